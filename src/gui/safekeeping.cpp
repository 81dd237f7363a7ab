// SPDX-License-Identifier: MIT
#include "gui/safekeeping.h"

#include "app/pages/entrance.h"
#include "app/pages/next_step.h"
#include "app/safekeeping_words.h"
#include "base/translate.h"
#include "domain/backup_plan.h"
#include "gui/dialogs/new_passphrase.h"
#include "gui/dialogs/new_recovery_key.h"
#include "gui/page.h"
#include "gui/pages/keys_page.h"
#include "gui/pages/unlock_page.h"
#include "gui/while_closed.h"

#include <future>

namespace rekindle::gui {
namespace {

using base::say;
using base::tr;
using By = app::Practices::Unlock::By;
namespace fs = std::filesystem;

void back_up_into(Shell& shell, const fs::path& into)
{
    app::Workspace& workspace = shell.workspace();
    domain::Practice& practice = workspace.practice();
    // On the thread of what is saved, so that nobody else is at the practice meanwhile.
    const auto work = std::make_shared<std::packaged_task<domain::Backup()>>(
        [&practice, into] { return practice.back_up(into); });
    const auto made = std::make_shared<std::future<domain::Backup>>(work->get_future());
    workspace.saving().begin([work] { (*work)(); });
    const bool no_help =
        !into.empty() && shell.entrance().world().practices.on_one_disk(into, workspace.folder());
    shell.aside(
        tr("Making a backup, and comparing it ..."),
        [&shell, made, no_help]() -> Afterwards {
            const domain::Backup backup = made->get();
            return [&shell, backup, no_help] {
                std::string words =
                    tell_what_was_said(shell)
                        ? say("The backup {} was made.", backup.folder.string())
                        : say("The backup {} was made and compared with the practice: it is the same.",
                              backup.folder.string());
                if (no_help)
                    words +=
                        ' ' + std::string(tr("It is on the same disk as the practice: it does not help when "
                                             "that disk breaks."));
                shell.say(words);
                shell.workspace().changed();
            };
        },
        [&shell](const base::Error& error) { shell.prompts().tell(app::told_here(error)); });
}

std::string in_words(const domain::PracticeCheck& check)
{
    std::string words = app::in_words(check);
    if (check.whole()) return words;
    words += "\n" + app::troubles_in_words(check) + "\n";
    return words + (check.newest_backup
                        ? tr("Should you need it: \"Restore a backup\" makes a practice of the newest good "
                             "backup beside this one.")
                        : tr("There is no good backup in the practice's own folder; look for one on another "
                             "disk."));
}

/// Has the window show the key while another thread waits; false where nobody wrote it down.
bool noted(Shell& shell, wxWindow* parent, const std::string& practice, const std::string& key)
{
    std::promise<bool> answered;
    parent->CallAfter([&] { answered.set_value(show_new_recovery_key(shell, parent, practice, key)); });
    return answered.get_future().get();
}

} // namespace

void back_up(Shell& shell)
{
    back_up_into(shell, {});
}

void back_up_elsewhere(Shell& shell)
{
    const fs::path set = domain::backup_plan(shell.workspace().practice().office()).elsewhere;
    std::error_code error;
    if (fs::is_directory(set, error)) return back_up_into(shell, set);
    const auto folder = shell.prompts().choose_folder(tr("A folder on another disk for the backup"));
    if (folder) back_up_into(shell, *folder);
}

void check_practice(Shell& shell, wxWindow* parent)
{
    do_while_closed(
        shell, parent,
        {tr("Check the practice"),
         tr("Looks through pages, rows, audit trail, keys and backups and changes nothing. The practice is "
            "closed for that moment, which takes the passphrase."),
         tr("Check"), tr("Looking through all of the practice ..."),
         [&shell](app::Practices& practices, const fs::path& practice,
                  const app::Practices::Unlock& unlock) -> OnceDone {
             const std::string words = in_words(practices.check(practice, unlock));
             return {.tell = [&shell, words] { shell.prompts().tell(words); }};
         }});
}

void show_keys(Shell& shell, wxWindow* parent)
{
    do_while_closed(
        shell, parent,
        {tr("Keys that open the practice"),
         tr("Which keys open it, and since when. The practice is closed for that moment, which takes the "
            "passphrase."),
         tr("Show the keys"), tr("Looking at the keys ..."),
         [&shell](app::Practices& practices, const fs::path& practice,
                  const app::Practices::Unlock& unlock) -> OnceDone {
             const auto keys = practices.keys(practice, unlock);
             return {.show = [&shell, keys] { shell.show(keys_page(keys)); }};
         }});
}

void change_all_keys(Shell& shell, wxWindow* parent)
{
    const fs::path practice = shell.workspace().folder();
    if (practice == shell.entrance().world().demo.folder)
        return shell.prompts().tell(tr("The demo practice protects nobody and keeps its keys."));
    const std::string name = shell.workspace().name();
    const auto words = ask_for_all_new_keys(
        parent, [&shell] { return shell.entrance().world().practices.propose_passphrase(); });
    if (!words) return;
    shell.lock([&shell, parent, practice, name, words = *words] {
        shell.aside(
            tr("Encrypting everything anew ..."),
            [&shell, parent, practice, name, words]() -> Afterwards {
                const auto show = [&](const std::string& key) {
                    if (!noted(shell, parent, name, key))
                        throw base::Error(base::Trouble::Refused,
                                          tr("The new recovery key was not written down, so nothing was "
                                             "changed: passphrase and recovery key are those of before."));
                };
                shell.entrance().world().practices.change_data_key(practice, {By::Passphrase, words.secret},
                                                                   words.new_passphrase, show, [] {});
                return [&shell, practice, words] {
                    tell_what_was_said(shell);
                    const Afterwards tell = [&shell] {
                        shell.say(tr("The new passphrase and the new recovery key are in effect."));
                    };
                    open_again(shell, practice, {By::Passphrase, words.new_passphrase}, {.tell = tell});
                };
            },
            [&shell, practice](const base::Error& error) {
                shell.prompts().tell(app::told_here(error));
                show_unlock_page(shell, practice);
            });
    });
}

} // namespace rekindle::gui
