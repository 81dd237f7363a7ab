// SPDX-License-Identifier: MIT
#include "forms/questionnaire/item_verdicts.h"

#include "json/pointer.h"

#include <algorithm>
#include <map>

namespace rekindle::forms {
namespace {

/// A linkId as it stands there; some files have numbers.
std::string text_of(const json::Value& item, std::string_view name)
{
    const json::Value* const value = item.find(name);
    return value == nullptr ? "" : value->text();
}

void add_items(const json::Value& above, const std::string& where, std::vector<ItemVerdict>& verdicts)
{
    const json::Value* const items = above.find("item");
    if (items == nullptr) return;
    const std::string list = json::pointer(where, "item");
    for (std::size_t i = 0; i < items->items().size(); ++i) {
        const json::Value& item = items->items()[i];
        verdicts.push_back({json::pointer(list, i), text_of(item, "linkId"), text_of(item, "text"), {}, {}});
        add_items(item, json::pointer(list, i), verdicts);
    }
}

/// The innermost item at that place; the file around them where there is none.
std::size_t item_at(std::string where, const std::map<std::string, std::size_t>& by_place)
{
    while (!where.empty()) {
        if (const auto found = by_place.find(where); found != by_place.end()) return found->second;
        const std::size_t slash = where.rfind('/');
        where.resize(slash == std::string::npos ? 0 : slash);
    }
    return 0;
}

} // namespace

std::vector<ItemVerdict> item_verdicts(const LoadedQuestionnaire& form)
{
    std::vector<ItemVerdict> verdicts(1);
    add_items(form.tree, "", verdicts);
    std::map<std::string, std::size_t> by_place;
    for (std::size_t i = 0; i < verdicts.size(); ++i) by_place[verdicts[i].where] = i;
    for (const Finding& finding : form.findings) {
        ItemVerdict& verdict = verdicts[item_at(finding.where, by_place)];
        verdict.worst = std::max(verdict.worst, finding.effect);
        verdict.findings.push_back(finding);
    }
    return verdicts;
}

} // namespace rekindle::forms
