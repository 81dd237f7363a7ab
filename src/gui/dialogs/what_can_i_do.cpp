// SPDX-License-Identifier: MIT
#include "gui/dialogs/what_can_i_do.h"

#include "base/translate.h"
#include "gui/dialogs/standard_dialog.h"
#include "gui/layout.h"
#include "gui/table.h"
#include "gui/text.h"

#include <wx/control.h>
#include <wx/sizer.h>

#include <array>
#include <vector>

namespace rekindle::gui {

using base::tr;

void tell_what_can_be_done(wxWindow* parent, const std::function<bool(const app::CommandRow&)>& can,
                           const std::vector<KeyHere>& keys)
{
    std::vector<const app::CommandRow*> rows;
    for (const app::CommandRow& row : app::commands()) {
        if (can(row)) rows.push_back(&row);
    }
    StandardDialog dialog(parent, tr("What can I do here?"), "");
    auto* const table = new Table(
        &dialog, tr("What can be done now"), {{tr("Command"), 24}, {tr("Key"), 14}, {tr("What it does"), 60}},
        [&](std::size_t at, std::size_t column) -> std::string {
            if (at < keys.size())
                return std::array{std::string(tr("By key")), keys[at].key, keys[at].what}.at(column);
            const std::size_t row = at - keys.size();
            if (column == 0) return typed(wxControl::RemoveMnemonics(shown(tr(rows[row]->label))));
            return column == 1 ? rows[row]->key : tr(rows[row]->help);
        },
        [](std::size_t) {});
    table->show_rows(keys.size() + rows.size());
    table->SetMinSize({width_of(&dialog, 90), dialog.GetCharHeight() * 18});
    dialog.rows()->Add(table, wxSizerFlags(1).Expand().Border(wxALL, dialog.FromDIP(6)));
    dialog.tell();
}

} // namespace rekindle::gui
