// SPDX-License-Identifier: MIT
#include "app/applying_items.h"
#include "app/consents.h"
#include "app/findings.h"
#include "app/practice_data.h"
#include "base/translate.h"
#include "domain/scoring/score.h"

#include <map>
#include <set>
#include <tuple>
#include <utility>

namespace rekindle::app {
namespace {

using base::say;

/// What every item of the scale added; empty when one of them was not answered or did not apply.
std::vector<double> parts_of(const domain::Scale& scale, const domain::PointsByItem& given)
{
    std::vector<double> parts;
    for (const domain::ScaleItem& item : scale.items) {
        const domain::PointsByItem::Entry* const entry = given.find(item.link_id);
        if (entry == nullptr || !entry->applies || !entry->points || (item.reversed && !entry->range))
            return {};
        const double points =
            item.reversed ? entry->range->least + entry->range->most - *entry->points : *entry->points;
        parts.push_back(item.weight * points);
    }
    return parts;
}

bool may_be_counted(const domain::ScoringKey& key, const domain::Scale& scale)
{
    return domain::visibility_of(key, scale) != domain::Visibility::Safety;
}

/// The first forms of all who said yes, sorted by form, key and scale.
class FirstForms {
public:
    FirstForms(domain::Practice& practice, base::Date as_of)
        : m_practice(practice), m_definitions(std::make_shared<FrozenDefinitions>(practice)), m_as_of(as_of)
    {
    }

    void add(std::size_t number, const domain::Couple& couple)
    {
        Reading reading(m_practice, couple, domain::Reader(domain::Audience::Counselor), m_definitions);
        const std::vector<domain::Consent> consents = reading.consents();
        std::set<std::pair<domain::Side, std::string>> seen; // person and questionnaire, whatever its version
        std::set<domain::Side> counted, left_out;
        for (domain::StoredResponse& response : reading.responses()) {
            const auto side = side_of(response.owner);
            const bool counts = side && response.key && response.status == domain::Progressing::Completed &&
                                base::local_day(response.authored) <= m_as_of;
            if (!counts) continue;
            const bool said_yes = counts_in_norms(consents, *side, m_as_of);
            (said_yes ? counted : left_out).insert(*side);
            if (said_yes && seen.emplace(*side, response.questionnaire.id).second)
                add(number, *side, std::move(response));
        }
        m_counted += static_cast<int>(counted.size());
        m_left_out += static_cast<int>(left_out.size());
    }

    report::PracticeNorms norms()
    {
        report::PracticeNorms norms{{}, m_counted, m_left_out};
        for (const auto& [which, scales] : m_scales) {
            const auto& [form, key_ref] = which;
            const domain::ScoringKey& key = m_definitions->key(key_ref, form);
            for (std::size_t i = 0; i < scales.size(); ++i) {
                if (static_cast<int>(scales[i].size()) < domain::fewest_for_norms) continue;
                norms.lines.push_back({m_definitions->questionnaire(form).questionnaire->title,
                                       say("{}, key {}", form.version, key_ref.version), key.scales[i],
                                       domain::local_norms(scales[i], !domain::is_checklist(key.scales[i]))});
            }
        }
        return norms;
    }

private:
    void add(std::size_t couple, domain::Side side, domain::StoredResponse stored)
    {
        const domain::DefinitionRef &form_ref = stored.questionnaire, &key_ref = *stored.key;
        const domain::ScoringKey& key = m_definitions->key(key_ref, form_ref);
        domain::Response response;
        response.items = std::move(stored.items);
        const domain::PointsByItem given(m_definitions->items(key_ref, form_ref), response,
                                         applying_items(m_definitions->questionnaire(form_ref), response,
                                                        base::local_day(stored.authored)));
        const domain::Scores scores = domain::score(key, given);
        auto& scales = m_scales[{form_ref, key_ref}];
        scales.resize(key.scales.size());
        for (std::size_t i = 0; i < scores.scales.size(); ++i) {
            if (!may_be_counted(key, key.scales[i])) continue;
            if (const auto score = scores.scales[i].score)
                scales[i].push_back({couple, side, *score, parts_of(key.scales[i], given)});
        }
    }

    domain::Practice& m_practice;
    std::shared_ptr<FrozenDefinitions> m_definitions;
    base::Date m_as_of;
    int m_counted = 0, m_left_out = 0; ///< partners
    /// By form and key, in the order of the key's scales.
    std::map<std::pair<domain::DefinitionRef, domain::DefinitionRef>,
             std::vector<std::vector<domain::FirstForm>>>
        m_scales;
};

} // namespace

report::PracticeNorms practice_norms(domain::Practice& practice, base::Date as_of)
{
    FirstForms forms(practice, as_of);
    std::size_t number = 0;
    for (const domain::Couple& couple : practice.couples().all()) forms.add(number++, couple);
    return forms.norms();
}

} // namespace rekindle::app
