// SPDX-License-Identifier: MIT
#include "report/sample_data.h"
#include "report/shown.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>

using namespace rekindle;
using namespace rekindle::report;
using domain::Side;
using samples::built;
using samples::says;
using samples::sheet;
using samples::shown;

BOOST_AUTO_TEST_SUITE(partners_tests)

BOOST_AUTO_TEST_CASE(both_latest_scores_stand_side_by_side_with_the_difference_both_ways)
{
    const Document document = built(samples::full_data());
    const Sheet& partners = sheet(document, "Partners");
    BOOST_TEST(says(
        partners, "Communication|Communication|higher|2024-04-08|21.0|70%|2024-04-08|15.0|50%|+6.0|6.0|+20"));
    BOOST_TEST(says(partners, "Low mood in the last two weeks||lower|2024-04-08|4||2024-04-08|14||-10|10|"));
    // One partner only: no difference, and the other side is empty, not zero.
    BOOST_TEST(says(partners, "Shared goals|Shared goals|higher|2024-01-08|20|67%||||||"));
    BOOST_TEST(says(partners, "A difference, not a rank"));
}

BOOST_AUTO_TEST_CASE(the_largest_differences_come_first_whatever_their_sign)
{
    Data data = samples::full_data();
    data.scales[1].gap_percent = -35;
    data.scales[2].gap_percent = 0.2; // rounds to nothing
    BOOST_TEST(
        says(sheet(built(data), "Partners"),
             "in percent of the range: Trust and reliability in everyday life -35, Communication +20."));
    for (ScaleSeries& series : data.scales) series.gap_percent.reset();
    BOOST_TEST(!says(sheet(built(data), "Partners"), "Largest differences"));
}

BOOST_AUTO_TEST_CASE(what_ties_with_the_third_largest_difference_is_named_too)
{
    Data data = samples::full_data();
    const ScaleSeries one = data.scales[0];
    data.scales.clear();
    const auto add = [&](const std::string& title, double gap) {
        data.scales.push_back(one);
        data.scales.back().scale.title = title;
        data.scales.back().gap_percent = gap;
    };
    add("Ten", 10);
    add("Thirty", 30);
    add("Also ten", -10.4); // -10 as shown
    add("Twenty", -20);
    add("Nine", 9);
    BOOST_TEST(says(sheet(built(data), "Partners"), "Thirty +30, Twenty -20, Also ten -10, Ten +10."));
    for (int i = 0; i < 7; ++i) add("More", 10);
    BOOST_TEST(says(sheet(built(data), "Partners"), "More +10, and 3 more as large as the last."));
}

BOOST_AUTO_TEST_CASE(a_difference_of_scores_from_different_days_says_how_far_apart_they_are)
{
    Data data = samples::full_data();
    BOOST_TEST(!says(sheet(built(data), "Partners"), "35 days apart"));
    BOOST_TEST(!says(sheet(built(data), "Summary"), "Gaps of scores from different days"));
    data.scales[0].partners.at(Side::B).progress.latest->day = samples::day("2024-03-04");
    BOOST_TEST(says(sheet(built(data), "Partners"), "+6.0|6.0|+20|35 days apart"));
    BOOST_TEST(says(sheet(built(data), "Summary"),
                    "Gaps of scores from different days: Communication (35 days apart)."));
}

BOOST_AUTO_TEST_CASE(agreement_counts_every_class_and_the_days_of_both_forms)
{
    Data data = samples::full_data();
    BOOST_TEST(says(sheet(built(data), "Partners"),
                    "Intake: six domains: Communication|6|2024-04-08|2024-03-04|2|1|1|0|1|0|1|40%"));
    data.scales[0].agreement.reset();
    BOOST_TEST(says(sheet(built(data), "Partners"), "There is no questionnaire with items from 1 to 5"));
}

BOOST_AUTO_TEST_CASE(of_the_first_forms_nothing_is_there_that_came_later)
{
    Definition definition = samples::progress_definition();
    for (Block& block : definition.blocks) block.first = block.kind == BlockKind::Partners;
    const auto partners_of = [&](const Data& data) {
        return shown(sheet(build(definition, samples::counselor_request(), data), "Partners"));
    };
    Data data = samples::full_data();
    const auto first = partners_of(data);
    ScaleSeries& series = data.scales[0];
    for (auto& [side, partner] : series.partners) {
        auto& latest = partner.progress.latest;
        latest->score = *latest->score + 1;
        latest->day += std::chrono::days{1};
    }
    series.gap = *series.gap + 1;
    series.gap_percent = 77;
    series.agreement->counts.pp += 1;
    data.profiles.clear();
    data.perceptions.clear();
    data.homework_kinds.clear();
    BOOST_TEST(partners_of(data) == first, boost::test_tools::per_element());
    series.partners.at(Side::A).progress.baseline->score = 1;
    BOOST_TEST((partners_of(data) != first));
    data = samples::full_data();
    data.scales[0].first_agreement->counts.pp += 1;
    BOOST_TEST((partners_of(data) != first));
}

