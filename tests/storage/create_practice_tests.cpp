// SPDX-License-Identifier: MIT
#include "storage/practice.h"

#include "storage/sample.h"

#include <boost/test/unit_test.hpp>

using namespace rekindle;
using namespace rekindle::storage;
namespace fs = std::filesystem;
using base::Trouble;

namespace {

struct Fixture {
    std::optional<base::Error> error_creating(const fs::path& folder, const char* name = "Riverside",
                                              const char* passphrase = sample::passphrase,
                                              KdfCost cost = least_cost)
    {
        auto surroundings = sample::surroundings();
        surroundings.cost = cost;
        return sample::error_of(
            [&] { create_practice(folder, name, "Ada", Passphrase{passphrase}, surroundings); });
    }

    sample::TemporaryFolder temporary;
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(create_practice_tests, Fixture)

BOOST_AUTO_TEST_CASE(a_folder_that_is_not_empty_is_refused_and_stays_as_it_is)
{
    fs::create_directory(temporary / "full");
    sample::write_bytes(temporary / "full" / "letter.txt", "dear");
    const auto error = error_creating(temporary / "full");
    BOOST_REQUIRE(error.has_value());
    BOOST_TEST((error->trouble() == Trouble::World));
    BOOST_TEST(std::distance(fs::directory_iterator(temporary / "full"), {}) == 1);
    sample::write_bytes(temporary / "file", "x");
    BOOST_TEST(error_creating(temporary / "file").has_value());
    BOOST_TEST(sample::bytes_of(temporary / "file") == "x");
}

BOOST_AUTO_TEST_CASE(a_practice_is_never_made_over_another)
{
    sample::create(temporary / "x.rekindle");
    BOOST_TEST(error_creating(temporary / "x.rekindle").has_value());
    BOOST_TEST(!sample::error_of([&] { sample::open(temporary / "x.rekindle"); }).has_value());
}

BOOST_AUTO_TEST_CASE(what_a_killed_run_left_does_not_stand_in_the_way)
{
    fs::create_directory(temporary / ".x.rekindle.creating");
    sample::write_bytes(temporary / ".x.rekindle.creating" / "unfinished", "");
    sample::write_bytes(temporary / ".x.rekindle.creating" / "practice.db", "half");
    BOOST_TEST(!error_creating(temporary / "x.rekindle").has_value());
    BOOST_TEST(std::distance(fs::directory_iterator(temporary.path()), {}) == 1);
}

BOOST_AUTO_TEST_CASE(an_empty_folder_will_do_and_becomes_private)
{
    fs::create_directory(temporary / "empty");
    BOOST_TEST(!error_creating(temporary / "empty").has_value());
    BOOST_TEST((fs::status(temporary / "empty").permissions() == fs::perms(0700)));
}

BOOST_AUTO_TEST_CASE(a_missing_parent_is_refused)
{
    const auto error = error_creating(temporary / "missing" / "x.rekindle");
    BOOST_REQUIRE(error.has_value());
    BOOST_TEST((error->trouble() == Trouble::NotFound));
    BOOST_TEST(!fs::exists(temporary / "missing"));
}

BOOST_AUTO_TEST_CASE(weak_passphrases_no_name_and_cheap_derivations_are_refused_before_anything_is_made)
{
    const fs::path folder = temporary / "x.rekindle";
    BOOST_TEST((error_creating(folder, "Riverside", "too short")->trouble() == Trouble::Call));
    BOOST_TEST((error_creating(folder, "Riverside Couples House", "riverside couples house")->trouble() ==
                Trouble::Call));
    BOOST_TEST((error_creating(folder, " ")->trouble() == Trouble::Call));
    BOOST_TEST((error_creating(folder, "Riverside", sample::passphrase, {1, 19 * 1024})->trouble() ==
                Trouble::Call));
    BOOST_TEST(
        (error_creating(folder, "Riverside", sample::passphrase, {2, 1024})->trouble() == Trouble::Call));
    BOOST_TEST(!fs::exists(folder));
}

BOOST_AUTO_TEST_CASE(the_default_cost_is_the_decided_one)
{
    BOOST_TEST((Surroundings{}.cost == KdfCost{3, 256 * 1024}));
}

BOOST_AUTO_TEST_SUITE_END()
