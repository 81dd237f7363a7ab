// SPDX-License-Identifier: MIT
#include "gui/items/make_entry.h"

namespace rekindle::gui {

EntryBox* make_entry(wxWindow* parent, app::FillForm& form, std::size_t field)
{
    using app::EntryKind;
    const app::FormEntry entry = form.entry(field);
    switch (entry.kind) {
    case EntryKind::OneOf:
    case EntryKind::Scale:
        return make_radio_entry(parent, form, entry);
    case EntryKind::SomeOf:
        return make_check_entry(parent, form, entry);
    case EntryKind::DropDown:
        return make_drop_down_entry(parent, form, entry);
    case EntryKind::Slider:
        return make_slider_entry(parent, form, entry);
    default:
        return app::is_typed(entry.kind) ? make_typed_entry(parent, form, entry)
                                         : make_words_entry(parent, form, entry);
    }
}

} // namespace rekindle::gui
