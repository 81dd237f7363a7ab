// SPDX-License-Identifier: MIT
#include "storage/office_store.h"

#include "storage/sample.h"

#include <boost/test/unit_test.hpp>

using namespace rekindle;
using namespace rekindle::storage;

namespace {

struct Fixture {
    Fixture()
    {
        sample::create(folder / "x.rekindle");
        practice = sample::open(folder / "x.rekindle");
        couple = sample::couple(*practice, "C-0001");
        practice->couples().add(couple);
    }
    void open_again()
    {
        practice.reset();
        practice = sample::open(folder / "x.rekindle");
    }

    sample::TemporaryFolder folder;
    std::unique_ptr<domain::Practice> practice;
    domain::Couple couple;
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(office_store_tests, Fixture)

BOOST_AUTO_TEST_CASE(the_newest_value_of_a_setting_counts_and_the_earlier_stay_in_the_trail)
{
    BOOST_TEST(!practice->office().setting("crisis-text").has_value());
    practice->office().set("crisis-text", "call 1");
    practice->office().set("retention-years", "7");
    practice->office().set("crisis-text", "");
    open_again();
    BOOST_TEST(practice->office().setting("crisis-text").value() == "");
    BOOST_TEST(practice->office().setting("retention-years").value() == "7");
    BOOST_TEST(!practice->audit().first_bad_entry().has_value());
}

BOOST_AUTO_TEST_CASE(a_task_is_done_once)
{
    const domain::TaskDone task{couple.id, "policy-missing", "both signed",
                                base::parse_date("2024-03-09").value()};
    practice->office().done(task);
    const auto again = sample::error_of([&] { practice->office().done(task); });
    BOOST_TEST((again.value().trouble() == base::Trouble::Data));
    open_again();
    BOOST_TEST((practice->office().tasks_done(couple.id) == std::vector{task}));
    BOOST_TEST(!practice->audit().first_bad_entry().has_value());
}

BOOST_AUTO_TEST_CASE(a_release_says_what_left_for_whom_on_whose_authority)
{
    domain::Release release = sample::release(*practice, couple);
    practice->releases().add(release);
    open_again();
    const auto found = practice->releases().of(couple.id);
    BOOST_REQUIRE(found.size() == 1U);
    release.when = found.at(0).when;
    BOOST_TEST((found.at(0) == release));
    BOOST_TEST(base::to_text(release.when).substr(0, 10) == "2024-03-01");
}

BOOST_AUTO_TEST_SUITE_END()
