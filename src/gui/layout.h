// SPDX-License-Identifier: MIT
#pragma once

#include "gui/paragraph.h"

#include <functional>
#include <string>

class wxBoxSizer;
class wxButton;
class wxFlexGridSizer;
class wxTextCtrl;
class wxWindow;

namespace rekindle::gui {

// The few pieces most pages and dialogs are put together of, so that they look alike and a screen reader
// knows them.

Paragraph* add_heading(wxWindow* parent, wxBoxSizer* rows, const std::string& words);
Paragraph* add_words(wxWindow* parent, wxBoxSizer* rows, const std::string& words);
/// What is shown in words when something was wrong; empty and hidden at first.
Paragraph* add_trouble(wxWindow* parent, wxBoxSizer* rows);
/// Shows the sentence and has screen readers say it; "" hides it.
void show_trouble(Paragraph* trouble, const std::string& sentence);

/// Labels at the left, their controls at the right; below each other where there is little room.
wxFlexGridSizer* add_fields(wxWindow* parent, wxBoxSizer* rows);
/// A label and the control it names.
void add_field(wxFlexGridSizer* fields, const std::string& label, wxWindow* control);
wxTextCtrl* add_text_field(wxWindow* parent, wxFlexGridSizer* fields, const std::string& label,
                           long style = 0);

wxButton* make_button(wxWindow* parent, const std::string& words, const std::function<void()>& pressed);

/// Scrolls whatever it stands in so that all of it is seen, or its beginning where there is no room for all.
void bring_into_sight(const wxWindow* window);

/// How large the text of a window and of all within it is has changed.
void forget_sizes(wxWindow* window);

/// As many pixels as so many average characters are wide in the font of this window.
int width_of(const wxWindow* window, int characters);

} // namespace rekindle::gui
