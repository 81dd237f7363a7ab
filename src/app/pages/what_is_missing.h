// SPDX-License-Identifier: MIT
#pragma once

#include "app/pages/form_fields.h"

#include <string>

namespace rekindle::app {

/// In words for beside the question, what an answer that is there or not there lacks before the form may go
/// on; "" for nothing. `can_be_declined`: "prefer not to say" is an answer.
std::string what_is_missing(const FormFields& fields, std::size_t question, bool can_be_declined);

} // namespace rekindle::app
