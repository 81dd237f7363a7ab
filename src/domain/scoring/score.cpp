// SPDX-License-Identifier: MIT
#include "domain/scoring/score.h"

#include "base/number.h"
#include "base/plural.h"
#include "base/translate.h"
#include "domain/threshold.h"
#include "domain/words.h"

#include <algorithm>
#include <cmath>

namespace rekindle::domain {
namespace {

constexpr Words<Severity, 3> severities{{"low", "medium", "high"}};

std::string band_of(const Scale& scale, double score)
{
    // Bands of a sum are whole numbers; a prorated 9.5 belongs to the band of 10.
    const double looked_up = scale.rule == Rule::Sum ? std::floor(score + 0.5) : score;
    for (const Band& band : scale.bands) {
        if (reaches(looked_up, band.from) && reaches(band.to, looked_up)) return band.id;
    }
    return {};
}

/// No instrument comes near it, and a mean of a few hundred such scores still has its whole part exactly.
constexpr double largest_points = 1e12;

bool can_be_counted_on(double points)
{
    return std::abs(points) <= largest_points; // not so of what is not a number
}

/// What one pass over the items of a scale finds.
struct Tally {
    double weighted = 0;              ///< sum of weight * points after reversal
    double weight = 0;                ///< of the answered items
    double total_weight = 0;          ///< of all items that apply
    double above_least = 0, span = 0; ///< for the percent of range, answered items
    bool range_known = true;
};

ScaleScore score_scale(const Scale& scale, const PointsByItem& given)
{
    ScaleScore result;
    result.scale = scale.id;
    Tally tally;
    for (const ScaleItem& part : scale.items) {
        const PointsByItem::Entry* const item = given.find(part.link_id);
        if (!item || !item->applies) continue;
        ++result.of;
        tally.total_weight += part.weight;
        const auto& [points, range, applies] = *item;
        if (!points) continue;
        if (part.reversed && !range) {
            result.why =
                base::say("the range of item {} is not known, so it cannot be reversed", part.link_id);
            return result;
        }
        const double value = part.reversed ? range->least + range->most - *points : *points;
        ++result.answered;
        tally.weighted += part.weight * value;
        tally.weight += part.weight;
        if (range) {
            tally.above_least += part.weight * (value - range->least);
            tally.span += part.weight * (range->most - range->least);
        } else {
            tally.range_known = false;
        }
    }
    if (!can_be_counted_on(tally.weighted * scale.multiplier) || !can_be_counted_on(tally.span)) {
        result.why = base::tr("the points are too large to be counted on");
        return result;
    }
    result.raw = tally.weighted;

    const int needed = answers_needed(scale, result.of);
    if (result.answered < needed) {
        result.why = base::say_of(result.of, "{} of {} item answered, {} needed",
                                  "{} of {} items answered, {} needed", result.answered, result.of, needed);
        return result;
    }
    result.prorated = result.answered < result.of;
    double score = tally.weighted / tally.weight;
    if (scale.rule == Rule::Sum) score = tally.weighted * tally.total_weight / tally.weight;
    // An untouched sum stays exact: no division is done to it.
    if (scale.rule == Rule::Sum && !result.prorated) score = tally.weighted;
    result.score = score * scale.multiplier;
    if (scale.percent_of_range && tally.range_known && tally.span > 0)
        result.percent = 100 * tally.above_least / tally.span;
    result.band = band_of(scale, *result.score);
    return result;
}

bool compares(const Alert& alert, double value)
{
    return alert.compare == Alert::Compare::AtLeast ? reaches(value, alert.value)
                                                    : reaches(alert.value, value);
}

bool none_below_zero(const Scale& scale, const PointsByItem& given)
{
    return std::ranges::all_of(scale.items, [&](const ScaleItem& part) {
        const PointsByItem::Entry* const item = given.find(part.link_id);
        return item && item->range && item->range->least >= 0;
    });
}

std::optional<RaisedAlert> raised(const ScoringKey& key, const Alert& alert, const PointsByItem& given,
                                  const std::vector<ScaleScore>& scales)
{
    RaisedAlert result{alert.id, alert.title, alert.severity, {}, alert.visibility};
    if (!alert.item.empty()) {
        // What was answered counts, whether or not it applies by now: an earlier answer may have been
        // changed.
        const PointsByItem::Entry* const item = given.find(alert.item);
        if (!item || !item->points || !compares(alert, *item->points)) return std::nullopt;
        result.items = {alert.item};
        return result;
    }
    const auto scored = std::ranges::find(scales, alert.scale, &ScaleScore::scale);
    if (scored == scales.end()) return std::nullopt;
    const auto scale = std::ranges::find(key.scales, alert.scale, &Scale::id);
    // A sum that was raised raises no alert by itself, and one that is missing hides none: what was answered
    // must reach the line alone, where no answer that is missing could take anything away.
    const bool whole = scored->score && !scored->prorated;
    const bool alone = alert.compare == Alert::Compare::AtLeast && scale->rule == Rule::Sum &&
                       none_below_zero(*scale, given) &&
                       reaches(scored->raw * scale->multiplier, alert.value);
    if (whole ? !compares(alert, *scored->score) : !alone) return std::nullopt;
    for (const ScaleItem& part : scale->items) result.items.push_back(part.link_id);
    return result;
}

} // namespace

std::string_view word(Severity severity)
{
    return severities(severity);
}

Visibility visibility_of(const ScoringKey& key, const std::string& link_id)
{
    const auto fact = key.items.find(link_id);
    return fact == key.items.end() ? Visibility::Normal : fact->second.visibility;
}

Visibility visibility_of(const ScoringKey& key, const Scale& scale)
{
    Visibility strictest = scale.visibility;
    for (const ScaleItem& item : scale.items)
        strictest = std::max(strictest, visibility_of(key, item.link_id));
    return strictest;
}

Scores score(const Questionnaire& questionnaire, const ScoringKey& key, const Response& response,
             const std::set<std::string>& enabled)
{
    const KeyedItems items(questionnaire, key);
    return score(key, PointsByItem(items, response, enabled));
}

Scores score(const ScoringKey& key, const PointsByItem& given)
{
    Scores result;
    const bool unlicensed = key.licence.needs_holder && key.licence.held_by.empty();
    for (const Scale& scale : key.scales) {
        if (unlicensed) {
            ScaleScore refused;
            refused.scale = scale.id;
            refused.of = static_cast<int>(scale.items.size());
            refused.why = base::tr("this instrument needs a licence: fill in \"held_by\" in its scoring key");
            result.scales.push_back(refused);
        } else {
            result.scales.push_back(score_scale(scale, given));
        }
    }
    for (const Alert& alert : key.alerts) {
        if (auto hit = raised(key, alert, given, result.scales)) result.alerts.push_back(std::move(*hit));
    }
    return result;
}

bool asks_about_safety(const ScoringKey& key)
{
    const auto is_of_it = [](const auto& each) { return each.visibility == Visibility::Safety; };
    return std::ranges::any_of(key.scales, is_of_it) || std::ranges::any_of(key.alerts, is_of_it) ||
           std::ranges::any_of(key.items, [&](const auto& item) { return is_of_it(item.second); });
}

} // namespace rekindle::domain
