// SPDX-License-Identifier: MIT
#pragma once

#include "domain/form/questionnaire.h"
#include "domain/homework/schedule.h"

#include <string>

namespace rekindle::app {

// Words on paper for who fills it in.

/// Of a printed scale what its ends mean, "0: Far apart,  10: Very close"; "" where the form does not say.
std::string ends_in_words(const domain::Item& item);
/// What may be written: "0 to 240, minutes"; "" where anything may.
std::string range_in_words(const domain::Item& item);
/// "3 times a week", "every day", "on Monday and Friday" ...
std::string schedule_in_words(const domain::Schedule& schedule);
/// "Mon 2026-05-04"
std::string day_in_words(base::Date day);

} // namespace rekindle::app
