// SPDX-License-Identifier: MIT
#pragma once

#include "domain/form/questionnaire.h"

#include <map>
#include <string>
#include <vector>

namespace rekindle::forms {

// How a printed questionnaire calls its questions and options. What prints it and what reads back what was
// typed from it ask here.

/// Whether it stands on paper: neither hidden nor computed nor only shown with a value.
bool is_printed(const domain::Item& item);

/// A question as it is printed.
struct PrintedQuestion {
    const domain::Item* item = nullptr;
    int number = 0;    ///< 1, 2, 3 ...
    int repeating = 0; ///< how many groups it stands in that may be filled more than once
};
/// All questions that are answered on paper, in order. Points into the questionnaire.
std::vector<PrintedQuestion> printed_questions(const domain::Questionnaire& questionnaire);

/// An option as it is printed: options have letters, as questions have numbers.
struct PrintedOption {
    std::string letter; ///< a, b ... z, aa, ab ...
    std::string text;
    domain::Value value;
    bool in_own_words = false; ///< the last of an open choice: `value` is what is written there
};
/// Of a choice, and of a question that takes yes or no; none where something is written.
std::vector<PrintedOption> printed_options(const domain::Item& item);

/// Where the answers are whole numbers and few, all of them: one is ticked. Else none.
std::vector<std::string> printed_scale(const domain::Item& item);

} // namespace rekindle::forms
