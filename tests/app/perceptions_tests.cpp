// SPDX-License-Identifier: MIT
#include "app/perceptions.h"
#include "support/days.h"

#include <boost/test/unit_test.hpp>

#include <cstdint>

using namespace rekindle;

namespace {

/// "own" and "guess" from 1 to 5, answered with these.
struct Asked {
    domain::Questionnaire form;
    domain::ScoringKey key;
    domain::StoredResponse stored;

    Asked()
    {
        for (const char* link_id : {"own", "guess"}) {
            domain::Item item;
            item.link_id = link_id;
            item.type = domain::ItemType::Integer;
            item.constraints.least = std::int64_t{1};
            item.constraints.most = std::int64_t{5};
            form.items.push_back(item);
        }
        key.perception = {{"own", "guess"}};
        stored.key = domain::DefinitionRef{};
        stored.authored.utc = {};
    }

    app::PerceptionForm::Answers read(std::int64_t own, std::int64_t guess,
                                      const std::set<std::string>& applying = {"own", "guess"}) const
    {
        domain::Response response;
        response.items = {{"own", {{own, {}}}, {}}, {"guess", {{guess, {}}}, {}}};
        return app::perception_form(stored, form, key, response, applying).answers.at(0);
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(perceptions_tests, Asked)

BOOST_AUTO_TEST_CASE(both_ratings_are_taken_in_the_range_of_the_item)
{
    const auto both = read(4, 2);
    BOOST_TEST(both.own.value() == 4);
    BOOST_TEST(both.guess.value() == 2);
    BOOST_TEST(!read(9, 2).own.has_value());
    BOOST_TEST(!read(4, 0).guess.has_value());
}

BOOST_AUTO_TEST_CASE(what_does_not_apply_is_no_rating)
{
    BOOST_TEST(!read(4, 2, {"guess"}).own.has_value());
    BOOST_TEST(!read(4, 2, {"own"}).guess.has_value());
}

BOOST_AUTO_TEST_SUITE_END()
