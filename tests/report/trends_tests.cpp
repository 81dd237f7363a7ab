// SPDX-License-Identifier: MIT
#include "report/blocks/line_chart.h"
#include "report/blocks/score_course.h"
#include "report/fit.h"
#include "report/sample_data.h"
#include "report/shown.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <chrono>
#include <cmath>

using namespace rekindle;
using namespace rekindle::report;
using domain::Side;
using samples::built;
using samples::day;
using samples::says;
using samples::sheet;
using samples::shown;

namespace {

/// The cell that begins at a column; none when another covers it or the row is too short.
const Cell* cell_at(const Sheet& sheet, int row, int column)
{
    int here = 0;
    for (const Cell& cell : sheet.rows.at(static_cast<std::size_t>(row)).cells) {
        if (here == column) return &cell;
        here += cell.span;
    }
    return nullptr;
}

const Chart& chart_of(const Sheet& sheet, const std::string& title)
{
    const auto found = std::find_if(sheet.charts.begin(), sheet.charts.end(),
                                    [&](const Chart& chart) { return chart.title == title; });
    BOOST_TEST_REQUIRE((found != sheet.charts.end()), title);
    return *found;
}

/// The values of a line as they show, "" where it has a gap.
std::vector<std::string> values_of(const Sheet& sheet, const Series& series)
{
    std::vector<std::string> values;
    for (int row = series.values.first_row; row <= series.values.last_row; ++row) {
        const Cell* const cell = cell_at(sheet, row, series.values.column);
        const auto* const number = cell ? std::get_if<Decimal>(&cell->value) : nullptr;
        values.push_back(number ? std::to_string(static_cast<int>(number->value * 10)) : "");
    }
    return values;
}

void each_line_draws_from_numbers(const Sheet& trends)
{
    for (const Chart& chart : trends.charts) {
        BOOST_TEST(!chart.alt_text.empty());
        BOOST_TEST(chart.least < chart.most);
        BOOST_TEST(!chart.series.empty());
        for (const Series& series : chart.series) {
            const Cell* const name = cell_at(trends, series.name_row, series.name_column);
            BOOST_TEST_REQUIRE((name != nullptr));
            BOOST_TEST((name->role == Role::NumberHeader));
            BOOST_TEST(series.along.first_row == series.values.first_row);
            BOOST_TEST(series.along.last_row == series.values.last_row);
            int numbers = 0;
            for (int row = series.values.first_row; row <= series.values.last_row; ++row) {
                const Cell* const at = cell_at(trends, row, series.along.column);
                BOOST_TEST_REQUIRE((at != nullptr));
                BOOST_TEST(std::holds_alternative<base::Date>(at->value));
                const Cell* const value = cell_at(trends, row, series.values.column);
                BOOST_TEST_REQUIRE((value != nullptr));
                const bool is_number = std::holds_alternative<Decimal>(value->value) ||
                                       std::holds_alternative<Percent>(value->value);
                BOOST_TEST((is_number || value->role == Role::Nothing));
                numbers += is_number;
            }
            BOOST_TEST(numbers > 0);
        }
    }
}

} // namespace

BOOST_AUTO_TEST_SUITE(trends_tests)

BOOST_AUTO_TEST_CASE(every_line_draws_from_plain_numbers_and_days_and_a_missing_one_is_nothing_at_all)
{
    const Document document = built(samples::full_data());
    const Sheet& trends = sheet(document, "Trends");
    // "Shared goals" was filled once: no line. Then T.
    BOOST_TEST_REQUIRE(trends.charts.size() == 4U);
    BOOST_TEST_REQUIRE(sheet(document, "Homework by week").charts.size() == 1U);
    each_line_draws_from_numbers(trends);
    each_line_draws_from_numbers(sheet(document, "Homework by week"));
}

