// SPDX-License-Identifier: MIT
#include "domain/findings/perception.h"

#include "domain/findings/correlation.h"
#include "support/files.h"

#include <boost/test/unit_test.hpp>

using namespace rekindle;
using domain::PerceivedItem;
using domain::Perception;
using domain::perception;

namespace {

const auto within = boost::test_tools::tolerance(1e-9);

/// The example of docs/measurement.md: guess, own answer, the other's answer.
std::vector<PerceivedItem> worked_example()
{
    return {{4, 4, 5}, {3, 4, 3}, {5, 5, 4}, {2, 3, 1}, {4, {}, 2}, {{}, 4, 3}};
}

} // namespace

BOOST_AUTO_TEST_SUITE(perception_tests)

BOOST_AUTO_TEST_CASE(the_worked_example_comes_out_as_by_hand)
{
    const Perception found = perception(worked_example());
    BOOST_TEST(found.of == 6);
    // Guesses 4,3,5,2,4 (mean 3.6) and answers 5,3,4,1,2 (mean 3): products 0.8+0+1.4+3.2-0.4 = 5, squares
    // 0.16+0.36+1.96+2.56+0.16 = 5.2 and 4+0+1+4+1 = 10, so 5 / √52.
    BOOST_TEST(found.accuracy.items == 5);
    BOOST_TEST(found.accuracy.correlation.value() == 0.69337524528153656, within);
    // Differences -1,0,1,1,2.
    BOOST_TEST(found.accuracy.mean_absolute.value() == 1.0, within);
    BOOST_TEST(found.bias.value() == 0.6, within);
    // Guesses 4,3,5,2 (mean 3.5) and own answers 4,4,5,3 (mean 4): products 0+0+1.5+1.5 = 3, squares
    // 0.25+0.25+2.25+2.25 = 5 and 0+0+1+1 = 2, so 3 / √10. Differences 0,-1,0,-1.
    BOOST_TEST(found.similarity.items == 4);
    BOOST_TEST(found.similarity.correlation.value() == 0.94868329805051380, within);
    BOOST_TEST(found.similarity.mean_absolute.value() == 0.5, within);
}

BOOST_AUTO_TEST_CASE(the_page_shows_the_same_example)
{
    const std::string page = source_file("docs/measurement.md");
    for (const char* words :
         {"guesses 4, 3, 5, 2, 4, –", "B's answers 5, 3, 4, 1, 2, 3", "A's own 4, 4, 5, 3, –, 4",
          "5 / √(5.2 · 10) = 0.6934", "5 / 5 = 1", "3 / 5 = 0.6", "3 / √(5 · 2) = 0.9487", "2 / 4 = 0.5"})
        BOOST_TEST(page.find(words) != std::string::npos, words);
}

BOOST_AUTO_TEST_CASE(guesses_that_go_the_other_way_round_correlate_negatively)
{
    // Guesses 1,2,4 (mean 7/3) and answers 5,3,2 (mean 10/3): products -20/9 + 1/9 - 20/9 = -13/3, squares
    // 14/3 and 14/3, so -13/14.
    const Perception found = perception({{1, 1, 5}, {2, 2, 3}, {4, 4, 2}});
    BOOST_TEST(found.accuracy.correlation.value() == -13.0 / 14, within);
    BOOST_TEST(found.accuracy.mean_absolute.value() == 7.0 / 3, within); // 4, 1, 2
    BOOST_TEST(found.bias.value() == -1.0, within);                      // -4, -1, 2
    BOOST_TEST(found.similarity.correlation.value() == 1.0, within);
    BOOST_TEST(found.similarity.mean_absolute.value() == 0.0);
}

BOOST_AUTO_TEST_CASE(a_bias_can_be_there_though_every_guess_follows_the_answers)
{
    // Always one point too low: the correlation does not see it.
    const Perception found = perception({{1, {}, 2}, {2, {}, 3}, {4, {}, 5}});
    BOOST_TEST(found.accuracy.correlation.value() == 1.0, within);
    BOOST_TEST(found.bias.value() == -1.0, within);
    BOOST_TEST(found.accuracy.mean_absolute.value() == 1.0, within);
}

