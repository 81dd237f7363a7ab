// SPDX-License-Identifier: MIT
#include "gui/fields.h"

#include "gui/layout.h"

#include <wx/choice.h>
#include <wx/display.h>

#include <algorithm>

namespace rekindle::gui {
namespace {

constexpr int field_characters = 40;
/// In pixels at the usual size of text: with the longest label beside it still within the smallest window.
constexpr int most_field_width = 480;

} // namespace

int field_width(const wxWindow* window)
{
    return std::min(width_of(window, field_characters), window->FromDIP(most_field_width));
}

Fields::Fields(wxWindow* parent)
    : wxFlexGridSizer(2, parent->FromDIP(8), parent->FromDIP(8)), m_parent(parent)
{
}

/// A dialog is as wide as what is in it, within the screen.
int Fields::room() const
{
    const int width =
        m_parent->IsTopLevel() ? wxDisplay(m_parent).GetClientArea().width : m_parent->GetClientSize().x;
    const bool is_laid_out = width > m_parent->FromDIP(200);
    return (is_laid_out ? width : wxDisplay(m_parent).GetClientArea().width) - m_parent->FromDIP(60);
}

wxSize Fields::CalcMin()
{
    for (const wxSizerItem* const each : GetChildren()) {
        auto* const choice = dynamic_cast<wxChoice*>(each->GetWindow());
        const bool is_wide = choice != nullptr && choice->GetMinSize().x == wxDefaultCoord &&
                             choice->GetBestSize().x > field_width(m_parent);
        if (is_wide) choice->SetMinSize({field_width(m_parent), -1});
    }
    SetCols(2);
    const wxSize beside = wxFlexGridSizer::CalcMin();
    if (beside.x <= room()) return beside;
    SetCols(1);
    return wxFlexGridSizer::CalcMin();
}

} // namespace rekindle::gui
