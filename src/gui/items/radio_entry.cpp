// SPDX-License-Identifier: MIT
#include "base/translate.h"
#include "gui/accessible.h"
#include "gui/items/make_entry.h"
#include "gui/text.h"

#include <wx/radiobut.h>
#include <wx/wrapsizer.h>

#include <vector>

namespace rekindle::gui {
namespace {

/// One of its options, or of a row of numbers.
class RadioEntry : public EntryBox {
public:
    RadioEntry(wxWindow* parent, app::FillForm& filled, const app::FormEntry& shown_entry)
        : EntryBox(parent, filled, shown_entry)
    {
        const bool scale = entry().kind == app::EntryKind::Scale;
        wxSizer* const options = scale || entry().in_row
                                     ? static_cast<wxSizer*>(new wxWrapSizer(wxHORIZONTAL, 0))
                                     : new wxBoxSizer(wxVERTICAL);
        // Of a group one is always chosen: while there is no answer it is this one, which nobody sees.
        m_none = new wxRadioButton(this, wxID_ANY, "", wxDefaultPosition, wxDefaultSize, wxRB_GROUP);
        m_none->Hide();
        for (std::size_t i = 0; i < entry().options.size(); ++i) {
            const app::EntryOption& option = entry().options[i];
            const std::string words =
                scale || option.key.empty() ? option.words : option.key + "   " + option.words;
            auto* const button = new wxRadioButton(this, wxID_ANY, label(words));
            button->Bind(wxEVT_RADIOBUTTON, [this, i](wxCommandEvent&) { form().choose(field(), i); });
            name_for_all(button, option.words, entry().label);
            options->Add(button, wxSizerFlags().Border(wxALL, FromDIP(6)));
            m_buttons.push_back(button);
        }
        rows()->Add(options, wxSizerFlags().Expand());
        add_rest();
    }

    void begin() override
    {
        for (wxRadioButton* const button : m_buttons) {
            if (button->GetValue()) return button->SetFocus();
        }
        if (!m_buttons.empty()) m_buttons.front()->SetFocus();
    }

private:
    void show_state(const app::EntryState& state) override
    {
        wxRadioButton* const chosen = state.chosen.empty() ? m_none : m_buttons.at(state.chosen.front());
        if (!chosen->GetValue()) chosen->SetValue(true);
    }

    wxRadioButton* m_none;
    std::vector<wxRadioButton*> m_buttons;
};

} // namespace

EntryBox* make_radio_entry(wxWindow* parent, app::FillForm& form, const app::FormEntry& entry)
{
    return new RadioEntry(parent, form, entry);
}

} // namespace rekindle::gui
