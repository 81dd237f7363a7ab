// SPDX-License-Identifier: MIT
#include "gui/pages/unlock_page.h"

#include "app/pages/entrance.h"
#include "app/pages/next_step.h"
#include "base/translate.h"
#include "gui/dialogs/new_passphrase.h"
#include "gui/layout.h"
#include "gui/pages/start_page.h"
#include "gui/paragraph.h"
#include "gui/text.h"
#include "gui/toolkit.h"

#include <wx/button.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>
#include <wx/timer.h>

namespace rekindle::gui {
namespace {

using base::say;
using base::tr;
using By = app::Practices::Unlock::By;

class UnlockPage : public Page {
public:
    UnlockPage(wxWindow* parent, Shell& window, std::filesystem::path practice, MakePage first)
        : Page(parent, window), m_practice(std::move(practice)), m_first(std::move(first))
    {
        auto* const rows = new wxBoxSizer(wxVERTICAL);
        add_heading(this, rows, m_practice.stem().string());
        add_words(this, rows, say("In {}", m_practice.parent_path().string()));
        auto* const fields = add_fields(this, rows);
        m_secret = add_text_field(this, fields, tr("Passphrase"), wxTE_PASSWORD | wxTE_PROCESS_ENTER);
        m_secret->Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent&) { unlock(By::Passphrase); });
        m_caps = add_trouble(this, rows);
        m_trouble = add_trouble(this, rows);
        auto* const buttons = new wxBoxSizer(wxHORIZONTAL);
        const auto add = [&](const std::string& words, const std::function<void()>& pressed) {
            buttons->Add(make_button(this, words, pressed), wxSizerFlags().Border(wxRIGHT, FromDIP(6)));
        };
        add(tr("Unlock"), [this] { unlock(By::Passphrase); });
        add(tr("I have the recovery key"), [this] { recover(); });
        add(tr("Back"), [this] { shell().show(start_page()); });
        rows->Add(buttons, wxSizerFlags().Border(wxALL, FromDIP(6)));
        SetSizer(rows);
        m_look.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { look_at_caps_lock(); });
        m_look.Start(300);
    }

    std::string title() const override { return tr("Unlock"); }
    app::Guide guide() const override { return app::Guide::WhenSomethingGoesWrong; }
    void begin() override { m_secret->SetFocus(); }

private:
    void enter(std::unique_ptr<app::Workspace> workspace)
    {
        // What came meanwhile may be told at once, and this page be gone then.
        Shell& window = shell();
        const MakePage first = m_first;
        window.enter(std::move(workspace));
        if (first) window.show(first);
    }

    void look_at_caps_lock()
    {
        if (caps_lock_is_on() != m_caps->IsShown())
            show_trouble(m_caps, m_caps->IsShown() ? "" : tr("Caps Lock is on."));
    }

    void unlock(By by)
    {
        show_trouble(m_trouble, "");
        app::Practices::Unlock secret{by, typed(m_secret->GetValue())};
        m_secret->Clear();
        open(std::move(secret));
    }

    void open(app::Practices::Unlock secret)
    {
        // Making guesses slow makes this slow, too: longer after each one that failed.
        shell().aside(
            tr("Trying the passphrase ..."),
            [this, secret = std::move(secret), &entrance = shell().entrance()]() -> Afterwards {
                auto workspace =
                    std::make_shared<std::unique_ptr<app::Workspace>>(entrance.open(m_practice, secret));
                return [this, workspace] { enter(std::move(*workspace)); };
            },
            [this](const base::Error& error) {
                show_trouble(m_trouble, app::told_here(error));
                m_secret->SetFocus();
            });
    }

    void recover()
    {
        const auto words = ask_for_recovery(
            this, [this] { return shell().entrance().world().practices.propose_passphrase(); });
        if (!words) return;
        shell().aside(
            tr("Trying the recovery key ..."),
            [this, words = *words, &entrance = shell().entrance()]() -> Afterwards {
                entrance.world().practices.change_passphrase(m_practice, {By::RecoveryKey, words.secret},
                                                             words.new_passphrase);
                auto workspace = std::make_shared<std::unique_ptr<app::Workspace>>(
                    entrance.open(m_practice, {By::Passphrase, words.new_passphrase}));
                return [this, workspace] { enter(std::move(*workspace)); };
            },
            [this](const base::Error& error) { show_trouble(m_trouble, app::told_here(error)); });
    }

    std::filesystem::path m_practice;
    MakePage m_first;
    wxTextCtrl* m_secret;
    Paragraph* m_caps;
    Paragraph* m_trouble;
    wxTimer m_look;
};

} // namespace

void show_unlock_page(Shell& shell, const std::filesystem::path& practice, const MakePage& first)
{
    shell.entrance().look_at(practice);
    shell.show(unlock_page(practice, first));
}

MakePage unlock_page(const std::filesystem::path& practice, const MakePage& first)
{
    return [practice, first](wxWindow* parent, Shell& window) -> Page* {
        return new UnlockPage(parent, window, practice, first);
    };
}

} // namespace rekindle::gui
