// SPDX-License-Identifier: MIT
#include "app/agreement_of_forms.h"

#include "base/translate.h"
#include "report/areas.h"

#include <set>

namespace rekindle::app {
namespace {

using base::say;
using domain::Side;

/// The items that both forms have, one place an item.
struct SameItems {
    std::vector<std::optional<int>> a, b;
    std::vector<std::string> link_ids;
    std::size_t alone = 0; ///< items that only one of the two has

    int both_answered() const
    {
        int count = 0;
        for (std::size_t i = 0; i < a.size(); ++i) count += a[i] && b[i];
        return count;
    }
};

SameItems same_items(const KeyedForm& a, const KeyedForm& b)
{
    SameItems same;
    for (const auto& [item, answer] : a.answers) {
        const auto others = b.answers.find(item);
        if (others == b.answers.end()) continue;
        same.a.push_back(answer);
        same.b.push_back(others->second);
        same.link_ids.push_back(item);
    }
    same.alone = a.answers.size() + b.answers.size() - 2 * same.a.size();
    return same;
}

std::optional<report::ScaleSeries::AgreementOn> agreement_of(const KeyedForm& a, const KeyedForm& b,
                                                             int fewest)
{
    const SameItems same = same_items(a, b);
    if (same.a.empty() || same.both_answered() < fewest) return std::nullopt;
    return report::ScaleSeries::AgreementOn{a.day, b.day, static_cast<int>(same.a.size()),
                                            domain::agreement(same.a, same.b)};
}

const KeyedForm* form_of(const std::map<Side, KeyedForm>& forms, Side side, base::Date day)
{
    const auto form = forms.find(side);
    return form == forms.end() || form->second.day != day ? nullptr : &form->second;
}

} // namespace

void compare_answers(CollectedScale& collected, int fewest)
{
    report::ScaleSeries& series = collected.series;
    if (collected.newest.size() == 2) {
        const KeyedForm &a = collected.newest[Side::A], &b = collected.newest[Side::B];
        series.agreement = agreement_of(a, b, fewest);
        const SameItems same = same_items(a, b);
        if (same.alone > 0)
            series.limits.push_back(
                say("{}, {}: the partners' newest forms are of different versions; agreement "
                    "is over the items both have ({}) and leaves out those in one only ({}).",
                    series.questionnaire, series.scale.title, same.a.size(), same.alone));
    }
    if (collected.first.size() == 2)
        series.first_agreement = agreement_of(collected.first[Side::A], collected.first[Side::B], fewest);
}

std::optional<domain::Agreement> agreement_on_areas(const std::vector<report::ScaleSeries>& scales,
                                                    const std::vector<CollectedScale>& collected, int fewest)
{
    SameItems all;
    std::set<std::pair<std::string, std::string>> seen; // questionnaire and linkId
    for (const report::Area& area : report::areas_of(scales).all()) {
        const CollectedScale& scale = collected[static_cast<std::size_t>(area.series - scales.data())];
        const KeyedForm* const a = form_of(scale.first, Side::A, area.day_a);
        const KeyedForm* const b = form_of(scale.first, Side::B, area.day_b);
        if (a == nullptr || b == nullptr) continue;
        const SameItems same = same_items(*a, *b);
        for (std::size_t i = 0; i < same.a.size(); ++i) {
            if (!seen.emplace(std::get<0>(scale.which).id, same.link_ids[i]).second) continue;
            all.a.push_back(same.a[i]);
            all.b.push_back(same.b[i]);
        }
    }
    if (all.a.empty() || all.both_answered() < fewest) return std::nullopt;
    return domain::agreement(all.a, all.b);
}

} // namespace rekindle::app
