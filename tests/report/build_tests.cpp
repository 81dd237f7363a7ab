// SPDX-License-Identifier: MIT
#include "report/build.h"

#include "base/error.h"
#include "report/fit.h"
#include "report/sample_data.h"
#include "report/shown.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace rekindle;
using namespace rekindle::report;
using domain::Side;

using samples::built;
using samples::says;
using samples::sheet;
using samples::shown;

BOOST_AUTO_TEST_SUITE(build_tests)

BOOST_AUTO_TEST_CASE(an_audience_that_the_definition_does_not_name_or_nobody_knows_is_refused)
{
    Definition definition = samples::progress_definition();
    definition.editions.clear();
    const auto refused = [&](domain::Audience audience) {
        Request request = samples::counselor_request();
        request.audience = audience;
        BOOST_CHECK_EXCEPTION(
            build(definition, request, samples::full_data()), base::Error,
            [](const base::Error& error) { return error.trouble() == base::Trouble::Refused; });
    };
    for (const auto audience : {domain::Audience::CoupleShared, domain::Audience::PartnerA,
                                domain::Audience::PartnerB, domain::Audience::DeIdentified})
        refused(audience);
    definition.audiences.push_back(static_cast<domain::Audience>(17));
    refused(static_cast<domain::Audience>(17));
    definition.audiences = {domain::Audience::CoupleShared};
    refused(domain::Audience::Counselor);
}

BOOST_AUTO_TEST_CASE(the_definition_gives_sheets_order_and_paper)
{
    Definition definition = samples::progress_definition();
    definition.paper = Paper::Letter;
    std::reverse(definition.blocks.begin(), definition.blocks.end());
    definition.blocks[0].title = "How it is made";
    const Document document = build(definition, samples::counselor_request(), samples::full_data());
    BOOST_TEST_REQUIRE(document.sheets.size() == samples::progress_definition().blocks.size());
    BOOST_TEST(document.sheets[0].name == "How it is made");
    BOOST_TEST(document.sheets.back().name == "Summary");
    BOOST_TEST((document.paper == Paper::Letter));
    BOOST_TEST((document.created == samples::day("2024-04-15")));
}

BOOST_AUTO_TEST_CASE(the_summary_leads_to_every_other_sheet_and_its_bars_stand_behind_shares_alone)
{
    const Document document = built(samples::full_data());
    const Sheet& summary = sheet(document, "Summary");
    BOOST_TEST_REQUIRE(summary.links.size() == document.sheets.size() - 1);
    for (std::size_t i = 0; i < summary.links.size(); ++i) {
        const Row& row = summary.rows.at(static_cast<std::size_t>(summary.links[i]));
        BOOST_TEST((row.cells.front().value == CellValue{document.sheets[i + 1].name}));
        BOOST_TEST((row.cells.front().role == Role::Link));
        BOOST_TEST(!std::holds_alternative<std::monostate>(row.cells.back().value)); // and says what is there
    }
    BOOST_TEST_REQUIRE(summary.data_bars.size() == 3U);
    int shares = 0;
    for (const DataBars& bars : summary.data_bars) {
        for (int row = bars.cells.first_row; row <= bars.cells.last_row; ++row) {
            int column = 0;
            for (const Cell& cell : summary.rows.at(static_cast<std::size_t>(row)).cells) {
                const bool is_share = std::holds_alternative<Percent>(cell.value);
                if (column == bars.cells.column)
                    BOOST_TEST((is_share || std::holds_alternative<std::monostate>(cell.value)));
                shares += column == bars.cells.column && is_share;
                column += cell.span;
            }
        }
    }
    BOOST_TEST(shares > 0);
}

BOOST_AUTO_TEST_CASE(the_summary_has_a_line_a_scale_with_change_and_gap)
{
    const Document document = built(samples::full_data());
    const Sheet& summary = sheet(document, "Summary");
    BOOST_TEST(says(summary, "Communication|Communication|higher|21.0|15.0|+10.0|+1.0|yes, better, past the "
                             "cut-off|no (better)|+6.0"));
    BOOST_TEST(says(summary, "Trust and reliability in everyday life|Trust|higher|17|16|-1|+4|not known "
                             "(worse)|not known (better)|+1"));
    BOOST_TEST(says(summary, "Low mood in the last two weeks||lower|4|14|-9|+9|yes, better, past the "
                             "cut-off|yes, worse, past the cut-off|-10"));
    // One score: no change to judge, no gap, and the partner who never answered stays empty.
    BOOST_TEST(says(summary, "Shared goals|Shared goals|higher|20|||"
                             "|–|–|"));
    BOOST_TEST(says(summary, "|Touch ritual|81%|9 of 12|78%|10 of 12|69%|9 of 12|step up"));
    BOOST_TEST(says(summary, "Attainment T now|50.0|1 of 2 goals rated; 50: as expected"));
    BOOST_TEST(says(summary, "Change of T|+20.0|"));
    BOOST_TEST(says(summary, "Thoughts of being better off dead"));
    BOOST_TEST(says(summary, "3 of 6 answered, 5 are needed"));
}

