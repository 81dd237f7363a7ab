// SPDX-License-Identifier: MIT
// Answers that are amended, and answers that are moved to whose they are.
#include "app/answers_shown.h"
#include "app/couple_status.h"
#include "app/demo_practice.h"
#include "app/move_answers.h"
#include "app/pages/couple_questionnaires.h"
#include "app/pages/fill_in_practice.h"
#include "app/record.h"
#include "app/release.h"
#include "app/retention.h"
#include "app/safety.h"
#include "base/error.h"
#include "base/text.h"
#include "support/days.h"

#include <boost/test/unit_test.hpp>

#include <set>

using namespace rekindle;
using app::FillForm;
using app::FillInPractice;
using base::Trouble;
using domain::Progressing;
using domain::Side;

namespace {

struct Fixture {
    DemoPractice demo{31};
    base::Instant now = base::parse_instant("2026-06-01T10:00:00+02:00").value();
    app::Workspace workspace{"demo", demo.take(),
                             std::make_shared<const app::Library>(DemoPractice::library()),
                             [this] { return now; }};
    domain::Practice& practice = workspace.practice();
    domain::Couple couple =
        app::add_couple(practice, {"Noor", "Sam", "", "", "C-1", day("2026-01-01"), day("2026-06-01")});
    domain::Couple others =
        app::add_couple(practice, {"Ines", "Tom", "", "", "C-2", day("2026-01-01"), day("2026-06-01")});

    FillInPractice::Wanted wanted(Side side = Side::A)
    {
        FillInPractice::Wanted wanted;
        wanted.couple = couple;
        wanted.side = side;
        wanted.now = [this] { return now; };
        return wanted;
    }
    static std::size_t field(FillForm& form, const std::string& question)
    {
        for (int pages = 0; pages < 12; ++pages) {
            for (const std::size_t at : form.shown()) {
                if (form.entry(at).label.starts_with(question)) return at;
            }
            form.next();
        }
        BOOST_FAIL("no question " + question);
        return 0;
    }
    /// A finished check-in: "closeness" 7.
    domain::ResponseId check_in(Side side = Side::A)
    {
        FillInPractice filling(practice, workspace.library(), wanted(side), "session-check-in");
        filling.form().choose(close(filling.form()), 7);
        filling.form().finish();
        BOOST_TEST_REQUIRE(filling.form().is_over());
        now.utc += std::chrono::hours{24};
        return filling.response();
    }
    app::AnswersToAmend amending(const domain::ResponseId& response, const std::string& reason = "misread")
    {
        return {couple, response, reason, base::local_day(now)};
    }
    FillInPractice amend(const domain::ResponseId& response, const std::string& reason = "misread")
    {
        return {practice, workspace.library(), wanted(), amending(response, reason)};
    }
    /// "closeness" 3, completed.
    domain::ResponseId amended(const domain::ResponseId& response)
    {
        auto filling = amend(response);
        filling.form().choose(close(filling.form()), 3);
        filling.form().finish();
        BOOST_TEST_REQUIRE(filling.form().is_over());
        return filling.response();
    }
    domain::ResponseId amended_closeness_twice(const domain::ResponseId& response)
    {
        auto filling = amend(response);
        filling.form().choose(close(filling.form()), 5);
        filling.form().finish();
        return filling.response();
    }
    static std::size_t close(FillForm& form) { return field(form, "How close did you feel"); }
    static const app::ShownItem& closeness_in(const app::ShownAnswers& shown)
    {
        return *std::ranges::find(shown.items, "closeness", &app::ShownItem::link_id);
    }
    static void choose_fear(FillForm& form, std::size_t option)
    {
        form.choose(field(form, "How often are you afraid"), option);
    }
    static std::set<std::string> names_of(const std::vector<app::SafetyMatter>& matters)
    {
        std::set<std::string> names;
        for (const app::SafetyMatter& matter : matters) names.insert(matter.name);
        return names;
    }
    /// Another answer of the same form than the one that raised the alert.
    static void say_where_else(FillForm& form) { form.decline(field(form, "How often are you afraid") + 1); }
    /// A finished safety screen with one alert.
    domain::ResponseId afraid(Side side)
    {
        FillInPractice filling(practice, workspace.library(), wanted(side), "safety-screen");
        FillForm& form = filling.form();
        form.choose(field(form, "Are you alone"), 0);
        const std::size_t fear = field(form, "How often are you afraid");
        form.choose(fear, form.entry(fear).options.size() - 1);
        form.finish();
        BOOST_TEST_REQUIRE(form.is_over());
        now.utc += std::chrono::hours{24};
        return filling.response();
    }
    std::vector<domain::StoredResponse> of(const domain::Couple& which)
    {
        return practice.responses().of(which.id);
    }
    static domain::Value closeness(const domain::StoredResponse& response)
    {
        return domain::answers_to(response.items, "closeness").at(0)->value;
    }
    app::ShownAnswers shown(const domain::Couple& which, const domain::ResponseId& response)
    {
        app::Reading reading(practice, which, domain::Reader(domain::Audience::Counselor));
        return app::answers_shown(reading, response.value);
    }
    app::AnswersToMove moving(const domain::ResponseId& response)
    {
        return {couple, response, others, Side::B, "saved under the wrong couple"};
    }
    std::vector<domain::StoredResponse> own_copy(const domain::Couple& which, domain::Audience audience)
    {
        return app::Reading(practice, which, domain::Reader(audience)).responses();
    }
    static Trouble trouble_of(const std::function<void()>& work)
    {
        try {
            work();
        } catch (const base::Error& error) {
            return error.trouble();
        }
        BOOST_TEST_REQUIRE(false, "nothing was thrown");
        return Trouble::World;
    }
    long entries(const std::string& action)
    {
        const auto all = practice.audit().entries();
        return std::ranges::count(all, action, &domain::AuditEntry::action);
    }
};

const domain::Value seven = std::int64_t{7}, three = std::int64_t{3};

} // namespace

