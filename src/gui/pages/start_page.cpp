// SPDX-License-Identifier: MIT
#include "gui/pages/start_page.h"

#include "app/pages/entrance.h"
#include "base/translate.h"
#include "gui/accessible.h"
#include "gui/frame_commands.h"
#include "gui/layout.h"
#include "gui/pages/unlock_page.h"
#include "gui/text.h"

#include <wx/button.h>
#include <wx/listbox.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/wrapsizer.h>

namespace rekindle::gui {
namespace {

using base::say;
using base::tr;

class StartPage : public Page {
public:
    StartPage(wxWindow* parent, Shell& window) : Page(parent, window), m_practices(window.entrance().recent())
    {
        auto* const rows = new wxBoxSizer(wxVERTICAL);
        add_heading(this, rows, tr("Rekindle"));
        if (m_practices.empty())
            add_words(
                this, rows,
                tr("No practice was opened on this computer yet. The demo practice shows what there is, with "
                   "invented couples; a practice of your own is one encrypted folder on this computer."));
        else
            add_recent(rows);
        for (const app::Command command : {app::Command::OpenPractice, app::Command::CreatePractice,
                                           app::Command::OpenDemo, app::Command::Restore})
            add_command(rows, command);
        SetSizer(rows);
    }

    std::string title() const override { return tr("Start"); }
    app::Guide guide() const override { return app::Guide::FirstDay; }
    void begin() override
    {
        if (m_list)
            m_list->SetFocus();
        else
            m_first->SetFocus();
    }

private:
    void add_recent(wxBoxSizer* rows)
    {
        auto* const name = new wxStaticText(this, wxID_ANY, shown(tr("Practices opened lately")));
        m_list = new wxListBox(this, wxID_ANY);
        for (const auto& practice : m_practices)
            m_list->Append(
                shown(say("{}   in {}", practice.stem().string(), practice.parent_path().string())));
        m_list->SetSelection(0);
        m_list->SetMinSize({width_of(this, 40), GetCharHeight() * 8});
        name_for_all(m_list, tr("Practices opened lately"));
        m_list->Bind(wxEVT_LISTBOX_DCLICK, [this](wxCommandEvent&) { open_chosen(); });
        m_list->Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) {
            if (event.GetKeyCode() == WXK_RETURN || event.GetKeyCode() == WXK_NUMPAD_ENTER)
                open_chosen();
            else if (event.GetKeyCode() == WXK_DELETE)
                forget_chosen();
            else
                event.Skip();
        });
        rows->Add(name, wxSizerFlags().Border(wxLEFT | wxTOP, FromDIP(6)));
        rows->Add(m_list, wxSizerFlags().Expand().Border(wxALL, FromDIP(6)));
        auto* const buttons = new wxBoxSizer(wxHORIZONTAL);
        buttons->Add(make_button(this, tr("Unlock"), [this] { open_chosen(); }));
        buttons->AddSpacer(FromDIP(6));
        buttons->Add(make_button(this, tr("Take off this list"), [this] { forget_chosen(); }));
        rows->Add(buttons, wxSizerFlags().Border(wxALL, FromDIP(6)));
    }

    void add_command(wxBoxSizer* rows, app::Command command)
    {
        const app::CommandRow& row = app::row_of(command);
        const std::string words = typed(wxControl::RemoveMnemonics(shown(tr(row.label))));
        wxButton* const button =
            make_button(this, words, [this, command] { do_command(command, shell(), *this); });
        if (!m_first) m_first = button;
        button->SetMinSize({width_of(this, 30), -1});
        auto* const line = new wxWrapSizer(wxHORIZONTAL);
        line->Add(button, wxSizerFlags().CenterVertical());
        line->Add(FromDIP(12), 0);
        line->Add(new wxStaticText(this, wxID_ANY, shown(tr(row.help))), wxSizerFlags().CenterVertical());
        rows->Add(line, wxSizerFlags().Expand().Border(wxALL, FromDIP(6)));
    }

    int chosen() const { return m_list->GetSelection(); }

    void open_chosen()
    {
        if (chosen() != wxNOT_FOUND)
            show_unlock_page(shell(), m_practices[static_cast<std::size_t>(chosen())]);
    }

    void forget_chosen()
    {
        if (chosen() == wxNOT_FOUND) return;
        shell().entrance().forget(m_practices[static_cast<std::size_t>(chosen())]);
        shell().show(start_page());
    }

    std::vector<std::filesystem::path> m_practices;
    wxListBox* m_list = nullptr;
    wxButton* m_first = nullptr;
};

} // namespace

MakePage start_page()
{
    return [](wxWindow* parent, Shell& shell) -> Page* { return new StartPage(parent, shell); };
}

} // namespace rekindle::gui
