// SPDX-License-Identifier: MIT
#pragma once

#include "forms/expression/evaluate.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rekindle::forms::expression {

/// The extension of an item or questionnaire that ends in `name` and is FHIR's; nullptr when there is none.
const json::Value* find_extension(const json::Value& owner, std::string_view name);

/// Reads the Expression (R4) an extension holds; another language than FHIRPath is a reason not to compute
/// it.
Expression read_expression(const json::Value& extension);

/// One place of the form (the questionnaire, or one occurrence of an item) with the variables declared there.
/// A name is looked for here, then further out. A variable is evaluated when it is first asked for and then
/// remembered.
class Level {
public:
    /// `owner` is the questionnaire or its item, `context` the response or its item. All arguments outlive
    /// the level.
    Level(const Level* outer, const json::Value& owner, const json::Value& context);

    /// Empty when no variable of that name is in sight. `base` tells resource, questionnaire, today and work.
    std::optional<Outcome> value(std::string_view name, const Surroundings& base) const;

    /// Evaluates an expression as seen from here.
    Outcome evaluate(const Expression& expression, const Surroundings& base) const;

    void forget() const; ///< what was remembered: the response has changed

private:
    struct Variable {
        std::string name;
        Expression expression;
        std::optional<Outcome> known;
        bool busy = false;
    };

    Surroundings seen_from_here(const Surroundings& base, const Variable* self) const;
    std::optional<Outcome> value(std::string_view name, const Surroundings& base, const Variable* self) const;

    const Level* m_outer;
    const json::Value* m_owner;
    const json::Value* m_context;
    mutable std::vector<Variable> m_variables;
};

} // namespace rekindle::forms::expression
