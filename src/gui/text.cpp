// SPDX-License-Identifier: MIT
#include "gui/text.h"

#include <wx/control.h>

namespace rekindle::gui {

wxString label(std::string_view text)
{
    return wxControl::EscapeMnemonics(shown(text));
}

} // namespace rekindle::gui
