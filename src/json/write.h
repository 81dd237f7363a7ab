// SPDX-License-Identifier: MIT
#pragma once

#include "json/value.h"

#include <string>

namespace rekindle::json {

/// One line without spaces; the same value gives the same bytes.
std::string write(const Value& value);

/// Two spaces a level, one member a line, for people.
std::string write_indented(const Value& value);

} // namespace rekindle::json
