// SPDX-License-Identifier: MIT
#pragma once

#include "base/problem.h"
#include "domain/form/questionnaire.h"
#include "domain/form/value.h"

#include <compare>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace rekindle::forms {

/// Where on a printed questionnaire an answer stands: "7"; in a group that was filled more than once "7#2",
/// in such a group inside another "7#2.1".
struct PrintedPlace {
    int number = 0;
    std::vector<int> times; ///< 1, 2 ... of each such group, the outer first

    auto operator<=>(const PrintedPlace&) const = default;
};
std::string in_words(const PrintedPlace& place);

/// A line of a typed sheet.
struct TypedAnswers {
    std::size_t row = 0;               ///< of the first line
    std::vector<domain::Value> values; ///< none: left open
};

/// What was typed from a printed questionnaire.
struct TypedSheet {
    std::map<PrintedPlace, TypedAnswers> answers;
    base::Problems problems; ///< where: "row 7"
};

/// Reads a table (CSV) of two columns: the printed number of a question, or its linkId, and the answer. That
/// is the letter of an option, of several with spaces between them ("a c"), of the open one with the words
/// ("f: to the sea"); a number, a day, a text; "-" where nothing was answered and "declined" where the number
/// is crossed out. A question that takes several answers in words may have several lines.
TypedSheet read_typed_sheet(const domain::Questionnaire& questionnaire, std::string_view bytes);

/// What the second of two independent typings says otherwise than the first; where: "question 7".
base::Problems differences(const TypedSheet& first, const TypedSheet& second);

} // namespace rekindle::forms
