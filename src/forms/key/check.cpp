// SPDX-License-Identifier: MIT
#include "forms/key/check.h"

#include "base/number.h"
#include "base/translate.h"
#include "json/pointer.h"

#include <algorithm>
#include <set>

namespace rekindle::forms {

using base::say;
using base::tr;
using domain::Scale;
using domain::ScoringKey;
using json::pointer;

namespace {

bool has_scale(const ScoringKey& key, const std::string& id)
{
    return std::ranges::find(key.scales, id, &Scale::id) != key.scales.end();
}

template <typename Things>
void check_ids(const Things& things, const std::string& where, base::Problems& problems)
{
    std::set<std::string> seen;
    for (std::size_t i = 0; i < things.size(); ++i) {
        if (!seen.insert(things[i].id).second)
            problems.push_back(
                {pointer(pointer(where, i), "id"), say("\"{}\" is given twice", things[i].id)});
    }
}

/// Neighbouring bands of a mean may share an end: the shared value is in the first. Those of a sum are whole
/// numbers.
void check_bands(const Scale& scale, const std::string& where, KeyCheck& found)
{
    std::vector<std::size_t> order(scale.bands.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    std::ranges::sort(order, {}, [&](std::size_t i) { return scale.bands[i].from; });
    const bool sum = scale.rule == domain::Rule::Sum;
    for (std::size_t i = 1; i < order.size(); ++i) {
        const domain::Band& below = scale.bands[order[i - 1]];
        const domain::Band& above = scale.bands[order[i]];
        const std::string here = pointer(pointer(where, "bands"), order[i]);
        if (above.from < below.to || (sum && above.from == below.to)) {
            found.problems.push_back({here, say("overlaps the band {}", below.id)});
        } else if (above.from > below.to + (sum ? 1 : 0)) {
            found.notes.push_back({here, say("scores between {} and {} are in no band",
                                             base::to_text(below.to), base::to_text(above.from))});
        }
    }
}

void check_scale(const ScoringKey& key, const Scale& scale, const std::string& where, KeyCheck& found)
{
    check_ids(scale.bands, pointer(where, "bands"), found.problems);
    check_bands(scale, where, found);
    std::set<std::string> seen;
    for (std::size_t i = 0; i < scale.items.size(); ++i) {
        const std::string& link_id = scale.items[i].link_id;
        const std::string here = pointer(pointer(where, "items"), i);
        if (!seen.insert(link_id).second)
            found.problems.push_back({here, say("item {} is in the scale twice", link_id)});
        const domain::Visibility visibility = domain::visibility_of(key, link_id);
        // Who sees the sum can work out the answer: it must not show more than the item itself may.
        if (visibility == domain::Visibility::Safety && scale.visibility != domain::Visibility::Safety)
            found.problems.push_back(
                {here, say("item {} is of class safety, so the scale must be too", link_id)});
        if (visibility == domain::Visibility::Private && scale.visibility == domain::Visibility::Normal)
            found.notes.push_back(
                {here, say("item {} is private, but the score it goes into is not", link_id)});
    }
}

void check_example(const ScoringKey& key, const domain::WorkedExample& example, const std::string& where,
                   base::Problems& problems)
{
    for (const auto& [id, expected] : example.scales) {
        const std::string here = pointer(pointer(where, "scales"), id);
        const auto scale = std::ranges::find(key.scales, id, &Scale::id);
        if (scale == key.scales.end()) {
            problems.push_back({here, say("there is no scale {}", id)});
        } else if (!expected.band.empty() &&
                   std::ranges::find(scale->bands, expected.band, &domain::Band::id) == scale->bands.end()) {
            problems.push_back({pointer(here, "band"), say("the scale has no band {}", expected.band)});
        }
    }
    for (std::size_t i = 0; i < example.alerts.size(); ++i) {
        if (std::ranges::find(key.alerts, example.alerts[i], &domain::Alert::id) == key.alerts.end())
            problems.push_back(
                {pointer(pointer(where, "alerts"), i), say("there is no alert {}", example.alerts[i])});
    }
}

/// An item is in one pair only: as own rating or as guess.
void check_perception(const ScoringKey& key, base::Problems& problems)
{
    std::set<std::string> seen;
    for (std::size_t i = 0; i < key.perception.size(); ++i) {
        const std::string where = pointer("/perception", i);
        const domain::PerceptionPair& pair = key.perception[i];
        for (const auto& [member, link_id] :
             {std::pair("self", pair.self), std::pair("partner", pair.partner)}) {
            if (!link_id.empty() && !seen.insert(link_id).second)
                problems.push_back(
                    {pointer(where, member), say("item {} is in \"perception\" twice", link_id)});
        }
    }
}

} // namespace

KeyCheck check_key(const ScoringKey& key)
{
    KeyCheck found;
    check_ids(key.scales, "/scales", found.problems);
    check_ids(key.alerts, "/alerts", found.problems);
    for (std::size_t i = 0; i < key.scales.size(); ++i) {
        check_scale(key, key.scales[i], pointer("/scales", i), found);
    }
    for (std::size_t i = 0; i < key.alerts.size(); ++i) {
        const std::string& scale = key.alerts[i].scale;
        if (!scale.empty() && !has_scale(key, scale))
            found.problems.push_back(
                {pointer(pointer("/alerts", i), "scale"), say("there is no scale {}", scale)});
    }
    for (std::size_t i = 0; i < key.examples.size(); ++i) {
        check_example(key, key.examples[i], pointer("/examples", i), found.problems);
    }
    check_perception(key, found.problems);
    if (key.examples.empty() && !key.scales.empty())
        found.notes.push_back({"/examples", tr("there are no worked examples: nobody checks these scores")});
    return found;
}

} // namespace rekindle::forms
