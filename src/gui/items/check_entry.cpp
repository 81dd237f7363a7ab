// SPDX-License-Identifier: MIT
#include "gui/accessible.h"
#include "gui/items/make_entry.h"
#include "gui/text.h"

#include <wx/checkbox.h>
#include <wx/sizer.h>

#include <algorithm>
#include <vector>

namespace rekindle::gui {
namespace {

/// Any number of its options.
class CheckEntry : public EntryBox {
public:
    CheckEntry(wxWindow* parent, app::FillForm& filled, const app::FormEntry& shown_entry)
        : EntryBox(parent, filled, shown_entry)
    {
        for (std::size_t i = 0; i < entry().options.size(); ++i) {
            const app::EntryOption& option = entry().options[i];
            auto* const box = new wxCheckBox(
                this, wxID_ANY, label(option.key.empty() ? option.words : option.key + "   " + option.words));
            box->Bind(wxEVT_CHECKBOX, [this, i](wxCommandEvent&) { form().choose(field(), i); });
            name_for_all(box, option.words, entry().label);
            rows()->Add(box, wxSizerFlags().Border(wxALL, FromDIP(6)));
            m_boxes.push_back(box);
        }
        add_rest();
    }

private:
    void show_state(const app::EntryState& state) override
    {
        for (std::size_t i = 0; i < m_boxes.size(); ++i)
            m_boxes[i]->SetValue(std::ranges::find(state.chosen, i) != state.chosen.end());
    }

    std::vector<wxCheckBox*> m_boxes;
};

} // namespace

EntryBox* make_check_entry(wxWindow* parent, app::FillForm& form, const app::FormEntry& entry)
{
    return new CheckEntry(parent, form, entry);
}

} // namespace rekindle::gui
