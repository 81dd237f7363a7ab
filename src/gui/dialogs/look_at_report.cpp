// SPDX-License-Identifier: MIT
#include "gui/dialogs/look_at_report.h"

#include "base/translate.h"
#include "gui/dialogs/standard_dialog.h"
#include "gui/layout.h"
#include "gui/report_view.h"

#include <wx/display.h>
#include <wx/sizer.h>

#include <algorithm>

namespace rekindle::gui {

void look_at_report(wxWindow* parent, const std::shared_ptr<const report::PageImages>& pages)
{
    StandardDialog dialog(parent, pages->document().title, "");
    wxWindow* const view = make_report_view(&dialog, pages, base::tr("Preview"));
    const wxSize screen = wxDisplay(parent).GetClientArea().GetSize();
    view->SetMinSize({std::min(width_of(&dialog, 110), screen.x - dialog.FromDIP(60)),
                      std::min(dialog.GetCharHeight() * 50, screen.y - dialog.GetCharHeight() * 8)});
    dialog.rows()->Add(view, wxSizerFlags(1).Expand().Border(wxALL, dialog.FromDIP(6)));
    dialog.tell();
}

} // namespace rekindle::gui