BOOST_AUTO_TEST_CASE(a_line_breaks_where_a_form_gave_no_score_and_where_only_the_other_one_filled_it)
{
    const Document document = built(samples::full_data());
    const Sheet& trends = sheet(document, "Trends");
    const Chart& chart = chart_of(trends, "Intake: six domains: Communication");
    BOOST_TEST_REQUIRE(chart.series.size() == 3U);
    BOOST_TEST((chart.series[0].mark == Mark::PartnerA));
    BOOST_TEST((chart.series[1].mark == Mark::PartnerB));
    BOOST_TEST((chart.series[2].mark == Mark::CutOff));
    using Values = std::vector<std::string>;
    // A was not asked in session 4 (2024-02-19), B not in session 3; B's form of session 4 had too few
    // answers.
    BOOST_TEST(values_of(trends, chart.series[0]) == (Values{"110", "144", "", "190", "210"}),
               boost::test_tools::per_element());
    BOOST_TEST(values_of(trends, chart.series[1]) == (Values{"140", "", "", "150", "150"}),
               boost::test_tools::per_element());
    BOOST_TEST((chart.first_day == day("2024-01-08")));
    BOOST_TEST((chart.last_day == day("2024-04-15"))); // the mark after the last score
    BOOST_TEST(chart.alt_text.find("Maximiliane-Theodora (A) from 11.0 to 21.0.") != std::string::npos);
    BOOST_TEST(says(trends, "3|2024-02-05|baseline|14.4|3|2024-02-05|baseline|"));
    BOOST_TEST(says(trends, "5|2024-03-04|later|19.0|5|2024-03-04|later|15.0"));
}

BOOST_AUTO_TEST_CASE(a_line_has_strokes_of_1_96_sem_where_spread_and_reliability_are_known_and_none_elsewhere)
{
    Data data = samples::full_data();
    int known = 0;
    const Document document = built(data);
    for (const ScaleSeries& series : data.scales) {
        for (const Chart& chart : sheet(document, "Trends").charts) {
            if (chart.title.find(series.scale.title) == std::string::npos) continue;
            for (const Series& line : chart.series) {
                if (line.mark == Mark::CutOff || !series.scale.reference) {
                    BOOST_TEST(line.error == 0.0);
                    continue;
                }
                ++known;
                const auto& reference = *series.scale.reference;
                BOOST_TEST(line.error == 1.96 * reference.sd * std::sqrt(1 - reference.reliability),
                           boost::test_tools::tolerance(1e-9));
            }
        }
    }
    BOOST_TEST(known > 0);
}

BOOST_AUTO_TEST_CASE(nothing_is_missing_of_a_partner_who_was_not_there)
{
    Data data = samples::full_data();
    data.sessions[2].kind = domain::SessionKind::IndividualA;
    const auto course = score_course(data, data.scales[0], Side::B);
    BOOST_TEST_REQUIRE(course.size() == 4U); // sessions 1, 4 (too few answers), 5 and 6
    BOOST_TEST(course[1].session == 4);
    BOOST_TEST(!course[1].score.has_value());
    data.sessions[2].kind = domain::SessionKind::Feedback;
    BOOST_TEST(score_course(data, data.scales[0], Side::B).size() == 5U);
    BOOST_TEST(score_course(data, data.scales[2], Side::B).empty()); // never filled: no course at all
}

BOOST_AUTO_TEST_CASE(forms_outside_of_sessions_leave_no_gap_in_each_others_lines)
{
    Data data = samples::full_data();
    ScaleSeries& series = data.scales[0];
    for (auto& [side, partner] : series.partners) {
        for (domain::DatedScore& score : partner.scores) {
            score.session = 0;
            if (side == Side::B) score.day += std::chrono::days{2};
        }
    }
    BOOST_TEST(score_course(data, series, Side::A).size() == 4U);
    BOOST_TEST(score_course(data, series, Side::B).size() == 4U);
}

