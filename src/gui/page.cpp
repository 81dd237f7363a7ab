// SPDX-License-Identifier: MIT
#include "gui/page.h"

namespace rekindle::gui {

Page::Page(wxWindow* parent, Shell& shell)
    : wxScrolledWindow(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize,
                       wxTAB_TRAVERSAL | wxVSCROLL | wxHSCROLL),
      m_shell(shell)
{
    const int step = FromDIP(12);
    SetScrollRate(step, step);
}

void Page::begin()
{
    SetFocus(); // which goes on to the first control that takes it
}

MakePage Page::again() const
{
    const auto* const around = dynamic_cast<const Page*>(GetParent());
    return around ? around->again() : MakePage();
}

} // namespace rekindle::gui
