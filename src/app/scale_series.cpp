// SPDX-License-Identifier: MIT
#include "app/scale_series.h"

#include "base/plural.h"
#include "base/translate.h"
#include "domain/scoring/scale_range.h"

#include <algorithm>
#include <set>

namespace rekindle::app {
namespace {

using base::say;
using base::tr;
using domain::Side;

bool calls_comparable(const CollectedScale& newer, const CollectedScale& older)
{
    const domain::DefinitionRef& key = std::get<1>(older.which);
    const std::string& scale = std::get<2>(older.which);
    // What is turned the other way round or is another person's business is not the same number.
    if (scale != std::get<2>(newer.which) || newer.series.scale.direction != older.series.scale.direction ||
        newer.series.scale.visibility != older.series.scale.visibility)
        return false;
    return std::ranges::any_of(newer.key->comparable_with, [&](const domain::Comparable& named) {
        return named.questionnaire == key.id && std::to_string(named.version) == key.version &&
               (named.scales.empty() || std::ranges::find(named.scales, scale) != named.scales.end());
    });
}

void take_in(CollectedScale& newer, CollectedScale older)
{
    for (auto& [side, partner] : older.series.partners) {
        auto& scores = newer.series.partners[side].scores;
        scores.insert(scores.begin(), std::make_move_iterator(partner.scores.begin()),
                      std::make_move_iterator(partner.scores.end()));
    }
    for (auto& [side, form] : older.newest) {
        const auto [at, is_new] = newer.newest.try_emplace(side, form);
        if (!is_new && form.day > at->second.day) at->second = form;
    }
    for (auto& [side, form] : older.first) {
        const auto [at, is_new] = newer.first.try_emplace(side, form);
        if (!is_new && form.day < at->second.day) at->second = form;
    }
    auto& versions = newer.series.versions;
    versions.insert(versions.begin(), older.series.versions.begin(), older.series.versions.end());
}

/// Says of series about one scale that were not joined that no change is computed between them.
void note_what_stays_apart(std::vector<CollectedScale>& collected)
{
    std::map<std::pair<std::string, std::string>, int> versions; // of form and scale
    const auto about = [](const CollectedScale& each) {
        return std::pair(std::get<0>(each.which).id, std::get<2>(each.which));
    };
    for (const CollectedScale& each : collected) ++versions[about(each)];
    for (CollectedScale& each : collected) {
        if (versions[about(each)] > 1)
            each.series.limits.push_back(
                say("{}, {}: answered in versions that no key calls comparable; they are shown apart, and no "
                    "change is computed between them.",
                    each.series.questionnaire, each.series.scale.title));
    }
}

/// A - B at the latest scores in percent of range.
std::optional<double> gap_in_percent(const domain::Progress& a, const domain::Progress& b)
{
    if (!a.latest || !b.latest || !a.latest->percent || !b.latest->percent) return std::nullopt;
    return *a.latest->percent - *b.latest->percent;
}

std::optional<domain::Progress> progress_since(const domain::Scale& scale,
                                               std::vector<domain::DatedScore> scores, base::Date from,
                                               base::Date as_of)
{
    std::erase_if(scores, [&](const domain::DatedScore& score) { return score.day < from; });
    domain::Progress found = domain::progress(scale, scores, as_of);
    return found.baseline ? std::optional(std::move(found)) : std::nullopt;
}

std::optional<domain::PhaseComparison> phases_of(const domain::Scale& scale,
                                                 const std::vector<domain::DatedScore>& scores,
                                                 const std::optional<base::Date>& last_baseline_day,
                                                 base::Date as_of)
{
    if (!last_baseline_day) return std::nullopt;
    std::vector<domain::Point> points;
    for (const domain::DatedScore& score : scores) points.push_back({score.day, score.score});
    return domain::compare_phases(points, last_baseline_day, scale.direction, as_of);
}

void note_missing_index(report::ScaleSeries& series, Side side, const domain::PhaseComparison& phases)
{
    if (phases.overlap || phases.baseline + phases.later < 2) return;
    series.limits.push_back(
        base::say_of(phases.baseline,
                     "{}, {}, partner {}: {} point in the baseline phase and {} after it; an index "
                     "needs {} in each, so there is only the plot.",
                     "{}, {}, partner {}: {} points in the baseline phase and {} after it; an index "
                     "needs {} in each, so there is only the plot.",
                     series.questionnaire, series.scale.title, domain::word(side), phases.baseline,
                     phases.later, domain::fewest_points));
}

} // namespace

std::vector<CollectedScale> with_comparable_joined(std::vector<CollectedScale> collected)
{
    std::vector<CollectedScale> result;
    std::vector<bool> taken(collected.size(), false);
    bool joined = true;
    while (joined) { // what was taken in may bring in what only it calls comparable
        joined = false;
        for (std::size_t newer = collected.size(); newer-- > 0;) {
            for (std::size_t older = 0; older < collected.size(); ++older) {
                if (newer == older || taken[newer] || taken[older] ||
                    !calls_comparable(collected[newer], collected[older]))
                    continue;
                // A link of a chain first takes in its own.
                const bool has_own = [&] {
                    for (std::size_t own = 0; own < collected.size(); ++own) {
                        if (own != older && own != newer && !taken[own] &&
                            calls_comparable(collected[older], collected[own]))
                            return true;
                    }
                    return false;
                }();
                if (has_own) continue;
                take_in(collected[newer], std::move(collected[older]));
                taken[older] = joined = true;
            }
        }
    }
    for (std::size_t i = 0; i < collected.size(); ++i) {
        if (!taken[i]) result.push_back(std::move(collected[i]));
    }
    note_what_stays_apart(result);
    return result;
}

void keep_what_both_have(std::vector<CollectedScale>& collected)
{
    for (CollectedScale& each : collected) {
        std::map<base::Date, std::set<Side>> who;
        for (const auto& [side, partner] : each.series.partners) {
            for (const domain::DatedScore& score : partner.scores) {
                if (score.score) who[score.day].insert(side);
            }
        }
        for (auto& [side, partner] : each.series.partners) {
            std::erase_if(partner.scores, [&](const domain::DatedScore& score) {
                return !score.score || who[score.day].size() < domain::both_sides.size();
            });
        }
    }
    std::erase_if(collected, [](const CollectedScale& each) {
        return each.series.partners.empty() || each.series.partners.begin()->second.scores.empty();
    });
}

void complete(CollectedScale& collected, const Period& period, const std::vector<domain::Episode>& episodes,
              const std::optional<base::Date>& last_baseline_day)
{
    report::ScaleSeries& series = collected.series;
    for (auto& [side, partner] : series.partners) {
        std::ranges::stable_sort(partner.scores, {}, &domain::DatedScore::day);
        for (domain::DatedScore& score : partner.scores)
            score.phase = domain::phase_of(score.day, last_baseline_day);
        partner.progress = domain::progress(series.scale, partner.scores, period.as_of);
        if (episodes.size() > 1)
            partner.episode =
                progress_since(series.scale, partner.scores, episodes.back().from, period.as_of);
        partner.phases = phases_of(series.scale, partner.scores, last_baseline_day, period.as_of);
        if (partner.phases) note_missing_index(series, side, *partner.phases);
        if (partner.progress.change && !partner.progress.threshold)
            series.limits.push_back(
                say("{}, {}, partner {}: reliability not known for this scale, so whether "
                    "the change is reliable is not said.",
                    series.questionnaire, series.scale.title, domain::word(side)));
    }
    if (series.partners.size() == 2) {
        const domain::Progress &a = series.partners[Side::A].progress, &b = series.partners[Side::B].progress;
        series.gap = domain::gap(a, b);
        series.gap_percent = gap_in_percent(a, b);
    }
}

std::vector<report::Profile> profiles_of(const std::vector<CollectedScale>& collected)
{
    std::vector<report::Profile> result;
    std::set<std::pair<domain::DefinitionRef, domain::DefinitionRef>> done;
    for (const CollectedScale& first : collected) {
        const auto form_and_key = std::pair(std::get<0>(first.which), std::get<1>(first.which));
        if (!done.insert(form_and_key).second) continue;
        std::vector<domain::DomainPair> pairs;
        for (const CollectedScale& each : collected) {
            const bool same = std::get<0>(each.which) == form_and_key.first &&
                              std::get<1>(each.which) == form_and_key.second;
            const domain::Scale& scale = each.series.scale;
            if (!same || scale.domain.empty() || is_checklist(scale)) continue;
            domain::DomainPair pair;
            for (const auto& [side, partner] : each.series.partners) {
                if (!partner.progress.latest || !partner.progress.latest->percent) continue;
                (side == Side::A ? pair.a : pair.b) =
                    domain::percent_to_compare(scale, *partner.progress.latest->percent);
            }
            pairs.push_back(pair);
        }
        if (const auto difference = domain::profile_difference(pairs))
            result.push_back({first.series.questionnaire, *difference});
    }
    return result;
}

} // namespace rekindle::app
