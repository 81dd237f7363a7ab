// SPDX-License-Identifier: MIT
#include "storage/safety_store.h"

#include "storage/sample.h"

#include <boost/test/unit_test.hpp>

using namespace rekindle;
using namespace rekindle::storage;
using namespace rekindle::domain;

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
    }
    SafetyAction action(const std::string& about, SafetyStep step, const std::string& words)
    {
        return {practice->new_id(), couple.id, about, step, words, day("2024-03-09"), std::nullopt};
    }
    void open_again()
    {
        practice.reset();
        practice = sample::open(folder / "x.rekindle");
    }

    sample::TemporaryFolder folder;
    std::unique_ptr<domain::Practice> practice;
    Couple couple;
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(safety_store_tests, Fixture)

BOOST_AUTO_TEST_CASE(flags_and_what_was_done_about_them_are_there_again)
{
    const Flag about_a = sample::flag(*practice, couple);
    Flag about_both = about_a;
    about_both.id.value = practice->new_id();
    about_both.side = std::nullopt;
    about_both.kind = FlagKind::AbuseOfDependent;
    SafetyAction talked = action(about_a.id.value, SafetyStep::FollowUp, "talked alone");
    talked.follow_up = day("2024-03-23");
    const SafetyAction closed =
        action(alert_name({practice->new_id()}, "fear"), SafetyStep::Closed, "assessed");
    practice->safety().add(about_a);
    practice->safety().add(about_both);
    practice->safety().add(talked);
    practice->safety().add(closed);
    open_again();
    BOOST_TEST((practice->safety().flags(couple.id) == std::vector{about_a, about_both}));
    BOOST_TEST((practice->safety().actions(couple.id) == std::vector{talked, closed}));
    BOOST_TEST(!practice->audit().first_bad_entry().has_value());
}

BOOST_AUTO_TEST_CASE(nothing_is_settled_and_no_rule_is_set_aside_without_words)
{
    const Flag flag = sample::flag(*practice, couple);
    practice->safety().add(flag);
    const auto before = practice->audit().entries().size();
    for (const char* words : {"", "  \t\n"}) {
        const auto settled = sample::error_of(
            [&] { practice->safety().add(action(flag.id.value, SafetyStep::Closed, words)); });
        BOOST_TEST((settled.value().trouble() == base::Trouble::Data));
        const auto set_aside = sample::error_of([&] {
            practice->safety().add(Override{practice->new_id(), couple.id, "assign homework", "", words, {}});
        });
        BOOST_TEST((set_aside.value().trouble() == base::Trouble::Call));
    }
    BOOST_TEST(practice->safety().actions(couple.id).empty());
    BOOST_TEST(practice->safety().overrides(couple.id).empty());
    BOOST_TEST(practice->audit().entries().size() == before);
}

BOOST_AUTO_TEST_CASE(an_override_keeps_its_reason_and_moment_and_is_in_the_trail)
{
    const Override wanted{practice->new_id(),         couple.id, "assign homework", practice->new_id(),
                          "both asked for it, alone", {}};
    practice->safety().add(wanted);
    const auto entry = practice->audit().entries().back();
    BOOST_TEST(entry.action == "override");
    open_again();
    const auto found = practice->safety().overrides(couple.id).at(0);
    BOOST_TEST(found.reason == wanted.reason);
    BOOST_TEST(found.subject_id == wanted.subject_id);
    BOOST_TEST(base::to_text(found.when).substr(0, 10) == "2024-03-01");
}

BOOST_AUTO_TEST_SUITE_END()
