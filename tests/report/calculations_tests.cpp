// SPDX-License-Identifier: MIT
// The sheets on which somebody who has only the workbook retraces its numbers. That their formulas come to
// what the file says is looked at by recompute_formulas.py.
#include "report/sample_data.h"
#include "report/shown.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <regex>
#include <set>

using namespace rekindle;
using namespace rekindle::report;

using samples::built;
using samples::says;
using samples::sheet;
using samples::shown;

namespace {

/// The row that shows exactly this.
const Row& row_of(const Sheet& sheet, const std::string& words)
{
    const std::vector<std::string> lines = shown(sheet);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (lines[i].find(words) != std::string::npos) return sheet.rows[i];
    }
    BOOST_TEST_REQUIRE(false, words);
    return sheet.rows.front();
}

Document of_research()
{
    Request request = samples::counselor_request();
    request.audience = domain::Audience::DeIdentified;
    Data data = samples::full_data();
    data.couple = {};
    return build(samples::progress_definition(), request, data);
}

} // namespace

BOOST_AUTO_TEST_SUITE(calculations_tests)

BOOST_AUTO_TEST_CASE(every_answer_has_a_row_and_what_was_not_answered_or_declined_one_mark)
{
    const Document document = built(samples::full_data());
    const Sheet& answers = sheet(document, "Answers");
    BOOST_TEST(says(answers, "1|How the week went, version 3|Maximiliane-Theodora (A)|2024-01-08|1|1|option "
                             "4|o4|4|4|normal|"));
    BOOST_TEST(says(answers, "|5|–||||normal|"));       // declined
    BOOST_TEST(says(answers, "|several|–||||normal|")); // not answered
    BOOST_TEST(!says(answers, "prefers not to say"));
    BOOST_TEST(says(answers, "|words|=1+1 was what we said||||private|"));
    BOOST_TEST_REQUIRE(answers.filter_rows.has_value());
    BOOST_TEST(static_cast<std::size_t>(answers.filter_rows->second) == answers.rows.size() - 1);
}

BOOST_AUTO_TEST_CASE(reversed_items_are_turned_once_beside_the_answer_and_several_answers_added_up)
{
    const Document document = built(samples::full_data());
    const Sheet& answers = sheet(document, "Answers");
    BOOST_TEST(says(answers, "|1|2|option 2|o2|2|4|"));       // 1 + 5 - 2
    BOOST_TEST(says(answers, "|1|several|option 1|o1|1|0|")); // 0 + 3 - (1 + 2)
    BOOST_TEST(says(answers, "|1|several|option 2|o2|2||"));
    BOOST_TEST(says(answers, "|1|again|option 4|o4|4|7|"));
    BOOST_TEST(says(answers, "|1|again|option 3|o3|3||"));
    BOOST_TEST(says(answers, "|3|option 5|o5|5||normal|does not apply"));
    BOOST_TEST(static_cast<bool>(row_of(answers, "|1|2|option 2|o2|2|4|").cells[9].formula));
}

BOOST_AUTO_TEST_CASE(a_score_has_a_formula_and_a_missing_one_has_an_empty_cell_and_the_reason)
{
    const Document document = built(samples::full_data());
    const Sheet& calculations = sheet(document, "Calculations");
    const Row& score =
        row_of(calculations, "How the week went: Scale sum|Maximiliane-Theodora (A)|2024-01-08|1|4|5|4|");
    BOOST_TEST(static_cast<bool>(score.cells[4].formula));
    BOOST_TEST(static_cast<bool>(score.cells[8].formula));
    BOOST_TEST(std::get<Decimal>(score.cells[8].value).value == 18 * 5.0 / 4); // 4 + 4 + 5 + 5 of four items
    const Row& missing =
        row_of(calculations, "How the week went: Scale too-few|Maximiliane-Theodora (A)|2024-01-08");
    BOOST_TEST(std::holds_alternative<std::monostate>(missing.cells[8].value));
    BOOST_TEST(!missing.cells[8].formula);
    BOOST_TEST(says(calculations, "4 of 5 items answered, 5 needed"));
}

