// SPDX-License-Identifier: MIT
#include "gui/dialogs/import_caseload.h"

#include "app/import_caseload.h"
#include "app/pages/workspace.h"
#include "base/error.h"
#include "base/plural.h"
#include "base/read_file.h"
#include "base/translate.h"
#include "gui/dialogs/standard_dialog.h"
#include "gui/layout.h"
#include "gui/page.h"
#include "gui/table.h"

#include <wx/sizer.h>

namespace rekindle::gui {
namespace {

using base::say_of;
using base::tr;

bool wants(wxWindow* parent, const app::Caseload& caseload)
{
    StandardDialog dialog(parent, tr("Import a caseload"), tr("Add them"));
    const std::size_t count = caseload.entries.size();
    add_words(&dialog, dialog.rows(),
              say_of(count, "{} couple would be added; nothing was changed yet.",
                     "{} couples would be added; nothing was changed yet.", count));
    auto* const table = new Table(
        &dialog, tr("Couples in the file"),
        {{tr("Code"), 10},
         {tr("Partner A"), 22},
         {tr("Partner B"), 22},
         {tr("Since"), 12},
         {tr("Sessions"), 10}},
        [&caseload](std::size_t row, std::size_t column) -> std::string {
            const app::Caseload::Entry& entry = caseload.entries[row];
            const domain::Couple& couple = entry.couple;
            switch (column) {
            case 0:
                return couple.code;
            case 1:
                return couple.a.label;
            case 2:
                return couple.b.label;
            case 3:
                return base::to_text(couple.opened);
            default:
                return std::to_string(entry.sessions.size());
            }
        },
        [](std::size_t) {});
    table->show_rows(count);
    table->SetMinSize({width_of(&dialog, 80), dialog.GetCharHeight() * 14});
    dialog.rows()->Add(table, wxSizerFlags(1).Expand().Border(wxALL, dialog.FromDIP(6)));
    return dialog.ask([]() -> std::string { return ""; });
}

} // namespace

void import_caseload(Shell& shell, wxWindow* parent)
{
    const auto file = shell.prompts().choose_file(
        tr("A caseload from CSV: code, label_a, label_b, opened, pronouns_a, pronouns_b, sessions"),
        "CSV (*.csv)|*.csv");
    if (!file) return;
    app::Workspace& workspace = shell.workspace();
    app::Caseload caseload =
        app::read_caseload(workspace.practice(), base::read_file(*file), workspace.today());
    if (!caseload.problems.empty())
        throw base::Error(tr("No couple was added."), file->filename().string(),
                          std::move(caseload.problems));
    if (!wants(parent, caseload)) return;
    app::add_caseload(workspace.practice(), caseload);
    workspace.changed();
    const std::size_t count = caseload.entries.size();
    shell.say(say_of(count, "{} couple added.", "{} couples added.", count));
}

} // namespace rekindle::gui
