// SPDX-License-Identifier: MIT
#include "app/answers_of.h"

#include "base/error.h"
#include "base/translate.h"

#include <algorithm>
#include <set>

namespace rekindle::app {
namespace {

using base::say;
using base::tr;
using domain::Audience;
using domain::Item;
using domain::ResponseItem;
using domain::Visibility;
using LinkIds = std::set<std::string>;

/// Whose answers alone the audience may have; nothing for the counselor.
std::optional<domain::Side> only_for(const AnswersWanted& wanted)
{
    switch (wanted.audience) {
    case Audience::Counselor:
        return wanted.only;
    case Audience::PartnerA:
    case Audience::PartnerB:
        break;
    case Audience::CoupleShared:
        throw base::Error(base::Trouble::Refused,
                          tr("Single answers are never shared with the couple: a report shows the two what "
                             "both agreed to share."));
    case Audience::DeIdentified:
        throw base::Error(
            base::Trouble::Refused,
            tr("What is de-identified holds no free text and no times, so that filled forms are "
               "not given out as such."));
    }
    const auto side = wanted.audience == Audience::PartnerA ? domain::Side::A : domain::Side::B;
    if (wanted.only && wanted.only != side)
        throw base::Error(base::Trouble::Refused, say("Partner {} gets the answers of partner {} alone.",
                                                      domain::word(side), domain::word(side)));
    return side;
}

/// The items whose answers are of class safety, and those that would tell of such an answer: what stands
/// below one, what applies only because of one, what is computed where one may have a part in it.
class SafetyItems {
public:
    SafetyItems(const domain::Questionnaire& form, const domain::ScoringKey* key,
                const domain::StoredResponse& response)
    {
        for (const auto& [link_id, visibility] : response.visibility) {
            if (visibility == Visibility::Safety) m_found.insert(link_id);
        }
        for (const Item* item : domain::all_items(form)) {
            if (class_of(response, key, item->link_id) == Visibility::Safety) m_found.insert(item->link_id);
        }
        if (key != nullptr) add_scales(*key);
        // Until nothing is added: a condition may be about an item that stands further down.
        for (std::size_t before = m_found.size() + 1; before != m_found.size();) {
            before = m_found.size();
            follow(form.items, false);
        }
    }

    bool contains(const std::string& link_id) const { return m_found.contains(link_id); }

private:
    void add_scales(const domain::ScoringKey& key)
    {
        for (const domain::Scale& scale : key.scales) {
            if (scale.visibility != Visibility::Safety) continue;
            for (const domain::ScaleItem& item : scale.items) m_found.insert(item.link_id);
        }
    }

    void follow(const std::vector<Item>& items, bool is_below)
    {
        for (const Item& item : items) {
            if (is_below || tells(item)) m_found.insert(item.link_id);
            follow(item.items, m_found.contains(item.link_id));
        }
    }

    bool tells(const Item& item) const
    {
        if (m_found.empty()) return false;
        return item.is_calculated || item.enabled_by_expression ||
               std::ranges::any_of(item.enable_when, [&](const domain::Condition& condition) {
                   return m_found.contains(condition.question);
               });
    }

    LinkIds m_found;
};

/// Without those items, and without what holds no answer: a group that is left empty would show where they
/// stood.
std::vector<ResponseItem> without(const SafetyItems& safety, const std::vector<ResponseItem>& items)
{
    std::vector<ResponseItem> kept;
    for (const ResponseItem& item : items) {
        if (safety.contains(item.link_id)) continue;
        ResponseItem copy{item.link_id, item.answers, without(safety, item.items)};
        for (domain::Answer& answer : copy.answers) answer.items = without(safety, answer.items);
        if (!copy.answers.empty() || !copy.items.empty()) kept.push_back(std::move(copy));
    }
    return kept;
}

} // namespace

domain::Visibility class_of(const domain::StoredResponse& response, const domain::ScoringKey* key,
                            const std::string& link_id)
{
    const auto saved = response.visibility.find(link_id);
    const auto then = saved == response.visibility.end() ? Visibility::Normal : saved->second;
    return key == nullptr ? then : std::max(then, domain::visibility_of(*key, link_id));
}

const domain::ScoringKey* key_of(FrozenDefinitions& definitions, const domain::StoredResponse& response)
{
    return response.key ? &definitions.key(*response.key, response.questionnaire) : nullptr;
}

std::vector<domain::StoredResponse> answers_of(domain::Practice& practice, FrozenDefinitions& definitions,
                                               const AnswersWanted& wanted)
{
    const auto only = only_for(wanted);
    std::vector<domain::StoredResponse> found;
    for (domain::StoredResponse& response : practice.responses().of(wanted.couple)) {
        if (only && response.owner != domain::owner_of(*only)) continue;
        if (wanted.audience != Audience::Counselor) {
            if (!wanted.with_safety) {
                const auto& form = *definitions.questionnaire(response.questionnaire).questionnaire;
                const SafetyItems safety(form, key_of(definitions, response), response);
                response.items = without(safety, response.items);
                std::erase_if(response.visibility,
                              [&](const auto& each) { return safety.contains(each.first); });
            }
            if (response.items.empty()) continue;
            response.session.reset(); // which sessions there were is not a partner's alone
        }
        found.push_back(std::move(response));
    }
    return found;
}

} // namespace rekindle::app
