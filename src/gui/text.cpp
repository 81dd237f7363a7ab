// SPDX-License-Identifier: MIT
#include "gui/text.h"

#include <wx/app.h>
#include <wx/control.h>

namespace rekindle::gui {

wxString label(std::string_view text)
{
    return wxControl::EscapeMnemonics(shown(text));
}

wxString sentence(std::string_view text)
{
    // A letter without a shape that runs our way, before everything else.
    const bool from_right = wxTheApp->GetLayoutDirection() == wxLayout_RightToLeft;
    const wxUniChar our_way(from_right ? 0x200F : 0x200E);
    wxString words = our_way + shown(text);
    words.Replace("\n", wxString("\n") + our_way);
    return words;
}

} // namespace rekindle::gui
