// SPDX-License-Identifier: MIT
#include "report/sample_data.h"
#include "report/shown.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <chrono>

using namespace rekindle;
using namespace rekindle::report;
using samples::built;
using samples::says;
using samples::sheet;
using samples::shown;

namespace {

std::string line_of(const Sheet& sheet, const std::string& beginning)
{
    for (const std::string& line : shown(sheet)) {
        if (line.starts_with(beginning)) return line;
    }
    return "";
}

} // namespace

BOOST_AUTO_TEST_SUITE(sessions_tests)

BOOST_AUTO_TEST_CASE(a_session_says_who_was_there_what_was_filled_agreed_reviewed_and_what_comes_next)
{
    const Document document = built(samples::full_data());
    const Sheet& sessions = sheet(document, "Sessions");
    BOOST_TEST(line_of(sessions, "1|") ==
               "1|2024-01-08|both|Intake: six domains\nSession check-in|Intake: six domains|–|–|–");
    BOOST_TEST(line_of(sessions, "2|") ==
               "2|2024-01-22|Maximiliane-Theodora (A) alone|–|–|Six quiet minutes of holding hands after the "
               "children are in bed (Level 2: holding hands, sitting side by side)|–|Agree on the evening\n"
               "due 2024-01-29");
    BOOST_TEST(line_of(sessions, "4|") ==
               "4|2024-02-19|both|–|Intake: six domains (begun, not finished)|Six quiet minutes of holding "
               "hands after the children are in bed (Level 3: a long hug, until both breathe slowly)|Six "
               "quiet minutes of holding hands after the children are in bed: step up|Look back after six "
               "weeks\ndue 2024-04-30");
}

BOOST_AUTO_TEST_CASE(the_next_step_is_the_first_due_that_was_still_open_of_a_goal_that_was_set)
{
    Data data = samples::full_data();
    auto& steps = data.goals[0].goal.steps;
    steps[0].due = samples::day("2024-02-06"); // done on 2024-01-28: open in session 2, done in session 3
    const auto next = [&](const std::string& beginning) {
        const Document document = built(data);
        const std::string line = line_of(sheet(document, "Sessions"), beginning);
        return line.substr(line.rfind('|') + 1);
    };
    BOOST_TEST(next("1|") == "–"); // the goal was set on 2024-01-22
    BOOST_TEST(next("2|") == "Agree on the evening\ndue 2024-02-06");
    BOOST_TEST(next("3|") == "Find somebody for the children\ndue 2024-02-12");
    BOOST_TEST(next("4|") == "Look back after six weeks\ndue 2024-04-30"); // what is overdue is not next
    steps[2].due = steps[1].due;
    BOOST_TEST(next("3|") == "Find somebody for the children\nLook back after six weeks\ndue 2024-02-12");
    steps[2].status = domain::StepStatus::Done; // without a day: done, as far as anybody knows
    BOOST_TEST(next("3|") == "Find somebody for the children\ndue 2024-02-12");
}

BOOST_AUTO_TEST_CASE(a_day_is_a_day_a_number_a_number_and_the_heads_are_repeated)
{
    const Document document = built(samples::full_data());
    const Sheet& sessions = sheet(document, "Sessions");
    BOOST_TEST(sessions.landscape);
    BOOST_TEST(sessions.freeze_rows == 4);
    BOOST_TEST((sessions.repeat_rows == std::pair(3, 3)));
    const Row& first = sessions.rows.at(4);
    BOOST_TEST((first.cells[0].value == CellValue{Integer{1}}));
    BOOST_TEST((first.cells[1].value == CellValue{samples::day("2024-01-08")}));
}

BOOST_AUTO_TEST_CASE(without_a_session_it_says_so_and_has_no_table)
{
    const Document document = built(samples::empty_data());
    const Sheet& sessions = sheet(document, "Sessions");
    BOOST_TEST(says(sessions, "There was no session in this period yet."));
    BOOST_TEST(!says(sessions, "Who was there"));
    BOOST_TEST(!sessions.repeat_rows.has_value());
}

BOOST_AUTO_TEST_CASE(a_hundred_and_twenty_sessions_are_a_hundred_and_twenty_rows_in_order)
{
    Data data = samples::full_data();
    data.sessions.clear();
    data.session_lines.clear();
    for (int i = 0; i < 120; ++i) {
        const base::Date on = samples::day("2020-01-06") + std::chrono::days{14 * i};
        data.sessions.push_back({{}, {}, i + 1, domain::SessionKind::Feedback, on});
        data.session_lines.push_back({data.sessions.back(), {{"Weekly", domain::Side::B, on, true}}, {}, {}});
    }
    const Document document = built(data);
    const Sheet& sessions = sheet(document, "Sessions");
    int row = 0;
    for (const std::string& line : shown(sessions)) {
        if (line.find("both, for feedback|–|Weekly") == std::string::npos) continue;
        BOOST_TEST(line.starts_with(std::to_string(++row) + "|"));
    }
    BOOST_TEST(row == 120);
}

BOOST_AUTO_TEST_SUITE_END()
