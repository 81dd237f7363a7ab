// SPDX-License-Identifier: MIT
#pragma once

#include "base/problem.h"
#include "domain/practice.h"

#include <string_view>
#include <vector>

namespace rekindle::app {

/// The couples of a CSV file, as a practice brings them when it begins with the program: a row each, with the
/// columns code, label_a, label_b and opened, and if wanted pronouns_a, pronouns_b and sessions (days).
struct Caseload {
    struct Entry {
        domain::Couple couple;            ///< without an id
        std::vector<base::Date> sessions; ///< oldest first
    };
    std::vector<Entry> entries; ///< the rows with nothing wrong
    base::Problems problems;    ///< of all rows: "row 7, column opened"
};

/// Reads it and compares it with the couples that are there; changes nothing.
Caseload read_caseload(domain::Practice& practice, std::string_view csv, base::Date today);

/// Adds all of them with their sessions, or none. Only for a caseload without problems.
void add_caseload(domain::Practice& practice, Caseload& caseload);

} // namespace rekindle::app
