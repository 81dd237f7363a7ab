// SPDX-License-Identifier: MIT
// A completed record is changed with a reason only, and what it said before is kept with it.
#include "storage/connection.h"
#include "storage/sample.h"

#include <boost/test/unit_test.hpp>

#include <fmt/format.h>

using namespace rekindle;
using namespace rekindle::domain;
using namespace rekindle::storage;

namespace {

base::Date day(const char* text)
{
    return base::parse_date(text).value();
}

struct Fixture {
    Fixture()
    {
        sample::create(root);
        practice = sample::open(root);
        couple = sample::couple(*practice, "C-0001");
        practice->couples().add(couple);
        session = sample::session(*practice, couple, 1);
        practice->couples().add(session);
        goal = sample::goal(*practice, couple);
        practice->goals().add(goal);
    }

    /// "rating 2024-03-08 A = 1 of A: misread" of every value that was kept, a line each.
    std::string kept()
    {
        std::string lines;
        for (const EarlierValue& each : practice->earlier_values().of(couple.id))
            lines += fmt::format("{} {} = {} of {}: {} ({})\n", each.subject, each.what, each.value,
                                 word(each.owner), each.reason, each.by);
        return lines;
    }
    /// Whether it needs a reason, and without one neither the practice nor its audit trail is changed.
    template <typename Change>
    bool needs_reason(Change change)
    {
        const std::string before = sample::everything_in(*practice);
        const auto entries = practice->audit().entries().size();
        for (const char* none : {"", "  \n"}) {
            try {
                change(none);
                return false;
            } catch (const NeedsReason&) {
            }
        }
        return sample::everything_in(*practice) == before && practice->audit().entries().size() == entries;
    }
    Assignment assigned(bool for_b = true)
    {
        Assignment homework = sample::assignment(*practice, couple, session);
        homework.for_b = for_b;
        homework.joint = for_b;
        practice->homework().assign(homework);
        return homework;
    }
    int rows()
    {
        practice.reset();
        Connection file(root / "practice.db", sample::keys_of(root).pages);
        const auto count = file.number("SELECT count(*) FROM earlier_value");
        practice = sample::open(root);
        return static_cast<int>(count);
    }
    Erasure erasure(std::optional<Side> side)
    {
        return {{practice->new_id()}, couple.id, couple.code, side, "asked for", day("2024-04-02"), {}, {}};
    }

