// SPDX-License-Identifier: MIT
#include "json/pointer.h"

namespace rekindle::json {

std::string pointer(std::string_view where, std::string_view name)
{
    std::string made(where);
    made += '/';
    for (const char c : name) {
        if (c == '~') {
            made += "~0";
        } else if (c == '/') {
            made += "~1";
        } else {
            made += c;
        }
    }
    return made;
}

std::string pointer(std::string_view where, std::size_t index)
{
    return pointer(where, std::to_string(index));
}

} // namespace rekindle::json
