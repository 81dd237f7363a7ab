// SPDX-License-Identifier: MIT
#include "storage/draft_text.h"

#include "storage/answer_place.h"
#include "storage/answer_rows.h"
#include "storage/answer_tree.h"
#include "storage/database.h"
#include "json/parse.h"
#include "json/reader.h"
#include "json/write.h"

namespace rekindle::storage {
namespace {

using json::Value;

constexpr std::size_t most_answers = 10'000;

void read_answers(const json::Reader& reader, domain::Draft& draft)
{
    AnswerTree tree;
    reader.each("answers", [&](const json::Reader& row) {
        row.only({"place", "type", "value"});
        const StoredValue stored{row.text("type"), row.optional_text("value").value_or("")};
        const domain::AnswerPlace place = place_from(row.text("place"));
        if (stored.type == no_value) return tree.add(place, nullptr, domain::Visibility::Normal);
        const domain::Value value = value_from(stored);
        tree.add(place, &value, domain::Visibility::Normal);
    });
    draft.answers = tree.take().items;
}

} // namespace

std::string to_text(const domain::Draft& draft)
{
    Value answers = Value::array();
    for (AnswerRow& row : rows_of(draft.answers))
        answers.add(Value::object({{"place", Value::string(to_text(row.place))},
                                   {"type", Value::string(std::move(row.value.type))},
                                   {"value", Value::string(std::move(row.value.text))}}));
    Value object = Value::object({{"couple", Value::string(draft.couple.value)},
                                  {"what", Value::string(draft.what)},
                                  {"title", Value::string(draft.title)},
                                  {"words", Value::string(draft.words)},
                                  {"kept", Value::string(base::to_text(draft.kept))}});
    object.set("answers", std::move(answers));
    return json::write(object);
}

std::optional<domain::Draft> draft_from(const std::string& text)
{
    const auto parsed =
        json::parse(text, {.bytes = text.size(), .depth = 4, .values = 4 * most_answers + 20});
    if (!parsed.value) return std::nullopt;
    base::Problems problems;
    const json::Reader reader(*parsed.value, "", problems);
    reader.only({"couple", "what", "title", "words", "kept", "answers"});
    domain::Draft draft;
    draft.couple.value = reader.text("couple");
    draft.what = reader.text("what");
    draft.title = reader.optional_text("title").value_or("");
    draft.words = reader.optional_text("words").value_or("");
    const auto kept = base::parse_instant(reader.text("kept"));
    // A place or a value that nobody wrote is reported as damage.
    const auto trouble = trouble_of([&] { read_answers(reader, draft); });
    if (!problems.empty() || !kept || trouble) return std::nullopt;
    draft.kept = *kept;
    return draft;
}

} // namespace rekindle::storage
