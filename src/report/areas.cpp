// SPDX-License-Identifier: MIT
#include "report/areas.h"

#include "domain/scoring/scale_range.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace rekindle::report {
namespace {

using domain::Side;

constexpr double middle = 50;

const domain::DatedScore* first_score(const ScaleSeries& series, Side side)
{
    const auto partner = series.partners.find(side);
    if (partner == series.partners.end()) return nullptr;
    const auto& first = partner->second.progress.baseline;
    return first && first->percent ? &*first : nullptr;
}

std::optional<Area> area_of(const ScaleSeries& series)
{
    const domain::Scale& scale = series.scale;
    if (scale.visibility != domain::Visibility::Normal || scale.domain.empty() || domain::is_checklist(scale))
        return std::nullopt;
    const auto *const a = first_score(series, Side::A), *const b = first_score(series, Side::B);
    if (a == nullptr || b == nullptr) return std::nullopt;
    Area area{&series,
              domain::percent_to_compare(scale, *a->percent),
              domain::percent_to_compare(scale, *b->percent),
              a->day,
              b->day,
              nullptr};
    const auto& first = series.first_agreement;
    if (first && first->day_a == a->day && first->day_b == b->day) area.agreement = &first->counts;
    return area;
}

/// Since when both had filled which form.
using Since = std::tuple<base::Date, std::string>;
Since since(const Area& area)
{
    return {std::max(area.day_a, area.day_b), area.series->questionnaire};
}

/// Without those whose domain another form asked about before.
std::vector<Area> each_domain_once(std::vector<Area> areas)
{
    std::map<std::string, Since> first;
    for (const Area& area : areas) {
        const auto [at, is_new] = first.try_emplace(area.series->scale.domain, since(area));
        if (!is_new && std::get<base::Date>(since(area)) < std::get<base::Date>(at->second))
            at->second = since(area);
    }
    std::erase_if(areas, [&](const Area& area) { return first[area.series->scale.domain] != since(area); });
    return areas;
}

} // namespace

std::vector<Area> Areas::all() const
{
    std::vector<Area> all = strengths;
    for (const auto* const more : {&between, &growth}) all.insert(all.end(), more->begin(), more->end());
    return all;
}

Areas areas_of(const std::vector<ScaleSeries>& scales)
{
    std::vector<Area> found;
    for (const ScaleSeries& series : scales) {
        if (const auto area = area_of(series)) found.push_back(*area);
    }
    Areas areas;
    for (const Area& area : each_domain_once(std::move(found))) {
        auto& list = area.a > middle && area.b > middle   ? areas.strengths
                     : area.a < middle && area.b < middle ? areas.growth
                                                          : areas.between;
        list.push_back(area);
    }
    const auto mean = [](const Area& area) { return area.a + area.b; };
    std::ranges::stable_sort(areas.strengths, std::greater(), mean);
    std::ranges::stable_sort(areas.between, std::greater(), mean);
    std::ranges::stable_sort(areas.growth, std::less(), mean);
    return areas;
}

} // namespace rekindle::report
