// SPDX-License-Identifier: MIT
#pragma once

#include "app/findings.h"

#include <string>
#include <utility>
#include <vector>

namespace rekindle::app {

/// What was answered, in the order of the form: item text, answers in words.
std::vector<std::pair<std::string, std::string>>
answers_in_words(const domain::Questionnaire& form, const std::vector<domain::ResponseItem>& answers);

/// Puts the marks that the counts of the line are made of beside them, for each partner who has counts in it
/// and for both together. `entries`: of the period, their marks as the template's rule counts them.
void add_log(report::HomeworkLine& line, const domain::HomeworkTemplate& homework,
             const std::vector<domain::LogEntry>& entries, const Period& period);

} // namespace rekindle::app
