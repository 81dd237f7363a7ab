// SPDX-License-Identifier: MIT
#include "gui/frame_commands.h"

#include "app/pages/entrance.h"
#include "app/pages/next_step.h"
#include "base/translate.h"
#include "gui/dialogs/about.h"
#include "gui/dialogs/change_passphrase.h"
#include "gui/dialogs/import_caseload.h"
#include "gui/dialogs/new_couple.h"
#include "gui/dialogs/restore_backup.h"
#include "gui/pages/couple_page.h"
#include "gui/pages/couples_page.h"
#include "gui/pages/create_page.h"
#include "gui/pages/library_page.h"
#include "gui/pages/reports_page.h"
#include "gui/pages/settings_page.h"
#include "gui/pages/today_page.h"
#include "gui/pages/unlock_page.h"
#include "gui/safekeeping.h"

#include <wx/window.h>

namespace rekindle::gui {
namespace {

using base::tr;

void open_practice(Shell& shell)
{
    if (const auto folder = shell.prompts().choose_folder(tr("The folder of the practice")))
        show_unlock_page(shell, *folder);
}

void open_demo(Shell& shell)
{
    shell.aside(
        tr("Opening the demo practice; the first time it is made, which takes a moment ..."),
        [&shell]() -> Afterwards {
            const auto workspace =
                std::make_shared<std::unique_ptr<app::Workspace>>(shell.entrance().open_demo());
            return [&shell, workspace] { shell.enter(std::move(*workspace)); };
        },
        [&shell](const base::Error& error) { shell.prompts().tell(app::told_here(error)); });
}

} // namespace

void do_command(app::Command command, Shell& shell, wxWindow& window)
{
    using app::Command;
    switch (command) {
    case Command::OpenPractice:
        return open_practice(shell);
    case Command::CreatePractice:
        return shell.show(create_page());
    case Command::OpenDemo:
        return open_demo(shell);
    case Command::BackUp:
        return back_up(shell);
    case Command::BackUpElsewhere:
        return back_up_elsewhere(shell);
    case Command::Restore:
        return restore_backup(shell, &window);
    case Command::CheckPractice:
        return check_practice(shell, &window);
    case Command::ShowKeys:
        return show_keys(shell, &window);
    case Command::ChangePassphrase:
        return change_passphrase(shell, &window);
    case Command::ShowToday:
        return shell.show(today_page());
    case Command::ShowCouples:
        return shell.show(couples_page());
    case Command::ShowReports:
        return shell.show(reports_page());
    case Command::ShowLibrary:
        return shell.show(library_page());
    case Command::ShowSettings:
        return shell.show(settings_page());
    case Command::FindCouple:
        return shell.show(couples_page());
    case Command::NewCouple:
        if (const auto couple = ask_for_new_couple(&window, shell.workspace()))
            shell.show(couple_page(couple->id));
        return;
    case Command::ImportCaseload:
        return import_caseload(shell, &window);
    case Command::About:
        return tell_about(&window);
    case Command::JointRoom:
    case Command::Guide:
    case Command::WhatCanIDo:
    case Command::Lock:
    case Command::Quit:
    case Command::Preview: // the page's own
    case Command::SaveToFile:
    case Command::Undo:
    case Command::EditTags:
    case Command::CopyChart:
    case Command::ShowToCouple:
        return;
    }
}

} // namespace rekindle::gui
