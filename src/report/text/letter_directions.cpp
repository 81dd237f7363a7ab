// SPDX-License-Identifier: MIT
#include "report/text/letter_directions.h"

#include <utf8proc.h>

namespace rekindle::report {

bool set_from_right(std::string_view text, bool language_from_right)
{
    bool from_left = false, from_right = false;
    while (!text.empty()) {
        utf8proc_int32_t code = 0;
        const auto read = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                           static_cast<utf8proc_ssize_t>(text.size()), &code);
        if (read <= 0) break;
        const auto runs = utf8proc_get_property(code)->bidi_class;
        from_left = from_left || runs == UTF8PROC_BIDI_CLASS_L;
        from_right = from_right || runs == UTF8PROC_BIDI_CLASS_R || runs == UTF8PROC_BIDI_CLASS_AL;
        text.remove_prefix(static_cast<std::size_t>(read));
    }
    return from_right && (language_from_right || !from_left);
}

} // namespace rekindle::report
