// SPDX-License-Identifier: MIT
#include "gui/command_bar.h"

#include "base/translate.h"
#include "gui/text.h"

#include <wx/frame.h>
#include <wx/menu.h>
#include <wx/toolbar.h>

#include <map>

namespace rekindle::gui {
namespace {

using base::tr;

wxString menu_words(const app::CommandRow& row)
{
    wxString words = shown(tr(row.label));
    if (row.key[0] != '\0') words += "\t" + wxString(row.key);
    return words;
}

void add_menus(wxFrame& frame)
{
    auto* const bar = new wxMenuBar;
    std::map<app::Menu, wxMenu*> menus;
    for (const app::CommandRow& row : app::commands()) {
        wxMenu*& menu = menus[row.menu];
        if (!menu) {
            menu = new wxMenu;
            bar->Append(menu, shown(app::title(row.menu)));
        }
        menu->Append(wx_id(row.command), menu_words(row), shown(tr(row.help)));
    }
    frame.SetMenuBar(bar);
}

void add_toolbar(wxFrame& frame)
{
    wxToolBar* const bar = frame.CreateToolBar(wxTB_HORIZONTAL | wxTB_TEXT | wxTB_NOICONS);
    for (const app::CommandRow& row : app::commands()) {
        if (!row.on_toolbar) continue;
        wxString words = wxMenuItem::GetLabelText(shown(tr(row.label)));
        words.Replace(shown("…"), "");
        bar->AddTool(wx_id(row.command), words, wxBitmapBundle(), shown(tr(row.help)));
    }
    bar->Realize();
}

} // namespace

int wx_id(app::Command command)
{
    return wxID_HIGHEST + 1 + static_cast<int>(command);
}

void add_command_bar(wxFrame& frame, const std::function<bool(const app::CommandRow&)>& can,
                     const std::function<void(app::Command)>& run)
{
    add_menus(frame);
    add_toolbar(frame);
    for (const app::CommandRow& row : app::commands()) {
        const int id = wx_id(row.command);
        frame.Bind(
            wxEVT_MENU, [run, &row](wxCommandEvent&) { run(row.command); }, id);
        frame.Bind(
            wxEVT_UPDATE_UI, [can, &row](wxUpdateUIEvent& event) { event.Enable(can(row)); }, id);
    }
}

} // namespace rekindle::gui
