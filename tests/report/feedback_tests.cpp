// SPDX-License-Identifier: MIT
#include "report/sample_data.h"
#include "report/shown.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>

using namespace rekindle;
using namespace rekindle::report;
using domain::Audience;
using domain::Side;
using samples::says;
using samples::shown;

namespace {

ScaleSeries area(const std::string& title, std::optional<double> a, std::optional<double> b)
{
    ScaleSeries series;
    series.questionnaire = "Intake";
    series.scale.title = title;
    series.scale.domain = "COMM";
    const auto add = [&](Side side, std::optional<double> percent) {
        if (!percent) return;
        domain::DatedScore score;
        score.day = samples::day("2024-02-05");
        score.score = *percent / 10;
        score.percent = percent;
        series.partners[side].scores = {score};
        series.partners[side].progress = domain::progress(series.scale, {score}, samples::day("2024-04-15"));
    };
    add(Side::A, a);
    add(Side::B, b);
    return series;
}

/// The same area once more, by another form or later, with another score of both.
void fill_again(ScaleSeries& series, const char* on, double percent)
{
    for (auto& [side, partner] : series.partners) {
        domain::DatedScore score = partner.scores.back();
        score.day = samples::day(on);
        score.percent = percent;
        partner.scores.push_back(score);
        partner.progress = domain::progress(series.scale, partner.scores, samples::day("2024-04-15"));
    }
}

Document made(const std::vector<ScaleSeries>& scales, Audience audience, bool charts = false,
              const std::optional<domain::Agreement>& all_areas = {})
{
    Definition definition;
    definition.id = "intake-feedback";
    definition.title = "Intake feedback";
    definition.audiences = {Audience::Counselor};
    definition.blocks = {Block{BlockKind::Feedback, "Areas", false, charts}};
    definition.editions = {
        Edition{{Audience::CoupleShared}, "What you told us", "For the two of you.", definition.blocks}};
    Data data = samples::empty_data();
    data.scales = scales;
    data.areas_agreement = all_areas;
    Request request = samples::counselor_request();
    request.audience = audience;
    return build(definition, request, data);
}

/// The first cell of each row that begins with one of these words, in order.
std::vector<std::string> order(const Sheet& sheet, const std::vector<std::string>& words)
{
    std::vector<std::string> found;
    for (const std::string& line : shown(sheet)) {
        for (const std::string& word : words) {
            if (line.find(word) != std::string::npos && line.find("title") == std::string::npos)
                found.push_back(word);
        }
    }
    return found;
}

} // namespace

BOOST_AUTO_TEST_SUITE(feedback_tests)

BOOST_AUTO_TEST_CASE(strengths_come_first_then_what_is_in_between_then_growth_areas)
{
    std::vector<ScaleSeries> scales{area("Money", 20, 30),     area("Trust", 60, 90),
                                    area("Housework", 10, 20), area("Humour", 95, 80),
                                    area("Children", 80, 30),  area("Sleep", 50, 50)};
    const std::vector<std::string> titles{"Money", "Trust",     "Housework",  "Humour",      "Children",
                                          "Sleep", "Strengths", "In between", "Growth areas"};
    const auto document = made(scales, Audience::Counselor);
    const std::vector<std::string> expected{"Strengths",    "Humour",    "Trust",
                                            "In between",   "Children",  "Sleep",
                                            "Growth areas", "Housework", "Money"};
    BOOST_TEST(order(document.sheets.front(), titles) == expected, boost::test_tools::per_element());
    BOOST_TEST(says(document.sheets.front(), "2 above the middle for both, 2 in between, 2 below"));
}

BOOST_AUTO_TEST_CASE(where_lower_is_better_the_good_end_is_turned_round)
{
    std::vector<ScaleSeries> scales{area("Quarrels", 20, 30)};
    scales[0].scale.direction = domain::Direction::LowerIsBetter;
    const auto document = made(scales, Audience::Counselor);
    BOOST_TEST(says(document.sheets.front(), "Intake: Quarrels|Communication|80|70|+10"));
    BOOST_TEST(says(document.sheets.front(), "Strengths"));
    BOOST_TEST(!says(document.sheets.front(), "Growth areas: both"));
}

