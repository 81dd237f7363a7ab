// SPDX-License-Identifier: MIT
#include "storage/definitions_store.h"

#include "storage/sample.h"

#include <boost/test/unit_test.hpp>

using namespace rekindle;
using namespace rekindle::storage;
using namespace std::string_literals;
using domain::DefinitionKind;

namespace {

struct Fixture {
    Fixture()
    {
        sample::create(folder / "x.rekindle");
        practice = sample::open(folder / "x.rekindle");
    }

    sample::TemporaryFolder folder;
    std::unique_ptr<domain::Practice> practice;
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(definitions_store_tests, Fixture)

BOOST_AUTO_TEST_CASE(the_very_bytes_come_back)
{
    const std::string bytes = "{\r\n  \"a\": 1.50,\t\"☂\": \"\xff\0\"}\n"s;
    practice->definitions().freeze({sample::form(), bytes});
    BOOST_TEST((practice->definitions().find(sample::form()).value().bytes == bytes));
}

BOOST_AUTO_TEST_CASE(the_same_again_does_nothing_and_other_bytes_are_refused)
{
    practice->definitions().freeze({sample::form(), "one"});
    const auto entries = practice->audit().entries().size();
    practice->definitions().freeze({sample::form(), "one"});
    BOOST_TEST(practice->audit().entries().size() == entries);
    const auto error = sample::error_of([&] { practice->definitions().freeze({sample::form(), "two"}); });
    BOOST_REQUIRE(error.has_value());
    BOOST_TEST((error->trouble() == base::Trouble::Data));
    BOOST_TEST(std::string(error->what()).find("new version") != std::string::npos);
    BOOST_TEST(practice->definitions().find(sample::form()).value().bytes == "one");
}

BOOST_AUTO_TEST_CASE(kind_id_and_version_tell_definitions_apart)
{
    practice->definitions().freeze({{DefinitionKind::Questionnaire, "x", "1"}, "form"});
    practice->definitions().freeze({{DefinitionKind::ScoringKey, "x", "1"}, "key"});
    practice->definitions().freeze({{DefinitionKind::Questionnaire, "x", ""}, "without a version"});
    BOOST_TEST(practice->definitions().find({DefinitionKind::ScoringKey, "x", "1"}).value().bytes == "key");
    BOOST_TEST(practice->definitions().find({DefinitionKind::Questionnaire, "x", ""}).value().bytes ==
               "without a version");
    BOOST_TEST(!practice->definitions().find({DefinitionKind::Homework, "x", "1"}).has_value());
}

BOOST_AUTO_TEST_SUITE_END()
