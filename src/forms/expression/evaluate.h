// SPDX-License-Identifier: MIT
#pragma once

#include "base/date.h"
#include "forms/expression/item.h"
#include "forms/expression/parse.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace rekindle::forms::expression {

/// What became of an expression: a collection, which may be empty, or the reason why it is not computed.
struct Outcome {
    Collection values;
    std::string why_not; ///< empty exactly when it was computed

    bool computed() const { return why_not.empty(); }
};

/// How much work may still be done; shared by all expressions of one form, so that no form can hang the
/// program.
struct Work {
    std::size_t steps_left = 10'000'000;
    int depth = 0; ///< of the evaluation now, variables within variables included
};

/// Steps one expression may take, and how deep evaluations may nest before the stack is in danger.
constexpr std::size_t most_steps = 2'000'000;
constexpr int most_evaluation_depth = 600;

/// What an expression can see. Everything pointed at must outlive the evaluation and its outcome.
struct Surroundings {
    const json::Value* resource = nullptr;      ///< %resource: the QuestionnaireResponse
    const json::Value* questionnaire = nullptr; ///< %questionnaire
    const json::Value* context = nullptr; ///< %context and the focus: the response's item, or the response
    const json::Value* item = nullptr;    ///< %qitem: the questionnaire's item, if at one
    std::optional<base::Date> as_of;      ///< today(); without it nothing that asks for today is computed
    /// A variable of the form; empty when there is none of that name.
    std::function<std::optional<Outcome>(std::string_view name)> variable;
    Work* work = nullptr;
};

/// Evaluates a read expression. Never throws; what it does not know for sure it does not compute.
Outcome evaluate(const Node& expression, const Surroundings& surroundings);

/// Name of the member that poisons the answer of an item that could not be computed (see calculate.h):
/// whoever reads such an answer is not computed either.
inline constexpr std::string_view not_computed_mark = "\x01not computed";

} // namespace rekindle::forms::expression
