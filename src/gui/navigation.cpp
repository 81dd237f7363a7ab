// SPDX-License-Identifier: MIT
#include "gui/navigation.h"

#include "base/translate.h"
#include "gui/accessible.h"
#include "gui/text.h"

#include <algorithm>
#include <array>

namespace rekindle::gui {
namespace {

using base::tr;

constexpr std::array pages{app::Command::ShowToday, app::Command::ShowCouples, app::Command::ShowReports,
                           app::Command::ShowLibrary, app::Command::ShowSettings};

} // namespace

Navigation::Navigation(wxWindow* parent, std::function<void(app::Command)> chosen)
    : wxListBox(parent, wxID_ANY)
{
    for (const app::Command command : pages)
        Append(wxControl::RemoveMnemonics(shown(tr(app::row_of(command).label))));
    name_for_all(this, tr("Pages"));
    Bind(wxEVT_LISTBOX, [this, chosen = std::move(chosen)](wxCommandEvent&) {
        const int page = GetSelection();
        if (page != wxNOT_FOUND) chosen(pages.at(static_cast<std::size_t>(page)));
    });
}

void Navigation::mark(const std::optional<app::Command>& place)
{
    const auto* const at = std::ranges::find(pages, place);
    SetSelection(at == pages.end() ? wxNOT_FOUND : static_cast<int>(at - pages.begin()));
}

} // namespace rekindle::gui
