// SPDX-License-Identifier: MIT
#pragma once

#include "forms/expression/run.h"

#include <span>
#include <string_view>

namespace rekindle::forms::expression {

/// One call of a function: on `input`, with arguments that are not evaluated yet.
struct Call {
    Run& run;
    const Collection& input;
    std::span<const Node> arguments;
    const Scope& scope;

    /// The argument's value, seen from where the call stands.
    Collection argument(std::size_t i) const { return run.evaluate(arguments[i], scope); }
    /// The argument's value with one item of the input as $this.
    Collection for_item(std::size_t i, const Item& item, std::size_t index) const;
    /// A single text or whole number argument; empty when it is {}, refused when it is of another type.
    std::optional<std::string> text_argument(std::size_t i) const;
    std::optional<std::int64_t> integer_argument(std::size_t i) const;
};

/// A function of the language: its name, how many arguments it takes, and what it does.
struct Function {
    std::string_view name;
    std::size_t least;
    std::size_t most;
    Collection (*run)(const Call& call);
};

std::span<const Function> existence_functions();  ///< exists, empty, all, count, not ...
std::span<const Function> selection_functions();  ///< where, select, repeat, ofType, first ...
std::span<const Function> number_functions();     ///< sum, round, power ...
std::span<const Function> text_functions();       ///< substring, startsWith ...
std::span<const Function> conversion_functions(); ///< toInteger, toString, iif ...
std::span<const Function> form_functions();       ///< ordinal, weight, answers, extension, today ...

/// Nullptr when we do not know it.
const Function* find_function(std::string_view name);

} // namespace rekindle::forms::expression
