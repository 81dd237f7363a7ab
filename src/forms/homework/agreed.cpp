// SPDX-License-Identifier: MIT
#include "base/text.h"
#include "base/translate.h"
#include "forms/homework/item_list.h"
#include "forms/homework/kind_readers.h"
#include "forms/homework/members.h"

#include <algorithm>

namespace rekindle::forms {

using base::say;
using base::tr;

namespace {

constexpr std::size_t most_conditions = 4;

std::vector<std::string> codes_of(const domain::Item& item)
{
    if (item.type == domain::ItemType::Boolean) return {"yes", "no"};
    std::vector<std::string> codes;
    for (const domain::Option& option : item.options) {
        const auto* const coding = std::get_if<domain::Coding>(&option.value);
        if (coding != nullptr) codes.push_back(coding->code);
    }
    return codes;
}

bool is_number(const domain::Item& item)
{
    return item.type == domain::ItemType::Integer || item.type == domain::ItemType::Decimal;
}

domain::LogCondition read_condition(const json::Reader& reader, const domain::HomeworkTemplate& homework)
{
    reader.only({"item", "is", "at_least"});
    domain::LogCondition read;
    read.item = reader.text("item");
    if (reader.has("is") == reader.has("at_least"))
        reader.problem("is", tr("either “is” or “at_least” must be there"));
    if (reader.has("is")) read.is = required_texts(reader, "is");
    read.at_least = reader.optional_number("at_least");
    if (read.item.empty()) return read;
    const domain::Item* const item = find_item(homework.log, read.item);
    if (item == nullptr) {
        reader.problem("item", say("no log item has the linkId “{}”", read.item));
        return read;
    }
    // Both partners are shown what counted, and what the answer was with it.
    if (std::ranges::find(homework.private_items, read.item) != homework.private_items.end())
        reader.problem("item",
                       say("the item “{}” is private: what counts would give its answer away", read.item));
    if (read.at_least && !is_number(*item)) reader.problem("at_least", tr("is for items that are numbers"));
    const std::vector<std::string> codes = codes_of(*item);
    for (const std::string& code : read.is) {
        if (std::ranges::find(codes, code) == codes.end())
            reader.problem(
                "is", say("“{}” is no option of the item; there are: {}", code, base::joined(codes, ", ")));
    }
    return read;
}

domain::LogCondition required_condition(const json::Reader& reader, std::string_view name,
                                        const domain::HomeworkTemplate& homework)
{
    domain::LogCondition read;
    if (!reader.has(name)) reader.problem(name, tr("is missing"));
    reader.within(name, [&](const json::Reader& own) { read = read_condition(own, homework); });
    return read;
}

domain::DoneRule read_done_rule(const json::Reader& reader, const domain::HomeworkTemplate& homework)
{
    reader.only({"says", "all"});
    domain::DoneRule read;
    read.says = reader.text("says");
    reader.each("all", [&](const json::Reader& own) { read.all.push_back(read_condition(own, homework)); });
    if (read.all.size() > most_conditions)
        reader.problem("all", say("must hold at most {}", most_conditions));
    return read;
}

domain::KeptRule read_kept_rule(const json::Reader& reader, const domain::HomeworkTemplate& homework)
{
    reader.only({"title", "of", "whole", "half"});
    domain::KeptRule read;
    read.title = reader.text("title");
    read.of = required_condition(reader, "of", homework);
    read.whole = required_condition(reader, "whole", homework);
    reader.within("half", [&](const json::Reader& own) { read.half = read_condition(own, homework); });
    return read;
}

} // namespace

domain::AgreedTemplate read_agreed(const json::Reader& reader, domain::Kind kind,
                                   const domain::HomeworkTemplate& homework, base::Problems& problems)
{
    domain::AgreedTemplate read;
    read.kind = kind;
    read.agreed = read_item_list(reader, "agreed", homework, problems);
    if (!reader.has("done_when")) reader.problem("done_when", tr("is missing"));
    reader.within("done_when", [&](const json::Reader& own) { read.done = read_done_rule(own, homework); });
    reader.within("kept", [&](const json::Reader& own) { read.kept = read_kept_rule(own, homework); });
    return read;
}

} // namespace rekindle::forms
