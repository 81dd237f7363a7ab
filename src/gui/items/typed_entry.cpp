// SPDX-License-Identifier: MIT
#include "base/translate.h"
#include "gui/accessible.h"
#include "gui/items/make_entry.h"
#include "gui/text.h"

#include <wx/textctrl.h>

namespace rekindle::gui {
namespace {

using base::tr;

/// Something that is typed: a number, a day, words.
class TypedEntryBox : public EntryBox {
public:
    TypedEntryBox(wxWindow* parent, app::FillForm& filled, const app::FormEntry& shown_entry)
        : EntryBox(parent, filled, shown_entry)
    {
        if (!entry().expects.empty()) add_text(entry().expects);
        if (entry().several) add_text(tr("Each answer on a line of its own."));
        const bool lines = entry().kind == app::EntryKind::Paragraph || entry().several;
        m_text =
            new wxTextCtrl(this, wxID_ANY, "", wxDefaultPosition, wxDefaultSize, lines ? wxTE_MULTILINE : 0);
        if (!lines && entry().most_characters)
            m_text->SetMaxLength(static_cast<unsigned long>(std::max(*entry().most_characters, 1)));
        name_for_all(m_text, entry().label, entry().expects);
        take_typing(m_text);
        add_field(m_text, wide() ? 70 : 24, lines ? 5 : 0);
        add_rest();
    }

private:
    bool wide() const
    {
        using app::EntryKind;
        return entry().kind == EntryKind::Line || entry().kind == EntryKind::Paragraph ||
               entry().kind == EntryKind::Address;
    }

    void show_state(const app::EntryState& state) override { put_text(m_text, state.typed); }

    wxTextCtrl* m_text;
};

} // namespace

EntryBox* make_typed_entry(wxWindow* parent, app::FillForm& form, const app::FormEntry& entry)
{
    return new TypedEntryBox(parent, form, entry);
}

} // namespace rekindle::gui