BOOST_AUTO_TEST_CASE(the_axis_is_the_whole_range_of_the_scale_whatever_the_scores)
{
    Data data = samples::full_data();
    const auto axis = [&](const std::string& title) {
        const Document document = built(data);
        const Chart& chart = chart_of(sheet(document, "Trends"), title);
        return std::pair(chart.least, chart.most);
    };
    BOOST_TEST((axis("Intake: six domains: Communication") == std::pair(0.0, 30.0)));
    data.scales[0].range.reset();
    // Then it is what there is: the scores as far as measurement error reaches.
    const double error = *data.scales[0].partners.at(Side::A).progress.threshold / std::sqrt(2);
    BOOST_TEST(axis("Intake: six domains: Communication").second >= 21 + error);
    for (auto& [side, partner] : data.scales[0].partners) partner.progress.threshold.reset();
    const auto [least, most] = axis("Intake: six domains: Communication");
    BOOST_TEST(least > 0);
    BOOST_TEST(least < 11);
    BOOST_TEST(most < 30);
    BOOST_TEST(most > 21);
    data.scales[0].range = domain::Range{12, 18}; // of another version: a score beyond it is still drawn
    BOOST_TEST(axis("Intake: six domains: Communication").first <= 11);
    BOOST_TEST(axis("Intake: six domains: Communication").second >= 21);
}

BOOST_AUTO_TEST_CASE(axes_have_round_numbers_in_five_to_ten_steps)
{
    for (const auto& [least, most] : {std::pair(0.0, 30.0),
                                      {6.0, 30.0},
                                      {0.0, 161.0},
                                      {1.0, 5.0},
                                      {-10.0, 5.0},
                                      {0.0, 0.0},
                                      {15.0, 15.0},
                                      {0.02, 0.07}}) {
        const ValueAxis axis = axis_over(least, most);
        BOOST_TEST(axis.least <= least);
        BOOST_TEST(axis.most >= most);
        const double steps = (axis.most - axis.least) / axis.step;
        BOOST_TEST(steps <= 10);
        BOOST_TEST((steps >= 3 || least == most));
        BOOST_TEST(axis.step > 0);
    }
    BOOST_TEST(day_step(0) == 1);
    BOOST_TEST(day_step(91) == 14);
    BOOST_TEST(day_step(5 * 365) == 365);
    BOOST_TEST(day_step(100 * 365) % 365 == 0);
}

BOOST_AUTO_TEST_CASE(a_chart_begins_on_its_first_day_and_ends_on_a_mark_at_or_after_its_last)
{
    const Chart chart = line_chart({"x", "y", ""}, {0, 10, 2}, day("2024-01-08"), day("2025-03-01"), 3);
    BOOST_TEST((chart.first_day == day("2024-01-08")));
    BOOST_TEST((chart.last_day >= day("2025-03-01")));
    BOOST_TEST((chart.last_day - day("2025-03-01")).count() < chart.day_step);
    BOOST_TEST((chart.last_day - chart.first_day).count() % chart.day_step == 0);
    const Chart one_day = line_chart({"x", "y", ""}, {0, 10, 2}, day("2024-01-08"), day("2024-01-08"), 3);
    BOOST_TEST((one_day.last_day > one_day.first_day));
}

BOOST_AUTO_TEST_CASE(the_lists_of_numbers_stand_last_under_one_head_that_is_repeated_from_there_on)
{
    const Document document = built(samples::full_data());
    const Sheet& trends = sheet(document, "Trends");
    BOOST_TEST_REQUIRE(trends.repeat_rows.has_value());
    BOOST_TEST(trends.repeat_rows->first == trends.repeat_rows->second);
    const auto heads = trends.rows.begin() + trends.repeat_rows->first;
    BOOST_TEST((shown_text((heads - 1)->cells[0].value) == "The scores in numbers, as the charts draw them"));
    BOOST_TEST((shown_text(heads->cells[0].value) == "Session"));
    BOOST_TEST(std::all_of(heads + 1, trends.rows.end(), [](const Row& row) {
        return !row.cells.empty() && (row.cells[0].role == Role::Group || row.cells[0].role == Role::Number ||
                                      row.cells[0].role == Role::Nothing);
    }));
    for (const Chart& chart : trends.charts) BOOST_TEST(chart.row < trends.repeat_rows->first);
}

