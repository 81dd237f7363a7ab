// SPDX-License-Identifier: MIT
#include "app/conditions_in_words.h"

#include "base/text.h"
#include "base/translate.h"
#include "forms/paper/numbers.h"

#include <algorithm>

namespace rekindle::app {
namespace {

using base::say;
using base::tr;
using domain::Operator;

/// As the option is printed, else as it is.
std::string answer_in_words(const domain::Item& question, const domain::Value& answer)
{
    for (const forms::PrintedOption& option : forms::printed_options(question)) {
        if (!option.in_own_words && domain::same_answer(option.value, answer))
            return say("{} ({})", option.letter, option.text);
    }
    return domain::display_text(answer);
}

std::string comparison(Operator op, int number, const std::string& answer)
{
    switch (op) {
    case Operator::Equal:
        return say("your answer to {} is {}", number, answer);
    case Operator::NotEqual:
        return say("your answer to {} is not {}", number, answer);
    case Operator::Greater:
        return say("your answer to {} is more than {}", number, answer);
    case Operator::Less:
        return say("your answer to {} is less than {}", number, answer);
    case Operator::GreaterOrEqual:
        return say("your answer to {} is {} or more", number, answer);
    case Operator::LessOrEqual:
        return say("your answer to {} is {} or less", number, answer);
    case Operator::Exists:
        break;
    }
    return {};
}

} // namespace

ConditionsInWords::ConditionsInWords(const domain::Questionnaire& form) : m_form(form)
{
    for (const forms::PrintedQuestion& question : forms::printed_questions(form))
        m_numbers[question.item->link_id] = question.number;
}

std::string ConditionsInWords::in_words(const domain::Condition& condition) const
{
    const auto number = m_numbers.find(condition.question);
    const domain::Item* const question = domain::find_item(m_form, condition.question);
    if (number == m_numbers.end() || question == nullptr) return tr("your counselor tells you so");
    if (condition.op == Operator::Exists)
        return condition.answer == domain::Value(true) ? say("you answered {}", number->second)
                                                       : say("you left {} open", number->second);
    return comparison(condition.op, number->second, answer_in_words(*question, condition.answer));
}

std::string ConditionsInWords::in_words(const domain::Item& item) const
{
    std::vector<std::string> conditions;
    for (const domain::Condition& condition : item.enable_when) conditions.push_back(in_words(condition));
    if (item.enabled_by_expression) conditions.emplace_back(tr("your counselor tells you so"));
    if (conditions.empty()) return {};
    const std::string all = base::joined(conditions, item.any_condition_enables ? tr(" or ") : tr(" and "));
    if (item.type == domain::ItemType::Group) return say("Answer these only if {}.", all);
    if (item.type == domain::ItemType::Display) return say("Only if {}.", all);
    return say("Answer this only if {}.", all);
}

} // namespace rekindle::app
