// SPDX-License-Identifier: MIT
#pragma once

#include "domain/form/questionnaire.h"

#include <map>
#include <string>

namespace rekindle::app {

/// When a question of a printed form is to be answered, for who fills it in: "Answer this only if your answer
/// to 3 is a (Yes)."
class ConditionsInWords {
public:
    /// The form must outlive it.
    explicit ConditionsInWords(const domain::Questionnaire& form);

    /// "" where nothing is to be asked first.
    std::string in_words(const domain::Item& item) const;

private:
    std::string in_words(const domain::Condition& condition) const;

    const domain::Questionnaire& m_form;
    std::map<std::string, int> m_numbers; ///< of the printed questions, by linkId
};

} // namespace rekindle::app
