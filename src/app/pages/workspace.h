// SPDX-License-Identifier: MIT
#pragma once

#include "app/library.h"
#include "app/pages/save_beside.h"
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
    /// To be used now, and asked for anew by whoever comes later: it waits for what saving() does.
    domain::Practice& practice()
    {
        m_saving.wait();
        return *m_practice;
    }
    /// Where answers are saved to the practice beside the window.
    SaveThread& saving() { return m_saving; }
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
    SaveThread m_saving; ///< ends before the practice is closed
};

} // namespace rekindle::app
