// SPDX-License-Identifier: MIT
// Plans and goals that are asked for as questions.
#include "forms/homework/plan_form.h"

#include "domain/form/response.h"
#include "forms/homework/build_item.h"
#include "forms/homework/catalog.h"
#include "forms/homework/goal_file.h"
#include "forms/homework/plan.h"
#include "forms/homework/quick_answers.h"
#include "shipped.h"
#include "support/days.h"

#include <boost/test/unit_test.hpp>

using namespace rekindle;
using domain::Item;
using domain::ItemType;
using domain::ResponseItem;

namespace {

/// Any answer the item takes: what it proposes, else the first option, the least number, a day, some words.
domain::Value some_answer(const Item& item)
{
    if (!item.initial.empty()) return item.initial.front();
    if (!item.options.empty()) return item.options.front().value;
    switch (item.type) {
    case ItemType::Boolean:
        return true;
    case ItemType::Integer:
        return item.constraints.least.value_or(std::int64_t{1});
    case ItemType::Date:
        return domain::PartialDate{"2026-07-01"};
    case ItemType::Decimal:
        return domain::Decimal{"1.5"};
    case ItemType::Time:
        return domain::Time{"18:30:00"};
    default:
        return std::string("words, with = and \"marks\"");
    }
}

std::vector<ResponseItem> all_answered(const std::vector<Item>& items)
{
    std::vector<ResponseItem> answers;
    for (const Item& item : items) {
        ResponseItem answer{item.link_id, {}, {}};
        if (item.type == ItemType::Group) {
            answer.items = all_answered(item.items);
        } else if (domain::takes_answers(item.type)) {
            answer.answers.push_back({some_answer(item), all_answered(item.items)});
        } else {
            continue;
        }
        answers.push_back(std::move(answer));
    }
    return answers;
}

const forms::HomeworkCatalog& installed()
{
    static const auto catalog =
        forms::HomeworkCatalog::load(std::string(REKINDLE_SOURCE_DIR) + "/forms/homework");
    return catalog;
}

} // namespace

BOOST_AUTO_TEST_SUITE(plan_form_tests)

BOOST_AUTO_TEST_CASE(every_template_is_planned_by_answering_its_questions)
{
    for (const forms::HomeworkEntry& entry : installed().entries()) {
        const auto answers = all_answered(forms::plan_items(entry.homework));
        const std::string file = forms::plan_file_of(entry.homework, answers);
        const forms::ReadPlan read = forms::read_plan(entry.homework, file);
        BOOST_TEST(shipped::lines(read.problems) == "", entry.homework.id << " " << file);
    }
}

BOOST_AUTO_TEST_CASE(what_is_proposed_comes_out_as_the_template_has_it)
{
    const domain::HomeworkTemplate& homework = shipped::homework("touch-goodnight-kiss");
    std::vector<ResponseItem> answers;
    for (const Item& item : forms::plan_items(homework)) {
        ResponseItem answer{item.link_id, {}, {}};
        for (const domain::Value& value : item.initial) answer.answers.push_back({value, {}});
        answers.push_back(std::move(answer));
    }
    const auto read = forms::read_plan(homework, forms::plan_file_of(homework, answers));
    BOOST_TEST_REQUIRE(read.planned.has_value());
    BOOST_TEST((read.planned->plan == forms::plan_without_file(homework).planned->plan));
}

BOOST_AUTO_TEST_CASE(a_goal_has_the_levels_and_every_step_that_was_written)
{
    auto answers = all_answered(forms::goal_items());
    auto& way = answers.at(2).items;
    way.push_back(way.back()); // one step more
    const auto read = forms::read_goal_file(forms::goal_file_of(answers));
    BOOST_TEST(shipped::lines(read.problems) == "");
    BOOST_TEST_REQUIRE(read.goal.has_value());
    BOOST_TEST(read.goal->steps.size() == 2u);
    BOOST_TEST(read.goal->baseline == -1);
    BOOST_TEST((read.goal->target == day("2026-07-01")));
}

BOOST_AUTO_TEST_CASE(whoever_prefers_not_to_say_leaves_it_out)
{
    auto answers = all_answered(forms::goal_items());
    answers.at(0).items.at(2).answers.front().value = domain::Declined{}; // importance
    const auto read = forms::read_goal_file(forms::goal_file_of(answers));
    BOOST_TEST(shipped::lines(read.problems).find("/importance") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(answers_are_typed_so_that_they_are_read_again)
{
    for (const forms::HomeworkEntry& entry : installed().entries()) {
        const auto answers = all_answered(entry.homework.log.items);
        const auto read =
            forms::quick_answers(entry.homework.log, forms::typed_pairs(entry.homework.log, answers));
        for (const auto& item : entry.homework.log.items) {
            const auto given = domain::answers_to(answers, item.link_id);
            const auto got = domain::answers_to(read.items, item.link_id);
            BOOST_TEST_REQUIRE(given.size() == got.size(), entry.homework.id << " " << item.link_id);
            if (!given.empty()) BOOST_TEST(domain::same_answer(given[0]->value, got[0]->value), item.link_id);
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
