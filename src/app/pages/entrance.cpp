// SPDX-License-Identifier: MIT
#include "app/pages/entrance.h"

#include "base/error.h"
#include "base/text.h"
#include "base/translate.h"

#include <algorithm>
#include <fmt/format.h>

namespace rekindle::app {

namespace fs = std::filesystem;

namespace {

/// A name as a folder may have it on any system.
std::string as_file_name(const std::string& name)
{
    std::string kept;
    for (const char c : base::as_utf8(base::trimmed(name))) {
        const bool is_sign = static_cast<unsigned char>(c) < 0x20 ||
                             std::string_view("/\\:*?\"<>|").find(c) != std::string_view::npos;
        kept += is_sign ? '-' : c;
    }
    while (!kept.empty() && (kept.front() == '.' || kept.front() == '-')) kept.erase(0, 1);
    return kept.empty() ? "Practice" : kept;
}

std::string bare(std::string_view text)
{
    std::string kept;
    for (const char c : base::folded(text)) {
        if (c == ' ' || c == '-') continue;
        kept += c == 'o' ? '0' : (c == 'i' || c == 'l') ? '1' : c;
    }
    return kept;
}

} // namespace

Entrance::Entrance(World world)
    : m_world(std::move(world)),
      m_settings(load_desk_settings(m_world.settings)),
      m_library(std::make_shared<const Library>(m_world.data))
{
}

std::vector<fs::path> Entrance::recent() const
{
    std::vector<fs::path> there;
    std::error_code none;
    for (const fs::path& practice : m_settings.recent) {
        if (fs::is_directory(practice, none)) there.push_back(practice);
    }
    return there;
}

const DeskSettings::Window* Entrance::window() const
{
    return m_settings.window ? &*m_settings.window : nullptr;
}

void Entrance::keep_window(const DeskSettings::Window& window)
{
    if (m_settings.window == window) return;
    m_settings.window = window;
    save_desk_settings(m_world.settings, m_settings);
}

void Entrance::forget(const fs::path& practice)
{
    std::erase(m_settings.recent, practice);
    save_desk_settings(m_world.settings, m_settings);
}

std::string Entrance::kept(const Setting& setting) const
{
    const auto set = m_settings.set.find(std::string(setting.name));
    return set == m_settings.set.end() ? std::string() : set->second;
}

int Entrance::text_size() const
{
    const Setting& setting = setting_called("text-size");
    const std::string set = kept(setting);
    return std::stoi(set.empty() ? setting.unset : set);
}

void Entrance::keep(const Setting& setting, const std::string& value)
{
    DeskSettings wanted = m_settings;
    if (value.empty())
        wanted.set.erase(std::string(setting.name));
    else
        wanted.set[std::string(setting.name)] = value;
    if (!save_desk_settings(m_world.settings, wanted))
        throw base::Error(base::Trouble::World,
                          base::say("The settings of this computer could not be saved in {}, so they are as "
                                    "before. Look whether that disk is full or may not be written to.",
                                    m_world.settings.string()));
    m_settings = std::move(wanted);
}

fs::path Entrance::proposed_folder(const std::string& practice_name) const
{
    const std::string name = as_file_name(practice_name);
    fs::path proposed = m_world.documents / (name + ".rekindle");
    std::error_code none;
    for (int number = 2; fs::exists(proposed, none); ++number)
        proposed = m_world.documents / fmt::format("{} {}.rekindle", name, number);
    return proposed;
}

std::unique_ptr<Workspace> Entrance::open(const fs::path& practice, const Practices::Unlock& unlock)
{
    static_cast<void>(m_world.told()); // of another practice, or of a try that failed
    auto workspace = std::make_unique<Workspace>(practice, m_world.practices.open(practice, unlock),
                                                 m_library, m_world.now);
    m_told = m_world.told();
    return workspace;
}

Entrance::Created Entrance::create(const Practices::New& practice, const std::string& crisis_text)
{
    Created made{m_world.practices.create(practice),
                 open(practice.folder, {Practices::Unlock::By::Passphrase, practice.passphrase})};
    if (!crisis_text.empty()) made.workspace->practice().office().set("crisis-text", crisis_text);
    return made;
}

std::unique_ptr<Workspace> Entrance::open_demo()
{
    DemoWanted wanted = m_world.demo;
    std::error_code none;
    if (!fs::exists(wanted.folder, none)) {
        fs::create_directories(wanted.folder.parent_path(),
                               none); // what is wrong with it, making it will say
        wanted.until = base::local_day(m_world.now());
        make_demo(wanted, m_world.seeded_practices, *m_library);
    }
    return open(wanted.folder, {Practices::Unlock::By::Passphrase, demo_passphrase});
}

void Entrance::opened(const fs::path& practice)
{
    if (practice == m_world.demo.folder) return;
    remember(m_settings, practice);
    save_desk_settings(m_world.settings, m_settings);
}

bool is_last_group(const std::string& recovery_key, const std::string& typed)
{
    const std::string key = bare(recovery_key.substr(recovery_key.find_last_of("- ") + 1));
    return !key.empty() && bare(typed) == key;
}

} // namespace rekindle::app