BOOST_AUTO_TEST_CASE(a_profile_without_correlation_says_why)
{
    Data data = samples::full_data();
    BOOST_TEST(
        says(sheet(built(data), "Partners"), "Intake: six domains|2|+8.5|11.5||no correlation: it needs"));
    data.profiles[0].difference.correlation = -0.25;
    BOOST_TEST(says(sheet(built(data), "Partners"), "Intake: six domains|2|+8.5|11.5|-0.25|"));
    BOOST_TEST(!says(sheet(built(data), "Partners"), "no correlation: it needs"));
}

BOOST_AUTO_TEST_CASE(guesses_stand_beside_both_answers_and_what_is_missing_is_empty)
{
    Data data = samples::full_data();
    const Document document = built(data);
    const Sheet& partners = sheet(document, "Partners");
    BOOST_TEST(says(partners,
                    "How I see it, how you see it|Maximiliane-Theodora (A)|2024-04-08|2024-03-04|5 of 8|"
                    "+0.69|1.20|+0.60|4 of 8||0.50|"));
    // The other's answers are not there: no count of them either.
    BOOST_TEST(says(partners, "How I see it, how you see it|Юлия 由利亜 (B)|2024-03-04||||||2 of 8|||"));
    BOOST_TEST(says(partners, "Fewer than 3 items give no number"));
    BOOST_TEST(says(sheet(document, "Method"), "How each sees the other|Over statements"));
    data.perceptions.clear();
    BOOST_TEST(!says(sheet(built(data), "Partners"), "How each sees the other"));
    BOOST_TEST(!says(sheet(built(data), "Method"), "How each sees the other"));
}

BOOST_AUTO_TEST_CASE(homework_is_counted_by_partner_together_and_over_all_kinds)
{
    const Document document = built(samples::full_data());
    const Sheet& partners = sheet(document, "Partners");
    BOOST_TEST(says(partners, "Touch ritual|2|Maximiliane-Theodora (A)|32|23|15|4|3|1|77%|"));
    BOOST_TEST(says(partners, "Юлия 由利亜 (B)|32|10|7|0|2|1|78%|"));
    BOOST_TEST(says(partners, "together|32|9|5|1|2|1|69%|"));
    BOOST_TEST(says(partners, "Forgiveness exercise|1|Юлия 由利亜 (B)|3|2|1|1|0|0|75%|"));
    BOOST_TEST(says(partners, "All homework|3|Maximiliane-Theodora (A)|32|"));
    BOOST_TEST(says(partners, "Touch ritual|2|32|20|9|7|1|29%|76%|78%|"));
    Data data = samples::full_data();
    data.homework_kinds.pop_back();
    BOOST_TEST(!says(sheet(built(data), "Partners"), "All homework")); // it would say the same twice
}

BOOST_AUTO_TEST_CASE(who_began_is_said_of_both_and_only_where_a_log_asks_it)
{
    Data data = samples::full_data();
    BOOST_TEST(
        says(sheet(built(data), "Partners"), "Touch ritual||6|67%|2|33%|4|1|13 of 20 marked occasions"));
    BOOST_TEST(!says(sheet(built(data), "Partners"), "Forgiveness exercise||"));
    data.homework_kinds[0].initiation = domain::Initiation{};
    BOOST_TEST(says(sheet(built(data), "Partners"),
                    "Touch ritual||0||0||0|0|0 of 20 marked occasions")); // no report: no share
    data.homework_kinds[0].initiation.reset();
    BOOST_TEST(!says(sheet(built(data), "Partners"), "Who began"));
}

BOOST_AUTO_TEST_CASE(on_the_first_day_every_part_says_what_is_not_there_yet)
{
    const Document document = built(samples::empty_data());
    const Sheet& partners = sheet(document, "Partners");
    BOOST_TEST(says(partners, "No questionnaire has been filled in this period yet."));
    BOOST_TEST(says(partners, "There is no questionnaire with items from 1 to 5"));
    BOOST_TEST(says(partners, "No homework has been agreed in this period yet."));
    BOOST_TEST(!says(partners, "Who began"));
}

BOOST_AUTO_TEST_CASE(swapping_the_partners_turns_the_sign_and_nothing_else)
{
    Data data = samples::full_data();
    std::swap(data.couple.a, data.couple.b);
    for (ScaleSeries& series : data.scales) {
        std::map<Side, ScaleSeries::OnePartner> partners;
        for (auto& [side, partner] : series.partners) partners[domain::other(side)] = partner;
        series.partners = partners;
        if (series.gap) series.gap = -*series.gap;
        if (series.gap_percent) series.gap_percent = -*series.gap_percent;
    }
    const Document document = built(data);
    BOOST_TEST(
        says(sheet(document, "Partners"),
             "Communication|Communication|higher|2024-04-08|15.0|50%|2024-04-08|21.0|70%|-6.0|6.0|-20"));
}

BOOST_AUTO_TEST_SUITE_END()
