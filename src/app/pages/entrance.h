// SPDX-License-Identifier: MIT
#pragma once

#include "app/demo/make_demo.h"
#include "app/desk_settings.h"
#include "app/library.h"
#include "app/pages/workspace.h"
#include "app/practices.h"
#include "app/settings.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace rekindle::app {

/// The way into a practice: which there are, and how they are made and opened. Knows nothing of what is in
/// one.
class Entrance {
public:
    struct World {
        Practices& practices;
        SeededPractices seeded_practices;
        std::filesystem::path data;      ///< holds forms/ and reports/
        std::filesystem::path settings;  ///< the file of DeskSettings
        std::filesystem::path documents; ///< where a new practice is proposed
        DemoWanted demo;                 ///< what is made where it is not there yet, up to today
        std::function<base::Instant()> now;
        /// The sentences that practices told since this was called last: what was wrong and could be mended.
        std::function<std::vector<std::string>()> told = [] { return std::vector<std::string>(); };
    };
    explicit Entrance(World world);

    /// The recent practices that are there now, the last one that was opened first.
    std::vector<std::filesystem::path> recent() const;
    const DeskSettings::Window* window() const;
    void keep_window(const DeskSettings::Window& window);
    void forget(const std::filesystem::path& practice);
    /// Of a setting that this computer keeps; "" while it is not set, and to take it back.
    std::string kept(const Setting& setting) const;
    /// Throws base::Error (World) where it cannot be written; then it is as before.
    void keep(const Setting& setting, const std::string& value);
    int text_size() const; ///< in percent

    /// "Harbour Street" among the documents: "Harbour Street.rekindle", or with a number where that is taken.
    std::filesystem::path proposed_folder(const std::string& practice_name) const;
    /// Throws base::Error for what is wrong with the folder before any secret is asked for.
    void look_at(const std::filesystem::path& practice) const { m_world.practices.look_at(practice); }

    // What takes a moment. Each may run on another thread, one at a time.

    /// Throws as Practices::open().
    std::unique_ptr<Workspace> open(const std::filesystem::path& practice, const Practices::Unlock& unlock);
    struct Created {
        std::string recovery_key; ///< to be shown now, and never again
        std::unique_ptr<Workspace> workspace;
    };
    /// Makes a practice, opens it and sets the crisis text unless that is empty. Throws as
    /// Practices::create().
    Created create(const Practices::New& practice, const std::string& crisis_text);
    /// Makes the demo practice where it is not there yet, as of today, and opens it.
    std::unique_ptr<Workspace> open_demo();

    /// What the practice that was opened last told when it was.
    const std::vector<std::string>& told() const { return m_told; }

    /// Puts an opened practice first among the recent ones. The demo is not one of them.
    void opened(const std::filesystem::path& practice);
    const World& world() const { return m_world; }

private:
    World m_world;
    DeskSettings m_settings;
    std::vector<std::string> m_told;
    std::shared_ptr<const Library> m_library;
};

/// Whether that is what was shown last of the recovery key: case, spaces and dashes do not matter.
bool is_last_group(const std::string& recovery_key, const std::string& typed);

} // namespace rekindle::app
