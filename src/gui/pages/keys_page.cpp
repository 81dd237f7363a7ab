// SPDX-License-Identifier: MIT
#include "gui/pages/keys_page.h"

#include "app/pages/entrance.h"
#include "app/safekeeping_words.h"
#include "base/text.h"
#include "base/translate.h"
#include "gui/dialogs/change_passphrase.h"
#include "gui/dialogs/new_recovery_key.h"
#include "gui/dialogs/standard_dialog.h"
#include "gui/layout.h"
#include "gui/pages/settings_page.h"
#include "gui/safekeeping.h"
#include "gui/table.h"
#include "gui/text.h"
#include "gui/while_closed.h"

#include <wx/button.h>
#include <wx/sizer.h>
#include <wx/textctrl.h>
#include <wx/wrapsizer.h>

namespace rekindle::gui {
namespace {

using base::say;
using base::tr;
using domain::ListedKey;
namespace fs = std::filesystem;
using Unlock = app::Practices::Unlock;

std::optional<std::string> ask_holder(wxWindow* parent)
{
    StandardDialog dialog(parent, tr("A key for somebody else"), tr("Go on"));
    add_words(
        &dialog, dialog.rows(),
        tr("Somebody you trust opens the practice with it in an emergency, with a reason; you are told, "
           "and it is in the audit trail. It can be revoked at any time."));
    wxFlexGridSizer* const fields = add_fields(&dialog, dialog.rows());
    wxTextCtrl* const holder = add_text_field(&dialog, fields, tr("Whom the key is for"));
    std::string given;
    const bool done = dialog.ask([&]() -> std::string {
        given = std::string(base::trimmed(typed(holder->GetValue())));
        return given.empty() ? tr("Write whom the key is for.") : "";
    });
    return done ? std::optional(given) : std::nullopt;
}

class KeysPage : public Page {
public:
    KeysPage(wxWindow* parent, Shell& window, std::vector<ListedKey> keys)
        : Page(parent, window), m_keys(std::move(keys))
    {
        auto* const rows = new wxBoxSizer(wxVERTICAL);
        add_heading(this, rows, tr("Keys that open the practice"));
        add_words(
            this, rows,
            tr("Backups open with the keys of the day they were made, also with those that hold no more."));
        m_table = new Table(
            this, tr("Keys"), {{tr("Keys"), 100, Table::Column::Holds::Sentences}},
            [this](std::size_t row, std::size_t) { return app::in_words(m_keys[row]); }, [](std::size_t) {});
        m_table->SetMinSize({width_of(this, 28), GetCharHeight() * 8});
        rows->Add(m_table, wxSizerFlags(1).Expand().Border(wxALL, FromDIP(6)));
        auto* const buttons = new wxWrapSizer(wxHORIZONTAL);
        const auto add = [&](const char* words, const std::function<void()>& pressed) {
            auto* const button = make_button(this, words, pressed);
            buttons->Add(button, wxSizerFlags().Border(wxALL, FromDIP(6)));
            return button;
        };
        add(tr("A key for somebody else …"), [this] { add_escrow(); });
        m_revoke = add(tr("Revoke the chosen key …"), [this] { revoke(); });
        m_acknowledge = add(tr("I know of these uses …"), [this] { acknowledge(); });
        add(tr("Change the passphrase …"), [this] { change_passphrase(shell(), this); });
        add(tr("Change all keys …"), [this] { change_all_keys(shell(), wxGetTopLevelParent(this)); });
        add(tr("Back to the backups"), [this] { shell().show(settings_page(app::SettingGroup::Backups)); });
        rows->Add(buttons, wxSizerFlags().Expand());
        SetSizer(rows);
        m_table->Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent&) { render_buttons(); });
        m_table->show_rows(m_keys.size());
        m_table->choose(0);
        render_buttons();
    }

    std::string title() const override { return tr("Keys"); }
    app::Guide guide() const override { return app::Guide::BackupAndRecovery; }
    std::optional<app::Command> place() const override { return app::Command::ShowSettings; }
    void begin() override { m_table->SetFocus(); }

private:
    const ListedKey* chosen_escrow() const
    {
        const auto row = m_table->chosen();
        return row && m_keys[*row].kind == ListedKey::Kind::Escrow ? &m_keys[*row] : nullptr;
    }

    void render_buttons()
    {
        m_revoke->Enable(chosen_escrow() != nullptr);
        m_acknowledge->Enable(
            std::ranges::any_of(m_keys, [](const ListedKey& key) { return key.unseen > 0; }));
    }

    /// What it gives is told whether the keys are shown anew or not: it is in effect.
    void change(const std::string& title, const std::string& words, const std::string& action,
                std::function<Afterwards(app::Practices&, const fs::path&, const Unlock&)> work)
    {
        do_while_closed(
            shell(), this,
            {title, words, action, tr("Working on the keys ..."),
             [&window = shell(), work = std::move(work)](app::Practices& practices, const fs::path& practice,
                                                         const Unlock& unlock) -> OnceDone {
                 const Afterwards tell = work(practices, practice, unlock);
                 const auto keys = practices.keys(practice, unlock);
                 return {[&window, keys] { window.show(keys_page(keys)); }, tell};
             }});
    }

    void add_escrow()
    {
        const auto holder = ask_holder(this);
        if (!holder) return;
        wxWindow* const over = wxGetTopLevelParent(this);
        change(tr("A key for somebody else"),
               say("The key for {} is shown once, on the next page. Have pen and paper ready.", *holder),
               tr("Make the key"),
               [over, holder = *holder](app::Practices& practices, const fs::path& practice,
                                        const Unlock& unlock) -> Afterwards {
                   const auto made = practices.add_escrow_key(practice, unlock, holder);
                   return [over, holder, text = made.text] {
                       show_escrow_key(
                           over,
                           say("The key for {}. It is shown only now, was tried and is in effect. "
                               "Give it to {} on paper, to be kept away from this computer.",
                               holder, holder),
                           text);
                   };
               });
    }

    void revoke()
    {
        const ListedKey* const key = chosen_escrow();
        if (!key) return;
        change(tr("Revoke a key"),
               say("It opens this practice no more: {}. Backups made until now still open with it; destroy "
                   "them when that matters. Whoever opened the practice with it may have kept what opens it: "
                   "\"Change all keys\" ends that too.",
                   app::in_words(*key)),
               tr("Revoke it"),
               [number = key->number, &window = shell()](app::Practices& practices, const fs::path& practice,
                                                         const Unlock& unlock) -> Afterwards {
                   practices.revoke_escrow_key(practice, unlock, number);
                   return [&window] { window.say(tr("The key opens this practice no more.")); };
               });
    }

    void acknowledge()
    {
        change(
            tr("I know of these uses"),
            tr("Ends the message that the practice was opened in an emergency. What was done is in the audit "
               "trail and stays there."),
            tr("I know of them"),
            [&window = shell()](app::Practices& practices, const fs::path& practice,
                                const Unlock& unlock) -> Afterwards {
                practices.acknowledge_emergencies(practice, unlock);
                return [&window] { window.say(tr("Noted.")); };
            });
    }

    std::vector<ListedKey> m_keys;
    Table* m_table;
    wxButton *m_revoke, *m_acknowledge;
};

} // namespace

MakePage keys_page(std::vector<ListedKey> keys)
{
    return [keys = std::move(keys)](wxWindow* parent, Shell& shell) -> Page* {
        return new KeysPage(parent, shell, keys);
    };
}

} // namespace rekindle::gui
