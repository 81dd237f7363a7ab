// SPDX-License-Identifier: MIT
#pragma once

#include "app/demo/demo.h"
#include "app/practices.h"

#include <filesystem>
#include <functional>
#include <memory>

namespace rekindle::app {

/// Practices with ids from a seed and a clock of their own.
using SeededPractices =
    std::function<std::unique_ptr<Practices>(std::uint64_t seed, std::function<base::Instant()> clock)>;

struct DemoWanted {
    std::filesystem::path folder; ///< to make
    int couples = 12;
    std::uint64_t seed = 1;
    bool heavy = false; ///< and one couple of five years
    bool brief = false; ///< one session and two short forms a couple
    base::Date until{std::chrono::year{2026} / 6 / 30};
};

/// Makes a practice full of invented couples, which opens with demo_passphrase. Throws as
/// Practices::create().
DemoCounts make_demo(const DemoWanted& wanted, const SeededPractices& seeded, const Library& library);

} // namespace rekindle::app
