// SPDX-License-Identifier: MIT
#include "app/demo/couple_life.h"

#include "app/demo/calendar.h"

namespace rekindle::app {

using std::chrono::days;

CoupleLife::CoupleLife(const Course& course, base::Date first, base::Date until, std::uint64_t seed)
    : m_course(course),
      m_first(first),
      m_until(until),
      m_pause_from(first),
      m_pause_to(first),
      m_chance(seed),
      m_one(m_chance.happens(0.5) ? domain::Side::A : domain::Side::B),
      m_shared(weather(first, until, 0.035, m_chance)),
      m_fares{
          {domain::Side::A,
           {{course.way, course.start_a, course.end_a, first, until}, m_shared, Chance(m_chance.next())}},
          {domain::Side::B,
           {{course.way, course.start_b, course.end_b, first, until}, m_shared, Chance(m_chance.next())}}},
      m_habits{{domain::Side::A, m_chance.next()}, {domain::Side::B, m_chance.next()}}
{
}

base::Date CoupleLife::at(double share) const
{
    return m_first + days{static_cast<int>(share * static_cast<double>((m_until - m_first).count()))};
}

std::vector<base::Date> CoupleLife::meetings()
{
    const bool ends = m_course.turn == Course::Turn::Parted || m_course.turn == Course::Turn::Finished;
    const base::Date end = ends ? at(0.7) : m_until;
    const bool pauses = m_course.turn == Course::Turn::Paused;
    const base::Date from = at(0.4), to = at(0.62);
    std::vector<base::Date> result;
    base::Date next = open_day(m_first);
    while (next <= end) {
        const bool away = is_holiday_time(next) && !result.empty() && m_chance.happens(0.65);
        const bool pause = pauses && next > from && next < to;
        if (!pause && !away) result.push_back(next);
        const int gap = result.size() < 4 ? 7 : 14 + 7 * m_chance.between(0, 1);
        next = open_day(next + days{gap + m_chance.between(0, 1)});
    }
    if (m_course.turn == Course::Turn::Finished) result.push_back(open_day(result.back() + days{91}));
    for (std::size_t i = 1; i < result.size() && pauses; ++i) {
        if (result[i - 1] > from || result[i] < to) continue;
        m_pause_from = result[i - 1];
        m_pause_to = result[i];
    }
    return result;
}

Answering CoupleLife::answering(domain::Side side, base::Date day) const
{
    return {wellbeing(side, day), m_habits.at(side), m_course.forms_missing ? 0.1 : 0.02};
}

Diligence CoupleLife::diligence(domain::Side side) const
{
    if (m_course.one_leaves_homework && side == m_one) return {0.1, 0.06, 0.03};
    return m_course.way == Way::Worsening ? Diligence{0.5, 0.15, 0.06} : Diligence{0.74, 0.12, 0.03};
}

base::Date CoupleLife::begins(domain::Side side) const
{
    return m_course.one_starts_late && side == m_one ? at(0.33) : m_first;
}

bool CoupleLife::skips(domain::Side side)
{
    return m_chance.happens(!m_course.forms_missing ? 0.03 : side == m_one ? 0.4 : 0.12);
}

} // namespace rekindle::app
