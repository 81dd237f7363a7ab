// SPDX-License-Identifier: MIT
#include "app/report_target.h"

#include "app/refusal.h"
#include "base/error.h"
#include "base/text.h"
#include "base/translate.h"

#include <fstream>
#include <set>

namespace rekindle::app {
namespace {

bool is_csv(Format format)
{
    return format == Format::Csv || format == Format::CsvWithoutMark;
}

namespace fs = std::filesystem;

bool is_spreadsheet(const fs::path& file)
{
    std::ifstream stream(file, std::ios::binary);
    std::string begin(4, '\0');
    stream.read(begin.data(), 4);
    return begin == "PK\x03\x04";
}

/// A workbook and a PDF need their ending; a text or a folder of CSV files must not have that of another
/// format.
void demand_fitting_ending(const fs::path& target, Format format)
{
    const std::string name = target.filename().string(), ending = base::folded(target.extension().string());
    const auto is_of = [&](const std::set<std::string>& endings) { return endings.contains(ending); };
    const fs::path stem =
        is_of({".xlsx", ".csv", ".txt", ".pdf"}) ? fs::path(target).replace_extension() : target;
    const auto other_name = [&](const char* right, const std::string& sentence) {
        if (name.empty())
            return Refusal(base::Trouble::Call,
                           base::say("{} is a folder: name the file, ending in {}.", target.string(), right),
                           {});
        return Refusal(base::Trouble::Call, sentence, {{NextStep::What::NameItSo, {stem.string() + right}}});
    };
    if (format == Format::Xlsx && ending != ".xlsx")
        throw other_name(".xlsx", base::say("A spreadsheet is called .xlsx: {} is not.", name));
    if (format == Format::Pdf && ending != ".pdf")
        throw other_name(".pdf", base::say("A PDF is called .pdf: {} is not.", name));
    if (format == Format::Text && is_of({".xlsx", ".csv", ".pdf"}))
        throw base::Error(base::Trouble::Call,
                          base::say("{} is no name for a plain text: say {}.txt.", name, stem.string()));
    if (is_csv(format) && is_of({".xlsx", ".txt", ".pdf"}))
        throw base::Error(base::Trouble::Call,
                          base::say("CSV is a folder with a file a sheet: {} is no name for one.", name));
}

} // namespace

bool lies_in_a_practice(const fs::path& target)
{
    std::error_code error;
    fs::path folder = fs::weakly_canonical(fs::absolute(target, error), error);
    while (folder.has_relative_path()) {
        folder = folder.parent_path();
        if (fs::exists(folder / "practice.db", error) || fs::exists(folder / "keys.json", error)) return true;
    }
    return false;
}

void demand_outside_practices(const fs::path& target)
{
    if (lies_in_a_practice(target))
        throw base::Error(
            base::Trouble::Call,
            base::say("{} lies in a practice: a file made there could replace one of it, and is "
                      "not encrypted. Choose a place outside.",
                      target.string()));
}

void demand_harmless(const fs::path& target, Format format)
{
    demand_outside_practices(target);
    demand_fitting_ending(target, format);
    // Whatever is no plain file the writers refuse.
    std::error_code error;
    if (is_csv(format) || !fs::is_regular_file(target, error)) return;
    if (format != Format::Xlsx || !is_spreadsheet(target))
        throw base::Error(base::Trouble::Call,
                          base::say("There is a file {} already, and only a spreadsheet is replaced by a new "
                                    "one. Choose another name.",
                                    target.string()));
}

report::HandoutFormat sheet_format(const fs::path& target)
{
    demand_outside_practices(target);
    const std::string ending = base::folded(target.extension().string());
    if (ending != ".pdf" && ending != ".html")
        throw base::Error(base::Trouble::Call,
                          base::say("A sheet is a PDF or HTML: name a new file, ending in .pdf or .html, and "
                                    "not {}.",
                                    target.string()));
    std::error_code error;
    if (fs::symlink_status(target, error).type() != fs::file_type::not_found)
        throw base::Error(base::Trouble::Call,
                          base::say("There is something at {} already, and nothing is replaced by a sheet. "
                                    "Choose another name.",
                                    target.string()));
    return ending == ".html" ? report::HandoutFormat::Html : report::HandoutFormat::Pdf;
}

PictureFormat picture_format(const fs::path& target)
{
    demand_outside_practices(target);
    const std::string ending = base::folded(target.extension().string());
    if (ending != ".png" && ending != ".svg")
        throw base::Error(
            base::Trouble::Call,
            base::say("A chart is a PNG or an SVG: name a new file, ending in .png or .svg, and "
                      "not {}.",
                      target.string()));
    std::error_code error;
    if (fs::symlink_status(target, error).type() != fs::file_type::not_found)
        throw base::Error(base::Trouble::Call,
                          base::say("There is something at {} already, and nothing is replaced by a chart. "
                                    "Choose another name.",
                                    target.string()));
    return ending == ".svg" ? PictureFormat::Svg : PictureFormat::Png;
}

void demand_harmless_json(const fs::path& target)
{
    demand_outside_practices(target);
    if (base::folded(target.extension().string()) != ".json")
        throw base::Error(
            base::Trouble::Call,
            base::say("Filled forms leave as JSON: name a new file, ending in .json, and not {}.",
                      target.string()));
    std::error_code error;
    if (fs::symlink_status(target, error).type() != fs::file_type::not_found)
        throw base::Error(base::Trouble::Call,
                          base::say("There is something at {} already, and nothing is replaced by filled "
                                    "forms. Choose another name.",
                                    target.string()));
}

} // namespace rekindle::app
