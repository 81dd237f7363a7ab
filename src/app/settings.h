// SPDX-License-Identifier: MIT
#pragma once

#include "domain/practice.h"

#include <span>
#include <string>
#include <string_view>

namespace rekindle::app {

/// What belongs together on the page of settings.
enum class SettingGroup { Window, Words, Records, Backups };
std::span<const SettingGroup> setting_groups();
const char* title(SettingGroup group); ///< in words, translated

/// Something a practice may set for itself, or a counselor for the computer.
struct Setting {
    enum class Kind { Number, Words, YesNo, Folder };
    enum class Kept {
        Practice, ///< encrypted, each change in the audit trail; the command line sets it, too
        Computer, ///< for every practice opened here; nothing about clients
    };

    std::string_view name;
    SettingGroup group;
    const char* label; ///< beside its field, to be translated
    const char* what;  ///< a sentence, to be translated
    const char* unset; ///< its value while nobody set it
    Kind kind;
    int least = 0, most = 0; ///< of a number; of words the most characters
    Kept kept = Kept::Practice;
    /// What else is wrong with a value, in a sentence; "" for nothing.
    std::string (*why_not)(const std::string& value) = nullptr;
};
/// All there are, group by group. This is the one list of them.
std::span<const Setting> settings();
const Setting& setting_called(std::string_view name); ///< one of them

/// What is wrong with a value, in a sentence; "" for nothing. "" as a value takes a setting back.
std::string why_not(const Setting& setting, const std::string& value);

// Of those a practice keeps.

std::string names_of_settings(); ///< "lock-minutes, crisis-text"
/// Throws base::Error(Call): no such setting, or a value it cannot have.
void demand_setting(const std::string& name, const std::string& value);
/// Its value, else what it is while unset.
std::string setting_of(domain::Practice& practice, const Setting& setting);
int number_of(domain::Practice& practice, std::string_view name);
bool is_set(domain::Practice& practice, std::string_view name); ///< one of yes and no

} // namespace rekindle::app
