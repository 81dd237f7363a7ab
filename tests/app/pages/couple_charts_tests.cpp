// SPDX-License-Identifier: MIT
// The section "Progress": what is drawn, the numbers beside it, and what the couple may see of it.
#include "app/pages/couple_charts.h"

#include "app/consents.h"
#include "app/demo/demo.h"
#include "app/demo_practice.h"
#include "app/make_report.h"
#include "app/pages/sharing_guard.h"
#include "app/release.h"
#include "base/error.h"
#include "base/read_file.h"
#include "report/paint/chart_points.h"
#include "support/temporary_folder.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <cstdlib>

using namespace rekindle;
using domain::Audience;
namespace fs = std::filesystem;

namespace {

/// A practice of one couple, filled once for all tests; none takes anything from the others.
struct ChartedPractice {
    DemoPractice demo{31};
    std::unique_ptr<app::Workspace> workspace;

    ChartedPractice()
    {
        app::fill_demo(*demo, DemoPractice::library(), 1, 1, DemoPractice::until);
        workspace = std::make_unique<app::Workspace>(
            "demo", demo.take(), std::make_shared<const app::Library>(DemoPractice::library()), [] {
                return base::Instant{DemoPractice::until + std::chrono::hours{12}, {}};
            });
    }
};

struct Charted {
    app::Workspace& workspace = *one().workspace;
    const fs::path reports = fs::path(REKINDLE_SOURCE_DIR) / "reports";
    std::vector<domain::Couple> couples = workspace.practice().couples().all();

    using Reads = app::CoupleCharts::Reads;
    app::CoupleCharts charts(const domain::Couple& couple, Audience audience, Reads reads = Reads::All) const
    {
        return {workspace, reports, couple, audience, reads};
    }
    /// The first couple that shares anything.
    domain::Couple sharing_couple() const
    {
        for (const domain::Couple& couple : couples) {
            if (!charts(couple, Audience::CoupleShared).charts().empty()) return couple;
        }
        BOOST_FAIL("no couple of the demo shares a scale");
        return {};
    }
    report::Document document(const domain::Couple& couple, Audience audience) const
    {
        report::Request request;
        request.report = "charts";
        request.couple = couple.id;
        request.as_of = request.today = workspace.today();
        request.audience = audience;
        return app::make_report(workspace.practice(), reports, couple, request);
    }

private:
    static ChartedPractice& one()
    {
        static ChartedPractice practice;
        return practice;
    }
};

/// The number in a cell of the table, a share as it is drawn.
double number_in(const std::string& cell)
{
    const double number = std::strtod(cell.c_str(), nullptr);
    return cell.ends_with('%') ? number / 100 : number;
}

/// What is painted of a line and not in its column, or the other way round.
void demand_same(const report::Sheet& sheet, const report::Series& series, const report::ChartTable& table,
                 std::size_t column, const std::string& title)
{
    std::vector<std::pair<std::string, double>> painted, written;
    for (const auto& piece : report::pieces_of(sheet, series)) {
        for (const report::Point& point : piece) painted.emplace_back(base::to_text(point.day), point.value);
    }
    for (const auto& row : table.rows) {
        if (!row[column].empty()) written.emplace_back(row[0], number_in(row[column]));
    }
    if (series.mark == report::Mark::CutOff) { // one value from end to end
        for (const auto& [day, value] : written)
            BOOST_TEST(std::abs(value - painted.front().second) < 0.051, title);
        BOOST_TEST(!written.empty(), title);
        return;
    }
    BOOST_TEST_REQUIRE(painted.size() == written.size(), title);
    for (std::size_t i = 0; i < painted.size(); ++i) {
        BOOST_TEST(painted[i].first == written[i].first, title);
        BOOST_TEST(std::abs(painted[i].second - written[i].second) < 0.051, title); // as it is rounded
    }
}

} // namespace

BOOST_FIXTURE_TEST_SUITE(couple_charts_tests, Charted)

BOOST_AUTO_TEST_CASE(each_chart_has_the_numbers_that_are_painted_in_its_table)
{
    std::size_t lines = 0, bars = 0, with_error = 0;
    for (const domain::Couple& couple : couples) {
        const report::Document made = document(couple, Audience::Counselor);
        const app::CoupleCharts charted = charts(couple, Audience::Counselor);
        for (const app::CoupleCharts::OneChart& chart : charted.charts()) {
            const report::Sheet& sheet = made.sheets.at(chart.sheet);
            const report::Chart& drawn = sheet.charts.at(chart.chart);
            std::size_t column = 1;
            for (const report::Series& series : drawn.series) {
                BOOST_TEST(chart.numbers.heads.at(column) == report::name_of(sheet, series));
                if (drawn.kind == report::Chart::Kind::Lines) {
                    demand_same(sheet, series, chart.numbers, column, chart.title);
                } else {
                    const std::vector<report::Bar> painted = report::bars_of(sheet, series);
                    BOOST_TEST_REQUIRE(painted.size() == chart.numbers.rows.size());
                    for (std::size_t i = 0; i < painted.size(); ++i) {
                        BOOST_TEST(painted[i].name == chart.numbers.rows[i][0]);
                        BOOST_TEST(std::abs(painted[i].value.value() -
                                            number_in(chart.numbers.rows[i][column])) < 0.51);
                    }
                }
                column += series.error > 0 ? 2 : 1;
                with_error += series.error > 0;
            }
            BOOST_TEST(column == chart.numbers.heads.size());
            BOOST_TEST(!chart.words.empty());
            ++(drawn.kind == report::Chart::Kind::Lines ? lines : bars);
        }
    }
    BOOST_TEST(lines > 5U);
    BOOST_TEST(bars >= 1U);
    BOOST_TEST_MESSAGE(lines << " line charts, " << bars << " bar charts, " << with_error << " with error");
}

