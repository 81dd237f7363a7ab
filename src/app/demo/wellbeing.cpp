// SPDX-License-Identifier: MIT
#include "app/demo/wellbeing.h"

#include <array>
#include <span>

namespace rekindle::app {
namespace {

struct Bend {
    double at, height;
};
constexpr std::array<Bend, 7> improving{
    {{0, 0}, {0.15, 0.05}, {0.38, 0.5}, {0.48, 0.3}, {0.66, 0.74}, {0.84, 0.76}, {1, 1}}};
constexpr std::array<Bend, 4> unchanged{{{0, 0}, {0.3, 0.5}, {0.6, 0.4}, {1, 1}}};
constexpr std::array<Bend, 6> worsening{
    {{0, 0}, {0.15, -0.15}, {0.4, 0.45}, {0.55, 0.4}, {0.8, 0.9}, {1, 1}}};

std::span<const Bend> bends_of(Way way)
{
    switch (way) {
    case Way::Improving:
        return improving;
    case Way::Worsening:
        return worsening;
    case Way::Unchanged:
        break;
    }
    return unchanged;
}

/// How much of the whole change is there at `at` (0 to 1 of the time).
double height(std::span<const Bend> bends, double at)
{
    for (std::size_t i = 1; i < bends.size(); ++i) {
        const Bend& from = bends[i - 1];
        const Bend& to = bends[i];
        if (at <= to.at) return from.height + (to.height - from.height) * (at - from.at) / (to.at - from.at);
    }
    return bends.back().height;
}

std::size_t week_of(base::Date first, base::Date day)
{
    return day <= first ? 0 : static_cast<std::size_t>((day - first).count() / 7);
}

} // namespace

std::vector<double> weather(base::Date first, base::Date last, double spread, Chance& chance)
{
    constexpr double memory = 0.7;
    std::vector<double> weeks(week_of(first, last) + 1);
    double now = chance.around(spread);
    for (double& week : weeks) {
        week = now;
        now = memory * now + chance.around(spread * 0.71); // 0.71 = sqrt(1 - memory^2): the spread stays
    }
    return weeks;
}

Wellbeing::Wellbeing(const Course& course, const std::vector<double>& shared, Chance chance)
    : m_course(course),
      m_shift(chance.around(0.03)),
      m_weeks(weather(course.first, course.last, 0.03, chance))
{
    for (std::size_t i = 0; i < m_weeks.size() && i < shared.size(); ++i) m_weeks[i] += shared[i];
}

double Wellbeing::on(base::Date day) const
{
    const double whole = std::max(1.0, static_cast<double>((m_course.last - m_course.first).count()));
    const double way = std::clamp(static_cast<double>((day - m_course.first).count()) / whole, 0.0, 1.0);
    // The shift is nothing at both ends.
    const double at = way + m_shift * 4 * way * (1 - way);
    const double week = m_weeks[std::min(week_of(m_course.first, day), m_weeks.size() - 1)];
    const double level =
        m_course.start + (m_course.end - m_course.start) * height(bends_of(m_course.way), at);
    return std::clamp(level + week, 0.02, 0.98);
}

} // namespace rekindle::app
