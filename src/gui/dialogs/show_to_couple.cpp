// SPDX-License-Identifier: MIT
#include "gui/dialogs/show_to_couple.h"

#include "app/pages/sharing_guard.h"
#include "base/translate.h"
#include "gui/dialogs/standard_dialog.h"
#include "gui/layout.h"
#include "gui/table.h"

#include <wx/button.h>
#include <wx/sizer.h>

namespace rekindle::gui {
namespace {

using base::tr;

Table* add_lines(StandardDialog& dialog, const char* name, const char* first, const char* second,
                 std::size_t count, Table::Words words)
{
    auto* const table =
        new Table(&dialog, name, {{first, 44}, {second, 56}}, std::move(words), [](std::size_t) {});
    table->show_rows(count);
    table->SetMinSize({width_of(&dialog, 100), dialog.GetCharHeight() * 8});
    dialog.rows()->Add(table, wxSizerFlags(1).Expand().Border(wxALL, dialog.FromDIP(6)));
    return table;
}

/// Who said yes to what shows one what the other did not say: both may be looking by now, so it is asked for.
void add_evidence(StandardDialog& dialog, const app::SharingGuard& guard)
{
    wxButton* const ask = make_button(&dialog, tr("Who said yes, for your eyes"), [] {});
    dialog.rows()->Add(ask, wxSizerFlags().Border(wxALL, dialog.FromDIP(6)));
    Table* const evidence =
        add_lines(dialog, tr("What was agreed to"), tr("Scale"), tr("Who said yes"), guard.evidence.size(),
                  [&](std::size_t row, std::size_t column) {
                      return column == 0 ? guard.evidence[row].scale : guard.evidence[row].words;
                  });
    evidence->Hide();
    ask->Bind(wxEVT_BUTTON, [&dialog, ask, evidence](wxCommandEvent&) {
        evidence->Show();
        evidence->SetFocus();
        ask->Disable();
        dialog.Fit();
    });
}

} // namespace

bool may_show_to_couple(wxWindow* parent, const app::SharingGuard& guard)
{
    StandardDialog dialog(parent, tr("Before it is shown: for your eyes"),
                          guard.anything_to_show ? tr("Show to the couple") : "");
    add_words(&dialog, dialog.rows(), guard.rule);
    add_lines(dialog, tr("Charts"), tr("Chart"), tr("What becomes of it"), guard.charts.size(),
              [&](std::size_t row, std::size_t column) {
                  return column == 0 ? guard.charts[row].title : guard.charts[row].words;
              });
    if (guard.evidence.empty())
        add_words(&dialog, dialog.rows(), tr("Neither has said yes to sharing a scale."));
    else
        add_evidence(dialog, guard);
    if (guard.anything_to_show) return dialog.ask([]() -> std::string { return ""; });
    add_words(&dialog, dialog.rows(), tr("There is nothing to show to both yet."));
    dialog.tell();
    return false;
}

} // namespace rekindle::gui
