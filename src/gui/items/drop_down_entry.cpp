// SPDX-License-Identifier: MIT
#include "base/translate.h"
#include "gui/accessible.h"
#include "gui/items/make_entry.h"
#include "gui/text.h"

#include <wx/choice.h>

namespace rekindle::gui {
namespace {

/// One of many options.
class DropDownEntry : public EntryBox {
public:
    DropDownEntry(wxWindow* parent, app::FillForm& filled, const app::FormEntry& shown_entry)
        : EntryBox(parent, filled, shown_entry), m_choice(new wxChoice(this, wxID_ANY))
    {
        m_choice->Append(shown(base::tr("(no answer)"))); // one can go back to it
        for (const app::EntryOption& option : entry().options) m_choice->Append(shown(option.words));
        m_choice->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) {
            const int chosen = m_choice->GetSelection();
            if (chosen <= 0) {
                form().clear(field());
            } else {
                form().choose(field(), static_cast<std::size_t>(chosen) - 1);
            }
        });
        name_for_all(m_choice, entry().label);
        add_row(m_choice);
        add_rest();
    }

private:
    void show_state(const app::EntryState& state) override
    {
        m_choice->SetSelection(state.chosen.empty() ? 0 : static_cast<int>(state.chosen.front()) + 1);
    }

    wxChoice* m_choice;
};

} // namespace

EntryBox* make_drop_down_entry(wxWindow* parent, app::FillForm& form, const app::FormEntry& entry)
{
    return new DropDownEntry(parent, form, entry);
}

} // namespace rekindle::gui
