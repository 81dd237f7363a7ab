// SPDX-License-Identifier: MIT
#include "gui/dialogs/change_passphrase.h"

#include "app/pages/entrance.h"
#include "app/pages/next_step.h"
#include "base/text.h"
#include "base/translate.h"
#include "gui/dialogs/new_passphrase.h"
#include "gui/page.h"
#include "gui/pages/unlock_page.h"

namespace rekindle::gui {
namespace {

using base::tr;
using By = app::Practices::Unlock::By;

void change(Shell& shell, const std::filesystem::path& practice, const NewPassphrase& words)
{
    shell.aside(
        tr("Changing the passphrase ..."),
        [&shell, practice, words]() -> Afterwards {
            app::Entrance& entrance = shell.entrance();
            entrance.world().practices.change_passphrase(practice, {By::Passphrase, words.secret},
                                                         words.new_passphrase);
            const auto told = entrance.world().told(); // before what the opening tells
            const auto workspace = std::make_shared<std::unique_ptr<app::Workspace>>(
                entrance.open(practice, {By::Passphrase, words.new_passphrase}));
            return [&shell, workspace, told] {
                shell.enter(std::move(*workspace));
                if (!told.empty()) shell.prompts().tell(base::joined(told, "\n\n"));
                shell.say(tr("The new passphrase is in effect; the one before opens this practice no more."));
            };
        },
        [&shell, practice](const base::Error& error) {
            shell.prompts().tell(app::told_here(error));
            show_unlock_page(shell, practice);
        });
}

} // namespace

void change_passphrase(Shell& shell, wxWindow* parent)
{
    const std::filesystem::path practice = shell.workspace().folder();
    if (practice == shell.entrance().world().demo.folder)
        return shell.prompts().tell(tr("The demo practice protects nobody and keeps its passphrase."));
    const auto words = ask_for_new_passphrase(
        parent, [&shell] { return shell.entrance().world().practices.propose_passphrase(); });
    // No second opener gets in, so the practice is closed for that moment.
    if (words) shell.lock([&shell, practice, words = *words] { change(shell, practice, words); });
}

} // namespace rekindle::gui