BOOST_AUTO_TEST_CASE(what_one_alone_answered_what_is_private_or_of_safety_and_what_has_no_domain_is_no_area)
{
    std::vector<ScaleSeries> scales{area("Money", 20, std::nullopt), area("Fear", 90, 90),
                                    area("Wishes", 90, 90), area("Trust", 60, 90),
                                    area("This session", 90, 90)};
    scales[4].scale.domain.clear();
    scales[1].scale.visibility = domain::Visibility::Safety;
    scales[2].scale.visibility = domain::Visibility::Private;
    const auto document = made(scales, Audience::Counselor);
    for (const char* word : {"Money", "Fear", "Wishes", "This session"})
        BOOST_TEST(!says(document.sheets.front(), word), word);
    BOOST_TEST(says(document.sheets.front(), "Trust"));
}

BOOST_AUTO_TEST_CASE(a_checklist_is_no_area_and_no_strength)
{
    std::vector<ScaleSeries> scales{area("Signs of drifting apart", 90, 95), area("Stressors", 80, 85),
                                    area("Trust", 60, 90)};
    scales[0].scale.domain = "SIGNS";
    scales[1].scale.domain = "ROOT";
    for (const Audience audience : {Audience::Counselor, Audience::CoupleShared}) {
        const auto document = made(scales, audience);
        for (const char* list : {"Signs of drifting apart", "Stressors"})
            BOOST_TEST(!says(document.sheets.front(), list), list);
        BOOST_TEST(says(document.sheets.front(), "Trust"));
    }
}

BOOST_AUTO_TEST_CASE(what_was_answered_at_the_beginning_is_told_and_not_what_was_answered_since)
{
    std::vector<ScaleSeries> scales{area("Trust", 20, 30)};
    fill_again(scales[0], "2024-03-04", 90);
    BOOST_TEST(
        says(made(scales, Audience::Counselor).sheets.front(), "Intake: Trust|Communication|20|30|-10"));
    BOOST_TEST(says(made(scales, Audience::Counselor).sheets.front(), "0 above the middle for both"));
    const auto document = made(scales, Audience::CoupleShared);
    BOOST_TEST(says(document.sheets.front(), "Intake: Trust|20|30|10"));
    BOOST_TEST(!says(document.sheets.front(), "What both of you see as strong"));
}

BOOST_AUTO_TEST_CASE(an_area_that_several_forms_ask_about_stands_once_as_in_the_form_filled_first)
{
    std::vector<ScaleSeries> scales{area("Talking", 90, 95), area("Listening", 20, 30)};
    scales[0].questionnaire = "Monthly";
    for (auto& [side, partner] : scales[0].partners) {
        partner.scores[0].day = samples::day("2024-03-04");
        partner.progress = domain::progress(scales[0].scale, partner.scores, samples::day("2024-04-15"));
    }
    for (const Audience audience : {Audience::Counselor, Audience::CoupleShared}) {
        BOOST_TEST(!says(made(scales, audience).sheets.front(), "Talking"));
        BOOST_TEST(says(made(scales, audience).sheets.front(), "Listening"));
    }
    scales[0].scale.domain = "TOUCH";
    BOOST_TEST(says(made(scales, Audience::Counselor).sheets.front(), "Talking"));
}

BOOST_AUTO_TEST_CASE(the_counselor_has_every_class_of_agreement_at_these_first_forms)
{
    std::vector<ScaleSeries> scales{area("Trust", 20, 30)};
    const domain::Agreement counts{2, 1, 3, 4, 5, 6, 7, 40};
    const base::Date first = samples::day("2024-02-05");
    scales[0].first_agreement = ScaleSeries::AgreementOn{first, first, 28, counts};
    const std::string classes = "|2|1|3|4|5|6|7|40%|";
    const auto document = made(scales, Audience::Counselor, false, counts);
    BOOST_TEST(says(document.sheets.front(), "Intake: Trust|Communication|20|30|-10" + classes));
    BOOST_TEST(says(document.sheets.front(), "Each item once||||" + classes));
    scales[0].first_agreement->day_b = samples::day("2024-03-04"); // not the form of the score
    BOOST_TEST(!says(made(scales, Audience::Counselor).sheets.front(), classes));
}

