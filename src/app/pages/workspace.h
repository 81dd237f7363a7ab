// SPDX-License-Identifier: MIT
#pragma once

#include "app/library.h"
#include "base/signal.h"
#include "domain/practice.h"

#include <filesystem>
#include <functional>
#include <memory>

namespace rekindle::app {

/// The open practice with what its pages need, from unlocking to locking. When it goes, the practice is
/// closed and its key wiped.
class Workspace {
public:
    Workspace(std::filesystem::path folder, std::unique_ptr<domain::Practice> practice,
              std::shared_ptr<const Library> library, std::function<base::Instant()> now);

    const std::filesystem::path& folder() const { return m_folder; }
    domain::Practice& practice() { return *m_practice; }
    /// What came with the program, and the practice's own forms.
    const Library& library() const { return *m_library; }
    base::Instant now() const { return m_now(); }
    base::Date today() const { return base::local_day(m_now()); }

    /// Whoever has saved something calls it, and whoever shows something listens.
    base::Signal<> changed;

private:
    std::filesystem::path m_folder;
    std::unique_ptr<domain::Practice> m_practice;
    std::shared_ptr<const Library> m_library;
    std::function<base::Instant()> m_now;
};

} // namespace rekindle::app
