// SPDX-License-Identifier: MIT
#pragma once

#include <fmt/format.h>
#include <libintl.h>

#include <string>

namespace rekindle::base {

/// The translation of a message (GNU gettext), or the message itself where there is none.
inline const char* tr(const char* message)
{
    return gettext(message);
}

/// Marks a text of a table for translation; tr() translates it where it is shown.
constexpr const char* translatable(const char* message)
{
    return message;
}

/// A translated message with its blanks filled: say("{} of {} answered", 3, 5).
template <typename... Args>
std::string say(const char* message, const Args&... args)
{
    return fmt::vformat(tr(message), fmt::make_format_args(args...));
}

} // namespace rekindle::base
