// SPDX-License-Identifier: MIT
#include "app/couple_stage.h"
#include "app/twelve_couples.h"

#include <map>

using namespace rekindle;
using app::Stage;

namespace {

/// Of the twelve couples of seed 7.
const std::map<std::string, app::CoupleStanding>& standings()
{
    static const auto made = [] {
        auto& practice = twelve_couples();
        std::map<std::string, app::CoupleStanding> result;
        for (const auto& couple : practice->couples().all())
            result.emplace(couple.code, app::couple_standing(*practice, couple, DemoPractice::until));
        return result;
    }();
    return made;
}

} // namespace

BOOST_AUTO_TEST_SUITE(demo_stages_tests)

BOOST_AUTO_TEST_CASE(couples_stand_where_their_course_has_brought_them)
{
    for (const auto& [code, standing] : standings()) {
        const Stage expected = code == "C-0005"                       ? Stage::Intake // forms missing
                               : code == "C-0008" || code == "C-0009" ? Stage::Ended
                                                                      : Stage::Active;
        BOOST_TEST(word(standing.stage) == word(expected),
                   code << ": " << word(standing.stage) << "; "
                        << (standing.needs.empty() ? "" : standing.needs.front()));
    }
}

BOOST_AUTO_TEST_CASE(the_counselor_is_left_a_few_tasks_and_no_screen_that_is_old)
{
    std::size_t tasks = 0;
    for (const auto& [code, standing] : standings()) {
        if (standing.stage != Stage::Active) continue;
        tasks += standing.tasks.size();
        for (const auto& [side, state] : standing.safety.screens(DemoPractice::until))
            BOOST_TEST((state == domain::ScreenState::Complete || state == domain::ScreenState::Declined),
                       code << ", " << word(side) << ": " << word(state));
    }
    BOOST_TEST(tasks > 0U);
    BOOST_TEST(tasks < 40U);
}

BOOST_AUTO_TEST_SUITE_END()
