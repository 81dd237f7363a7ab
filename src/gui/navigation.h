// SPDX-License-Identifier: MIT
#pragma once

#include "app/commands.h"

#include <wx/listbox.h>

#include <functional>
#include <optional>

namespace rekindle::gui {

/// The pages one can go to, at the left of the window.
class Navigation : public wxListBox {
public:
    Navigation(wxWindow* parent, std::function<void(app::Command)> chosen);
    /// Marks the page that is shown; none where it is none of these.
    void mark(const std::optional<app::Command>& place);
};

} // namespace rekindle::gui