BOOST_AUTO_TEST_CASE(a_score_that_is_missing_is_an_empty_cell_and_never_zero)
{
    const Document document = built(samples::full_data());
    const Sheet& scores = sheet(document, "Scores");
    int found = 0;
    for (const Row& row : scores.rows) {
        if (row.cells.size() < 9 || shown_text(row.cells[1].value) != "2024-02-19") continue;
        ++found;
        BOOST_TEST(std::holds_alternative<std::monostate>(row.cells[2].value));
        BOOST_TEST(shown_text(row.cells[5].value) == "3");
        BOOST_TEST(shown_text(row.cells[8].value) == "too few answers");
    }
    BOOST_TEST(found == 1);
}

BOOST_AUTO_TEST_CASE(the_texts_of_the_levels_can_be_left_out)
{
    Definition definition = samples::progress_definition();
    for (Block& block : definition.blocks) block.levels = false;
    const Document document = build(definition, samples::counselor_request(), samples::full_data());
    BOOST_TEST(!says(sheet(document, "Goals"), "What the levels mean"));
}

BOOST_AUTO_TEST_CASE(homework_is_told_as_one_story_with_what_followed)
{
    const Document document = built(samples::full_data());
    const std::vector<std::string> lines = shown(sheet(document, "Homework story"));
    const auto place = [&](const std::string& words) {
        const auto found = std::find_if(lines.begin(), lines.end(), [&](const std::string& line) {
            return line.find(words) != std::string::npos;
        });
        BOOST_TEST_REQUIRE((found != lines.end()), words);
        return found - lines.begin();
    };
    const auto start = place("Day|What|Session|In words");
    const auto agreed = place("2024-01-22|Agreed|session 2");
    const auto first = place("2024-02-05|Reviewed|session 3|Decision: continue");
    const auto second = place("2024-02-19|Reviewed|session 4|Decision: step up");
    const auto next = place("2024-02-20|Agreed next|session 4");
    const auto other = place("2024-02-05|Agreed|session 3|A letter");
    BOOST_TEST((start < agreed && agreed < first && first < second && second < next && next < other));
    BOOST_TEST(place("What was in the way? –") > second); // no answer: the neutral mark
    BOOST_TEST(says(sheet(document, "Homework"), "|Maximiliane-Theodora (A)|12|9|6|1|1|1|81%"));
}

BOOST_AUTO_TEST_CASE(no_entry_at_all_has_no_adherence)
{
    const Document document = built(samples::full_data());
    BOOST_TEST(says(sheet(document, "Homework"), "Юлия 由利亜 (B)|20|0|0|0|0|0|"));
    const std::vector<std::string> lines = shown(sheet(document, "Homework"));
    BOOST_TEST(std::none_of(lines.begin(), lines.end(),
                            [](const std::string& line) { return line.ends_with("|0%"); }));
}

BOOST_AUTO_TEST_CASE(goals_stand_with_weight_levels_steps_and_t)
{
    const Document document = built(samples::full_data());
    const Sheet& goals = sheet(document, "Goals");
    BOOST_TEST(says(goals, "|both|3|2|6|-2|0|+2|2024-01-22|2024-05-31|1|2|1"));
    BOOST_TEST(says(goals, "Speak about money once a month|Юлия 由利亜 (B)|2|3|6|-1|||2024-02-05"));
    BOOST_TEST(says(goals, "Goal attainment T||1 of 2 goals rated|30.0|50.0|+20.0"));
    BOOST_TEST(says(
        goals, "2. Find somebody for the children|Maximiliane-Theodora (A)|partly done, due day has passed"));
    BOOST_TEST(!says(goals, "3. Look back after six weeks|both|open, due"));
    BOOST_TEST(says(goals, "Done on or before their day: 1 of 2 due so far, 50%."));
    Data one = samples::full_data();
    one.goals.erase(one.goals.begin() + 1, one.goals.end());
    const Document with_one = built(one);
    BOOST_TEST(says(sheet(with_one, "Goals"), "Goal attainment T||1 of 1 goal rated|"));
    BOOST_TEST(says(sheet(with_one, "Summary"), "1 of 1 goal rated; 50: as expected"));
    Data none_due = samples::full_data();
    for (GoalLine& line : none_due.goals) line.steps_due = line.steps_kept = 0;
    BOOST_TEST(
        says(sheet(built(none_due), "Goals"), "None is due yet, so the share done in time is not known."));
}

