// SPDX-License-Identifier: MIT
#pragma once

#include "domain/homework/assignment.h"

#include <optional>
#include <vector>

namespace rekindle::domain {

/// How a joint task was kept by what the two logs say together. An occasion has an entry when either marked
/// it; when either opted out or was excused it is excused for both. Half credit for partial.
struct DyadAdherence {
    int occasions = 0;
    int entries = 0;      ///< marked by either
    int both_entries = 0; ///< marked by both, excused ones left out
    int same = 0;         ///< of these, with the same mark
    int excused = 0;
    std::optional<double> strict;        ///< both report it (the weaker mark) / (entries - excused)
    std::optional<double> lenient;       ///< either reports it (the stronger mark) / (entries - excused)
    std::optional<double> log_agreement; ///< 100 same / both_entries, percent

    bool operator==(const DyadAdherence&) const = default;
};

/// Two pieces of work counted as one.
DyadAdherence operator+(const DyadAdherence& one, const DyadAdherence& more);

DyadAdherence dyad_adherence(const Assignment& assignment, const std::vector<LogEntry>& entries,
                             base::Date as_of, const std::optional<base::Date>& from = std::nullopt);

/// Our own composite of quantity and quality (0-4): adherence * quality / 4. Empty when either is.
std::optional<double> engagement(const std::optional<double>& adherence,
                                 const std::optional<double>& quality);

/// Who began, over the days with a report. Both partners' reports about one day count once.
struct Initiation {
    int a = 0, b = 0, together = 0;
    int differing = 0;             ///< days on which the two reports do not agree
    std::optional<double> share_a; ///< (a + 0.5 together) / (a + b + together); ½ is balance

    bool operator==(const Initiation&) const = default;
};

enum class Began { A, B, Together };
struct BeganReport {
    base::Date day;
    Began who = Began::Together;
};
/// Two pieces of work counted as one; a day on which both were begun counts twice.
Initiation operator+(const Initiation& one, const Initiation& more);
/// The order of `reports` does not matter.
Initiation initiation(const std::vector<BeganReport>& reports);

} // namespace rekindle::domain
