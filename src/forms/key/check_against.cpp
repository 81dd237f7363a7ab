// SPDX-License-Identifier: MIT
#include "base/translate.h"
#include "domain/scoring/item_points.h"
#include "domain/scoring/score.h"
#include "forms/key/check.h"
#include "json/pointer.h"

#include <algorithm>

namespace rekindle::forms {

using base::say;
using base::tr;
using domain::Item;
using domain::ItemType;
using domain::Questionnaire;
using domain::ScoringKey;
using json::pointer;

namespace {

class Checking {
public:
    Checking(const ScoringKey& key, const Questionnaire& questionnaire)
        : m_key(key), m_questionnaire(questionnaire)
    {
    }

    KeyCheck take() { return std::move(m_found); }

    void check_canonical()
    {
        const std::string& named = m_key.questionnaire;
        const std::string url = named.substr(0, named.find('|'));
        const bool same_url = !m_questionnaire.url.empty() && url == m_questionnaire.url;
        if (named == m_questionnaire.canonical() || named == "Questionnaire/" + m_questionnaire.id) return;
        // A key without a version serves every version that has the items.
        if (same_url && named.find('|') == std::string::npos) return;
        problem("/questionnaire",
                say("the key is for {}, the form beside it is {}", named, m_questionnaire.canonical()));
    }

    void check_scale(const domain::Scale& scale, const std::string& where)
    {
        bool ranges_known = true;
        for (std::size_t i = 0; i < scale.items.size(); ++i) {
            const domain::ScaleItem& part = scale.items[i];
            const std::string here = pointer(pointer(where, "items"), i);
            const Item* const item = find_scored(part.link_id, here);
            const bool ranged = item != nullptr && has_range(*item);
            ranges_known = ranges_known && (ranged || item == nullptr);
            if (item != nullptr && part.reversed && !ranged)
                problem(
                    here,
                    say("item {} cannot be turned round: its range is not known; give \"least\" and \"most\"",
                        part.link_id));
        }
        if (scale.percent_of_range && !ranges_known)
            problem(pointer(where, "percent_of_range"), tr("needs the range of every item of the scale"));
    }

    void check_pair(const domain::PerceptionPair& pair, const std::string& where)
    {
        if (pair.self.empty() || pair.partner.empty()) return; // told by the reader
        const Item* const self = find_scored(pair.self, pointer(where, "self"));
        const Item* const partner = find_scored(pair.partner, pointer(where, "partner"));
        if (self == nullptr || partner == nullptr) return;
        const auto own = domain::range_of(*self, m_key), guessed = domain::range_of(*partner, m_key);
        if (!own || !guessed || *own != *guessed)
            problem(where,
                    say("{} and {} must have the same known range of points", pair.self, pair.partner));
    }

    void check_fact(const std::string& link_id, const domain::ItemFact& fact)
    {
        const std::string where = pointer("/items", link_id);
        const Item* const item = find(link_id, where);
        if (item == nullptr) return;
        for (const auto& [code, points] : fact.points) {
            const auto offered = [&code = code](const domain::Option& option) {
                const auto* const coding = std::get_if<domain::Coding>(&option.value);
                return coding != nullptr && coding->code == code;
            };
            if (item->options_known && std::ranges::none_of(item->options, offered))
                problem(pointer(pointer(where, "points"), code), say("{} has no option {}", link_id, code));
        }
    }

    /// The item `link_id`, which must give points when it is answered.
    const Item* find_scored(const std::string& link_id, const std::string& where)
    {
        const Item* const item = find(link_id, where);
        if (item == nullptr || gives_points(*item)) return item;
        problem(where, say("answers to {} give no points: neither the form nor the key says any", link_id));
        return nullptr;
    }

    const Item* find(const std::string& link_id, const std::string& where)
    {
        const Item* const item = domain::find_item(m_questionnaire, link_id);
        if (item == nullptr) {
            problem(where, say("the form has no item {}", link_id));
        } else if (!domain::takes_answers(item->type)) {
            problem(where, say("item {} takes no answers", link_id));
        } else {
            return item;
        }
        return nullptr;
    }

private:
    void problem(std::string where, std::string what)
    {
        m_found.problems.push_back({std::move(where), std::move(what)});
    }

    bool gives_points(const Item& item) const
    {
        switch (item.type) {
        case ItemType::Boolean:
        case ItemType::Integer:
        case ItemType::Decimal:
        case ItemType::Quantity:
            return true;
        default:
            return has_points(item) ||
                   (m_key.items.contains(item.link_id) && !m_key.items.at(item.link_id).points.empty());
        }
    }

    bool has_points(const Item& item) const
    {
        return std::ranges::any_of(item.options, [&](const domain::Option& option) {
            return domain::points_of(item, m_key, option.value).has_value();
        });
    }

    bool has_range(const Item& item) const
    {
        const auto fact = m_key.items.find(item.link_id);
        if (fact != m_key.items.end() && (fact->second.least || !fact->second.points.empty())) return true;
        return item.type == ItemType::Boolean || has_points(item) ||
               (item.constraints.least && item.constraints.most);
    }

    const ScoringKey& m_key;
    const Questionnaire& m_questionnaire;
    KeyCheck m_found;
};

} // namespace

KeyCheck check_key_against(const ScoringKey& key, const Questionnaire& questionnaire)
{
    Checking checking(key, questionnaire);
    checking.check_canonical();
    for (std::size_t i = 0; i < key.scales.size(); ++i)
        checking.check_scale(key.scales[i], pointer("/scales", i));
    for (std::size_t i = 0; i < key.perception.size(); ++i)
        checking.check_pair(key.perception[i], pointer("/perception", i));
    for (const auto& [link_id, fact] : key.items) checking.check_fact(link_id, fact);
    for (std::size_t i = 0; i < key.alerts.size(); ++i) {
        if (!key.alerts[i].item.empty())
            checking.find_scored(key.alerts[i].item, pointer(pointer("/alerts", i), "item"));
    }
    for (std::size_t i = 0; i < key.examples.size(); ++i) {
        const std::string where = pointer(pointer("/examples", i), "answers");
        for (const auto& [link_id, answer] : key.examples[i].answers)
            checking.find(link_id, pointer(where, link_id));
    }
    return checking.take();
}

} // namespace rekindle::forms
