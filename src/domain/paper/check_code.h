// SPDX-License-Identifier: MIT
#pragma once

#include "base/date.h"
#include "domain/definition.h"
#include "domain/ids.h"
#include "domain/people.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rekindle::domain {

/// A questionnaire that was printed for one partner to fill in.
struct PrintedForm {
    CoupleId couple;
    Side side = Side::A;
    DefinitionRef form;
    base::Date printed;
};

/// All that its check code stands for, to be summed under a key of the practice.
std::vector<std::string> texts_of(const PrintedForm& form);

/// The first 35 bits of a sum (hexadecimal) as seven characters and an eighth by which a slip of the pen is
/// known, in two groups: "7KQ2-9XWD". Digits and capitals without I, L, O and U (Crockford's base 32).
std::string check_code(std::string_view sum);

/// A code as somebody typed it, in the form above: hyphens and spaces anywhere, small letters, o for 0, i and
/// l for 1 are all right. Empty when it is no code: each single wrong character and any two that changed
/// places are noticed.
std::optional<std::string> parse_check_code(std::string_view typed);

} // namespace rekindle::domain
