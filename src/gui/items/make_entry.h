// SPDX-License-Identifier: MIT
#pragma once

#include "gui/items/entry_box.h"

namespace rekindle::gui {

// One for each kind of entry.
EntryBox* make_words_entry(wxWindow* parent, app::FillForm& form, const app::FormEntry& entry);
EntryBox* make_radio_entry(wxWindow* parent, app::FillForm& form, const app::FormEntry& entry);
EntryBox* make_check_entry(wxWindow* parent, app::FillForm& form, const app::FormEntry& entry);
EntryBox* make_drop_down_entry(wxWindow* parent, app::FillForm& form, const app::FormEntry& entry);
EntryBox* make_slider_entry(wxWindow* parent, app::FillForm& form, const app::FormEntry& entry);
EntryBox* make_typed_entry(wxWindow* parent, app::FillForm& form, const app::FormEntry& entry);

/// The widgets of an entry of the page that `form` shows.
EntryBox* make_entry(wxWindow* parent, app::FillForm& form, std::size_t field);

} // namespace rekindle::gui