BOOST_AUTO_TEST_CASE(the_method_names_sources_or_says_not_known)
{
    const Document document = built(samples::full_data());
    const Sheet& method = sheet(document, "Method");
    BOOST_TEST(says(method, "Intake: six domains: Communication|4.20|0.88|alpha|Invented sample"));
    BOOST_TEST(
        says(method, "Intake: six domains: Trust and reliability in everyday life|not known for this scale"));
    BOOST_TEST(says(method, "1.96"));
    BOOST_TEST(says(method, "Made for|counselor"));
    BOOST_TEST(says(method, "Computed as of|2024-04-15"));
    BOOST_TEST(says(method, "Program|Rekindle "));
    BOOST_TEST(says(method, "Session check-in|Questionnaire|2|https://rekindle.example"));
}

BOOST_AUTO_TEST_CASE(the_method_explains_what_the_report_shows_and_nothing_else)
{
    const auto method = [](const std::string& id, const Data& data) {
        Request request = samples::counselor_request();
        request.report = id;
        return sheet(build(load_definition(REKINDLE_SOURCE_DIR "/reports/" + id + ".json"), request, data),
                     "Method");
    };
    const Sheet goals = method("goals", samples::full_data());
    BOOST_TEST(says(goals, "Goal attainment T|50 + 10 x"));
    BOOST_TEST(says(goals, "Rounding|Numbers are shown rounded"));
    for (const char* absent : {"Reliable change|", "Weekly target|", "Adherence|", "Profiles|"})
        BOOST_TEST(!says(goals, absent), absent);
    const Sheet homework = method("homework-history", samples::full_data());
    for (const char* there : {"Adherence|", "Weekly target|"}) BOOST_TEST(says(homework, there), there);
    for (const char* absent : {"Reliable change|", "Goal attainment T|", "Overlap"})
        BOOST_TEST(!says(homework, absent), absent);
    const Sheet all = method("progress", samples::full_data());
    for (const char* there : {"Reliable change|", "Weekly target|", "Adherence|", "Profiles|", "Overlap",
                              "Goal attainment T|", "Who began|", "Agreement|"})
        BOOST_TEST(says(all, there), there);
    Data without = samples::full_data();
    without.goals.clear();
    BOOST_TEST(!says(method("progress", without), "Goal attainment T|"));
}

BOOST_AUTO_TEST_CASE(out_of_how_many_times_homework_was_kept_is_told_of_ones_own_alone)
{
    // With the times both kept something it tells one partner how often the other opted out.
    const auto homework = [](domain::Audience audience, const char* name) {
        Request request = samples::counselor_request();
        request.audience = audience;
        const Document document = build(samples::progress_definition(), request, samples::full_data());
        return samples::sheet(document, name);
    };
    const Sheet together = homework(domain::Audience::CoupleShared, "Homework together");
    BOOST_TEST(samples::says(together, "Together"));
    BOOST_TEST(!samples::says(together, "Marked|"));
    for (const char* counts : {"8 of 12", "9 of 12", "10 of 12"})
        BOOST_TEST(!samples::says(together, counts), counts);
    BOOST_TEST(!samples::says(homework(domain::Audience::DeIdentified, "Homework"), " of 12"));
    BOOST_TEST(samples::says(homework(domain::Audience::PartnerA, "My homework"), " of 12"));
}

BOOST_AUTO_TEST_CASE(where_both_are_shown_no_share_the_rule_is_said_all_the_same_and_the_head_has_one_row)
{
    Data data = samples::full_data();
    for (HomeworkLine& line : data.homework) {
        line.joint.reset();
        line.adherence.clear();
    }
    Request request = samples::counselor_request();
    request.audience = domain::Audience::CoupleShared;
    const Document document = build(samples::progress_definition(), request, data);
    const Sheet& together = samples::sheet(document, "Homework together");
    BOOST_TEST(samples::says(together, "A share is shown from five such times on"));
    BOOST_TEST(!samples::says(together, "Kept|"));
    BOOST_TEST_REQUIRE(together.repeat_rows.has_value());
    BOOST_TEST(together.repeat_rows->first == together.repeat_rows->second);
}

