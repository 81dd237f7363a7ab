// SPDX-License-Identifier: MIT
#pragma once

#include <wx/string.h>

#include <string>
#include <string_view>

namespace rekindle::gui {

/// A text of ours for wx, which has another kind. Nothing is taken out of it.
inline wxString shown(std::string_view text)
{
    return wxString::FromUTF8(text.data(), text.size());
}

/// Sentences of ours that may begin with a name: each line runs in the direction of our language, whatever
/// the name's.
wxString sentence(std::string_view text);

/// A text for the label of a control, where & would mark a letter.
wxString label(std::string_view text);

/// What was typed, as UTF-8.
inline std::string typed(const wxString& text)
{
    return text.utf8_string();
}

} // namespace rekindle::gui