BOOST_AUTO_TEST_CASE(each_partner_is_measured_against_the_first_score_and_against_the_newest_episode)
{
    Data data = samples::full_data();
    const Document document = built(data);
    const Sheet& trends = sheet(document, "Trends");
    BOOST_TEST(says(
        trends,
        "Maximiliane-Theodora (A)|the first score in this period|2024-01-08|11.0|2024-04-08|21.0|+10.0|4.0|"
        "+4.86|recovered: improved, and past the cut-off"));
    BOOST_TEST(says(trends, "Maximiliane-Theodora (A)|the first of the newest episode|2024-01-08|14.4|"));
    BOOST_TEST(says(trends, "Юлия 由利亜 (B)|the first score in this "
                            "period|2024-01-08|5|2024-04-08|14|+9|5.7|+3.12|deteriorated"));
    // One score: nothing to compare it with. No form: said in words.
    BOOST_TEST(
        says(trends, "Maximiliane-Theodora (A)|the first score in this period|2024-01-08|20||||4.0||–"));
    BOOST_TEST(says(trends, "Юлия 由利亜 (B)|no score in this period"));
    BOOST_TEST(says(trends, "reliability not known"));
}

BOOST_AUTO_TEST_CASE(a_cut_off_crossed_without_reliable_change_is_said_in_so_many_words)
{
    Data data = samples::full_data();
    domain::Progress& progress = data.scales[0].partners.at(Side::A).progress;
    progress.change_class = domain::ChangeClass::Unchanged;
    progress.crossing = domain::Crossing::ToFunctional;
    BOOST_TEST(
        says(sheet(built(data), "Trends"), "no reliable change, but crossed the cut-off for the better"));
    progress.crossing = domain::Crossing::ToClinical;
    BOOST_TEST(
        says(sheet(built(data), "Trends"), "no reliable change, but crossed the cut-off for the worse"));
    progress.crossing = domain::Crossing::None;
    BOOST_TEST(!says(sheet(built(data), "Trends"), "crossed the cut-off"));
}

BOOST_AUTO_TEST_CASE(phases_give_indices_only_where_there_are_enough_points)
{
    const Document document = built(samples::full_data());
    const Sheet& trends = sheet(document, "Trends");
    BOOST_TEST(says(trends, "overlap of the two|2024-02-05|3|3|0.90|+0.80|+0.55|67%|"));
    BOOST_TEST(says(trends, "no index|2024-02-05|1|2|||||needs 3 points in each"));
}

BOOST_AUTO_TEST_CASE(a_week_nobody_marked_or_with_nothing_due_is_no_zero)
{
    const Document document = built(samples::full_data());
    const Sheet& trends = sheet(document, "Homework by week");
    BOOST_TEST(says(trends, "2024-01-22|67%|100%|67%|6|6|6|6|6|6"));
    BOOST_TEST(says(trends, "2024-01-29|100%|||6|6|0|6|0|6"));
    BOOST_TEST(says(trends, "2024-02-05|||||||||"));
    BOOST_TEST(says(trends, "2024-02-12|0%|88%||5|6|8|8|4|6")); // four entries of both give no share
    const Chart& chart = chart_of(trends, "Homework: adherence week by week");
    BOOST_TEST(chart.percent);
    BOOST_TEST(chart.least == 0);
    BOOST_TEST(chart.most == 1);
    BOOST_TEST_REQUIRE(chart.series.size() == 3U);
    BOOST_TEST((chart.series[2].mark == Mark::Together));
}

