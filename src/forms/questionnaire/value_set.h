// SPDX-License-Identifier: MIT
#pragma once

#include "domain/form/questionnaire.h"
#include "json/value.h"

#include <string>
#include <vector>

namespace rekindle::forms {

/// The concepts of a value set as options.
struct ValueSetOptions {
    std::vector<domain::Option> options;
    bool known = true; ///< false when some or all of them are not in the file
    std::string why;   ///< what is missing, when they are not known
};

/// The options of the value set `reference` ("#id", or its url with or without version) in the
/// questionnaire's `contained`: listed concepts, a whole contained code system, other contained value sets,
/// or an expansion. Nothing is ever fetched.
ValueSetOptions value_set_options(const json::Value& questionnaire, const std::string& reference);

} // namespace rekindle::forms
