// SPDX-License-Identifier: MIT
#include "domain/scoring/keyed.h"

#include <boost/test/unit_test.hpp>

using namespace rekindle::domain;

namespace {

struct Form {
    Questionnaire questionnaire;
    ScoringKey key;
    Scale scale;
    std::set<std::string> enabled;

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
            enabled.insert(id);
        }
        scale.items[1].reversed = true;
    }
    static Response answers(const std::vector<std::pair<std::string, Value>>& given)
    {
        Response response;
        for (const auto& [id, value] : given) response.items.push_back({id, {{value, {}}}, {}});
        return response;
    }
};

using Keyed = std::vector<std::optional<int>>;

std::optional<int> active(const Form& form, const Response& given)
{
    const KeyedItems items(form.questionnaire, form.key);
    return active_items(form.scale, PointsByItem(items, given, form.enabled));
}

} // namespace

BOOST_AUTO_TEST_SUITE(keyed_tests)

BOOST_AUTO_TEST_CASE(four_and_five_are_the_good_side_after_turning_item_and_scale)
{
    Form form(1, 5);
    const Response given =
        Form::answers({{"one", std::int64_t{5}}, {"two", std::int64_t{5}}, {"three", std::int64_t{3}}});
    BOOST_CHECK(
        (keyed_answers(form.questionnaire, form.key, form.scale, given, form.enabled) == Keyed{5, 1, 3}));
    form.scale.direction = Direction::LowerIsBetter;
    BOOST_CHECK(
        (keyed_answers(form.questionnaire, form.key, form.scale, given, form.enabled) == Keyed{1, 5, 3}));
}

BOOST_AUTO_TEST_CASE(missing_declined_and_not_applying_are_empty)
{
    Form form(1, 5);
    form.enabled.erase("one");
    const Response given = Form::answers({{"one", std::int64_t{5}}, {"two", Declined{}}});
    BOOST_CHECK(
        (keyed_answers(form.questionnaire, form.key, form.scale, given, form.enabled) == Keyed{{}, {}, {}}));
}

BOOST_AUTO_TEST_CASE(items_with_another_range_have_no_agreement_classes)
{
    const Form form(0, 10);
    BOOST_TEST(keyed_answers(form.questionnaire, form.key, form.scale,
                             Form::answers({{"one", std::int64_t{5}}}), form.enabled)
                   .empty());
}

BOOST_AUTO_TEST_CASE(signs_are_counted_only_of_a_checklist_that_is_answered)
{
    Form form(0, 3);
    form.scale.items[1].reversed = false;
    auto given =
        Form::answers({{"one", std::int64_t{0}}, {"two", std::int64_t{2}}, {"three", std::int64_t{1}}});
    BOOST_TEST(!active(form, given).has_value());
    form.scale.domain = "SIGNS";
    BOOST_TEST(active(form, given).value() == 2);
    given.items.pop_back();
    BOOST_TEST(!active(form, given).has_value());
}

BOOST_AUTO_TEST_SUITE_END()
