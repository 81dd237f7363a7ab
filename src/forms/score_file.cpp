// SPDX-License-Identifier: MIT
#include "forms/score_file.h"

#include "domain/form/check_response.h"
#include "domain/form/enable.h"
#include "forms/recorded_totals.h"
#include "forms/regex.h"
#include "forms/response/codec.h"

#include <algorithm>

namespace rekindle::forms {
namespace {

/// Items whose enableWhenExpression was false wherever they occur.
std::set<std::string> disabled_by_expression(const LoadedQuestionnaire& form,
                                             const json::Value& response_tree,
                                             std::optional<base::Date> as_of)
{
    if (!has_enabling_expressions(*form.questionnaire)) return {};
    std::set<std::string> disabled, holding;
    for (const Condition& condition : conditions(form.tree, response_tree, as_of)) {
        (condition.holds ? holding : disabled).insert(condition.link_id);
    }
    for (const std::string& link_id : holding) disabled.erase(link_id);
    return disabled;
}

void append(base::Problems& to, const base::Problems& more)
{
    to.insert(to.end(), more.begin(), more.end());
}

} // namespace

bool has_enabling_expressions(const domain::Questionnaire& questionnaire)
{
    return std::ranges::any_of(domain::all_items(questionnaire),
                               [](const domain::Item* item) { return item->enabled_by_expression; });
}

std::set<std::string> enabled_items(const LoadedQuestionnaire& form, const domain::Response& response,
                                    const json::Value& response_tree, std::optional<base::Date> as_of)
{
    return domain::enabled_items(*form.questionnaire, response,
                                 disabled_by_expression(form, response_tree, as_of));
}

ScoredFile score_response(const LoadedQuestionnaire& form, const domain::ScoringKey* key,
                          const json::Value& response_tree, std::optional<base::Date> as_of)
{
    ScoredFile scored;
    const ReadResponse read = read_response(response_tree);
    scored.problems = read.problems;
    if (!read.response) return scored;
    const domain::Questionnaire& questionnaire = *form.questionnaire;
    append(scored.problems, domain::check_response(questionnaire, *read.response, matches_regex));

    const std::set<std::string> enabled = enabled_items(form, *read.response, response_tree, as_of);
    for (const domain::Item* item : domain::all_items(questionnaire)) {
        const bool again = std::ranges::find(scored.enabled, item->link_id) != scored.enabled.end();
        if (enabled.contains(item->link_id) && !again) scored.enabled.push_back(item->link_id);
    }
    scored.calculated = calculate(form.tree, response_tree, as_of);
    append(scored.problems, differing_totals(form.tree, response_tree, scored.calculated));
    if (key != nullptr) scored.scores = domain::score(questionnaire, *key, *read.response, enabled);
    return scored;
}

} // namespace rekindle::forms
