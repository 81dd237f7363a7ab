// SPDX-License-Identifier: MIT
#include "report/blocks/blocks.h"

#include <boost/test/unit_test.hpp>

#include <initializer_list>
#include <utility>

using namespace rekindle;
using namespace rekindle::report;

namespace {

using Chains = std::vector<std::vector<std::size_t>>;

/// {id, id it follows or ""}
std::vector<HomeworkLine> lines(std::initializer_list<std::pair<const char*, const char*>> all)
{
    std::vector<HomeworkLine> result;
    for (const auto& [id, follows] : all) {
        HomeworkLine line;
        line.assignment.id = {id};
        if (*follows != '\0') line.assignment.follows = domain::AssignmentId{follows};
        result.push_back(line);
    }
    return result;
}

} // namespace

BOOST_AUTO_TEST_SUITE(chains_tests)

BOOST_AUTO_TEST_CASE(what_follows_stands_with_what_it_follows_in_the_order_of_the_first)
{
    BOOST_TEST((chains_of(lines({{"a", ""}, {"b", ""}, {"c", "a"}, {"d", "c"}})) == Chains{{0, 2, 3}, {1}}));
}

BOOST_AUTO_TEST_CASE(two_followers_are_told_one_after_the_other)
{
    BOOST_TEST((chains_of(lines({{"a", ""}, {"b", "a"}, {"c", "a"}, {"d", "b"}})) == Chains{{0, 1, 3, 2}}));
}

BOOST_AUTO_TEST_CASE(a_line_that_follows_one_outside_of_the_report_begins_a_chain)
{
    BOOST_TEST((chains_of(lines({{"b", "gone"}, {"c", "b"}})) == Chains{{0, 1}}));
}

BOOST_AUTO_TEST_CASE(a_ring_and_a_line_that_follows_itself_are_told_once)
{
    BOOST_TEST((chains_of(lines({{"a", "b"}, {"b", "a"}, {"c", "c"}})) == Chains{{2}, {0, 1}}));
    BOOST_TEST(chains_of({}).empty());
}

BOOST_AUTO_TEST_SUITE_END()
