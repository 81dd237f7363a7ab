// SPDX-License-Identifier: MIT
#pragma once

#include "domain/practice.h"

#include <span>
#include <string>
#include <string_view>

namespace rekindle::app {

/// Something a practice may set for itself.
struct Setting {
    std::string_view name;
    const char* what;  ///< in words, to be translated
    const char* unset; ///< its value while nobody set it
    int least, most;   ///< of a number; of a text the fewest and most characters
    bool is_number;
};
std::span<const Setting> settings();
std::string names_of_settings(); ///< "crisis-text, retention-years"

/// Throws base::Error(Call): no such setting, or a value it cannot have. "" takes a setting back.
void demand_setting(const std::string& name, const std::string& value);

/// Its value, else what it is while unset.
std::string setting_of(domain::Practice& practice, const Setting& setting);

} // namespace rekindle::app
