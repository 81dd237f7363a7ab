// SPDX-License-Identifier: MIT
#include "app/desk_settings.h"

#include "app/settings.h"
#include "base/error.h"
#include "base/read_file.h"
#include "base/text.h"
#include "base/translate.h"
#include "report/files/new_file.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <fmt/format.h>
#include <fstream>

namespace rekindle::app {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t most_recent = 10;
constexpr std::string_view recent_key = "recent ", window_key = "window ", set_key = "set ";

std::optional<DeskSettings::Window> window_of(std::string_view words)
{
    const auto parts = base::split(words, ' ');
    std::array<int, 5> numbers{};
    if (parts.size() != numbers.size()) return std::nullopt;
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        const char* const end = parts[i].data() + parts[i].size();
        const auto [read, trouble] = std::from_chars(parts[i].data(), end, numbers[i]);
        if (trouble != std::errc() || read != end) return std::nullopt;
    }
    if (numbers[2] < 1 || numbers[3] < 1) return std::nullopt;
    return DeskSettings::Window{numbers[0], numbers[1], numbers[2], numbers[3], numbers[4] != 0};
}

/// "text-size 150"; what is no setting of this computer, or has no such value, is left out.
void take(DeskSettings& settings, const std::string& words)
{
    const std::string name = words.substr(0, words.find(' '));
    const std::string value = words.substr(std::min(words.size(), name.size() + 1));
    for (const Setting& each : app::settings()) {
        if (each.kept == Setting::Kept::Computer && each.name == name && !value.empty() &&
            why_not(each, value).empty())
            settings.set[name] = value;
    }
}

std::string read(const fs::path& file)
{
    try {
        return base::read_file(file);
    } catch (const base::Error&) {
        return "";
    }
}

std::string text_of(const DeskSettings& settings)
{
    std::string text;
    for (const fs::path& practice : settings.recent) {
        if (practice.string().find('\n') == std::string::npos)
            text += std::string(recent_key) + practice.string() + "\n";
    }
    if (const auto& window = settings.window)
        text += fmt::format("{}{} {} {} {} {}\n", window_key, window->x, window->y, window->width,
                            window->height, int{window->maximized});
    for (const auto& [name, value] : settings.set) text += fmt::format("{}{} {}\n", set_key, name, value);
    return text;
}

} // namespace

DeskSettings load_desk_settings(const fs::path& file)
{
    DeskSettings settings;
    for (const std::string& line : base::split(read(file), '\n')) {
        if (line.starts_with(recent_key) && settings.recent.size() < most_recent)
            settings.recent.emplace_back(line.substr(recent_key.size()));
        if (line.starts_with(window_key)) settings.window = window_of(line.substr(window_key.size()));
        if (line.starts_with(set_key)) take(settings, line.substr(set_key.size()));
    }
    return settings;
}

bool save_desk_settings(const fs::path& file, const DeskSettings& settings)
{
    try {
        std::error_code trouble;
        fs::create_directories(file.parent_path(), trouble); // what is wrong with it the file will say
        report::NewFile made(file, base::tr("The settings"));
        std::ofstream(made.path(), std::ios::binary) << text_of(settings);
        made.keep();
        return true;
    } catch (const base::Error&) {
        return false;
    }
}

void remember(DeskSettings& settings, const fs::path& practice)
{
    std::erase(settings.recent, practice);
    settings.recent.insert(settings.recent.begin(), practice);
    if (settings.recent.size() > most_recent) settings.recent.resize(most_recent);
}

} // namespace rekindle::app
