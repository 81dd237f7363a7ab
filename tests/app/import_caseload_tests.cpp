// SPDX-License-Identifier: MIT
// What the tables hold is tested by the command line (caseload_tests); here, that there is never half of one.
#include "app/import_caseload.h"

#include "app/demo_practice.h"
#include "base/error.h"
#include "support/days.h"

using namespace rekindle;

BOOST_AUTO_TEST_SUITE(import_caseload_tests)

BOOST_AUTO_TEST_CASE(a_caseload_that_fails_on_its_way_in_leaves_nothing)
{
    DemoPractice practice(1);
    app::Caseload caseload = app::read_caseload(*practice,
                                                "code,label_a,label_b,opened,sessions\n"
                                                "C-1,Noor,Sam,2026-01-05,2026-01-12\n"
                                                "C-2,Robin,Kim,2026-01-05,\n",
                                                day("2026-06-30"));
    BOOST_TEST_REQUIRE(caseload.entries.size() == 2U);
    BOOST_TEST(caseload.problems.empty());
    const std::size_t entries = practice->audit().entries().size();
    caseload.entries[1].couple.code = "C-1"; // the practice refuses it only when it comes to the second
    BOOST_CHECK_THROW(app::add_caseload(*practice, caseload), base::Error);
    BOOST_TEST(practice->couples().all().empty());
    BOOST_TEST(practice->audit().entries().size() == entries);
    caseload.entries[1].couple.code = "C-2";
    app::add_caseload(*practice, caseload);
    BOOST_TEST(practice->couples().all().size() == 2U);
}

BOOST_AUTO_TEST_SUITE_END()
