// SPDX-License-Identifier: MIT
#pragma once

#include <fmt/format.h>
#include <libintl.h>

#include <concepts>
#include <string>

namespace rekindle::base {

/// say() in the form the language has for `count`, which may be among the blanks:
/// say_of(pages, "{} page", "{} pages", pages).
template <std::integral Count, typename... Args>
std::string say_of(Count count, const char* one, const char* many, const Args&... args)
{
    return fmt::vformat(ngettext(one, many, static_cast<unsigned long>(count)),
                        fmt::make_format_args(args...));
}

} // namespace rekindle::base