BOOST_AUTO_TEST_CASE(a_long_record_and_one_of_few_marks_go_four_weeks_at_a_time)
{
    const auto weeks_of = [](int weeks, int marks) {
        Data data = samples::full_data();
        data.homework_weeks.clear();
        for (int i = 0; i < weeks; ++i)
            data.homework_weeks.push_back({day("2024-01-01") + std::chrono::days{7 * i},
                                           {{Side::A, domain::Adherence{7, marks, marks, 0, 0, 0, 1.0}}},
                                           {}});
        return built(data);
    };
    const auto rows_with_a_share = [](const Document& document) {
        return std::ranges::count_if(shown(sheet(document, "Homework by week")), [](const std::string& line) {
            return line.starts_with("2024-") && line.find("|100%|") != line.npos;
        });
    };
    BOOST_TEST(rows_with_a_share(weeks_of(26, 5)) == 26);
    BOOST_TEST(rows_with_a_share(weeks_of(27, 5)) == 7);
    const Document few = weeks_of(8, 2);
    BOOST_TEST(says(sheet(few, "Homework by week"), "2024-01-01|100%|||8|28|||"));
    BOOST_TEST(rows_with_a_share(few) == 2);
    chart_of(sheet(few, "Homework by week"), "Homework: adherence, four weeks at a time");
    const Document hardly_any = weeks_of(8, 1);
    BOOST_TEST(rows_with_a_share(hardly_any) == 0);
    BOOST_TEST(sheet(hardly_any, "Homework by week").charts.empty());
}

BOOST_AUTO_TEST_CASE(a_long_name_stands_below_the_title_and_its_rows_are_of_a_partner)
{
    Data data = samples::full_data();
    data.couple.a.label = "Wilhelmina-Alexandra van den Bergh-Oosterhuis";
    const Document document = built(data);
    const Sheet& trends = sheet(document, "Trends");
    BOOST_TEST(says(trends, "Wilhelmina-Alexandra van den Bergh-Oosterhuis (A) and"));
    BOOST_TEST(says(trends, "Partner A|the first score"));
    BOOST_TEST(says(trends, "Юлия 由利亜 (B)|"));
    for (const Row& row : trends.rows) {
        if (row.cells.empty() || row.cells[0].value != CellValue(std::string("Partner A"))) continue;
        BOOST_TEST(row.height < 3 * 15 + 2); // points: three lines, of what the change comes to
    }
}

BOOST_AUTO_TEST_CASE(charts_can_be_left_out_and_the_numbers_stay)
{
    Definition definition = samples::progress_definition();
    for (Block& block : definition.blocks) block.charts = false;
    const Document document = build(definition, samples::counselor_request(), samples::full_data());
    const Sheet& trends = sheet(document, "Trends");
    BOOST_TEST(trends.charts.empty());
    BOOST_TEST(says(trends, "5|2024-03-04|later|19.0|"));
}

BOOST_AUTO_TEST_CASE(one_partner_alone_has_one_line_and_the_other_no_list)
{
    Data data = samples::full_data();
    for (ScaleSeries& series : data.scales) series.partners.erase(Side::B);
    const Document document = built(data);
    const Sheet& trends = sheet(document, "Trends");
    const Chart& chart = chart_of(trends, "Intake: six domains: Communication");
    BOOST_TEST_REQUIRE(chart.series.size() == 2U);
    BOOST_TEST((chart.series[1].mark == Mark::CutOff));
    BOOST_TEST(values_of(trends, chart.series[0]).size() == 4U); // no gap: nobody else was asked either
    BOOST_TEST(says(trends, "Юлия 由利亜 (B)|no score in this period"));
}

BOOST_AUTO_TEST_CASE(on_the_first_day_every_part_says_what_is_not_there_yet)
{
    const Document document = built(samples::empty_data());
    const Sheet& trends = sheet(document, "Trends");
    BOOST_TEST(says(trends, "No questionnaire has been filled in this period yet."));
    for (const char* name : {"Homework", "Homework results", "Homework by week", "Homework story"})
        BOOST_TEST(says(sheet(document, name), "No homework has been agreed in this period yet."), name);
    BOOST_TEST(says(trends, "No goal has been rated yet."));
    BOOST_TEST(trends.charts.empty());
    Data data = samples::full_data();
    data.homework_weeks.clear();
    BOOST_TEST(says(sheet(built(data), "Homework by week"), "Nothing was due in this period yet."));
}

BOOST_AUTO_TEST_SUITE_END()
