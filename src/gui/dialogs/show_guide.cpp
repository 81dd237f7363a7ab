// SPDX-License-Identifier: MIT
#include "gui/dialogs/show_guide.h"

#include "base/read_file.h"
#include "base/translate.h"
#include "gui/accessible.h"
#include "gui/dialogs/standard_dialog.h"
#include "gui/layout.h"
#include "gui/picture.h"
#include "gui/text.h"

#include <wx/button.h>
#include <wx/display.h>
#include <wx/listbox.h>
#include <wx/sizer.h>
#include <wx/textctrl.h>

#include <algorithm>

namespace rekindle::gui {
namespace {

using base::tr;
using Kind = app::GuidePage::Part::Kind;

/// Text that the keyboard goes through and a screen reader reads, line by line; no web page.
void write(wxTextCtrl* text, const app::GuidePage& page)
{
    text->Clear();
    const wxTextAttr plain(wxNullColour, wxNullColour, text->GetFont());
    const auto add = [&](const std::string& words, float size) {
        wxTextAttr heading = plain;
        heading.SetFont(text->GetFont().Scaled(size).Bold());
        text->SetDefaultStyle(size > 1 ? heading : plain);
        text->AppendText(shown(words));
        text->SetDefaultStyle(plain);
        text->AppendText("\n");
    };
    add(page.title, 1.4F);
    for (const app::GuidePage::Part& part : page.parts) {
        if (part.kind != Kind::Item) add("", 1);
        add(part.words, part.kind == Kind::Heading ? 1.15F : 1);
    }
    text->SetInsertionPoint(0);
    text->ShowPosition(0);
}

void show_pictures(wxWindow* parent, const app::GuidePage& page, const std::filesystem::path& folder)
{
    StandardDialog dialog(parent, page.title, "");
    for (const app::GuidePage::Picture& each : page.pictures) {
        add_words(&dialog, dialog.rows(), each.words);
        auto* const picture = new Picture(&dialog);
        const std::string png = base::read_file(folder / each.file);
        picture->show([&](double) { return png; }, 1, each.words, each.words);
        dialog.rows()->Add(picture, wxSizerFlags().Border(wxALL, dialog.FromDIP(6)));
    }
    dialog.tell();
}

} // namespace

void show_guide(wxWindow* parent, const std::filesystem::path& data, app::Guide at)
{
    std::vector<app::GuidePage> pages;
    for (const app::Guide each : app::guides()) pages.push_back(app::guide_page(each, data));

    StandardDialog dialog(parent, tr("Guide"), "");
    auto* const list = new wxListBox(&dialog, wxID_ANY);
    for (const app::GuidePage& page : pages) list->Append(shown(page.title));
    name_for_all(list, tr("Pages of the guide"));
    auto* const text = new wxTextCtrl(&dialog, wxID_ANY, "", wxDefaultPosition, wxDefaultSize,
                                      wxTE_MULTILINE | wxTE_READONLY | wxTE_RICH2 | wxTE_BESTWRAP);
    name_for_all(text, tr("The guide"));
    const wxSize screen = wxDisplay(&dialog).GetClientArea().GetSize();
    text->SetMinSize({std::min(width_of(&dialog, 80), screen.x / 2),
                      std::min(dialog.GetCharHeight() * 26, screen.y * 2 / 3)});
    auto* const columns = new wxBoxSizer(wxHORIZONTAL);
    columns->Add(list, wxSizerFlags().Expand().Border(wxALL, dialog.FromDIP(6)));
    columns->Add(text, wxSizerFlags(1).Expand().Border(wxALL, dialog.FromDIP(6)));
    dialog.rows()->Add(columns, wxSizerFlags(1).Expand());
    const auto chosen = [&]() -> const app::GuidePage* {
        const int at_row = list->GetSelection();
        return at_row == wxNOT_FOUND ? nullptr : &pages.at(static_cast<std::size_t>(at_row));
    };
    wxButton* const pictures = make_button(&dialog, tr("Pictures …"), [&] {
        if (const auto* const page = chosen())
            show_pictures(&dialog, *page, app::file_of(at, data).parent_path());
    });
    dialog.rows()->Add(pictures, wxSizerFlags().Border(wxALL, dialog.FromDIP(6)));

    const auto render = [&] {
        const auto* const page = chosen();
        if (page) write(text, *page);
        pictures->Enable(page && !page->pictures.empty());
    };
    list->Bind(wxEVT_LISTBOX, [&](wxCommandEvent&) { render(); });
    list->SetSelection(static_cast<int>(std::ranges::find(app::guides(), at) - app::guides().begin()));
    render();
    text->SetFocus();
    dialog.tell();
}

} // namespace rekindle::gui
