// SPDX-License-Identifier: MIT
// The section "Reports" of a couple, and the page "Reports" of the practice.
#include "app/pages/couple_reports.h"

#include "app/demo/demo.h"
#include "app/demo_practice.h"
#include "app/leak_check.h"
#include "app/pages/practice_reports.h"
#include "app/reader_for.h"
#include "base/error.h"
#include "base/read_file.h"
#include "report/text/document_text.h"
#include "support/days.h"
#include "support/temporary_folder.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>

using namespace rekindle;
using domain::Audience;
namespace fs = std::filesystem;

namespace {

/// Answers from a script.
class ScriptedPrompts : public app::Prompts {
public:
    std::optional<fs::path> target;
    bool yes = false;
    std::string asked, proposed;

    bool confirm(const std::string& question, const std::string&) override
    {
        asked = question;
        return yes;
    }
    void tell(const std::string&) override {}
    std::optional<fs::path> choose_folder(const std::string&) override { return target; }
    std::optional<fs::path> choose_file(const std::string&, const std::string&) override { return target; }
    std::optional<fs::path> choose_new_file(const std::string&, const std::string& name,
                                            const std::string&) override
    {
        proposed = name;
        return target;
    }
};

struct ReportingPractice {
    DemoPractice demo{32};
    std::unique_ptr<app::Workspace> workspace;

    ReportingPractice()
    {
        app::fill_demo(*demo, DemoPractice::library(), 2, 1, DemoPractice::until);
        workspace = std::make_unique<app::Workspace>(
            "demo", demo.take(), std::make_shared<const app::Library>(DemoPractice::library()), [] {
                return base::Instant{DemoPractice::until + std::chrono::hours{12}, {}};
            });
    }
};

struct Reporting {
    app::Workspace& workspace = *one().workspace;
    const fs::path definitions = fs::path(REKINDLE_SOURCE_DIR) / "reports";
    const domain::Couple couple = workspace.practice().couples().all().front();
    const app::CoupleReports reports{workspace, definitions, couple};
    const app::PracticeReports of_practice{workspace, definitions};
    const TemporaryFolder folder;
    app::ReportChoice choice{.report = "progress"};