BOOST_AUTO_TEST_CASE(of_touch_and_sex_neither_both_nor_one_is_shown_a_share)
{
    Data data = samples::full_data();
    data.homework.resize(1, data.homework.front());
    HomeworkLine& line = data.homework.front();
    line.assignment.title = "An hour for us";
    line.joint = line.adherence[domain::Side::A];
    line.adherence.erase(domain::Side::B);
    const auto shows_share = [&](domain::Audience audience, const char* name) {
        Request request = samples::counselor_request();
        request.audience = audience;
        const Document document = build(samples::progress_definition(), request, data);
        for (const Row& row : samples::sheet(document, name).rows) {
            if (row.cells.empty() || row.cells.front().value != CellValue(std::string("An hour for us")))
                continue;
            return std::ranges::any_of(
                row.cells, [](const Cell& cell) { return std::holds_alternative<Percent>(cell.value); });
        }
        BOOST_TEST(false, "there is no such homework in " << name);
        return false;
    };
    constexpr auto both = domain::Audience::CoupleShared, one = domain::Audience::PartnerA;
    const std::vector<domain::Plan> plans{domain::AgreedPlan{}, domain::TouchRitualPlan{},
                                          domain::AgreedPlan{domain::Kind::SexualIntimacy, {}}};
    for (std::size_t i = 0; i < plans.size(); ++i) {
        line.assignment.plan = plans[i];
        line.joint->value = line.adherence[domain::Side::A].value = 0.5;
        BOOST_TEST(shows_share(both, "Homework together") == (i == 0), i);
        BOOST_TEST(shows_share(one, "My homework") == (i == 0), i);
    }
}