BOOST_AUTO_TEST_CASE(homework_by_week_and_goals_are_among_the_charts_of_the_counselor)
{
    const auto has = [](const app::CoupleCharts& charts, const std::string& words) {
        return std::ranges::any_of(
            charts.charts(), [&](const auto& chart) { return chart.title.find(words) != std::string::npos; });
    };
    bool weeks = false, goals = false;
    for (const domain::Couple& couple : couples) {
        weeks = weeks || has(charts(couple, Audience::Counselor), "Homework: adherence");
        goals = goals || has(charts(couple, Audience::Counselor), "Goal attainment T");
        BOOST_TEST(
            !has(charts(couple, Audience::CoupleShared), "Homework: adherence")); // no ranking of the two
    }
    BOOST_TEST(weeks);
    BOOST_TEST(goals);
}

BOOST_AUTO_TEST_CASE(the_charts_of_the_homework_come_behind_the_others_and_nothing_else_is_different)
{
    const auto titles = [](const app::CoupleCharts& charts) {
        std::vector<std::string> all;
        for (const auto& chart : charts.charts()) all.push_back(chart.title);
        return all;
    };
    std::size_t later = 0;
    for (const domain::Couple& couple : couples) {
        const app::CoupleCharts whole = charts(couple, Audience::Counselor);
        app::CoupleCharts parted = charts(couple, Audience::Counselor, Reads::HomeworkLater);
        const std::vector<std::string> first = titles(parted), all = titles(whole);
        BOOST_TEST(!whole.has_rest());
        if (parted.has_rest()) {
            BOOST_TEST(std::ranges::none_of(first, [](const std::string& title) {
                return title.find("Homework: adherence") != std::string::npos;
            }));
            parted.read_rest(workspace);
            later += titles(parted).size() > first.size();
        }
        BOOST_TEST(!parted.has_rest());
        BOOST_TEST(titles(parted) == all, boost::test_tools::per_element());
        for (std::size_t i = 0; i < all.size(); ++i) {
            BOOST_TEST(parted.charts()[i].numbers.rows == whole.charts()[i].numbers.rows);
            BOOST_TEST((parted.png(i, 1) == whole.png(i, 1)), all[i]);
        }
        BOOST_TEST(!charts(couple, Audience::CoupleShared, Reads::HomeworkLater).has_rest());
    }
    BOOST_TEST(later >= 1U);
}

BOOST_AUTO_TEST_CASE(the_couple_sees_what_both_said_yes_to_and_nothing_of_it_once_one_takes_it_back)
{
    const domain::Couple couple = sharing_couple();
    app::SharingGuard guard = app::sharing_guard(workspace, reports, couple);
    BOOST_TEST(guard.anything_to_show);
    BOOST_TEST(!guard.evidence.empty());
    BOOST_TEST(std::ranges::any_of(guard.charts, &app::SharingGuard::Chart::is_shown));
    BOOST_TEST(!std::ranges::all_of(guard.charts, &app::SharingGuard::Chart::is_shown));
    BOOST_TEST(guard.evidence.front().words.starts_with("A said yes on "), guard.evidence.front().words);

    for (const domain::Consent& consent : workspace.practice().consents().of(couple.id)) {
        if (consent.purpose != domain::Purpose::ShareScale || consent.side != domain::Side::B) continue;
        if (!app::stands(consent, workspace.today())) continue;
        app::withdraw_consent(workspace.practice(), DemoPractice::library(), couple, domain::Side::B,
                              consent.purpose, consent.about, workspace.today());
    }
    guard = app::sharing_guard(workspace, reports, couple);
    BOOST_TEST(!guard.anything_to_show);
    BOOST_TEST(std::ranges::none_of(guard.charts, &app::SharingGuard::Chart::is_shown));
    BOOST_TEST(guard.evidence.front().words.find("took it back on 2026-06-30") != std::string::npos,
               guard.evidence.front().words);
}

BOOST_AUTO_TEST_CASE(a_saved_chart_is_something_that_left_and_replaces_nothing)
{
    const TemporaryFolder folder;
    const domain::Couple& couple = couples.front();
    const app::CoupleCharts shown = charts(couple, Audience::Counselor);
    shown.save(workspace, 0, folder / "chart.png");
    shown.save(workspace, 0, folder / "chart.svg");
    BOOST_TEST(base::read_file(folder / "chart.png").starts_with("\x89PNG"));
    BOOST_TEST(base::read_file(folder / "chart.svg").find("<title>") != std::string::npos);
    const auto releases = workspace.practice().releases().of(couple.id);
    BOOST_TEST_REQUIRE(releases.size() >= 2U);
    BOOST_TEST(releases.back().what == "chart (chart.svg)");
    BOOST_CHECK(releases.back().audience == Audience::Counselor);
    for (const char* const name : {"chart.png", "chart.gif", "chart"}) {
        const std::string before = name == std::string("chart.png") ? base::read_file(folder / name) : "";
        BOOST_CHECK_EXCEPTION(
            shown.save(workspace, 0, folder / name), base::Error,
            [](const base::Error& error) { return error.trouble() == base::Trouble::Call; });
        if (!before.empty()) BOOST_TEST((base::read_file(folder / name) == before));
    }
    BOOST_TEST(workspace.practice().releases().of(couple.id).size() == releases.size());
    const std::size_t entries = workspace.practice().audit().entries().size();
    BOOST_TEST(shown.picture_to_copy(workspace, 0).starts_with("\x89PNG"));
    BOOST_TEST(workspace.practice().audit().entries().size() == entries + 1);
}

BOOST_AUTO_TEST_SUITE_END()