BOOST_AUTO_TEST_CASE(the_codebook_says_of_items_and_scales_what_a_score_needs)
{
    const Document document = built(samples::full_data());
    const Sheet& codebook = sheet(document, "Codebook");
    BOOST_TEST(says(codebook, "How the week went, version 3|2|Question 2|choice|option 1 (1)\noption 2 (2)"));
    BOOST_TEST(says(codebook,
                    "|1|5|reversed|Scale sum, reversed\nScale mean, reversed\nScale weighted, weight 0.5\n"));
    BOOST_TEST(says(codebook, "|mean|Scale mean|higher|no norms yet|4|20|4|mean x 4|normal"));
    BOOST_TEST(says(codebook, "|too-few|Scale too-few|higher|no norms yet|5|25|5|sum, all answers needed|"));
}

BOOST_AUTO_TEST_CASE(the_method_says_whose_yes_to_sharing_counts_and_where_the_baseline_ends)
{
    const Document document = built(samples::full_data());
    const Sheet& method = sheet(document, "Method");
    BOOST_TEST(says(method, "Session check-in: Low mood in the last two weeks|2024-01-08, until "
                            "2025-01-08|2024-01-08, taken back on 2024-03-04|no"));
    BOOST_TEST(says(method, "Baseline phase until|2024-02-05"));
    BOOST_TEST(says(method, "Days that end an episode|"));
    BOOST_TEST((row_of(method, "Computed as of").cells[1].anchor == anchor(Anchor::Of::AsOf)));
}

BOOST_AUTO_TEST_CASE(every_mark_has_a_row_and_the_counts_of_adherence_are_made_of_those_that_fill_an_occasion)
{
    const Document document = built(samples::full_data());
    const Sheet& log = sheet(document, "Homework log");
    const std::string letter =
        "A letter about the missed anniversary, for reading aloud in the session|Юлия 由利亜 (B)|"
        "2024-02-05|";
    BOOST_TEST(says(log, letter + "2024-02-06|done|1|0|0|0||How hard was it? (0-10) 7"));
    BOOST_TEST(says(log, letter + "2024-02-20|partly|0|1|0|0||"));
    BOOST_TEST(says(log, letter + "2024-02-21|done|1|0|0|0|beyond what was planned|"));
    BOOST_TEST(says(log, letter +
                             "2024-02-06|not done|||||does not count: a later mark of the day does, or it is "
                             "outside of the time agreed|Words =1+1, we said"));
    const Row& counts = row_of(sheet(document, "Calculations"), letter + "3|2|1|1|0|0|");
    const auto names = [&](std::size_t cell) {
        BOOST_TEST_REQUIRE(static_cast<bool>(counts.cells[cell].formula));
        return std::get<Anchors>(counts.cells[cell].formula.operands().front()).size();
    };
    BOOST_TEST(std::string(counts.cells[4].formula.pattern()) == "COUNT({})");
    for (std::size_t cell = 4; cell < 9; ++cell) BOOST_TEST(names(cell) == 2U, cell); // not what is beyond
}

BOOST_AUTO_TEST_CASE(the_level_of_a_goal_is_the_lowest_of_the_ratings_that_stand_and_they_are_listed)
{
    Data data = samples::full_data();
    domain::Goal& goal = data.goals.front().goal;
    goal.ratings = {{samples::day("2024-02-19"), domain::RatedBy::A, -1},
                    {samples::day("2024-03-04"), domain::RatedBy::B, 0},
                    {samples::day("2024-04-08"), domain::RatedBy::A, 1},
                    {samples::day("2024-05-01"), domain::RatedBy::B, -2}}; // after the day of the report
    const Document document = built(data);
    const Sheet& sums = sheet(document, "Calculations");
    BOOST_TEST(says(sums, goal.title + "|Maximiliane-Theodora (A)|2024-04-08|+1"));
    BOOST_TEST(!says(sums, goal.title + "|Юлия 由利亜 (B)|2024-05-01"));
    const Row& row = row_of(sums, goal.title + "|both|2024-01-22|3|2|6|");
    const Anchors standing{anchor(Anchor::Of::RatedLevel, 1, 2), anchor(Anchor::Of::RatedLevel, 1, 1)};
    BOOST_TEST((std::get<Anchors>(row.cells[9].formula.operands().front()) == standing));
    const Row& on_that_day = row_of(sums, "Goal attainment T|2024-03-04|");
    BOOST_TEST(static_cast<bool>(on_that_day.cells.back().formula));
}

