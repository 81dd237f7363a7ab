// SPDX-License-Identifier: MIT
#include "report/files/batch_note.h"

#include "base/error.h"
#include "base/read_file.h"
#include "base/translate.h"
#include "report/files/new_file.h"
#include "json/parse.h"
#include "json/reader.h"
#include "json/write.h"

#include <fstream>

namespace rekindle::report {
namespace {

namespace fs = std::filesystem;

fs::path place_of(const fs::path& folder)
{
    return folder / ".rekindle-batch.json";
}

} // namespace

std::optional<BatchNote> read_batch_note(const fs::path& folder)
{
    const fs::path place = place_of(folder);
    std::error_code error;
    if (fs::symlink_status(place, error).type() == fs::file_type::not_found) return std::nullopt;
    json::Parsed parsed = json::parse(base::read_file(place));
    BatchNote note;
    std::optional<base::Date> as_of;
    if (parsed.value) {
        const json::Reader reader(*parsed.value, "", parsed.problems);
        reader.only({"report", "audience", "format", "as_of", "rest"});
        note = {
            reader.text("report"), reader.text("audience"), reader.text("format"), {}, reader.text("rest")};
        as_of = base::parse_date(reader.text("as_of"));
    }
    if (!parsed.problems.empty() || !as_of)
        throw base::Error(
            base::Trouble::Data,
            base::say("{}, which says what was being made here, is damaged. Make the reports anew "
                      "in a new folder.",
                      place.string()));
    note.as_of = *as_of;
    return note;
}

void write_batch_note(const fs::path& folder, const BatchNote& note)
{
    const json::Value value = json::Value::object({{"report", json::Value::string(note.report)},
                                                   {"audience", json::Value::string(note.audience)},
                                                   {"format", json::Value::string(note.format)},
                                                   {"as_of", json::Value::string(base::to_text(note.as_of))},
                                                   {"rest", json::Value::string(note.rest)}});
    NewFile target(place_of(folder), base::tr("What the reports are made of"));
    std::ofstream stream(target.path(), std::ios::binary);
    stream << json::write_indented(value);
    stream.close();
    if (!stream) target.fail();
    target.keep();
}

void remove_batch_note(const fs::path& folder)
{
    std::error_code error;
    fs::remove(place_of(folder), error);
    if (error)
        throw base::Error(
            base::Trouble::World,
            base::say("All reports are there, but {} cannot be removed ({}). Remove it yourself.",
                      place_of(folder).string(), error.message()));
}

} // namespace rekindle::report