    bool refuses(const base::Trouble trouble)
    {
        try {
            reports.save(choice, folder / "refused.xlsx");
        } catch (const base::Error& error) {
            BOOST_TEST(!fs::exists(folder / "refused.xlsx"));
            return error.trouble() == trouble;
        }
        return false;
    }

private:
    static ReportingPractice& one()
    {
        static ReportingPractice practice;
        return practice;
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(couple_reports_tests, Reporting)

BOOST_AUTO_TEST_CASE(reports_are_offered_where_they_are_about_and_for_whom_they_may_be)
{
    BOOST_CHECK(app::ReportChoice{}.audience == Audience::CoupleShared);
    for (const app::InstalledReport& each : reports.reports()) BOOST_TEST(each.id != "caseload");
    const auto next = std::ranges::find(reports.reports(), "next-session", &app::InstalledReport::id);
    BOOST_TEST_REQUIRE((next != reports.reports().end()));
    BOOST_CHECK(next->audiences == std::vector{Audience::Counselor});
    BOOST_TEST(of_practice.about_couples().size() == reports.reports().size());
    BOOST_TEST(of_practice.about_practice().size() == 3U);
}

BOOST_AUTO_TEST_CASE(the_leak_check_says_what_the_engine_leaves_out_and_is_in_the_audit_trail)
{
    const std::vector<std::string> lines = reports.left_out(choice);
    const domain::AuditEntry last = workspace.practice().audit().entries().back();
    BOOST_TEST(last.subject == "leak check");
    BOOST_TEST(last.subject_id == couple.id.value);
    report::Request request;
    request.as_of = workspace.today();
    const domain::Reader reader =
        app::reader_for(workspace.practice(), couple, Audience::CoupleShared, false, workspace.today());
    const auto expected = app::left_out(workspace.practice(), couple, reader, request);
    BOOST_TEST_REQUIRE(!expected.empty());
    BOOST_TEST_REQUIRE(lines.size() == expected.size());
    for (std::size_t i = 0; i < lines.size(); ++i) BOOST_TEST(lines[i] == app::in_words(expected[i]));
    choice.audience = Audience::Counselor;
    BOOST_TEST(reports.left_out(choice).empty());
}

BOOST_AUTO_TEST_CASE(what_is_looked_at_is_what_is_saved_and_leaves)
{
    choice.format = app::Format::Text;
    const std::string looked_at = report::document_text(reports.preview(choice));
    BOOST_TEST(workspace.practice().audit().entries().back().action == "view");
    const std::size_t before = reports.releases().size();
    reports.save(choice, folder / "ours.txt");
    BOOST_TEST((base::read_file(folder / "ours.txt") == looked_at));
    const std::vector<domain::Release> releases = reports.releases();
    BOOST_TEST_REQUIRE(releases.size() == before + 1);
    BOOST_TEST(releases.front().what == "report progress (ours.txt)"); // the newest
    BOOST_CHECK(releases.front().audience == Audience::CoupleShared);
}

BOOST_AUTO_TEST_CASE(a_period_that_cannot_be_and_words_that_are_no_day_make_nothing)
{
    using base::Trouble;
    choice.first_day = "in March";
    BOOST_TEST(refuses(Trouble::Call));
    choice.first_day = "2026-04-02";
    choice.last_day = "2026-04-01";
    BOOST_TEST(refuses(Trouble::Call));
    choice.first_day = "2030-01-01";
    choice.last_day = "";
    BOOST_TEST(refuses(Trouble::Call));
    choice.first_day = "";
    choice.last_day = "1999-01-01";
    BOOST_TEST(refuses(Trouble::Call));
    choice.last_day = " 2026-05-31 ";
    const report::Request request = app::request_of(choice, workspace.today(), workspace.today());
    BOOST_TEST((request.as_of == day("2026-05-31")));
    BOOST_TEST((request.today == workspace.today())); // whose consents count
}

BOOST_AUTO_TEST_CASE(nobody_outside_gets_a_file_without_a_signed_release_or_a_reason)
{
    choice.handover.third_party = "Family court";
    BOOST_TEST(refuses(base::Trouble::Refused));
    choice.handover.override_reason = "court order 12/26";
    choice.handover.purpose = "custody";
    reports.save(choice, folder / "court.xlsx");
    const domain::Release release = reports.releases().front();
    BOOST_TEST(release.recipient == "Family court");
    BOOST_TEST(release.purpose == "custody");
    BOOST_TEST(release.authority.find("court order 12/26") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(own_answers_on_safety_are_in_a_partners_copy_alone_and_only_with_a_reason)
{
    choice.safety_reason = "asked for in writing";
    BOOST_TEST(refuses(base::Trouble::Call)); // the couple's
    choice.audience = Audience::PartnerA;
    BOOST_TEST(app::request_of(choice, workspace.today(), workspace.today()).safety_reason ==
               "asked for in writing");
    choice.safety_reason = "  ";
    BOOST_TEST(app::request_of(choice, workspace.today(), workspace.today()).safety_reason.empty());
    choice.safety_reason = std::string(501, 'x');
    BOOST_TEST(refuses(base::Trouble::Call));
}

BOOST_AUTO_TEST_CASE(a_file_is_proposed_by_code_but_for_research_and_replaced_only_when_asked)
{
    BOOST_TEST(reports.proposed_name(choice) == couple.code + "-progress");
    choice.audience = Audience::DeIdentified;
    BOOST_TEST(reports.proposed_name(choice) == "progress");
    ScriptedPrompts prompts;
    BOOST_TEST(!app::ask_for_target(prompts, app::Format::Xlsx, "x").has_value());
    prompts.target = folder / "march";
    BOOST_TEST(app::ask_for_target(prompts, app::Format::Pdf, "x").value() == folder / "march.pdf");
    BOOST_TEST(prompts.proposed == "x.pdf");
    BOOST_TEST(app::ask_for_target(prompts, app::Format::Csv, "x").value() == folder / "march");
    choice.audience = Audience::CoupleShared;
    reports.save(choice, folder / "march.xlsx");
    BOOST_TEST(!app::ask_for_target(prompts, app::Format::Xlsx, "x").has_value());
    BOOST_TEST(prompts.asked.find("march.xlsx is there already") != std::string::npos);
    prompts.yes = true;
    BOOST_TEST(app::ask_for_target(prompts, app::Format::Xlsx, "x").value() == folder / "march.xlsx");
}

BOOST_AUTO_TEST_CASE(a_batch_that_is_asked_to_stop_finishes_its_couple_and_goes_on_later)
{
    std::size_t looked_at = 0;
    app::BatchWatch watch;
    watch.progress = [&](std::size_t count, std::size_t) { looked_at = count; };
    watch.asked_to_stop = [&] { return looked_at >= 1; };
    const fs::path all = folder / "all";
    choice.format = app::Format::Text;
    app::BatchEnd end = of_practice.make_all(choice, all, false, watch);
    BOOST_TEST(end.stopped);
    BOOST_TEST(end.made == 1U);
    BOOST_TEST(app::in_words(end, all).find("1 of 2 couples") != std::string::npos);
    BOOST_CHECK_THROW(of_practice.make_all(choice, all, false, {}), base::Error); // it is there
    end = of_practice.make_all(choice, all, true, {});
    BOOST_TEST(end.complete());
    BOOST_TEST(end.there == 1U);
    BOOST_TEST(end.made == 1U);
    BOOST_TEST(app::not_made_in_words(end).empty());
}

BOOST_AUTO_TEST_CASE(a_report_about_the_practice_is_looked_at_and_saved)
{
    BOOST_TEST(of_practice.preview("caseload").sheets.size() >= 1U);
    BOOST_TEST(workspace.practice().audit().entries().back().action == "view");
    of_practice.save("caseload", app::Format::Pdf, folder / "all.pdf");
    BOOST_TEST(fs::exists(folder / "all.pdf"));
    BOOST_TEST(workspace.practice().audit().entries().back().action == "release");
}

BOOST_AUTO_TEST_SUITE_END()
