// SPDX-License-Identifier: MIT
// What the sections "Questionnaires" and "Record" of a couple show.
#include "app/consents.h"
#include "app/demo_practice.h"
#include "app/pages/couple_questionnaires.h"
#include "app/pages/couple_record.h"
#include "app/pages/fill_in_practice.h"
#include "app/pages/today.h"
#include "app/print_form.h"
#include "app/record.h"
#include "base/error.h"
#include "support/days.h"

#include <boost/test/unit_test.hpp>

#include <set>

using namespace rekindle;
using domain::Side;

namespace {

struct Fixture {
    DemoPractice demo{22};
    base::Instant now = base::parse_instant("2026-06-01T10:00:00+02:00").value();
    app::Workspace workspace{"demo", demo.take(), std::make_shared<const app::Library>(REKINDLE_SOURCE_DIR),
                             [this] { return now; }};
    domain::Couple couple = app::add_couple(
        workspace.practice(), {"Noor", "Sam", "", "", "C-1", day("2026-01-01"), day("2026-06-01")});

    app::FillInPractice fill(const std::string& form, Side side)
    {
        app::FillInPractice::Wanted wanted;
        wanted.couple = couple;
        wanted.side = side;
        wanted.now = [this] { return now; };
        return {workspace.practice(), workspace.library(), std::move(wanted), form};
    }
    app::CoupleQuestionnaires::Of of(Side side)
    {
        const auto shown = app::couple_questionnaires(workspace, couple);
        const auto& one = shown.partners.at(side == Side::A ? 0 : 1);
        BOOST_TEST((one.side == side));
        return one;
    }
    app::OfferedForm offered(Side side, const std::string& id)
    {
        for (const app::OfferedForm& form : of(side).forms) {
            if (form.id == id) return form;
        }
        BOOST_FAIL("not offered: " + id);
        return {};
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(couple_sections_tests, Fixture)

BOOST_AUTO_TEST_CASE(each_partner_sees_to_what_that_partner_has_filled_alone)
{
    auto begun = fill("session-check-in", Side::A);
    begun.form().press('8');
    now.utc += std::chrono::hours{24};
    auto done = fill("monthly", Side::A);
    done.form().finish();
    const auto a = of(Side::A), b = of(Side::B);
    BOOST_TEST(a.label == "Noor");
    BOOST_TEST_REQUIRE(a.filled.size() == 2u);
    BOOST_TEST(b.filled.empty());
    BOOST_TEST(!a.filled[0].completed); // what is in progress comes first
    BOOST_TEST((a.filled[0].response == begun.response()));
    BOOST_TEST(app::in_words(a.filled[0]) == "in progress since 2026-06-01, 1 answered");
    BOOST_TEST(app::in_words(a.filled[1]) == "2026-06-02, 0 answered");
}

BOOST_AUTO_TEST_CASE(what_is_due_comes_first_with_its_reason_and_goes_once_it_is_there)
{
    BOOST_TEST(offered(Side::B, "safety-screen").why == "not filled yet");
    BOOST_TEST(offered(Side::B, "intake-core").due);
    BOOST_TEST(of(Side::B).forms.at(0).due);
    BOOST_TEST(of(Side::B).forms.at(0).id == "safety-screen"); // whatever its title begins with
    BOOST_TEST(app::name_for_counselor(of(Side::B).forms.at(0)) == "Safety screen: How things are for you");
    BOOST_TEST(of(Side::B).forms.at(0).title == "How things are for you"); // what the partner reads
    BOOST_TEST(!of(Side::B).forms.back().due);
    fill("intake-short", Side::B).form().finish();
    BOOST_TEST(!offered(Side::B, "intake-core").due);
    BOOST_TEST(offered(Side::A, "intake-core").due);
    fill("safety-screen", Side::B).form().finish();
    BOOST_TEST(offered(Side::B, "safety-screen").why == "not complete");
}

BOOST_AUTO_TEST_CASE(a_line_of_today_leads_to_the_section_where_it_is_done)
{
    std::set<std::string> sections;
    app::Today today(workspace);
    while (today.go_on()) {
    }
    for (const auto& row : today.rows()) {
        const std::string section = app::section_for(row.task);
        BOOST_TEST((section == "summary" || !row.task.may_be_done), row.task.name);
        if (row.couple == couple.id) sections.insert(section);
    }
    BOOST_TEST(sections == (std::set<std::string>{"questionnaires", "record"}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(questions_about_sex_are_offered_only_to_who_said_yes_to_them)
{
    BOOST_TEST(!offered(Side::A, "intake-sexual").may_begin);
    app::ConsentToRecord yes;
    yes.couple = couple;
    yes.side = Side::A;
    yes.purpose = domain::Purpose::SexualIntimacy;
    yes.given_on = yes.today = day("2026-06-01");
    app::record_consent(workspace.practice(), workspace.library(), yes);
    BOOST_TEST(offered(Side::A, "intake-sexual").may_begin);
    BOOST_TEST(!offered(Side::B, "intake-sexual").may_begin);
    TemporaryFolder folder;
    BOOST_CHECK_EXCEPTION(
        app::print_form(workspace.practice(), *workspace.library().forms().find("intake-sexual"),
                        {couple, Side::B, day("2026-06-01"), day("2026-06-01")}, folder / "sheet.pdf"),
        base::Error, [](const base::Error& error) { return error.trouble() == base::Trouble::Refused; });
    BOOST_TEST(!std::filesystem::exists(folder / "sheet.pdf"));
}

BOOST_AUTO_TEST_CASE(a_printed_form_has_a_code_and_is_something_that_left)
{
    TemporaryFolder folder;
    const std::string code =
        app::print_form(workspace.practice(), *workspace.library().forms().find("monthly"),
                        {couple, Side::B, day("2026-06-01"), day("2026-06-01")}, folder / "sheet.html");
    BOOST_TEST(!code.empty());
    BOOST_TEST(std::filesystem::exists(folder / "sheet.html"));
    now.utc += std::chrono::days{60}; // the clock of the practice itself is ahead
    const auto record = app::couple_record(workspace, couple);
    BOOST_TEST_REQUIRE(record.releases.size() == 1u);
    BOOST_TEST(app::in_words(record.releases[0]).find("form monthly") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(the_record_tells_of_consents_safety_tasks_and_what_was_done_about_this_couple)
{
    const auto other = app::add_couple(workspace.practice(),
                                       {"Kim", "Lou", "", "", "C-2", day("2026-01-01"), day("2026-06-01")});
    app::ConsentToRecord yes;
    yes.couple = couple;
    yes.given_on = yes.today = day("2026-06-01");
    yes.purpose = domain::Purpose::Confidentiality;
    for (const char* const policy : {"no-secrets", "limited-secrets"}) {
        yes.about = policy;
        app::record_consent(workspace.practice(), workspace.library(), yes);
    }
    app::raise_flag(workspace.practice(), {couple, Side::B, domain::FlagKind::Other, domain::Severity::High,
                                           "Said so on the phone", day("2026-06-01"), day("2026-06-01")});
    const auto record = app::couple_record(workspace, couple);
    BOOST_TEST_REQUIRE(record.consents.size() == 2u);
    BOOST_TEST(!record.consents[0].holds); // the newer one is in its place
    BOOST_TEST(record.consents[1].holds);
    BOOST_TEST(record.consents[1].words.find("limited secrets") != std::string::npos);
    BOOST_TEST_REQUIRE(record.matters.size() == 1u);
    BOOST_TEST(app::in_words(record.matters[0]).starts_with("partner B: "));
    BOOST_TEST_REQUIRE(!record.tasks.empty());
    BOOST_TEST(record.tasks[0].urgent);
    BOOST_TEST_REQUIRE(!record.audit.empty());
    for (const domain::AuditEntry& entry : record.audit) BOOST_TEST(entry.subject_id != other.id.value);
    BOOST_TEST(record.audit.front().number > record.audit.back().number);
    BOOST_TEST(record.lines.size() == 7u);
}

BOOST_AUTO_TEST_SUITE_END()