BOOST_FIXTURE_TEST_SUITE(set_right_tests, Fixture)

BOOST_AUTO_TEST_CASE(an_amendment_shows_the_old_answers_and_keeps_nothing_before_one_is_changed)
{
    const auto given = check_in();
    {
        auto filling = amend(given);
        BOOST_TEST((filling.form().state_of(close(filling.form())).chosen == std::vector<std::size_t>{7}));
        BOOST_TEST(filling.form().who().words == "The counselor amends the answers of partner A");
        BOOST_TEST(filling.response().value.empty());
        filling.form().stop();
    }
    BOOST_TEST(practice.responses().ever(couple.id).size() == 1U);
}

BOOST_AUTO_TEST_CASE(the_original_counts_until_the_amendment_is_finished_and_is_kept_after_that)
{
    const auto given = check_in();
    const auto filled = of(couple).at(0).authored;
    auto filling = amend(given, "the 7 was a 3");
    filling.form().choose(close(filling.form()), 3);
    BOOST_TEST(of(couple).size() == 2U);
    BOOST_TEST((closeness(of(couple).at(0)) == seven));
    BOOST_TEST((of(couple).at(1).status == Progressing::InProgress));
    filling.form().finish();
    BOOST_TEST_REQUIRE(filling.form().is_over());
    BOOST_TEST_REQUIRE(of(couple).size() == 1U);
    const auto counts = of(couple).at(0);
    BOOST_TEST((closeness(counts) == three));
    BOOST_TEST((counts.authored == filled)); // of the moment the answers were given
    BOOST_TEST_REQUIRE(counts.amendment.has_value());
    BOOST_TEST(counts.amendment->reason == "the 7 was a 3");
    BOOST_TEST(counts.amendment->by == practice.counselor());
    const auto kept = practice.responses().amended(couple.id);
    BOOST_TEST_REQUIRE(kept.size() == 1U);
    BOOST_TEST((kept.at(0).id == given && closeness(kept.at(0)) == seven));
    BOOST_TEST(entries("amend") == 2);
    BOOST_TEST(!practice.audit().first_bad_entry().has_value());
}