BOOST_AUTO_TEST_CASE(alerts_come_high_first_and_then_the_newest)
{
    Data data = samples::full_data();
    using domain::Severity;
    data.alerts.clear();
    for (const auto& [title, severity, day] : {std::tuple("old low", Severity::Low, "2024-01-02"),
                                               std::tuple("new low", Severity::Low, "2024-03-02"),
                                               std::tuple("old high", Severity::High, "2024-01-01")}) {
        AlertLine line;
        line.title = title;
        line.severity = severity;
        line.day = samples::day(day);
        data.alerts.push_back(line);
    }
    std::vector<std::string> titles;
    const Document document = built(data);
    for (const Row& row : sheet(document, "Summary").rows) {
        const auto* const text = row.cells.empty() ? nullptr : std::get_if<std::string>(&row.cells[0].value);
        if (text != nullptr && (text->ends_with(" low") || text->ends_with(" high"))) titles.push_back(*text);
    }
    BOOST_TEST(titles == (std::vector<std::string>{"old high", "new low", "old low"}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(below_an_alert_stands_what_was_done_about_it)
{
    Data data = samples::full_data();
    data.alerts.resize(1, AlertLine{});
    data.alerts.front().steps.clear();
    BOOST_TEST(says(sheet(built(data), "Summary"), "Open: no step was recorded."));
    domain::SafetyAction step;
    step.step = domain::SafetyStep::FollowUp;
    step.acted_on = samples::day("2024-03-05");
    step.follow_up = samples::day("2024-04-01");
    step.words = "talked alone";
    data.alerts.front().steps = {step};
    step.step = domain::SafetyStep::Closed;
    step.follow_up.reset();
    step.words = "it was a slip of the pen";
    data.alerts.front().steps.push_back(step);
    const Document document = built(data);
    const Sheet& summary = sheet(document, "Summary");
    BOOST_TEST(says(summary, "2024-03-05, to be looked at again: talked alone (again on 2024-04-01)"));
    BOOST_TEST(says(summary, "2024-03-05, closed: it was a slip of the pen"));
    BOOST_TEST(!says(summary, "no step was recorded"));
}

BOOST_AUTO_TEST_CASE(of_what_less_was_due_since_a_yes_ended_is_said_below_each_table_of_it)
{
    Data data = samples::full_data();
    const std::string said = "A yes to it ended, and since then only what was marked counts as due: " +
                             data.homework[0].assignment.title + " from 2024-03-09 on.";
    for (const char* name : {"Summary", "Partners", "Homework", "Homework by week"})
        BOOST_TEST(!says(sheet(built(data), name), "A yes to it ended"), name);
    data.homework[0].yes_ended = samples::day("2024-03-09");
    for (const char* name : {"Summary", "Partners", "Homework", "Homework by week"})
        BOOST_TEST(says(sheet(built(data), name), said), name);
}

BOOST_AUTO_TEST_CASE(what_has_nothing_to_show_stays_off_paper_and_is_named_in_one_line)
{
    const auto printed = [](const Document& document) {
        return std::ranges::count_if(document.sheets, &Sheet::print);
    };
    const Document empty = built(samples::empty_data());
    const Sheet& summary = sheet(empty, "Summary");
    BOOST_TEST(says(summary,
                    "Nothing in this period yet, and so not on paper: Partners, Trends, Scores, "
                    "Homework, Homework results, Homework by week, Homework story, Goals, Sessions."));
    BOOST_TEST(printed(empty) == 2); // Summary and Method
    Data data = samples::empty_data();
    data.goals = samples::full_data().goals;
    BOOST_TEST(printed(built(data)) == 3);
    BOOST_TEST(!says(sheet(built(samples::full_data()), "Summary"), "Nothing in this period yet"));
}

BOOST_AUTO_TEST_CASE(a_couple_on_its_first_day_gets_a_report_that_reads_well)
{
    const Document document = built(samples::empty_data());
    BOOST_TEST(document.sheets.size() == samples::progress_definition().blocks.size());
    BOOST_TEST(says(sheet(document, "Summary"), "No homework has been agreed in this period yet."));
    BOOST_TEST(says(sheet(document, "Summary"), "Sessions|none in this period"));
    BOOST_TEST(says(sheet(document, "Summary"), "In this period there was no session, no questionnaire"));
    BOOST_TEST(says(sheet(document, "Scores"), "No questionnaire has been filled in this period yet."));
    BOOST_TEST(says(sheet(document, "Goals"), "No goal has been set yet."));
    for (const Sheet& each : document.sheets) BOOST_TEST(each.charts.empty());
}

BOOST_AUTO_TEST_CASE(a_period_is_called_empty_only_where_nothing_of_anything_happened)
{
    const auto calls_it_empty = [](const Data& data) {
        return says(sheet(built(data), "Summary"), "In this period there was no session");
    };
    const Data full = samples::full_data();
    Data with_sessions = samples::empty_data(), with_scores = with_sessions, with_marks = with_sessions;
    with_sessions.sessions = full.sessions;
    with_scores.scales = full.scales;
    with_marks.homework = full.homework;
    for (const Data& data : {with_sessions, with_scores, with_marks}) BOOST_TEST(!calls_it_empty(data));
    Data unmarked = with_marks;
    for (HomeworkLine& line : unmarked.homework) line.adherence.clear();
    BOOST_TEST(calls_it_empty(unmarked));
}

BOOST_AUTO_TEST_CASE(swapping_the_partners_swaps_the_columns_and_nothing_else)
{
    Data data = samples::full_data();
    Data swapped = data;
    std::swap(swapped.couple.a, swapped.couple.b);
    for (ScaleSeries& scale : swapped.scales) {
        std::map<Side, ScaleSeries::OnePartner> partners;
        for (auto& [side, partner] : scale.partners) partners[domain::other(side)] = partner;
        scale.partners = partners;
        if (scale.gap) scale.gap = -*scale.gap;
    }
    const Document one = built(data), two = built(swapped);
    BOOST_TEST(says(sheet(two, "Summary"), "Communication|Communication|higher|15.0|21.0|+1.0|+10.0|no "
                                           "(better)|yes, better, past the cut-off|-6.0"));
    BOOST_TEST(sheet(one, "Scores").rows.size() == sheet(two, "Scores").rows.size());
    BOOST_TEST(sheet(one, "Trends").charts.size() == sheet(two, "Trends").charts.size());
}

BOOST_AUTO_TEST_CASE(ill_formed_names_and_numbers_that_are_none_do_no_harm)
{
    Data data = samples::data_full_of("\xFF\xED\xA0\x80 =1");
    data.scales[0].partners.at(Side::A).scores[1].score = std::numeric_limits<double>::quiet_NaN();
    data.scales[0].gap = std::numeric_limits<double>::infinity();
    const Document document = built(data);
    BOOST_TEST(document.sheets.size() == samples::progress_definition().blocks.size());
    for (const Row& row : sheet(document, "Summary").rows) {
        for (const Cell& cell : row.cells) {
            if (const auto* number = std::get_if<Decimal>(&cell.value))
                BOOST_TEST(std::isfinite(number->value));
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