BOOST_AUTO_TEST_CASE(a_report_has_of_the_calculations_what_it_shows_with_what_that_is_made_of)
{
    const auto headings = [](std::vector<Block> blocks) {
        Definition definition = samples::progress_definition();
        definition.blocks = std::move(blocks);
        definition.blocks.push_back({BlockKind::Calculations, "Sums"});
        return shown(sheet(build(definition, samples::counselor_request(), samples::full_data()), "Sums"));
    };
    const auto has = [](const std::vector<std::string>& lines, const std::string& line) {
        return std::ranges::find(lines, line) != lines.end();
    };
    for (const auto& [kind, name] : {std::pair{BlockKind::Goals, "Goal attainment T"},
                                     {BlockKind::Log, "Adherence"},
                                     {BlockKind::Answers, "Change"}}) {
        const auto with = headings({Block{kind, "Shown"}});
        for (const char* each : {"Goal attainment T", "Adherence", "Change"})
            BOOST_TEST(has(with, each) == (std::string(each) == name), each);
    }
    BOOST_TEST(has(headings({}), "There is nothing to compute in this period yet."));
}

BOOST_AUTO_TEST_CASE(calculations_codebook_and_method_say_the_same_number_of_answers_needed)
{
    Data data = samples::full_data();
    ScaleSeries series = data.scales.front();
    auto& scales = data.forms.front().key->scales;
    const auto unraised = std::ranges::find(scales, "too-few", &domain::Scale::id);
    BOOST_TEST_REQUIRE((unraised != scales.end()));
    unraised->prorate = false;
    unraised->minimum_answered = 4; // of five, but nothing makes up for the fifth
    series.scale = *unraised;
    data.scales = {series};
    const Document document = built(data);
    BOOST_TEST(says(sheet(document, "Calculations"), "4 of 5 items answered, 5 needed"));
    BOOST_TEST(says(sheet(document, "Codebook"), "|too-few|Scale too-few|higher|no norms yet|5|25|5|"));
    BOOST_TEST(says(sheet(document, "Method"), "Scale too-few|5 of 5|sum"));
}

BOOST_AUTO_TEST_CASE(charts_draw_from_no_formula)
{
    for (const Sheet& each : built(samples::full_data()).sheets) {
        if (each.charts.empty()) continue;
        for (const Row& row : each.rows) {
            for (const Cell& cell : row.cells) BOOST_TEST(!cell.formula);
        }
    }
}

BOOST_AUTO_TEST_CASE(for_research_there_is_one_value_a_row_with_a_dictionary_and_no_word_of_anybody)
{
    const Document document = of_research();
    const Sheet &values = sheet(document, "Values"), &dictionary = sheet(document, "Dictionary");
    const std::regex variable("(intake_six|check_in)_[a-z]+_(score|percent)|(homework|goal)[0-9]+_[a-z]+");
    std::set<std::string> used, described;
    std::int64_t number = 0;
    for (std::size_t i = static_cast<std::size_t>(values.freeze_rows); i < values.rows.size(); ++i) {
        const auto& cells = values.rows[i].cells;
        BOOST_TEST(std::get<Integer>(cells[0].value).value == ++number);
        if (const auto* person = std::get_if<Integer>(&cells[1].value))
            BOOST_TEST((person->value == 1 || person->value == 2));
        BOOST_TEST(std::regex_match(std::get<std::string>(cells[4].value), variable));
        BOOST_TEST(std::holds_alternative<Decimal>(cells[5].value));
        used.insert(std::get<std::string>(cells[4].value));
    }
    BOOST_TEST(number > 30);
    const std::set<std::string> columns{"person", "occasion", "day",  "variable",
                                        "value",  "answered", "items"};
    for (std::size_t i = 1; i < dictionary.rows.size(); ++i)
        BOOST_TEST(described.insert(std::get<std::string>(dictionary.rows[i].cells[0].value)).second);
    for (const std::string& column : columns) BOOST_TEST(described.erase(column) == 1U, column);
    BOOST_TEST(used == described, boost::test_tools::per_element());
    BOOST_TEST(says(values, "|1|1|2024-01-08|intake_six_comm_score|11|6|6"));
    BOOST_TEST(says(
        dictionary,
        "intake_six_comm_score|Intake: six domains: Communication: score|points|0|30|higher is better|"));
    BOOST_TEST(shown(values).front() ==
               "row|person|occasion|day|variable|value|answered|items"); // read as it is
    BOOST_TEST(!says(values, "Six quiet minutes"));
    BOOST_TEST(!says(dictionary, "Six quiet minutes"));
}

BOOST_AUTO_TEST_SUITE_END()
