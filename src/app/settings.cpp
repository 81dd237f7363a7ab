// SPDX-License-Identifier: MIT
#include "app/settings.h"

#include "base/error.h"
#include "base/text.h"
#include "base/translate.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace rekindle::app {
namespace {

using base::say;
using base::tr;

constexpr std::array all{
    Setting{"crisis-text",
            "Whom to call in a crisis in your region; it stands below everything about safety.", "", 1, 2000,
            false},
    Setting{"lock-minutes", "After how many minutes without a key or the mouse the desktop program locks.",
            "5", 1, 120, true},
    Setting{"retention-years", "How many years a closed record is kept.", "7", 1, 100, true},
};

bool is_allowed(const Setting& setting, const std::string& value)
{
    if (!base::is_utf8(value)) return false;
    if (!setting.is_number) {
        const auto size = static_cast<int>(base::code_points(value));
        return size >= setting.least && size <= setting.most;
    }
    int number = 0;
    const char* const end = value.data() + value.size();
    const auto [read, trouble] = std::from_chars(value.data(), end, number);
    return trouble == std::errc() && read == end && number >= setting.least && number <= setting.most;
}

} // namespace

std::span<const Setting> settings()
{
    return all;
}

std::string names_of_settings()
{
    std::vector<std::string> names;
    for (const Setting& setting : all) names.emplace_back(setting.name);
    return base::joined(names, ", ");
}

void demand_setting(const std::string& name, const std::string& value)
{
    const auto found = std::ranges::find(all, name, &Setting::name);
    if (found == all.end())
        throw base::Error(base::Trouble::Call,
                          say("There is no setting \"{}\"; there are: {}.", name, names_of_settings()));
    if (value.empty() || is_allowed(*found, value)) return;
    throw base::Error(
        base::Trouble::Call,
        found->is_number
            ? say("{} is a whole number from {} to {}.", name, found->least, found->most)
            : say("The text for {} is too long or not valid UTF-8; the limit is {}.", name, found->most));
}

std::string setting_of(domain::Practice& practice, const Setting& setting)
{
    const std::string set = practice.office().setting(std::string(setting.name)).value_or("");
    return set.empty() ? setting.unset : set;
}

} // namespace rekindle::app
