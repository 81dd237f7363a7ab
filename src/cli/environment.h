// SPDX-License-Identifier: MIT
#pragma once

#include "app/demo/make_demo.h"
#include "app/library.h"
#include "app/practices.h"
#include "base/date.h"

#include <filesystem>
#include <functional>
#include <iosfwd>
#include <memory>
#include <string>

namespace rekindle::cli {

struct Streams {
    std::ostream& out; ///< results
    std::ostream& err; ///< problems, one sentence each, and progress
};

/// What a run needs from the world; tests pass in their own.
struct Environment {
    app::Practices& practices;             ///< with the system's randomness
    app::SeededPractices seeded_practices; ///< for the demo practice
    std::filesystem::path data;            ///< the folder that holds forms/ and reports/
    std::function<base::Instant()> now;
    /// Asks on the terminal without echo; throws base::Error(Call) when there is no terminal.
    std::function<std::string(const std::string& question)> ask_secret;
    /// Told in a line what takes a moment; empty where nobody watches.
    std::function<void(const std::string& line)> tell_progress{};
    /// Reads what is installed in `data`; tests read it once for many runs.
    std::function<std::shared_ptr<const app::Library>(const std::filesystem::path&)> load_library =
        [](const std::filesystem::path& from) { return std::make_shared<const app::Library>(from); };
    /// What comes in on standard input, `most` bytes of it at most; empty where nothing can.
    std::function<std::string(std::size_t most)> read_input{};
    /// Whether somebody asked to stop what takes long; from any thread. From the first time on that it is
    /// asked the signals to end do no more than answer it. Empty where nobody can.
    std::function<bool()> asked_to_stop{};
};

} // namespace rekindle::cli
