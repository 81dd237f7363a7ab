// SPDX-License-Identifier: MIT
#pragma once

#include "base/problem.h"
#include "domain/form/questionnaire.h"
#include "domain/form/response.h"

namespace rekindle::domain {

/// Everything that is wrong with a response to this questionnaire, all at once, each with a pointer into the
/// response
/// ("/item/0/answer/0"): another form or version, unknown or misplaced items, wrong value types, an option
/// that is not offered, values out of range, too long, not matching, repeated where the item does not repeat,
/// required and applying but missing (only when the response says it is completed), answers to group or
/// display items. `matches_regex` tests one text against one pattern (PCRE2 lives outside the domain).
base::Problems check_response(const Questionnaire& questionnaire, const Response& response,
                              bool (*matches_regex)(const std::string& pattern, const std::string& text));

} // namespace rekindle::domain
