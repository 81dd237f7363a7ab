// SPDX-License-Identifier: MIT
#pragma once

#include "app/library.h"
#include "app/pages/save_beside.h"
#include "base/signal.h"
#include "domain/practice.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <string>

namespace rekindle::app {

/// The open practice with what its pages need, from unlocking to locking. When it goes, the practice is
/// closed and its key wiped.
class Workspace {
public:
    Workspace(std::filesystem::path folder, std::unique_ptr<domain::Practice> practice,
              std::shared_ptr<const Library> library, std::function<base::Instant()> now);

    const std::filesystem::path& folder() const { return m_folder; }
    /// Of the practice.
    const std::string& name() const { return m_name; }
    /// To be used now, and asked for anew by whoever comes later: it waits for what saving() does. Throws
    /// base::Error (Refused) in the joint-room view, so that no page can show what is not for it.
    domain::Practice& practice();
    /// Where answers are saved to the practice beside the window.
    SaveThread& saving() { return m_saving; }
    /// Does something soon, in the window's thread; set by the window. Without it all is saved at once.
    std::function<void(std::function<void()>)> later;
    SaveBeside::Where beside() { return {later ? &m_saving : nullptr, later}; }
    /// What came with the program, and the practice's own forms.
    const Library& library() const { return *m_library; }
    /// Whoever has taken a form into the practice's own library calls it. What points into the library before
    /// is lost.
    void read_library_anew();
    base::Instant now() const { return m_now(); }
    base::Date today() const { return base::local_day(m_now()); }

    /// Both partners see the screen: from now on, until it is closed, nobody gets at the practice.
    void keep_to_joint_room() { m_in_joint_room = true; }
    bool in_joint_room() const { return m_in_joint_room; }

    /// Whoever has saved something calls it, and whoever shows something listens.
    base::Signal<> changed;

private:
    std::filesystem::path m_folder;
    std::unique_ptr<domain::Practice> m_practice;
    std::string m_name;
    std::shared_ptr<const Library> m_installed, m_library;
    std::function<base::Instant()> m_now;
    bool m_in_joint_room = false;
    SaveThread m_saving; ///< ends before the practice is closed
};

} // namespace rekindle::app