BOOST_AUTO_TEST_CASE(turning_an_item_round_changes_no_distance_only_the_sign)
{
    // 6 - points on both sides: the size of each difference stays, only its sign turns.
    const Perception raw = perception({{4, {}, 5}, {2, {}, 1}, {5, {}, 2}});
    const Perception turned = perception({{2, {}, 1}, {4, {}, 5}, {1, {}, 4}});
    BOOST_TEST(raw.accuracy.mean_absolute.value() == turned.accuracy.mean_absolute.value(), within);
    BOOST_TEST(raw.bias.value() == 1.0, within);
    BOOST_TEST(turned.bias.value() == -1.0, within);
}

BOOST_AUTO_TEST_CASE(fewer_than_three_items_give_no_number_and_three_do)
{
    const Perception two = perception({{4, 4, 5}, {3, 4, 3}, {5, {}, {}}});
    BOOST_TEST(two.of == 3);
    BOOST_TEST(two.accuracy.items == 2);
    BOOST_TEST(!two.accuracy.correlation.has_value());
    BOOST_TEST(!two.accuracy.mean_absolute.has_value());
    BOOST_TEST(!two.bias.has_value());
    BOOST_TEST(two.similarity.items == 2);
    BOOST_TEST(!two.similarity.mean_absolute.has_value());
    BOOST_TEST(perception({{4, 4, 5}, {3, 4, 3}, {5, 2, 5}}).bias.has_value());
    BOOST_TEST((perception({}) == Perception{}));
}

BOOST_AUTO_TEST_CASE(answers_that_are_all_the_same_have_no_correlation_but_a_distance)
{
    const Perception found = perception({{3, 1, 4}, {3, 2, 5}, {3, 4, 1}});
    BOOST_TEST(!found.accuracy.correlation.has_value());
    BOOST_TEST(found.accuracy.mean_absolute.value() == 5.0 / 3, within);
    BOOST_TEST(found.bias.value() == -1.0 / 3, within);
    BOOST_TEST(!perception({{1, 3, 3}, {2, 3, 3}, {4, 3, 3}}).similarity.correlation.has_value());
    // Six times 4 has a computed mean a little below 4, so each would seem to differ from it.
    BOOST_TEST(!perception({{4, 1, {}}, {4, 2, {}}, {4, 3, {}}, {4, 4, {}}, {4, 5, {}}, {4, 5, {}}})
                    .similarity.correlation.has_value());
}

BOOST_AUTO_TEST_CASE(without_the_other_there_is_assumed_similarity_alone)
{
    const Perception found = perception({{4, 4, {}}, {3, 4, {}}, {5, 5, {}}, {2, 3, {}}});
    BOOST_TEST((found.accuracy == domain::Nearness{}));
    BOOST_TEST(!found.bias.has_value());
    BOOST_TEST(found.similarity.correlation.value() == 0.94868329805051380, within);
}

BOOST_AUTO_TEST_CASE(points_beyond_what_can_be_added_give_no_number)
{
    const Perception found = perception({{1e308, {}, -1e308}, {2, {}, 3}, {4, {}, 5}});
    BOOST_TEST(found.accuracy.items == 3);
    BOOST_TEST(!found.accuracy.correlation.has_value());
    BOOST_TEST(!found.accuracy.mean_absolute.has_value());
    BOOST_TEST(!found.bias.has_value());
}

BOOST_AUTO_TEST_CASE(a_correlation_needs_two_pairs_that_differ)
{
    BOOST_TEST(!domain::correlation({}).has_value());
    BOOST_TEST(!domain::correlation({{1, 2}}).has_value());
    BOOST_TEST(!domain::correlation({{1, 2}, {1, 3}}).has_value());
    BOOST_TEST(domain::correlation({{1, 2}, {2, 1}}).value() == -1.0, within);
    BOOST_TEST(domain::correlation({{0.1, 0.1}, {0.2, 0.2}, {0.3, 0.3}}).value() <= 1.0);
}

BOOST_AUTO_TEST_SUITE_END()
