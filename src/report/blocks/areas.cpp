// SPDX-License-Identifier: MIT
#include "report/blocks/areas.h"

#include <algorithm>
#include <optional>

namespace rekindle::report {
namespace {

constexpr double middle = 50;

std::optional<double> towards_good(const ScaleSeries& series, domain::Side side)
{
    const auto partner = series.partners.find(side);
    if (partner == series.partners.end()) return std::nullopt;
    const auto& latest = partner->second.progress.latest;
    if (!latest || !latest->percent) return std::nullopt;
    return series.scale.direction == domain::Direction::LowerIsBetter ? 100 - *latest->percent
                                                                      : *latest->percent;
}

} // namespace

Areas areas_of(const std::vector<ScaleSeries>& scales)
{
    Areas areas;
    for (const ScaleSeries& series : scales) {
        if (series.scale.visibility != domain::Visibility::Normal || series.scale.domain.empty()) continue;
        const auto a = towards_good(series, domain::Side::A), b = towards_good(series, domain::Side::B);
        if (!a || !b) continue;
        auto& list = *a > middle && *b > middle   ? areas.strengths
                     : *a < middle && *b < middle ? areas.growth
                                                  : areas.between;
        list.push_back({&series, *a, *b});
    }
    const auto mean = [](const Area& area) { return area.a + area.b; };
    std::ranges::stable_sort(areas.strengths, std::greater(), mean);
    std::ranges::stable_sort(areas.between, std::greater(), mean);
    std::ranges::stable_sort(areas.growth, std::less(), mean);
    return areas;
}

} // namespace rekindle::report
