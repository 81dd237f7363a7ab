// SPDX-License-Identifier: MIT
#pragma once

#include "domain/people.h"

#include <string>

namespace rekindle::app {

// What is wrong with the parts of a couple that is to be added, in words for a list of problems; empty where
// nothing is. The same whether one is typed or many come from a file.

std::string wrong_with_label(const std::string& label);
std::string wrong_with_both_labels(const domain::Couple& couple);
std::string wrong_with_opening(base::Date opened, base::Date today);
/// A code is said in whatever case, so that no two may differ in case alone.
bool same_code(const std::string& one, const std::string& other);

} // namespace rekindle::app
