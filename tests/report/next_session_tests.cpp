// SPDX-License-Identifier: MIT
#include "report/sample_data.h"
#include "report/shown.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>

using namespace rekindle;
using namespace rekindle::report;
using domain::Audience;
using samples::day;
using samples::says;
using samples::shown;

namespace {

Document made(const Data& data)
{
    Definition definition;
    definition.id = "next-session";
    definition.title = "Before the session";
    definition.audiences = {Audience::Counselor};
    definition.blocks = {Block{BlockKind::NextSession, "Next session"}};
    return build(definition, samples::counselor_request(), data);
}

std::size_t lines_with(const Sheet& sheet, const std::string& words)
{
    const auto lines = shown(sheet);
    return static_cast<std::size_t>(std::ranges::count_if(
        lines, [&](const std::string& line) { return line.find(words) != std::string::npos; }));
}

} // namespace

BOOST_AUTO_TEST_SUITE(next_session_tests)

BOOST_AUTO_TEST_CASE(one_page_says_what_is_under_way_what_moved_and_what_is_due)
{
    const Document document = made(samples::full_data());
    const Sheet& sheet = document.sheets.front();
    BOOST_TEST(says(sheet, "Last session|"));
    Data data = samples::full_data();
    data.sessions.back().day = samples::counselor_request().as_of;
    BOOST_TEST(says(made(data).sheets.front(), "2024-04-15, today, "));
    // The letter ended on 2024-03-04 and the first ritual on 2024-02-19.
    BOOST_TEST(lines_with(sheet, "Six quiet minutes of holding hands") == 1u);
    BOOST_TEST(!says(sheet, "A letter about the missed anniversary"));
    BOOST_TEST(says(sheet, "Find somebody for the children"));
    BOOST_TEST(!says(sheet, "Agree on the evening"));      // done
    BOOST_TEST(!says(sheet, "Look back after six weeks")); // due in more than two weeks
    BOOST_TEST(std::ranges::none_of(sheet.rows, &Row::page_break_before));
}

BOOST_AUTO_TEST_CASE(a_step_of_the_next_two_weeks_is_due_and_one_a_day_later_is_not)
{
    Data data = samples::full_data();
    auto& steps = data.goals[0].goal.steps;
    steps[2].due = day("2024-04-29"); // as of 2024-04-15
    BOOST_TEST(says(made(data).sheets.front(), "Look back after six weeks"));
    steps[2].due = day("2024-04-30");
    BOOST_TEST(!says(made(data).sheets.front(), "Look back after six weeks"));
}

BOOST_AUTO_TEST_CASE(tasks_stand_in_their_order_and_what_does_not_fit_is_counted)
{
    Data data = samples::full_data();
    for (int i = 1; i <= 14; ++i)
        data.tasks.push_back({"Task " + std::to_string(i) + ".", i == 1, day("2024-04-20")});
    const Document document = made(data);
    const Sheet& sheet = document.sheets.front();
    BOOST_TEST(says(sheet, "Task 12.|2024-04-20"));
    BOOST_TEST(!says(sheet, "Task 13."));
    BOOST_TEST(says(sheet, "And 2 more."));
    const auto first = std::ranges::find_if(sheet.rows, [](const Row& row) {
        return !row.cells.empty() && row.cells[0].value == CellValue(std::string("Task 1."));
    });
    BOOST_TEST_REQUIRE((first != sheet.rows.end()));
    BOOST_TEST((first->cells[0].emphasis == Emphasis::Attention));
}

BOOST_AUTO_TEST_CASE(it_is_one_page_where_much_is_to_be_done_and_everything_moved)
{
    Data data = samples::full_data();
    for (int i = 0; i < 12; ++i)
        data.tasks.push_back({"Maximiliane (A): Low mood, fears or other strain weighs a lot: ask alone (How "
                              "the two of you are doing, 2026-11-11). Talk alone, then note what was done.",
                              true,
                              {}});
    while (data.homework.size() < 9) {
        data.homework.push_back(data.homework[1]);
        data.homework.back().assignment.title = "What each of us did for the other in the last seven days";
        data.homework.back().assignment.ended.reset();
    }
    while (data.scales.size() < 9) data.scales.push_back(data.scales.front());
    for (ScaleSeries& series : data.scales) {
        series.gap_percent = 50;
        for (auto& [side, partner] : series.partners)
            partner.progress.change_class = domain::ChangeClass::Deteriorated;
    }
    auto& steps = data.goals[0].goal.steps;
    while (steps.size() < 9) steps.push_back(steps.front());
    for (domain::GoalStep& step : steps) {
        step.status = domain::StepStatus::Open;
        step.due = day("2024-04-20");
    }
    const Document document = made(data);
    const Sheet& sheet = document.sheets.front();
    BOOST_TEST(says(sheet, " more."));
    BOOST_TEST(std::ranges::none_of(sheet.rows, &Row::page_break_before));
}

BOOST_AUTO_TEST_CASE(each_list_is_as_long_as_the_page_has_room_for)
{
    Data data = samples::full_data();
    data.tasks.clear();
    data.homework.clear();
    while (data.scales.size() < 9) data.scales.push_back(data.scales.front());
    for (ScaleSeries& series : data.scales) series.gap_percent = 50;
    const Document document = made(data);
    const Sheet& sheet = document.sheets.front();
    BOOST_TEST(!says(sheet, " more."));
    BOOST_TEST(std::ranges::none_of(sheet.rows, &Row::page_break_before));
}

BOOST_AUTO_TEST_CASE(what_got_worse_stands_before_what_got_better)
{
    Data data = samples::full_data();
    const auto changed = [&](domain::ChangeClass to, double by, std::size_t which) {
        for (auto& [side, partner] : data.scales[which].partners) {
            partner.progress.change_class = to;
            partner.progress.reliable_change = by;
        }
    };
    for (std::size_t i = 0; i < data.scales.size(); ++i) changed(domain::ChangeClass::Unchanged, 0, i);
    changed(domain::ChangeClass::Improved, 9, 0);
    changed(domain::ChangeClass::Deteriorated, -2.5, 1);
    const auto lines = shown(made(data).sheets.front());
    const auto at = [&](const std::string& words) {
        return std::ranges::find_if(lines, [&](const auto& line) { return line.find(words) != line.npos; }) -
               lines.begin();
    };
    BOOST_TEST(at("|worse") < at("|better"));
    BOOST_TEST(at("|better") < static_cast<long>(lines.size()));
}

BOOST_AUTO_TEST_CASE(on_the_first_day_each_part_says_that_there_is_nothing)
{
    const Document document = made(samples::empty_data());
    const Sheet& sheet = document.sheets.front();
    for (const char* words :
         {"there was none yet", "Nothing is waiting.", "None.", "No such change is known.",
          "No scale has a score of both yet.", "None in the next two weeks."})
        BOOST_TEST(says(sheet, words), words);
}

BOOST_AUTO_TEST_SUITE_END()
