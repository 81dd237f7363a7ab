// SPDX-License-Identifier: MIT
#include "storage/homework_store.h"

#include "storage/sample.h"

#include <boost/test/unit_test.hpp>

#include <map>

using namespace rekindle;
using namespace rekindle::storage;

namespace {

base::Date day(const char* text)
{
    return base::parse_date(text).value();
}

struct Fixture {
    Fixture()
    {
        sample::create(folder / "x.rekindle");
        practice = sample::open(folder / "x.rekindle");
        couple = sample::couple(*practice, "C-0001");
        practice->couples().add(couple);
        session = sample::session(*practice, couple, 1);
        practice->couples().add(session);
        homework = sample::assignment(*practice, couple, session);
        practice->homework().assign(homework);
    }

    sample::TemporaryFolder folder;
    std::unique_ptr<domain::Practice> practice;
    domain::Couple couple;
    domain::Session session;
    domain::Assignment homework;
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(homework_store_tests, Fixture)

BOOST_AUTO_TEST_CASE(assignments_of_every_kind_come_back_in_the_order_they_were_assigned)
{
    auto later = homework;
    later.id.value = practice->new_id();
    later.start = day("2024-04-01");
    later.last = day("2024-05-01");
    later.schedule = domain::OnTrigger{};
    later.plan = domain::ForgivenessPlan{"what was said", domain::Side::B, 8, 1, 3, 4};
    later.for_b = false;
    later.joint = false;
    later.follows = homework.id;
    auto earliest = homework;
    earliest.id.value = practice->new_id();
    earliest.start = day("2024-01-01");
    earliest.schedule = domain::OnDates{{day("2024-01-02"), day("2024-01-05")}};
    earliest.plan = domain::GoalPlanPlan{{practice->new_id()}, 2};
    practice->homework().assign(later);
    practice->homework().assign(earliest);
    const auto found = practice->homework().of(couple.id);
    BOOST_REQUIRE(found.size() == 3U);
    BOOST_TEST((found[0] == homework));
    BOOST_TEST((found[1] == later));
    BOOST_TEST((found[2] == earliest));
    BOOST_TEST((practice->homework().find(later.id) == later));
    BOOST_TEST(!practice->homework().find({practice->new_id()}).has_value());
}

BOOST_AUTO_TEST_CASE(all_entries_and_reviews_of_a_couple_come_at_once_as_they_come_one_by_one)
{
    auto second = homework;
    second.id.value = practice->new_id();
    practice->homework().assign(second);
    const auto elsewhere = sample::couple(*practice, "C-0002");
    practice->couples().add(elsewhere);
    const auto their_session = sample::session(*practice, elsewhere, 1);
    practice->couples().add(their_session);
    const auto theirs = sample::assignment(*practice, elsewhere, their_session);
    practice->homework().assign(theirs);
    for (const char* on : {"2024-03-09", "2024-03-07"}) {
        for (const auto& each : {homework, second, theirs}) {
            auto entry = sample::log_entry(*practice, each);
            entry.day = day(on);
            practice->homework().log(entry);
        }
    }
    practice->homework().review(sample::review(*practice, second));

    std::vector<domain::Assignment> shown;
    practice->homework().each(couple.id,
                              [&](domain::Assignment each, const std::vector<domain::LogEntry>& entries,
                                  const std::vector<domain::Review>& reviews) {
                                  BOOST_TEST(entries.size() == 2U);
                                  BOOST_TEST((entries == practice->homework().entries(each.id)));
                                  BOOST_TEST((reviews == practice->homework().reviews(each.id)));
                                  BOOST_TEST(reviews.size() == (each.id == second.id ? 1U : 0U));
                                  for (const domain::Review& review : reviews)
                                      BOOST_TEST(!review.answers.empty());
                                  shown.push_back(std::move(each));
                              });
    BOOST_TEST((shown == practice->homework().of(couple.id)));
    BOOST_TEST(shown.size() == 2U);
    int of_theirs = 0;
    practice->homework().each(elsewhere.id, [&](const domain::Assignment& each,
                                                const std::vector<domain::LogEntry>& entries, const auto&) {
        BOOST_TEST((each.id == theirs.id));
        BOOST_TEST((entries == practice->homework().entries(theirs.id)));
        ++of_theirs;
    });
    BOOST_TEST(of_theirs == 1);
}

BOOST_AUTO_TEST_CASE(every_entry_has_its_own_answers_and_nobody_elses)
{
    auto second = homework;
    second.id.value = practice->new_id();
    practice->homework().assign(second);
    std::map<domain::AssignmentId, std::vector<domain::LogEntry>> saved;
    const auto log = [&](const domain::Assignment& assignment, domain::Side side, const char* on,
                         std::vector<domain::ResponseItem> answers, domain::Visibility seen_by) {
        auto entry = sample::log_entry(*practice, assignment);
        entry.side = side;
        entry.day = day(on);
        entry.visibility.clear();
        if (seen_by != domain::Visibility::Normal) entry.visibility["note"] = seen_by;
        entry.answers = std::move(answers);
        practice->homework().log(entry);
        saved[assignment.id].push_back(entry);
    };
    const auto note = [](domain::Value value) {
        return std::vector<domain::ResponseItem>{{"note", {{std::move(value), {}}}, {}}};
    };
    using domain::Side;
    using domain::Visibility;
    // The same text in three types, an entry without answers among others, two assignments in turns.
    log(homework, Side::A, "2024-03-04", note(std::int64_t{1}), Visibility::Private);
    log(second, Side::B, "2024-03-04", note(std::string("1")), Visibility::Safety);
    log(homework, Side::B, "2024-03-05", {}, Visibility::Normal);
    log(second, Side::A, "2024-03-06", note(domain::Decimal{"1"}), Visibility::Normal);
    log(homework, Side::B, "2024-03-07", note(domain::Declined{}), Visibility::Normal);
    log(second, Side::B, "2024-03-08", note(std::string()), Visibility::Private);
    log(homework, Side::A, "2024-03-09",
        {{"comfort", {{std::int64_t{1}, {}}}, {}}, {"note", {{std::string("2"), {}}}, {}}},
        Visibility::Private);

    int shown = 0;
    practice->homework().each(couple.id, [&](const domain::Assignment& each,
                                             const std::vector<domain::LogEntry>& entries, const auto&) {
        BOOST_TEST((entries == saved.at(each.id)));
        BOOST_TEST((practice->homework().entries(each.id) == saved.at(each.id)));
        ++shown;
    });
    BOOST_TEST(shown == 2);
}

BOOST_AUTO_TEST_CASE(entries_come_back_by_day_and_then_as_they_were_saved)
{
    auto late = sample::log_entry(*practice, homework);
    late.day = day("2024-03-09");
    auto early = sample::log_entry(*practice, homework);
    early.side = domain::Side::A;
    auto also_early = sample::log_entry(*practice, homework);
    also_early.answers.clear();
    also_early.visibility.clear(); // kept with the answers only
    also_early.state = domain::LogState::OptedOut;
    for (const auto& entry : {late, early, also_early}) practice->homework().log(entry);
    const auto found = practice->homework().entries(homework.id);
    BOOST_REQUIRE(found.size() == 3U);
    BOOST_TEST((found[0] == early));
    BOOST_TEST((found[1] == also_early));
    BOOST_TEST((found[2] == late));
}

BOOST_AUTO_TEST_CASE(reviews_come_back_with_their_answers)
{
    const auto first = sample::review(*practice, homework);
    auto second = sample::review(*practice, homework);
    second.decision = domain::Decision::Stop;
    practice->homework().review(first);
    practice->homework().review(second);
    const auto found = practice->homework().reviews(homework.id);
    BOOST_REQUIRE(found.size() == 2U);
    BOOST_TEST((found[0] == first));
    BOOST_TEST((found[1] == second));
    BOOST_TEST(practice->homework().entries(homework.id).empty());
}

BOOST_AUTO_TEST_CASE(an_end_is_kept)
{
    practice->homework().end(homework.id, day("2024-03-20"));
    BOOST_TEST((practice->homework().find(homework.id).value().ended == day("2024-03-20")));
}

BOOST_AUTO_TEST_CASE(what_refers_to_no_homework_is_not_found_and_leaves_nothing)
{
    const auto before = practice->audit().entries().size();
    auto entry = sample::log_entry(*practice, homework);
    entry.assignment.value = practice->new_id();
    auto review = sample::review(*practice, homework);
    review.session.value = practice->new_id();
    auto assignment = homework;
    assignment.id.value = practice->new_id();
    assignment.couple.value = practice->new_id();
    const std::vector<std::function<void()>> calls{
        [&] { practice->homework().log(entry); }, [&] { practice->homework().review(review); },
        [&] { practice->homework().assign(assignment); },
        [&] { practice->homework().end(assignment.id, day("2024-03-20")); }};
    for (const auto& call : calls) {
        const auto error = sample::error_of(call);
        BOOST_REQUIRE(error.has_value());
        BOOST_TEST((error->trouble() == base::Trouble::NotFound), error->what());
    }
    BOOST_TEST(practice->homework().reviews(homework.id).empty());
    BOOST_TEST(practice->audit().entries().size() == before);
}

BOOST_AUTO_TEST_SUITE_END()
