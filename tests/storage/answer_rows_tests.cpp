// SPDX-License-Identifier: MIT
#include "storage/answer_rows.h"

#include "storage/answer_place.h"
#include "storage/answer_tree.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <random>
#include <set>

using namespace rekindle::domain;
using namespace rekindle::storage;

namespace {

/// Any tree the types allow, also such as no questionnaire has.
class AnyTree {
public:
    explicit AnyTree(unsigned seed) : m_random(seed) {}

    std::vector<ResponseItem> items(int depth)
    {
        std::vector<ResponseItem> list(m_random() % (depth > 0 ? 5 : 1));
        for (ResponseItem& item : list) {
            item.link_id = std::string(1, static_cast<char>('a' + m_random() % 3));
            for (auto count = m_random() % 4; count > 1; --count)
                item.answers.push_back(
                    {value(), m_random() % 3 == 0 ? items(depth - 1) : std::vector<ResponseItem>{}});
            if (m_random() % 2 == 0) item.items = items(depth - 1);
        }
        return list;
    }

private:
    Value value()
    {
        switch (m_random() % 4) {
        case 0:
            return Declined{};
        case 1:
            return static_cast<std::int64_t>(m_random());
        case 2:
            return Decimal{"1.50"};
        default:
            return std::string("words");
        }
    }

    std::mt19937 m_random;
};

Answered answered(const std::vector<AnswerRow>& rows)
{
    AnswerTree tree;
    for (const AnswerRow& row : rows) {
        const Value value = row.value.type == no_value ? Value{} : value_from(row.value);
        tree.add(row.place, row.value.type == no_value ? nullptr : &value, row.visibility);
    }
    return tree.take();
}

AnswerPlace place(std::initializer_list<AnswerPlace::Step> steps)
{
    return {steps};
}

} // namespace

BOOST_AUTO_TEST_SUITE(answer_rows_tests)

BOOST_AUTO_TEST_CASE(every_tree_comes_back_as_it_was)
{
    for (unsigned seed = 0; seed < 3000; ++seed) {
        const auto items = AnyTree(seed).items(4);
        const auto rows = rows_of(items);
        BOOST_TEST((answered(rows).items == items), "seed " << seed);
        std::set<std::string> places;
        for (const AnswerRow& row : rows) places.insert(to_text(row.place));
        BOOST_TEST(places.size() == rows.size(), "seed " << seed);
    }
}

BOOST_AUTO_TEST_CASE(places_number_repeated_groups_and_answers)
{
    const ResponseItem likes{
        "likes", {{std::string("x"), {{"why", {{true, {}}}, {}}}}, {Declined{}, {}}}, {}};
    const auto rows = rows_of({{"evening", {}, {likes}}, {"evening", {}, {likes}}});
    std::vector<std::string> places;
    for (const AnswerRow& row : rows) places.push_back(to_text(row.place));
    const std::vector<std::string> expected{
        R"([["evening",0],["likes",0]])",           R"([["evening",0],["likes",0],["why",0]])",
        R"([["evening",0],["likes",1]])",           R"([["evening",1],["likes",0]])",
        R"([["evening",1],["likes",0],["why",0]])", R"([["evening",1],["likes",1]])"};
    BOOST_TEST(places == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_link_id_may_hold_any_characters)
{
    const AnswerPlace odd = place({{"a\"],[\"b\\ ☂\n", 3}, {"", 0}});
    BOOST_TEST((place_from(to_text(odd)) == odd));
}

BOOST_AUTO_TEST_CASE(the_visibility_of_each_item_goes_along)
{
    const std::map<std::string, Visibility> visibility{{"b", Visibility::Safety}, {"c", Visibility::Private}};
    const auto rows = rows_of(
        {{"a", {{true, {}}}, {}}, {"b", {{true, {}}}, {}}, {"g", {}, {{"c", {{true, {}}}, {}}}}}, visibility);
    BOOST_TEST((answered(rows).visibility == visibility));
}

BOOST_AUTO_TEST_CASE(an_answer_saved_alone_goes_to_its_place)
{
    const std::vector<AnswerPlace> ordered{place({{"g", 0}, {"q", 0}}), place({{"g", 0}, {"q", 2}}),
                                           place({{"g", 2}, {"q", 0}}), place({{"z", 0}, {"sub", 0}})};
    BOOST_TEST(index_for(ordered, place({{"g", 0}, {"q", 1}})) == 1U); // between its repetitions
    BOOST_TEST(index_for(ordered, place({{"g", 0}, {"r", 0}})) == 2U); // after its siblings
    BOOST_TEST(index_for(ordered, place({{"g", 1}, {"q", 0}})) == 2U); // a group between its repetitions
    BOOST_TEST(index_for(ordered, place({{"g", 2}, {"q", 0}, {"why", 0}})) == 3U); // nested: right after
    BOOST_TEST(index_for(ordered, place({{"z", 0}})) == 3U);   // before what is nested under it
    BOOST_TEST(index_for(ordered, place({{"new", 0}})) == 4U); // at the end
}

BOOST_AUTO_TEST_CASE(answers_saved_one_by_one_in_any_order_build_the_same_tree)
{
    const ResponseItem likes{
        "likes", {{std::string("x"), {{"why", {{true, {}}}, {}}}}, {Declined{}, {}}}, {}};
    const std::vector<ResponseItem> items{{"evening", {}, {likes}}, {"evening", {}, {likes}}};
    std::mt19937 random(5);
    for (int round = 0; round < 200; ++round) {
        auto rows = rows_of(items);
        std::shuffle(rows.begin(), rows.end(), random);
        std::vector<AnswerRow> saved;
        for (const AnswerRow& row : rows) {
            std::vector<AnswerPlace> ordered;
            for (const AnswerRow& each : saved) ordered.push_back(each.place);
            saved.insert(saved.begin() + static_cast<std::ptrdiff_t>(index_for(ordered, row.place)), row);
        }
        BOOST_TEST((answered(saved).items == items), "round " << round);
    }
}

BOOST_AUTO_TEST_SUITE_END()
