// SPDX-License-Identifier: MIT
#include "app/couple_tags.h"

#include "app/couple_status.h"
#include "base/error.h"
#include "base/text.h"
#include "base/translate.h"

#include <algorithm>

namespace rekindle::app {
namespace {

using base::say;
using base::tr;
using Tags = std::vector<std::string>;

bool same_tag(std::string_view one, std::string_view other)
{
    return base::folded(one) == base::folded(other);
}

bool holds(const Tags& tags, std::string_view tag)
{
    return std::ranges::any_of(tags, [&](const std::string& each) { return same_tag(each, tag); });
}

void put_in_order(Tags& tags)
{
    std::ranges::sort(tags, {}, [](const std::string& tag) { return std::pair(base::folded(tag), tag); });
}

/// What is typed between commas, without what is empty.
Tags parts_of(std::string_view typed)
{
    Tags parts;
    for (const std::string& part : base::split(typed, ',')) {
        const std::string_view tag = base::trimmed(part);
        if (!tag.empty()) parts.emplace_back(tag);
    }
    return parts;
}

std::string wrong_with(const std::string& tag)
{
    if (tag.empty()) return tr("a tag is a word or a few");
    if (!base::is_plain_line(tag))
        return tr("holds a line break or signs that cannot be seen; write one line of text");
    if (tag.find(',') != std::string::npos)
        return say("\"{}\" holds a comma, which stands between tags", tag);
    if (base::code_points(tag) > longest_tag)
        return say("\"{}\" is longer than {} characters", tag, longest_tag);
    return {};
}

/// As another couple has it, or as it is given where none does.
std::string spelled(const std::string& tag, const domain::Couple& couple,
                    const std::map<std::string, Tags>& all)
{
    for (const auto& [id, tags] : all) {
        if (id == couple.id.value) continue;
        for (const std::string& each : tags) {
            if (same_tag(each, tag)) return each;
        }
    }
    return tag;
}

void demand_there(const domain::Couple& couple, const Tags& tags, const Tags& wanted)
{
    Tags missing;
    for (const std::string& tag : wanted) {
        if (!holds(tags, tag)) missing.push_back("\"" + tag + "\"");
    }
    if (!missing.empty())
        throw base::Error(
            base::Trouble::NotFound,
            say("The couple {} has no tag {}, so nothing was changed. \"couple tag list {}\" shows "
                "its tags.",
                couple.code, base::joined(missing, ", "), couple.code));
}

} // namespace

Tags change_tags(domain::Practice& practice, const domain::Couple& couple, const TagChange& change)
{
    demand_not_erased(practice, couple);
    base::Problems problems;
    TagChange clean;
    const auto take = [&](const Tags& given, Tags& into) {
        for (const std::string& each : given) {
            into.emplace_back(base::trimmed(each));
            if (std::string wrong = wrong_with(into.back()); !wrong.empty())
                problems.push_back(
                    {given.size() > 1 ? say("tag {}", into.size()) : std::string(), std::move(wrong)});
        }
    };
    take(change.remove, clean.remove);
    take(change.add, clean.add);
    const Tags before = tags_of(practice, couple);
    const auto all = tags_of_all(practice);
    Tags tags = before;
    for (const std::string& tag : clean.remove)
        std::erase_if(tags, [&](const std::string& each) { return same_tag(each, tag); });
    for (const std::string& tag : clean.add) {
        if (!holds(tags, tag)) tags.push_back(spelled(tag, couple, all));
    }
    if (tags.size() > most_tags)
        problems.push_back(
            {"", say("a couple has at most {} tags, and this would make {}", most_tags, tags.size())});
    if (!problems.empty())
        throw base::Error(tr("The tags stay as they were; nothing was changed."), couple.code,
                          std::move(problems));
    demand_there(couple, before, clean.remove);
    put_in_order(tags);
    if (tags != before) practice.couples().set_tags(couple.id, tags);
    return tags;
}

Tags set_typed_tags(domain::Practice& practice, const domain::Couple& couple, std::string_view typed)
{
    return change_tags(practice, couple, {.add = parts_of(typed), .remove = tags_of(practice, couple)});
}

Tags tags_of(domain::Practice& practice, const domain::Couple& couple)
{
    return practice.couples().tags(couple.id);
}

std::map<std::string, Tags> tags_of_all(domain::Practice& practice)
{
    return practice.couples().tags_of_all();
}

std::vector<TagInUse> tags_in_use(domain::Practice& practice)
{
    return tags_in_use(tags_of_all(practice));
}

std::vector<TagInUse> tags_in_use(const std::map<std::string, Tags>& tags_of_all)
{
    std::map<std::pair<std::string, std::string>, std::size_t> counts;
    for (const auto& [couple, tags] : tags_of_all) {
        for (const std::string& tag : tags) ++counts[{base::folded(tag), tag}];
    }
    std::vector<TagInUse> in_use;
    for (const auto& [tag, count] : counts) in_use.push_back({tag.second, count});
    return in_use;
}

std::string in_one_line(const Tags& tags)
{
    return base::joined(tags, ", ");
}

std::string with_tag(std::string_view typed, const std::string& tag)
{
    Tags tags = parts_of(typed);
    if (!holds(tags, tag)) tags.push_back(tag);
    return in_one_line(tags);
}

} // namespace rekindle::app
