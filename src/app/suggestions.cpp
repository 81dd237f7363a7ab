// SPDX-License-Identifier: MIT
#include "app/suggestions.h"

#include "app/applying_items.h"
#include "app/safety.h"
#include "base/error.h"
#include "base/translate.h"
#include "domain/scoring/item_points.h"
#include "domain/scoring/scale_range.h"

#include <algorithm>

namespace rekindle::app {
namespace {

using base::tr;
using domain::NewestOf;
using domain::Side;

constexpr domain::Range ruler_range{0, 10};

/// What is asked of single items, so that the others need not be looked at.
std::set<std::string> items_of(const std::vector<domain::SuggestionRule>& rules)
{
    std::set<std::string> items;
    for (const domain::SuggestionRule& rule : rules) {
        if (const auto* const condition = std::get_if<domain::ItemCondition>(&rule.when))
            items.insert(condition->item);
    }
    return items;
}

class Collecting {
public:
    Collecting(FrozenDefinitions& definitions, const Library& library, const Period& period,
               const std::vector<domain::SuggestionRule>& rules)
        : m_definitions(definitions), m_library(library), m_period(period), m_items(items_of(rules))
    {
    }

    /// Responses come by the moment they were filled, so a later one replaces an earlier.
    void add(domain::StoredResponse stored)
    {
        const base::Date day = base::local_day(stored.authored);
        const auto side = side_of(stored.owner);
        const bool counts =
            day <= m_period.as_of && (!m_period.from || day >= *m_period.from) && side.has_value();
        if (!counts || !stored.key || stored.status != domain::Progressing::Completed) return;
        const forms::LoadedQuestionnaire& form = m_definitions.questionnaire(stored.questionnaire);
        const domain::Questionnaire& questionnaire = *form.questionnaire;
        const domain::ScoringKey& key = m_definitions.key(*stored.key, stored.questionnaire);
        domain::Response response;
        response.items = std::move(stored.items);
        const auto applying = applying_items(form, response, day);
        const auto points = [&](const std::string& link_id) -> std::optional<double> {
            const domain::Item* const item = find_item(questionnaire, link_id);
            return item && applying.contains(link_id) ? answered_points(*item, key, response) : std::nullopt;
        };
        // The same linkId means the same in every installed form, and in no other.
        if (m_library.forms().find(stored.questionnaire.id) != nullptr) {
            for (const std::string& item : m_items) {
                if (const auto found = points(item)) m_newest.items[item][*side] = {*found, day};
            }
        }
        for (const auto ruler :
             {domain::Ruler::Importance, domain::Ruler::Confidence, domain::Ruler::Willingness}) {
            const std::string link_id = "ready-" + std::string(word(ruler));
            const domain::Item* const item = find_item(questionnaire, link_id);
            if (!item || range_of(*item, key) != ruler_range) continue;
            if (const auto found = points(link_id)) m_newest.rulers[ruler][*side] = {*found, day};
        }
    }

    /// Series of one scale that no key calls comparable stay apart, and of each partner only the newest
    /// counts: partners whose newest stand in two of them have no gap.
    domain::NewestAnswers finished(const std::vector<report::ScaleSeries>& scales)
    {
        struct Place {
            base::Date day;
            std::size_t series;
        };
        std::map<std::tuple<std::string, std::string, Side>, Place> places; // by domain, scale, partner
        std::map<std::size_t, NewestOf> percents;
        for (std::size_t i = 0; i < scales.size(); ++i) {
            const std::string& domain = scales[i].scale.domain;
            if (domain.empty()) continue;
            for (const auto& [side, partner] : scales[i].partners) {
                const auto& latest = partner.progress.latest;
                if (!latest || !latest->percent) continue;
                const auto [at, is_new] =
                    places.try_emplace(std::tuple(domain, scales[i].scale.id, side), Place{latest->day, i});
                if (!is_new) {
                    if (latest->day < at->second.day) continue;
                    percents[at->second.series].erase(side);
                    at->second = {latest->day, i};
                }
                percents[i][side] = {domain::percent_to_compare(scales[i].scale, *latest->percent),
                                     latest->day};
            }
        }
        for (auto& [i, percent] : percents)
            m_newest.scales.push_back({scales[i].scale.domain, std::move(percent)});
        return std::move(m_newest);
    }

private:
    FrozenDefinitions& m_definitions;
    const Library& m_library;
    const Period& m_period;
    std::set<std::string> m_items;
    domain::NewestAnswers m_newest;
};

bool runs_on(const domain::Assignment& assignment, base::Date day)
{
    return assignment.start <= day && (!assignment.ended || *assignment.ended >= day) &&
           (!assignment.last || *assignment.last >= day);
}

std::map<std::string, domain::OfferedTemplate> offered_to(Reading& reading, const Library& library,
                                                          const Period& period)
{
    std::map<std::string, domain::OfferedTemplate> offered;
    for (const forms::HomeworkEntry& entry : library.homework().entries())
        offered[entry.homework.id].conjoint = entry.homework.conjoint;
    for (const domain::Assignment& assignment : reading.assignments()) {
        const auto found = offered.find(assignment.template_id);
        if (found != offered.end() && runs_on(assignment, period.as_of)) found->second.running = true;
    }
    return offered;
}

/// Whom what is open by the day is about; what is about both is about each.
std::set<Side> with_high_matter(const SafetyStanding& standing, const Period& period)
{
    std::set<Side> sides;
    for (const SafetyMatter& matter : standing.matters) {
        if (!matter.open || matter.severity != domain::Severity::High || matter.day > period.as_of) continue;
        if (matter.side) sides.insert(*matter.side);
        if (!matter.side) sides.insert(domain::both_sides.begin(), domain::both_sides.end());
    }
    return sides;
}

} // namespace

const domain::SuggestionRules& suggestion_rules(const Library& library)
{
    const forms::LoadedSuggestions& loaded = library.suggestions();
    if (!loaded.rules)
        throw base::Error(tr("The rules of suggestions cannot be used, so nothing is suggested. Mend the "
                             "file, or install the program again."),
                          loaded.file.string(), loaded.problems);
    return *loaded.rules;
}

SuggestionFindings suggestion_findings(domain::Practice& practice, Reading& reading, const Library& library,
                                       const Period& period)
{
    if (!reading.for_counselor())
        throw base::Error(base::Trouble::Refused,
                          tr("Suggestions tell of the answers they rest on: they are for the counselor."));
    const std::vector<domain::SuggestionRule>& rules = suggestion_rules(library).rules;
    const AnswerFindings answers = answer_findings(reading, period);
    SuggestionFindings found;
    // Of one partner alone it is that partner's alerts, closed or not: whether the other's are closed is not
    // looked at.
    for (const report::AlertLine& alert : answers.alerts) {
        if (reading.only() && alert.severity == domain::Severity::High) found.screen_first.insert(alert.side);
    }
    if (!reading.only()) found.screen_first = with_high_matter(safety_standing(practice, reading), period);
    Collecting collecting(reading.definitions(), library, period, rules);
    for (domain::StoredResponse& response : reading.responses()) collecting.add(std::move(response));
    found.suggestions =
        domain::suggestions(rules, collecting.finished(answers.scales), offered_to(reading, library, period),
                            !found.screen_first.empty());
    return found;
}

} // namespace rekindle::app
