// SPDX-License-Identifier: MIT
#pragma once

#include "domain/form/questionnaire.h"
#include "domain/form/value.h"

#include <chrono>
#include <string>
#include <vector>

namespace rekindle::app {

/// What somebody meant who typed an answer: values, or what is wrong with it in words for beside the
/// question.
struct TypedEntry {
    std::vector<domain::Value> values; ///< none: nothing was typed, or something is wrong
    std::string wrong;                 ///< "" where nothing is
};

/// Reads numbers with a point or a comma, days with and without leading zeros, times without seconds; of a
/// question that repeats each line is an answer. A time of day on some day is one `offset` from UTC.
TypedEntry typed_entry(const domain::Item& item, const std::string& text, std::chrono::minutes offset);

/// What is wrong with these answers to the question; "" for nothing.
std::string what_is_wrong(const domain::Item& item, const std::vector<domain::Value>& values);

} // namespace rekindle::app