    sample::TemporaryFolder folder;
    std::filesystem::path root = folder / "x.rekindle";
    std::unique_ptr<Practice> practice;
    Couple couple;
    Session session;
    Goal goal;
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(earlier_values_tests, Fixture)

BOOST_AUTO_TEST_CASE(a_rating_that_was_given_is_changed_with_a_reason_and_what_was_said_stays)
{
    practice->goals().rate(goal.id, {day("2024-03-08"), RatedBy::A, 1});
    practice->goals().rate(goal.id, {day("2024-03-08"), RatedBy::A, 1}); // the same again is no change
    practice->goals().rate(goal.id, {day("2024-03-09"), RatedBy::A, 2}); // neither is another day
    const GoalRating other{day("2024-03-08"), RatedBy::A, -1};
    BOOST_TEST(needs_reason([&](const char* none) { practice->goals().rate(goal.id, other, none); }));
    BOOST_TEST(kept() == "");
    practice->goals().rate(goal.id, other, " misread ");
    BOOST_TEST(kept() == "goal rating 2024-03-08 A = 1 of A: misread (Dr. Ada Stone)\n");
    BOOST_TEST(practice->goals().of(couple.id).front().ratings.front().level == -1);
    BOOST_TEST(!practice->audit().first_bad_entry().has_value());
}

BOOST_AUTO_TEST_CASE(a_step_is_free_until_it_is_done)
{
    GoalStep step = goal.steps.at(0);
    step.status = StepStatus::Partial;
    practice->goals().set_step(goal.id, step);
    step.status = StepStatus::Done;
    step.done_on = day("2024-03-08");
    practice->goals().set_step(goal.id, step);
    BOOST_TEST(kept() == "");
    step.status = StepStatus::Blocked;
    step.done_on.reset();
    BOOST_TEST(needs_reason([&](const char* none) { practice->goals().set_step(goal.id, step, none); }));
    practice->goals().set_step(goal.id, step, "it was another one");
    const std::string of = fmt::format(" of {}: it was another one (Dr. Ada Stone)\n", word(step.owner));
    BOOST_TEST(kept() == "goal step 1 status = done" + of + "goal step 1 done-on = 2024-03-08" + of);
}

BOOST_AUTO_TEST_CASE(the_words_of_a_goal_are_free_until_somebody_has_rated_it)
{
    Goal changed = goal;
    changed.title = "Evenings";
    practice->goals().set_right(changed, "");
    BOOST_TEST(practice->goals().of(couple.id).front().title == "Evenings");
    BOOST_TEST(kept() == "");
    practice->goals().rate(goal.id, {day("2024-03-08"), RatedBy::B, 0});
    changed.title = "Evenings for us";
    changed.levels[4] = "three";
    changed.steps.at(0).due = day("2024-05-01");
    BOOST_TEST(needs_reason([&](const char* none) { practice->goals().set_right(changed, none); }));
    practice->goals().set_right(changed, "their words");
    const Goal now = practice->goals().of(couple.id).front();
    BOOST_TEST(now.title == "Evenings for us");
    BOOST_TEST(now.levels[4] == "three");
    BOOST_TEST((now.steps.at(0).due == day("2024-05-01")));
    BOOST_TEST(kept().find("goal title = Evenings of joint: their words") != std::string::npos, kept());
    BOOST_TEST(kept().find("goal level 2 = " + goal.levels[4]) != std::string::npos, kept());
    BOOST_TEST(kept().find("goal step 1 due = " + base::to_text(goal.steps.at(0).due)) != std::string::npos,
               kept());
    BOOST_TEST(!practice->audit().first_bad_entry().has_value());
}

BOOST_AUTO_TEST_CASE(a_session_is_free_until_something_is_recorded_in_it)
{
    session.day = day("2024-03-02");
    session.kind = SessionKind::IndividualA;
    practice->couples().set_right(session, "");
    BOOST_TEST((practice->couples().sessions(couple.id).front() == session));
    BOOST_TEST(kept() == "");
    practice->session_notes().add(
        {{practice->new_id()}, couple.id, session.id, Owner::A, std::nullopt, "they came late", {}});
    Session other = session;
    other.kind = SessionKind::Conjoint;
    BOOST_TEST(needs_reason([&](const char* none) { practice->couples().set_right(other, none); }));
    practice->couples().set_right(other, "both were there");
    BOOST_TEST((practice->couples().sessions(couple.id).front() == other));
    BOOST_TEST(kept() == "session kind = individual-a of A: both were there (Dr. Ada Stone)\n");
    BOOST_TEST((practice->session_notes().of(couple.id).front().owner == Owner::A)); // it stays A's
}

BOOST_AUTO_TEST_CASE(a_mark_is_free_until_a_review_has_come_to_its_day)
{
    const Assignment homework = assigned();
    LogEntry mark = sample::log_entry(*practice, homework);
    practice->homework().log(mark);
    mark.state = LogState::Done;
    practice->homework().set_right(mark, "");
    BOOST_TEST(kept() == "");
    practice->homework().review(sample::review(*practice, homework));
    const auto answers = mark.answers;
    mark.state = LogState::NotDone;
    mark.answers.clear();
    mark.visibility.clear();
    BOOST_TEST(needs_reason([&](const char* none) { practice->homework().set_right(mark, none); }));
    practice->homework().set_right(mark, "the other week");
    BOOST_TEST((practice->homework().entries(homework.id).front() == mark));
    BOOST_TEST(kept().find(fmt::format("log-entry state = done of {}: the other week", word(mark.side))) !=
                   std::string::npos,
               kept());
    for (const ResponseItem& each : answers)
        BOOST_TEST(kept().find("log-entry answer " + each.link_id) != std::string::npos, kept());
    BOOST_TEST(!practice->audit().first_bad_entry().has_value());
}

BOOST_AUTO_TEST_CASE(the_answers_of_a_review_are_changed_with_a_reason_only)
{
    const Assignment homework = assigned();
    Review review = sample::review(*practice, homework);
    practice->homework().review(review);
    const std::string link_id = review.answers.at(0).link_id;
    review.answers.clear();
    review.visibility.clear();
    BOOST_TEST(needs_reason([&](const char* none) { practice->homework().set_right(review, none); }));
    practice->homework().set_right(review, "of another couple");
    BOOST_TEST((practice->homework().reviews(homework.id).front() == review));
    BOOST_TEST(kept().find("review answer " + link_id) != std::string::npos, kept());
}

BOOST_AUTO_TEST_CASE(what_was_kept_is_sealed_and_never_changes_or_goes)
{
    practice->goals().rate(goal.id, {day("2024-03-08"), RatedBy::A, 1});
    practice->goals().rate(goal.id, {day("2024-03-08"), RatedBy::A, -1}, "misread");
    practice.reset();
    {
        Connection file(root / "practice.db", sample::keys_of(root).pages);
        BOOST_CHECK_THROW(file.run("UPDATE earlier_value SET reason = 'x'"), std::exception);
        BOOST_CHECK_THROW(file.run("DELETE FROM earlier_value"), std::exception);
        file.run("DROP TRIGGER earlier_value_never_goes; DELETE FROM earlier_value");
    }
    practice = sample::open(root);
    BOOST_TEST(practice->audit().first_bad_entry().has_value());
}

BOOST_AUTO_TEST_CASE(an_erasure_of_the_couple_takes_all_of_it)
{
    const Assignment homework = assigned();
    practice->homework().log(sample::log_entry(*practice, homework));
    Review review = sample::review(*practice, homework);
    practice->homework().review(review);
    review.answers.clear();
    review.visibility.clear();
    practice->homework().set_right(review, "misread");
    session.day = day("2024-03-02");
    practice->couples().set_right(session, "misread");
    practice->goals().rate(goal.id, {day("2024-03-08"), RatedBy::A, 1});
    practice->goals().rate(goal.id, {day("2024-03-08"), RatedBy::A, -1}, "misread");
    BOOST_TEST(rows() >= 3);
    practice->record_life().erase(erasure(std::nullopt));
    BOOST_TEST(rows() == 0);
    BOOST_TEST(!practice->audit().first_bad_entry().has_value());
}

BOOST_AUTO_TEST_CASE(an_erasure_of_one_partner_takes_what_was_that_partners)
{
    for (const RatedBy by : {RatedBy::A, RatedBy::B, RatedBy::Counselor}) {
        practice->goals().rate(goal.id, {day("2024-03-08"), by, 1});
        practice->goals().rate(goal.id, {day("2024-03-08"), by, -1}, "misread");
    }
    const Assignment alone = assigned(false);
    Review review = sample::review(*practice, alone);
    practice->homework().review(review);
    review.answers.clear();
    review.visibility.clear();
    practice->homework().set_right(review, "misread");
    practice->record_life().erase(erasure(Side::A));
    for (const EarlierValue& each : practice->earlier_values().of(couple.id))
        BOOST_TEST((each.owner != Owner::A), each.what);
    BOOST_TEST(practice->earlier_values().of(couple.id).size() == 2u);
    BOOST_TEST(!practice->audit().first_bad_entry().has_value());
}

BOOST_AUTO_TEST_SUITE_END()
