// SPDX-License-Identifier: MIT
#include "app/demo/heavy.h"

#include "app/demo_practice.h"

#include <map>
#include <set>

using namespace rekindle;

namespace {

struct Fixture {
    Fixture() : counts(app::fill_heavy(*practice, DemoPractice::library(), 3, DemoPractice::until)) {}

    DemoPractice practice{3};
    app::DemoCounts counts;
    domain::CoupleId couple = practice->couples().find("HEAVY").value().id;
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(heavy_tests, Fixture)

// One case: making the couple costs more than everything asked of it.
BOOST_AUTO_TEST_CASE(the_heavy_couple_weighs_exactly_what_it_says)
{
    const auto sessions = practice->couples().sessions(couple);
    BOOST_TEST(sessions.size() == 120U);
    BOOST_TEST(((sessions.back().day - sessions.front().day).count()) >= 5 * 365 - 16);
    BOOST_TEST((sessions.back().day <= DemoPractice::until));

    std::map<domain::Owner, int> forms;
    for (const auto& response : practice->responses().of(couple)) ++forms[response.owner];
    BOOST_TEST(forms[domain::Owner::A] == 240);
    BOOST_TEST(forms[domain::Owner::B] == 240);

    const auto assignments = practice->homework().of(couple);
    BOOST_TEST(assignments.size() == 400U);
    std::size_t marks = 0;
    std::set<std::string> templates;
    int following = 0, days_outside = 0, twice = 0;
    for (const auto& assignment : assignments) {
        templates.insert(assignment.template_id);
        following += assignment.follows.has_value();
        std::set<std::pair<domain::Side, base::Date>> marked;
        for (const auto& entry : practice->homework().entries(assignment.id)) {
            ++marks;
            twice += !marked.insert({entry.side, entry.day}).second;
            days_outside += entry.day < assignment.start || entry.day > DemoPractice::until ||
                            (assignment.ended && entry.day > *assignment.ended);
        }
    }
    BOOST_TEST(marks == 8000U);
    BOOST_TEST(templates.size() == 6U);
    BOOST_TEST(following > 50);
    BOOST_TEST(days_outside == 0);
    BOOST_TEST(twice == 0);

    BOOST_TEST(counts.sessions == 120);
    BOOST_TEST(counts.forms == 480);
    BOOST_TEST(counts.assignments == 400);
    BOOST_TEST(counts.marks == 8000);
    BOOST_TEST(!practice->audit().first_bad_entry().has_value());
}

BOOST_AUTO_TEST_SUITE_END()
