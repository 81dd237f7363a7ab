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
    if (wxWindow* const first = GetChildren().IsEmpty() ? nullptr : GetChildren().GetFirst()->GetData())
        first->SetFocus();
}

} // namespace rekindle::gui
