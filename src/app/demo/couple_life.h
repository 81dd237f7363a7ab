// SPDX-License-Identifier: MIT
#pragma once

#include "app/demo/course.h"
#include "app/demo/invented_record.h"

#include <map>

namespace rekindle::app {

/// One invented couple as its course wants it: who they are inside, and who of the two is the one partner the
/// course speaks of.
class CoupleLife {
public:
    CoupleLife(const Course& course, base::Date first, base::Date until, std::uint64_t seed);

    const Course& course() const { return m_course; }
    int place() const { return static_cast<int>(&m_course - courses.data()); } ///< of the course in the mix
    base::Date first() const { return m_first; }
    base::Date until() const { return m_until; }

    /// The days they meet: weekly at first, then every two or three weeks, thinner when many are away, none
    /// in a pause or after they parted.
    std::vector<base::Date> meetings();
    /// After the last meeting before the pause and before the first one after it, once meetings() is known.
    bool is_pause(base::Date day) const { return day > m_pause_from && day < m_pause_to; }

    double wellbeing(domain::Side side, base::Date day) const { return m_fares.at(side).on(day); }
    double wellbeing(base::Date day) const
    {
        return (wellbeing(domain::Side::A, day) + wellbeing(domain::Side::B, day)) / 2;
    }
    Answering answering(domain::Side side, base::Date day) const;
    Diligence diligence(domain::Side side) const;
    /// From this day on the partner takes part.
    base::Date begins(domain::Side side) const;
    /// True when this partner leaves a whole form out this time.
    bool skips(domain::Side side);
    Chance& chance() { return m_chance; }

private:
    base::Date at(double share) const;

    const Course& m_course;
    base::Date m_first, m_until;
    base::Date m_pause_from, m_pause_to; ///< the same day: no pause
    Chance m_chance;
    domain::Side m_one; ///< the one partner of the course
    std::vector<double> m_shared;
    std::map<domain::Side, Wellbeing> m_fares;
    std::map<domain::Side, std::uint64_t> m_habits;
};

} // namespace rekindle::app
