// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rekindle::forms::expression {

/// One node of a read expression. Grammar (loosest first; docs/form-expressions.md says it in words):
///
///     expression = implication
///     implication= or   { "implies" or }            union     = typed    { "|" typed }
///     or         = and  { ("or"|"xor") and }         typed     = sum      { ("is"|"as") name ["." name] }
///     and        = member { "and" member }           sum       = product  { ("+"|"-"|"&") product }
///     member     = equal { ("in"|"contains") equal } product   = signed   { ("*"|"/"|"div"|"mod") signed }
///     equal      = order { ("="|"~"|"!="|"!~") order} signed   = ["+"|"-"] path
///     order      = union { ("<"|">"|"<="|">=") union} path     = term { "." call | "[" expression "]" }
///     term       = literal | "{" "}" | "(" expression ")" | %name | $this | $index | $total | call
///     call       = name [ "(" [ expression { "," expression } ] ")" ]
///     literal    = true | false | number [unit] | 'text' | @date
struct Node {
    enum class Kind {
        Boolean,  ///< text: true or false
        Number,   ///< text
        Quantity, ///< text: the number, unit: its unit
        String,   ///< text
        Moment,   ///< text, without the @
        Empty,    ///< {}
        Variable, ///< %text
        Special,  ///< $text
        Member,   ///< text: the name; children: what it is a member of (none: the focus)
        Function, ///< text: the name; children: what it is called on when `on_something`, then the arguments
        Index,    ///< children: the collection, the number
        Sign,     ///< + or - in front of its child
        Binary,   ///< text: the operator; two children
        Type,     ///< text: is or as, unit: the type's name; one child
    };
    Kind kind = Kind::Empty;
    std::string text;
    std::string unit;
    bool calendar_unit = false; ///< `4 days`, not `4 'd'`
    bool on_something = false;
    std::vector<Node> children;
    int depth = 1;
};

/// Limits of one expression: what real forms write is far below.
constexpr std::size_t most_bytes = 20'000;
constexpr int most_nesting = 100; ///< brackets within brackets
constexpr int most_depth = 400;   ///< of the tree, a long chain of + included

struct Expression {
    std::optional<Node> node;
    std::string why_not; ///< set when it cannot be read
};

/// Reads one FHIRPath expression. Never throws.
Expression parse(std::string_view text);

} // namespace rekindle::forms::expression
