// SPDX-License-Identifier: MIT
#include "forms/key/match_items.h"

#include "base/number.h"
#include "base/translate.h"
#include "domain/scoring/item_points.h"
#include "forms/key/named_items.h"
#include "json/pointer.h"

#include <algorithm>

namespace rekindle::forms {

using base::say;
using base::tr;
using domain::Item;
using domain::ItemType;
using domain::ScoringKey;

namespace {

/// An item of the form with what the items around it mean for it.
struct Place {
    const Item* item = nullptr;
    bool repeats = false;     ///< it or a group around it
    bool conditional = false; ///< it, or something around it, applies at times only
};

Place place_of(const std::vector<Item>& items, const std::string& link_id, const Place& around = {})
{
    for (const Item& item : items) {
        Place place = around;
        place.repeats = place.repeats || item.repeats;
        place.conditional = place.conditional || !item.enable_when.empty() || item.enabled_by_expression;
        if (item.link_id == link_id) {
            place.item = &item;
            return place;
        }
        Place below = place_of(item.items, link_id, place);
        if (below.item != nullptr) return below;
    }
    return {};
}

std::string range_text(double least, double most)
{
    return say("{} to {}", base::to_text(least), base::to_text(most));
}

class Matching {
public:
    Matching(const ScoringKey& key, const domain::Questionnaire& questionnaire,
             const std::optional<ItemMap>& map)
        : m_key(key), m_questionnaire(questionnaire), m_map(map)
    {
    }

    MatchedItems take() { return std::move(m_matched); }

    void match()
    {
        const std::set<std::string> named = named_items(m_key), scored = scored_items(m_key);
        if (m_map) {
            for (const auto& [link_id, target] : *m_map) {
                if (!named.contains(link_id)) problem(link_id, say("the key has no item {}", link_id));
            }
        }
        std::map<std::string, std::string> taken;
        for (const std::string& link_id : named) {
            const std::string& target = m_matched.form_item[link_id] = target_of(link_id);
            const auto [earlier, first] = taken.emplace(target, link_id);
            if (!first)
                problem(link_id,
                        say("{} of the form would be {} and {} at once", target, earlier->second, link_id));
            if (find(link_id, target) && scored.contains(link_id)) check_points(link_id);
        }
    }

private:
    void problem(const std::string& link_id, std::string what)
    {
        m_matched.problems.push_back({json::pointer(m_map ? "" : "/items", link_id), std::move(what)});
    }

    std::string target_of(const std::string& link_id) const
    {
        const bool mapped = m_map && m_map->contains(link_id);
        return mapped ? m_map->at(link_id) : link_id;
    }

    bool find(const std::string& link_id, const std::string& target)
    {
        Place place = place_of(m_questionnaire.items, target);
        if (place.item == nullptr) {
            problem(link_id,
                    m_map
                        ? say("the form has no item {}", target)
                        : say("the form has no item {}; a mapping can say which of its items it is", target));
        } else if (!domain::takes_answers(place.item->type)) {
            problem(link_id, say("item {} takes no answers", target));
        } else {
            m_places[link_id] = std::move(place);
            return true;
        }
        return false;
    }

    void check_points(const std::string& link_id)
    {
        const Place& place = m_places.at(link_id);
        const Item& item = *place.item;
        const auto found = m_key.items.find(link_id);
        const domain::ItemFact fact = found == m_key.items.end() ? domain::ItemFact{} : found->second;
        ScoringKey points_alone; // the range as the form has it, not as the key says it
        points_alone.items[item.link_id].points = fact.points;
        if (!gives_points(item, points_alone))
            return problem(link_id, say("answers to {} give no points: neither the form nor the key says any",
                                        item.link_id));
        // An answer without points, or one that was never shown, would be left out of the score and its
        // alerts.
        if (item.type == ItemType::OpenChoice)
            problem(link_id, say("{} takes words of one's own, which have no points", item.link_id));
        for (const domain::Option& option : item.options) {
            if (!domain::points_of(item, points_alone, option.value))
                problem(link_id,
                        say("{}: the answer “{}” has no points: neither the form nor the key says any",
                            item.link_id, domain::display_text(option.value)));
        }
        if (item.presentation.hidden) problem(link_id, say("{} is hidden", item.link_id));
        // Points of several answers are added up: a sum that no single answer could have.
        if (place.repeats) problem(link_id, say("{} can be answered more than once", item.link_id));
        // What does not apply is left out of a score: that of the others would look like one of all.
        if (place.conditional)
            problem(link_id, say("{} applies under a condition; the key counts on it always", item.link_id));
        if (!fact.least || !fact.most) return;
        const auto range = domain::range_of(item, points_alone);
        const std::string wanted = range_text(*fact.least, *fact.most);
        if (!range) {
            problem(link_id,
                    say("the form sets no limits to {}; the key counts on {}", item.link_id, wanted));
        } else if (range != domain::Range{*fact.least, *fact.most}) {
            problem(link_id, say("{} gives {} points; the key counts on {}", item.link_id,
                                 range_text(range->least, range->most), wanted));
        }
    }

    static bool gives_points(const Item& item, const ScoringKey& key)
    {
        const bool number = item.type == ItemType::Boolean || item.type == ItemType::Integer ||
                            item.type == ItemType::Decimal || item.type == ItemType::Quantity;
        return number || !key.items.at(item.link_id).points.empty() ||
               std::ranges::any_of(item.options, [&](const domain::Option& option) {
                   return domain::points_of(item, key, option.value).has_value();
               });
    }

    const ScoringKey& m_key;
    const domain::Questionnaire& m_questionnaire;
    const std::optional<ItemMap>& m_map;
    std::map<std::string, Place> m_places; ///< by the key's linkId
    MatchedItems m_matched;
};

} // namespace

MatchedItems match_items(const ScoringKey& key, const domain::Questionnaire& questionnaire,
                         const std::optional<ItemMap>& map)
{
    Matching matching(key, questionnaire, map);
    matching.match();
    return matching.take();
}

} // namespace rekindle::forms