BOOST_AUTO_TEST_CASE(both_are_shown_and_scores_and_copies_take_the_amended_answers)
{
    const auto given = check_in();
    const auto before = shown(couple, given);
    const auto second = amended(amended_closeness_twice(given));
    const auto after = shown(couple, second);
    BOOST_TEST(before.amendments.empty());
    BOOST_TEST_REQUIRE(after.amendments.size() == 2U);
    const app::ShownItem& item = closeness_in(after);
    BOOST_TEST_REQUIRE(item.before.size() == 2U);
    BOOST_TEST(item.answers.at(0) == "3");
    BOOST_TEST(item.before.at(0).at(0) == "5");
    BOOST_TEST(item.before.at(1).at(0) == "7");
    BOOST_TEST(app::in_words(after.amendments.at(0)).ends_with(": misread"));
    const auto copy = own_copy(couple, domain::Audience::PartnerA);
    BOOST_TEST_REQUIRE(copy.size() == 1U);
    BOOST_TEST((closeness(copy.at(0)) == three));
    app::Reading partner(practice, couple, domain::Reader(domain::Audience::PartnerA));
    BOOST_TEST(partner.amended().empty());
}

BOOST_AUTO_TEST_CASE(nothing_is_amended_when_nothing_is_different)
{
    const auto given = check_in();
    auto untouched = amend(given);
    untouched.form().finish();
    BOOST_TEST(!untouched.form().is_over());
    BOOST_TEST(untouched.form().saved_words().find("nothing to amend") != std::string::npos);
    auto filling = amend(given);
    filling.form().choose(close(filling.form()), 3);
    filling.form().choose(close(filling.form()), 7);
    filling.form().finish();
    BOOST_TEST(!filling.form().is_over());
    BOOST_TEST((closeness(of(couple).at(0)) == seven));
}

