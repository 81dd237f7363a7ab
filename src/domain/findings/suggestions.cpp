// SPDX-License-Identifier: MIT
#include "domain/findings/suggestions.h"

#include "domain/threshold.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace rekindle::domain {
namespace {

using RestsOn = std::map<Side, base::Date>;

void rest_on(RestsOn& rests_on, Side side, base::Date day)
{
    const auto [at, is_new] = rests_on.try_emplace(side, day);
    if (!is_new) at->second = std::max(at->second, day);
}

/// Of whose answers a condition holds; of nobody's when it does not.
class Holding {
public:
    explicit Holding(const NewestAnswers& newest) : m_newest(newest) {}

    RestsOn operator()(const DomainCondition& wanted) const
    {
        RestsOn rests_on;
        for (const NewestAnswers::OnScale& scale : m_newest.scales) {
            if (scale.domain != wanted.domain) continue;
            for (const auto& [side, percent] : scale.percent) {
                if (wanted.compare == DomainCondition::Compare::AtMost
                        ? reaches(wanted.percent, percent.value)
                        : reaches(percent.value, wanted.percent))
                    rest_on(rests_on, side, percent.day);
            }
        }
        return rests_on;
    }

    RestsOn operator()(const GapCondition& wanted) const
    {
        RestsOn rests_on;
        for (const NewestAnswers::OnScale& scale : m_newest.scales) {
            const auto a = scale.percent.find(Side::A), b = scale.percent.find(Side::B);
            if (scale.domain != wanted.domain || a == scale.percent.end() || b == scale.percent.end())
                continue;
            if (!reaches(std::abs(a->second.value - b->second.value), wanted.points)) continue;
            rest_on(rests_on, Side::A, a->second.day);
            rest_on(rests_on, Side::B, b->second.day);
        }
        return rests_on;
    }

    RestsOn operator()(const ItemCondition& wanted) const
    {
        RestsOn rests_on;
        const auto found = m_newest.items.find(wanted.item);
        if (found == m_newest.items.end()) return rests_on;
        for (const auto& [side, points] : found->second) {
            if (reaches(points.value, wanted.at_least)) rest_on(rests_on, side, points.day);
        }
        return rests_on;
    }

    RestsOn operator()(const RulerCondition& wanted) const
    {
        RestsOn rests_on;
        const auto found = m_newest.rulers.find(wanted.ruler);
        if (found == m_newest.rulers.end()) return rests_on;
        for (const auto& [side, level] : found->second) {
            if (reaches(wanted.at_most, level.value)) rest_on(rests_on, side, level.day);
        }
        return rests_on;
    }

private:
    const NewestAnswers& m_newest;
};

} // namespace

std::vector<Suggestion> suggestions(const std::vector<SuggestionRule>& rules, const NewestAnswers& newest,
                                    const std::map<std::string, OfferedTemplate>& offered,
                                    bool hold_conjoint_back)
{
    std::vector<Suggestion> result;
    const Holding holding(newest);
    for (const SuggestionRule& rule : rules) {
        RestsOn rests_on = std::visit(holding, rule.when);
        if (rests_on.empty()) continue;
        Suggestion made{rule.id, rule.because, std::move(rests_on), {}, {}};
        for (const std::string& id : rule.templates) {
            const auto found = offered.find(id);
            assert(found != offered.end());
            if (hold_conjoint_back && found->second.conjoint)
                made.held_back.push_back(id);
            else
                made.templates.push_back({id, found->second.running});
        }
        result.push_back(std::move(made));
    }
    return result;
}

} // namespace rekindle::domain
