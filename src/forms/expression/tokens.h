// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rekindle::forms::expression {

/// One word of an expression.
struct Token {
    enum class Kind {
        Name,     ///< linkId, where, and, ...
        Quoted,   ///< `a name in back quotes`
        Number,   ///< 1, 2.5
        String,   ///< 'text', escapes undone
        Moment,   ///< @2024-01-31, @T12:00: without the @
        Variable, ///< %resource: without the %
        Special,  ///< $this, $index, $total: without the $
        Sign,     ///< an operator or bracket
        End,
    };
    Kind kind = Kind::End;
    std::string text;
    std::size_t at = 0; ///< byte of the expression where it starts
};

struct Tokens {
    std::vector<Token> tokens;           ///< the last one is End
    std::optional<std::size_t> wrong_at; ///< byte where the text is no FHIRPath
};

/// Cuts an expression into words; comments are left out.
Tokens tokens_of(std::string_view expression);

} // namespace rekindle::forms::expression