BOOST_AUTO_TEST_CASE(an_amendment_that_was_left_goes_on_and_there_is_one_at_a_time)
{
    const auto given = check_in();
    domain::ResponseId begun;
    {
        auto filling = amend(given);
        filling.form().choose(close(filling.form()), 4);
        begun = filling.response();
    }
    BOOST_TEST((trouble_of([&] { amend(given); }) == Trouble::Refused));
    const auto page = app::couple_questionnaires(workspace, couple).partners.at(0).filled;
    BOOST_TEST_REQUIRE(page.size() == 2U);
    BOOST_TEST(app::in_words(page.at(0)).starts_with("being amended since "));
    BOOST_TEST(!page.at(1).may_amend);
    FillInPractice resumed(practice, workspace.library(), wanted(), begun);
    resumed.form().choose(close(resumed.form()), 3);
    resumed.form().finish();
    BOOST_TEST(resumed.form().is_over());
    const auto then = app::couple_questionnaires(workspace, couple).partners.at(0).filled;
    BOOST_TEST_REQUIRE(then.size() == 1U);
    BOOST_TEST(then.at(0).may_amend);
    BOOST_TEST(app::in_words(then.at(0)).find(", amended on 2026-") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(what_cannot_be_amended_is_refused_before_anything_is_kept)
{
    const auto given = check_in();
    BOOST_TEST((trouble_of([&] { amend(given, " "); }) == Trouble::Data));
    BOOST_TEST((trouble_of([&] { amend({"nobody"}); }) == Trouble::NotFound));
    amended(given);
    BOOST_TEST((trouble_of([&] { amend(given); }) == Trouble::NotFound)); // the newest is amended
    FillInPractice filling(practice, workspace.library(), wanted(Side::B), "session-check-in");
    filling.form().choose(close(filling.form()), 7);
    BOOST_TEST_REQUIRE(!filling.response().value.empty());
    BOOST_TEST((trouble_of([&] { amend(filling.response()); }) == Trouble::Data));
    couple =
        app::set_status(practice, couple, domain::CoupleStatus::Closed, day("2026-06-02"), day("2026-06-02"));
    BOOST_TEST((trouble_of([&] { amend(of(couple).at(0).id); }) == Trouble::Refused));
}

BOOST_AUTO_TEST_CASE(setting_a_safety_answer_right_closes_no_matter_and_opens_none_twice)
{
    const auto screen = afraid(Side::B);
    const auto matters = app::safety_standing(practice, couple).matters;
    BOOST_TEST_REQUIRE(matters.size() == 2U); // often afraid, and the screen as a whole
    auto same = amend(screen);
    say_where_else(same.form()); // the answer that raised it stays
    same.form().finish();
    BOOST_TEST_REQUIRE(same.form().is_over());
    BOOST_TEST((names_of(app::safety_standing(practice, couple).matters) == names_of(matters)));
    auto never = amend(same.response());
    choose_fear(never.form(), 0);
    never.form().finish();
    BOOST_TEST_REQUIRE(never.form().is_over());
    const auto after = app::safety_standing(practice, couple).matters;
    BOOST_TEST((names_of(after) == names_of(matters)));
    for (const app::SafetyMatter& matter : after) {
        BOOST_TEST(matter.open);
        BOOST_TEST(matter.source.find("before it was amended") != std::string::npos, matter.source);
    }
}

BOOST_AUTO_TEST_CASE(moved_answers_are_nobody_elses_any_more)
{
    const auto latest = amended(check_in());
    const auto now_at = app::move_answers(practice, moving(latest));
    BOOST_TEST(practice.responses().ever(couple.id).empty());
    BOOST_TEST(own_copy(couple, domain::Audience::PartnerA).empty());
    const auto copy = own_copy(others, domain::Audience::PartnerB);
    BOOST_TEST_REQUIRE(copy.size() == 1U);
    BOOST_TEST((copy.at(0).id == now_at && closeness(copy.at(0)) == three));
    BOOST_TEST(own_copy(others, domain::Audience::PartnerA).empty());
    const auto looked = shown(others, now_at);
    BOOST_TEST_REQUIRE(looked.amendments.size() == 1U);
    BOOST_TEST(closeness_in(looked).before.at(0).at(0) == "7");
    BOOST_TEST(app::couple_questionnaires(workspace, couple).partners.at(0).filled.empty());
    const auto codes = practice.audit().couple_codes();
    int here = 0, there = 0;
    for (const auto& entry : practice.audit().entries()) {
        here += entry.action == "move-away" && codes.at(entry.subject_id) == couple.code;
        there += entry.action == "move-in" && codes.at(entry.subject_id) == others.code;
    }
    BOOST_TEST(here == 4); // of each response what went, and where to
    BOOST_TEST(there == 2);
    BOOST_TEST(practice.responses().moves(others.id).at(0).reason == "saved under the wrong couple");
    BOOST_TEST(!practice.audit().first_bad_entry().has_value());
}

BOOST_AUTO_TEST_CASE(a_safety_matter_is_open_again_where_its_answers_go)
{
    const auto screen = afraid(Side::B);
    const auto matter = app::safety_standing(practice, couple).matters.at(0);
    app::take_step(practice, {couple,
                              {matter.name},
                              domain::SafetyStep::Closed,
                              "talked with the wrong one",
                              {},
                              base::local_day(now),
                              base::local_day(now)});
    const auto means = app::what_moving_means(practice, couple, screen);
    BOOST_TEST(std::ranges::any_of(means, [](const std::string& each) {
        return each.find("2 safety matters. These are open again") != std::string::npos;
    }));
    auto wanted = moving(screen);
    wanted.to = couple;
    wanted.to_side = Side::A;
    app::move_answers(practice, wanted);
    const auto after = app::safety_standing(practice, couple).matters;
    BOOST_TEST_REQUIRE(after.size() == 2U);
    for (const app::SafetyMatter& each : after)
        BOOST_TEST((each.open && each.side == Side::A && each.actions.empty()));
}

BOOST_AUTO_TEST_CASE(before_a_move_it_is_said_what_has_left_since)
{
    const auto given = check_in();
    const auto all = [&] { return base::joined(app::what_moving_means(practice, couple, given), " "); };
    BOOST_TEST(all().find("No file about this couple has left") != std::string::npos);
    domain::Release release;
    release.id.value = practice.new_id();
    release.couple = couple.id;
    release.what = "report progress";
    release.recipient = "partner A";
    release.authority = "A's own copy";
    release.sha256 = std::string(64, 'a');
    practice.releases().add(release);
    BOOST_TEST(all().find("report progress of ") != std::string::npos, all());
    BOOST_TEST(all().find("to partner A. Think of who has read it.") != std::string::npos, all());
}

BOOST_AUTO_TEST_CASE(what_may_not_be_moved_is_refused_and_stays)
{
    const auto given = check_in();
    auto wrong = moving(given);
    wrong.reason = "\n";
    BOOST_TEST((trouble_of([&] { app::move_answers(practice, wrong); }) == Trouble::Data));
    wrong = moving(given);
    wrong.to = couple;
    wrong.to_side = Side::A;
    BOOST_TEST((trouble_of([&] { app::move_answers(practice, wrong); }) == Trouble::Data)); // there already
    wrong = moving({"nobody"});
    BOOST_TEST((trouble_of([&] { app::move_answers(practice, wrong); }) == Trouble::NotFound));
    const auto closed = [&](const domain::Couple& which) {
        return app::set_status(practice, which, domain::CoupleStatus::Closed, day("2026-06-02"),
                               day("2026-06-02"));
    };
    wrong = moving(given);
    wrong.to = closed(others);
    BOOST_TEST((trouble_of([&] { app::move_answers(practice, wrong); }) == Trouble::Refused));
    wrong = moving(given);
    wrong.to = couple;
    app::set_hold(practice, couple, "a court asked", day("2026-06-02"), day("2026-06-02"));
    BOOST_TEST((trouble_of([&] { app::move_answers(practice, wrong); }) == Trouble::Refused));
    wrong.couple = closed(couple);
    BOOST_TEST((trouble_of([&] { app::move_answers(practice, wrong); }) == Trouble::Refused));
    BOOST_TEST(of(couple).size() == 1U);
    BOOST_TEST(practice.responses().moves(couple.id).empty());
    BOOST_TEST(entries("move-away") == 0);
}

BOOST_AUTO_TEST_CASE(answers_of_a_session_alone_leave_it_and_those_of_a_joint_one_stay_in_it)
{
    const auto alone = app::add_session(
        practice, couple, {day("2026-06-01"), domain::SessionKind::IndividualA, day("2026-06-01")});
    const auto joint = app::add_session(
        practice, couple, {day("2026-06-01"), domain::SessionKind::Conjoint, day("2026-06-01")});
    for (const auto& session : {alone, joint}) {
        auto with = wanted();
        with.session = session.id;
        FillInPractice filling(practice, workspace.library(), with, "session-check-in");
        filling.form().choose(close(filling.form()), 7);
        filling.form().finish();
        now.utc += std::chrono::hours{1};
        app::AnswersToMove to_b{couple, filling.response(), couple, Side::B, "it was Sam's"};
        app::move_answers(practice, to_b);
    }
    const auto all = of(couple);
    BOOST_TEST_REQUIRE(all.size() == 2U);
    BOOST_TEST(!all.at(0).session.has_value());
    BOOST_TEST((all.at(1).session == joint.id));
}

BOOST_AUTO_TEST_SUITE_END()
