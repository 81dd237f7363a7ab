// SPDX-License-Identifier: MIT
#include "app/demo/demo.h"
#include "app/demo/invented_plans.h"
#include "app/demo/invented_words.h"
#include "app/demo_practice.h"

#include <map>
#include <set>

using namespace rekindle;

namespace {

/// Every question that is to be answered in words and does not wait for another answer has words for it.
void check_words(const std::string& about, const domain::Questionnaire& form)
{
    app::Chance chance(1);
    for (const domain::Item* item : domain::all_items(form)) {
        if (item->type != domain::ItemType::Text || !item->enable_when.empty()) continue;
        BOOST_TEST(app::invented_words(item->link_id, chance, about).has_value(),
                   about << ", " << item->link_id << ": " << item->text);
    }
}

} // namespace

BOOST_AUTO_TEST_SUITE(demo_words_tests)

BOOST_AUTO_TEST_CASE(each_question_of_homework_has_words_of_its_own)
{
    for (const auto& entry : DemoPractice::library().homework().entries()) {
        const domain::HomeworkTemplate& homework = entry.homework;
        if (const auto* offered = std::get_if<domain::AgreedTemplate>(&homework.kind))
            check_words(homework.id, offered->agreed);
        check_words(homework.id, homework.log);
        check_words(homework.id, homework.review);
    }
}

BOOST_AUTO_TEST_CASE(each_question_of_a_form_has_words_of_its_own)
{
    for (const auto& form : DemoPractice::library().forms().entries)
        check_words(form.id, *form.form.questionnaire);
}

BOOST_AUTO_TEST_CASE(no_two_questions_are_answered_in_the_same_words_in_a_plan)
{
    DemoPractice practice(7);
    app::fill_demo(*practice, DemoPractice::library(), 3, 7, DemoPractice::until);
    std::map<std::string, std::set<std::string>> questions; // by the words
    for (const auto& couple : practice->couples().all()) {
        for (const auto& assignment : practice->homework().of(couple.id)) {
            const auto* plan = std::get_if<domain::AgreedPlan>(&assignment.plan);
            if (plan == nullptr) continue;
            for (const domain::ResponseItem& item : plan->answers)
                for (const domain::Answer& answer : item.answers)
                    if (const auto* words = std::get_if<std::string>(&answer.value))
                        questions[*words].insert(item.link_id);
        }
    }
    BOOST_TEST(questions.size() > 30U);
    for (const auto& [words, asked] : questions) BOOST_TEST(asked.size() == 1U, words);
}

BOOST_AUTO_TEST_CASE(each_template_of_a_goal_has_a_goal_that_is_about_it)
{
    std::set<std::string> plans;
    const auto templates = DemoPractice::library().homework().of_kind(domain::Kind::GoalPlan);
    for (const auto* entry : templates)
        plans.insert(app::invented_goal_plan(entry->homework.id, DemoPractice::until));
    BOOST_TEST(plans.size() == templates.size());
}

BOOST_AUTO_TEST_SUITE_END()
