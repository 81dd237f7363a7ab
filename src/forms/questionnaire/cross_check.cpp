// SPDX-License-Identifier: MIT
#include "forms/questionnaire/cross_check.h"

#include "base/translate.h"
#include "domain/form/check_answer.h"
#include "json/pointer.h"

#include <algorithm>
#include <map>

namespace rekindle::forms {

using base::say;
using base::tr;
using domain::Item;
using domain::Operator;

namespace {

using ByLinkId = std::map<std::string_view, std::vector<std::size_t>>;

void check_condition(const Item& item, const domain::Condition& condition,
                     const std::vector<const Item*>& all, const ByLinkId& by_link_id,
                     const std::string& where, Findings& findings)
{
    const auto found = by_link_id.find(condition.question);
    if (found == by_link_id.end()) {
        findings.limit(where, say("asks about item {}, which the form does not have; it never holds",
                                  condition.question));
        return;
    }
    if (condition.question == item.link_id) {
        findings.limit(where, tr("asks about the very item it stands on"));
        return;
    }
    const Item& question = *all[found->second.front()];
    if (!domain::takes_answers(question.type)) {
        findings.limit(where, say("asks about {}, which takes no answer here; it holds as if unanswered",
                                  condition.question));
    } else if (condition.op == Operator::Equal && !domain::can_be_answer(question, condition.answer)) {
        findings.note(where, say("no answer to {} can be {}; it never holds", condition.question,
                                 domain::display_text(condition.answer)));
    }
}

void check_link_ids(const std::vector<const Item*>& all, const ByLinkId& by_link_id,
                    const std::vector<std::string>& places, Findings& findings)
{
    for (const auto& [link_id, indexes] : by_link_id) {
        if (indexes.size() < 2) continue;
        const bool asked = std::ranges::any_of(
            indexes, [&](std::size_t index) { return all[index]->type != domain::ItemType::Display; });
        for (auto index = indexes.begin() + 1; index != indexes.end(); ++index) {
            const std::string where = json::pointer(places[*index], "linkId");
            if (asked) {
                findings.limit(
                    where, say("{} is given more than once; their answers cannot be told apart", link_id));
            } else {
                findings.note(where, say("{} is given more than once, on texts that ask nothing", link_id));
            }
        }
    }
}

} // namespace

void cross_check(const domain::Questionnaire& questionnaire, const std::vector<std::string>& places,
                 Findings& findings)
{
    const std::vector<const Item*> all = domain::all_items(questionnaire);
    ByLinkId by_link_id;
    for (std::size_t i = 0; i < all.size(); ++i) by_link_id[all[i]->link_id].push_back(i);
    check_link_ids(all, by_link_id, places, findings);
    for (std::size_t i = 0; i < all.size(); ++i) {
        for (const domain::Condition& condition : all[i]->enable_when) {
            check_condition(*all[i], condition, all, by_link_id, json::pointer(places[i], "enableWhen"),
                            findings);
        }
    }
    const auto asks = [](const Item* item) {
        return item->type != domain::ItemType::Group && item->type != domain::ItemType::Display;
    };
    const auto answerable = [](const Item* item) { return domain::takes_answers(item->type); };
    if (all.empty()) {
        findings.cannot_run("/item", tr("the form has no items"));
    } else if (std::ranges::any_of(all, asks) && std::ranges::none_of(all, answerable)) {
        findings.cannot_run("/item", tr("none of its questions can be answered here"));
    }
}

} // namespace rekindle::forms
