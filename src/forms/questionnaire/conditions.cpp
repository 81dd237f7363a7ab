// SPDX-License-Identifier: MIT
#include "forms/questionnaire/conditions.h"

#include "base/translate.h"
#include "forms/questionnaire/extension.h"
#include "forms/questionnaire/value.h"

#include <array>
#include <optional>
#include <string_view>
#include <utility>

namespace rekindle::forms {

using base::say;
using base::tr;
using domain::Condition;
using domain::Operator;

namespace {

std::optional<Operator> operator_called(std::string_view word)
{
    constexpr std::array<std::pair<std::string_view, Operator>, 7> operators{
        {{"exists", Operator::Exists},
         {"=", Operator::Equal},
         {"!=", Operator::NotEqual},
         {">", Operator::Greater},
         {"<", Operator::Less},
         {">=", Operator::GreaterOrEqual},
         {"<=", Operator::LessOrEqual}}};
    for (const auto& [text, op] : operators) {
        if (text == word) return op;
    }
    return std::nullopt;
}

/// STU3 had no operators: hasAnswer, or an answer to be equal to.
std::optional<Operator> older_operator(const Source& source, Condition& condition)
{
    if (source.find("operator") != nullptr) {
        const std::string word = source.text("operator");
        if (word == "equal" || word == "equals" || word == "not-equal") {
            source.limit("operator", say("\"{}\" is no FHIR operator; read as meant", word));
            return word == "not-equal" ? Operator::NotEqual : Operator::Equal;
        }
        source.limit("operator", say("\"{}\" is no FHIR operator; the condition is left out", word));
        return std::nullopt;
    }
    source.findings().limit(source.where(),
                            tr("names no operator, as in FHIR STU3; read as that version means it"));
    if (source.find("hasAnswer") == nullptr) return Operator::Equal;
    condition.answer = source.boolean("hasAnswer");
    return Operator::Exists;
}

void read_condition(const Source& source, domain::Item& item)
{
    Condition condition;
    condition.question = source.text("question");
    say_extensions(source);
    auto op = operator_called(source.value().text_of("operator"));
    const bool older = !op;
    if (older) op = older_operator(source, condition);
    if (!op) return;
    condition.op = *op;
    if (!older || *op != Operator::Exists) {
        const auto answer = read_lenient_value(source, "answer");
        if (!answer) {
            source.findings().limit(source.where(),
                                    tr("has no answer to compare with; the condition is left out"));
            return;
        }
        condition.answer = *answer;
    }
    if (condition.op == Operator::Exists && !std::holds_alternative<bool>(condition.answer)) {
        source.findings().limit(source.where(),
                                tr("\"exists\" wants true or false; the condition is left out"));
        return;
    }
    item.enable_when.push_back(std::move(condition));
}

} // namespace

void read_conditions(const Source& source, domain::Item& item)
{
    bool older = false;
    std::size_t written = 0;
    source.each("enableWhen", [&](const Source& condition) {
        ++written;
        older = older || condition.find("operator") == nullptr;
        read_condition(condition, item);
    });
    const std::string behavior = source.text("enableBehavior");
    item.any_condition_enables = behavior == "any" || (behavior.empty() && older);
    if (written > 1 && behavior.empty() && !older)
        source.limit("enableWhen", tr("does not say whether all conditions must hold or any; all must here"));
    if (!behavior.empty() && behavior != "any" && behavior != "all")
        source.limit("enableBehavior",
                     say("\"{}\" is neither \"all\" nor \"any\"; read as \"all\"", behavior));
}

} // namespace rekindle::forms
