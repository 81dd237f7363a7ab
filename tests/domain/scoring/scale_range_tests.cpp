// SPDX-License-Identifier: MIT
#include "domain/scoring/scale_range.h"

#include <boost/test/unit_test.hpp>

using namespace rekindle::domain;

namespace {

/// Three items with whole numbers from `least` to `most`, the second reversed.
struct Form {
    Questionnaire questionnaire;
    ScoringKey key;
    Scale scale;

    Form(std::int64_t least, std::int64_t most)
    {
        for (const char* id : {"one", "two", "three"}) {
            Item item;
            item.link_id = id;
            item.type = ItemType::Integer;
            item.constraints.least = Value(least);
            item.constraints.most = Value(most);
            questionnaire.items.push_back(item);
            scale.items.push_back({id});
        }
        scale.items[1].reversed = true;
    }
    std::optional<Range> range() const { return scale_range(questionnaire, key, scale); }
};

} // namespace

BOOST_AUTO_TEST_SUITE(scale_range_tests)

BOOST_AUTO_TEST_CASE(a_sum_runs_from_all_lowest_to_all_highest_answers)
{
    BOOST_TEST((Form(1, 5).range() == Range{3, 15}));
    BOOST_TEST((Form(0, 4).range() == Range{0, 12}));
}

BOOST_AUTO_TEST_CASE(a_mean_runs_as_far_as_its_items_whatever_their_weights)
{
    Form form(1, 5);
    form.scale.rule = Rule::Mean;
    form.scale.items[0].weight = 3;
    BOOST_TEST((form.range() == Range{1, 5}));
}

BOOST_AUTO_TEST_CASE(weights_and_multiplier_count_and_a_negative_one_turns_the_ends)
{
    Form form(0, 5);
    form.scale.multiplier = 4;
    form.scale.items[0].weight = 2;
    BOOST_TEST((form.range() == Range{0, 80}));
    form.scale.items[0].weight = -1;
    BOOST_TEST((form.range() == Range{-20, 40}));
    form.scale.multiplier = -1;
    BOOST_TEST((form.range() == Range{-10, 5}));
}

BOOST_AUTO_TEST_CASE(with_an_item_without_limits_or_no_item_the_range_is_not_known)
{
    Form form(1, 5);
    form.questionnaire.items[2].constraints.most.reset();
    BOOST_TEST(!form.range().has_value());
    Form gone(1, 5);
    gone.scale.items.push_back({"four"});
    BOOST_TEST(!gone.range().has_value());
    gone.scale.items.clear();
    BOOST_TEST(!gone.range().has_value());
}

BOOST_AUTO_TEST_SUITE_END()