BOOST_AUTO_TEST_CASE(the_couple_reads_of_agreement_over_all_areas_in_shares_and_of_no_area_by_itself)
{
    std::vector<ScaleSeries> scales{area("Trust", 20, 30)};
    const base::Date first = samples::day("2024-02-05");
    scales[0].first_agreement = ScaleSeries::AgreementOn{first, first, 6, {1, 1, 2, 0, 1, 1, 0, 17}};
    const auto document =
        made(scales, Audience::CoupleShared, false, domain::Agreement{12, 3, 6, 2, 0, 1, 4, 50});
    BOOST_TEST(
        says(document.sheets.front(),
             "50 % you both see as good, 13 % you both see as a concern, and 25 % you see in opposite ways"));
    BOOST_TEST(says(document.sheets.front(), "Intake: Trust|20|30|10"));
    BOOST_TEST(!says(made(scales, Audience::CoupleShared).sheets.front(), "How much you see alike"));
}

BOOST_AUTO_TEST_CASE(the_couple_reads_it_in_plain_words_without_the_side_a_difference_goes_to)
{
    const auto document = made({area("Money", 20, 30), area("Trust", 60, 90)}, Audience::CoupleShared);
    const Sheet& sheet = document.sheets.front();
    BOOST_TEST(says(sheet, "For the two of you."));
    BOOST_TEST(says(sheet, "What both of you see as strong"));
    BOOST_TEST(says(sheet, "Where both of you see room to grow"));
    BOOST_TEST(says(sheet, "Intake: Trust|60|90|30"));
    BOOST_TEST(!says(sheet, "COMM"));
}

BOOST_AUTO_TEST_CASE(with_nothing_that_both_answered_the_counselor_is_told_and_the_couple_gets_no_such_sheet)
{
    BOOST_TEST(says(made({area("Money", 20, std::nullopt)}, Audience::Counselor).sheets.front(),
                    "no scale yet that both partners have a score of"));
    const auto document = made({area("Money", 20, std::nullopt)}, Audience::CoupleShared);
    BOOST_TEST(says(document.sheets.front(), "There is nothing to show for this time yet."));
    BOOST_TEST(!says(document.sheets.front(), "Money"));
}

BOOST_AUTO_TEST_CASE(bars_of_both_stand_side_by_side_in_the_order_of_the_areas_and_draw_from_plain_numbers)
{
    for (const Audience audience : {Audience::Counselor, Audience::CoupleShared}) {
        const auto document =
            made({area("Money", 20, 30), area("Trust", 60, 90), area("Humour", 95, 80)}, audience, true);
        const Sheet& sheet = document.sheets.front();
        BOOST_TEST_REQUIRE(sheet.charts.size() == 1U);
        const Chart& chart = sheet.charts.front();
        BOOST_TEST((chart.kind == Chart::Kind::Bars));
        BOOST_TEST(chart.most == 100.0);
        BOOST_TEST(chart.alt_text.find("Trust: 60 and 90.") != std::string::npos, chart.alt_text);
        BOOST_TEST_REQUIRE(chart.series.size() == 2U);
        const auto cell = [&](int row, int column) {
            return sheet.rows.at(static_cast<std::size_t>(row))
                .cells.at(static_cast<std::size_t>(column))
                .value;
        };
        const std::vector<std::string> names{"Humour", "Trust", "Money"};
        const std::vector<std::vector<double>> numbers{{95, 60, 20}, {80, 90, 30}};
        for (std::size_t s = 0; s < 2; ++s) {
            const Series& series = chart.series[s];
            BOOST_TEST((series.mark == (s == 0 ? Mark::PartnerA : Mark::PartnerB)));
            BOOST_TEST_REQUIRE(series.values.last_row - series.values.first_row == 2);
            for (int i = 0; i < 3; ++i) {
                const auto at = static_cast<std::size_t>(i);
                BOOST_TEST((cell(series.along.first_row + i, series.along.column) == CellValue{names[at]}));
                BOOST_TEST((cell(series.values.first_row + i, series.values.column) ==
                            CellValue{Decimal{numbers[s][at], 0, false}}));
            }
        }
    }
    BOOST_TEST(made({area("Trust", 60, 90)}, Audience::Counselor, true).sheets.front().charts.empty());
    std::vector<ScaleSeries> many;
    for (int i = 0; i < 23; ++i) many.push_back(area("Area " + std::to_string(i), 60, 90));
    const auto charts = made(many, Audience::Counselor, true).sheets.front().charts;
    BOOST_TEST_REQUIRE(charts.size() == 3U); // each fits on a page
    BOOST_TEST(charts[1].series[0].values.first_row == charts[0].series[0].values.last_row + 1);
    BOOST_TEST(charts[2].series[1].values.last_row - charts[0].series[1].values.first_row == 22);
}

BOOST_AUTO_TEST_SUITE_END()
