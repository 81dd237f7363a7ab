// SPDX-License-Identifier: MIT
#include "report/blocks/keying.h"

#include "domain/scoring/item_points.h"

namespace rekindle::report {

Keying::Keying(const UsedForm& used)
{
    if (!used.key) return;
    for (const domain::Scale& scale : used.key->scales) {
        for (const domain::ScaleItem& part : scale.items) {
            const auto [entry, is_new] = m_entries.try_emplace(part.link_id);
            if (!is_new) continue;
            const domain::Item* const item = domain::find_item(used.form, part.link_id);
            if (item != nullptr) entry->second.range = domain::range_of(*item, *used.key);
            entry->second.reversed = part.reversed && entry->second.range;
        }
    }
}

const Keying::Entry* Keying::find(std::string_view link_id) const
{
    const auto found = m_entries.find(link_id);
    return found == m_entries.end() ? nullptr : &found->second;
}

std::vector<Keying> keyings_of(const std::vector<UsedForm>& forms)
{
    return {forms.begin(), forms.end()};
}

std::map<std::string_view, GivenPoints> given_points(const FilledForm& form)
{
    std::map<std::string_view, GivenPoints> result;
    std::size_t number = 0;
    for (const AnsweredItem& item : form.items) {
        for (const AnsweredItem::Answer& answer : item.answers) {
            if (!answer.points) continue;
            if (item.applies) {
                GivenPoints& given = result[item.link_id];
                given.answers.push_back(number);
                given.sum += *answer.points;
            }
            ++number;
        }
    }
    return result;
}

} // namespace rekindle::report
