// SPDX-License-Identifier: MIT
#include "gui/dialogs/restore_backup.h"

#include "app/pages/backup_list.h"
#include "app/pages/entrance.h"
#include "app/pages/next_step.h"
#include "app/safekeeping_words.h"
#include "base/text.h"
#include "base/translate.h"
#include "gui/accessible.h"
#include "gui/dialogs/standard_dialog.h"
#include "gui/layout.h"
#include "gui/page.h"
#include "gui/pages/unlock_page.h"
#include "gui/text.h"

#include <wx/checkbox.h>
#include <wx/choice.h>
#include <wx/radiobut.h>
#include <wx/sizer.h>
#include <wx/textctrl.h>

namespace rekindle::gui {
namespace {

using base::say;
using base::tr;
using By = app::Practices::Unlock::By;
namespace fs = std::filesystem;

struct Wanted {
    app::Practices::Restore restore;
    app::Practices::Unlock unlock;
};

/// What there is to choose from.
struct Offered {
    std::vector<app::BackupList::Row> backups;
    std::optional<fs::path> open; ///< the practice that is open
    std::vector<fs::path> known;  ///< the practices of this computer, where what was erased since is known
    fs::path proposed;            ///< for a new one
    int first = 0;                ///< the one that is proposed
};

class RestoreDialog : public StandardDialog {
public:
    RestoreDialog(wxWindow* parent, const Offered& offered)
        : StandardDialog(parent, tr("Restore a backup"), tr("Restore")), m_offered(offered)
    {
        add_words(this, rows(),
                  tr("Everything will be as it was when the backup was made; what was saved since is only in "
                     "the practice of now. The backup stays, and nothing is deleted."));
        wxFlexGridSizer* const fields = add_fields(this, rows());
        m_backup = new wxChoice(this, wxID_ANY);
        for (const auto& each : offered.backups)
            m_backup->Append(shown(say("{}, {}, {}", each.made, each.where, each.state)));
        m_backup->SetSelection(offered.first);
        m_backup->SetMinSize({width_of(this, 40), -1});
        add_field(fields, tr("Backup"), m_backup);
        m_beside = add_radio(tr("As a new practice beside the others, in this folder:"), wxRB_GROUP);
        m_folder = new wxTextCtrl(this, wxID_ANY, shown(offered.proposed.string()));
        m_folder->SetMinSize({-1, GetCharHeight() * 3 / 2});
        name_for_all(m_folder, tr("Folder of the new practice"));
        rows()->Add(m_folder, wxSizerFlags().Expand().Border(wxALL, FromDIP(6)));
        if (offered.open)
            m_in_place = add_radio(tr("In place of this one, which is kept under another name"), 0);
        wxFlexGridSizer* const secrets = add_fields(this, rows());
        m_secret =
            add_text_field(this, secrets, tr("Passphrase of the day the backup was made"), wxTE_PASSWORD);
        m_by_key = new wxCheckBox(this, wxID_ANY, label(tr("That is the recovery key of that day")));
        name_for_all(m_by_key, tr("That is the recovery key of that day"));
        rows()->Add(m_by_key, wxSizerFlags().Border(wxALL, FromDIP(6)));
    }

    std::optional<Wanted> answer(const app::Practices& practices)
    {
        Wanted wanted;
        const bool done = ask([&]() -> std::string {
            wanted.restore.backup =
                m_offered.backups[static_cast<std::size_t>(m_backup->GetSelection())].folder;
            const bool in_place = m_in_place && m_in_place->GetValue();
            wanted.restore.to =
                in_place ? *m_offered.open : fs::path(base::trimmed(typed(m_folder->GetValue())));
            wanted.restore.known = m_offered.known;
            wanted.unlock = {m_by_key->GetValue() ? By::RecoveryKey : By::Passphrase,
                             typed(m_secret->GetValue())};
            if (wanted.restore.to.empty() || wanted.unlock.secret.empty())
                return tr("Something is not filled in yet.");
            practices.look_at_restore(wanted.restore);
            return "";
        });
        return done ? std::optional(wanted) : std::nullopt;
    }

private:
    wxRadioButton* add_radio(const std::string& words, long style)
    {
        auto* const radio =
            new wxRadioButton(this, wxID_ANY, label(words), wxDefaultPosition, wxDefaultSize, style);
        name_for_all(radio, words);
        rows()->Add(radio, wxSizerFlags().Border(wxALL, FromDIP(6)));
        return radio;
    }

    const Offered& m_offered;
    wxChoice* m_backup;
    wxRadioButton* m_beside;
    wxRadioButton* m_in_place = nullptr;
    wxTextCtrl* m_folder;
    wxTextCtrl* m_secret;
    wxCheckBox* m_by_key;
};

std::optional<Offered> offered_by(Shell& shell, bool is_open)
{
    const app::Entrance::World& world = shell.entrance().world();
    Offered offered;
    offered.known = shell.entrance().recent();
    if (is_open) {
        app::Workspace& workspace = shell.workspace();
        offered.backups = app::BackupList(world.practices, workspace).rows();
        offered.open = workspace.folder();
        offered.known.push_back(workspace.folder());
        offered.proposed = shell.entrance().proposed_folder(say("{} restored", workspace.name()));
        return offered;
    }
    const auto folder = shell.prompts().choose_folder(tr("The folder with the backups, on whatever disk"));
    if (!folder) return std::nullopt;
    offered.backups = app::backups_in(world.practices, *folder, base::local_day(world.now()));
    offered.proposed = shell.entrance().proposed_folder(tr("Restored practice"));
    return offered;
}

void do_restore(Shell& shell, const Wanted& wanted, const std::optional<fs::path>& was_open)
{
    shell.aside(
        tr("Restoring the backup, and comparing everything ..."),
        [&shell, wanted]() -> Afterwards {
            const domain::Restored restored =
                shell.entrance().world().practices.restore(wanted.restore, wanted.unlock);
            return [&shell, restored] {
                shell.entrance().opened(restored.folder);
                std::string words = app::in_words(restored);
                for (const std::string& said : shell.entrance().world().told()) words += "\n\n" + said;
                shell.prompts().tell(words);
                show_unlock_page(shell, restored.folder);
            };
        },
        [&shell, was_open](const base::Error& error) {
            shell.prompts().tell(app::told_here(error));
            if (was_open) show_unlock_page(shell, *was_open);
        });
}

} // namespace

void restore_backup(Shell& shell, wxWindow* parent, const std::optional<fs::path>& chosen)
{
    const bool is_open = shell.is_open();
    auto offered = offered_by(shell, is_open);
    if (!offered) return;
    if (offered->backups.empty())
        return shell.prompts().tell(tr("There is no backup there, nor in the folders up to two below it."));
    offered->first = static_cast<int>(app::newest_good(offered->backups));
    for (std::size_t i = 0; chosen && i < offered->backups.size(); ++i) {
        if (offered->backups[i].folder == *chosen) offered->first = static_cast<int>(i);
    }
    const auto wanted = RestoreDialog(parent, *offered).answer(shell.entrance().world().practices);
    if (!wanted) return;
    if (!is_open) return do_restore(shell, *wanted, std::nullopt);
    shell.lock([&shell, wanted = *wanted, open = offered->open] { do_restore(shell, wanted, open); });
}

} // namespace rekindle::gui
