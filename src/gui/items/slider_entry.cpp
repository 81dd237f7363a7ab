// SPDX-License-Identifier: MIT
#include "base/number.h"
#include "base/translate.h"
#include "gui/accessible.h"
#include "gui/items/make_entry.h"
#include "gui/layout.h"
#include "gui/text.h"

#include <wx/slider.h>
#include <wx/stattext.h>

#include <cmath>

namespace rekindle::gui {
namespace {

/// A number from the least to the most. Where it stands at first is no answer: only moving it is one.
class SliderEntry : public EntryBox {
public:
    SliderEntry(wxWindow* parent, app::FillForm& filled, const app::FormEntry& shown_entry)
        : EntryBox(parent, filled, shown_entry)
    {
        const double range = entry().most - entry().least;
        const int steps = static_cast<int>(std::floor(range / entry().step + 1e-9));
        m_slider = new wxSlider(this, wxID_ANY, 0, 0, std::max(steps, 1));
        m_slider->Bind(wxEVT_SLIDER, [this](wxCommandEvent& event) {
            event.Skip(); // the panel waits for a pause
            form().typing(field(), number());
        });
        m_slider->Bind(wxEVT_KILL_FOCUS, [this](wxFocusEvent& event) {
            event.Skip();
            CallAfter([this] { form().settle(); });
        });
        name_for_all(m_slider, entry().label);
        add_field(m_slider, 50);
        m_value = add_text("");
        add_rest();
    }

private:
    std::string number() const
    {
        return base::to_text_of_15_digits(entry().least + m_slider->GetValue() * entry().step);
    }

    void show_state(const app::EntryState& state) override
    {
        const auto value = base::parse_number(state.typed);
        if (value) m_slider->SetValue(static_cast<int>(std::lround((*value - entry().least) / entry().step)));
        put_words(m_value, value ? state.typed : std::string(base::tr("Not answered yet: move the slider")));
    }

    wxSlider* m_slider;
    wxStaticText* m_value;
};

} // namespace

EntryBox* make_slider_entry(wxWindow* parent, app::FillForm& form, const app::FormEntry& entry)
{
    return new SliderEntry(parent, form, entry);
}

} // namespace rekindle::gui
