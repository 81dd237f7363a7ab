// SPDX-License-Identifier: MIT
#include "gui/while_closed.h"

#include "app/pages/entrance.h"
#include "app/pages/next_step.h"
#include "base/text.h"
#include "base/translate.h"
#include "gui/dialogs/standard_dialog.h"
#include "gui/layout.h"
#include "gui/page.h"
#include "gui/pages/unlock_page.h"
#include "gui/text.h"

#include <wx/sizer.h>
#include <wx/textctrl.h>

namespace rekindle::gui {
namespace {

using base::tr;
using By = app::Practices::Unlock::By;

std::optional<std::string> ask_passphrase(wxWindow* parent, const WhileClosed& wanted)
{
    StandardDialog dialog(parent, wanted.title, wanted.action);
    add_words(&dialog, dialog.rows(), wanted.explanation);
    wxFlexGridSizer* const fields = add_fields(&dialog, dialog.rows());
    wxTextCtrl* const secret = add_text_field(&dialog, fields, tr("Passphrase of now"), wxTE_PASSWORD);
    std::string given;
    const bool done = dialog.ask([&]() -> std::string {
        given = typed(secret->GetValue());
        return given.empty() ? tr("Something is not filled in yet.") : "";
    });
    return done ? std::optional(given) : std::nullopt;
}

std::function<void(const base::Error&)> back_to_the_door(Shell& shell, const std::filesystem::path& practice)
{
    return [&shell, practice](const base::Error& error) {
        shell.prompts().tell(app::told_here(error));
        show_unlock_page(shell, practice);
    };
}

} // namespace

bool tell_what_was_said(Shell& shell)
{
    const auto told = shell.entrance().world().told();
    if (!told.empty()) shell.prompts().tell(base::joined(told, "\n\n"));
    return !told.empty();
}

void open_again(Shell& shell, const std::filesystem::path& practice, const app::Practices::Unlock& unlock,
                const OnceDone& then)
{
    shell.aside(
        tr("Opening the practice again ..."),
        [&shell, practice, unlock, then]() -> Afterwards {
            const auto workspace =
                std::make_shared<std::unique_ptr<app::Workspace>>(shell.entrance().open(practice, unlock));
            return [&shell, workspace, then] {
                shell.enter(std::move(*workspace));
                then.show();
                then.tell();
            };
        },
        [&shell, practice, then](const base::Error& error) {
            then.tell();
            back_to_the_door(shell, practice)(error);
        });
}

void do_while_closed(Shell& shell, wxWindow* parent, WhileClosed wanted)
{
    const std::filesystem::path practice = shell.workspace().folder();
    const auto secret = ask_passphrase(parent, wanted);
    if (!secret) return;
    const app::Practices::Unlock unlock{By::Passphrase, *secret};
    shell.lock([&shell, practice, unlock, wanted = std::move(wanted)] {
        shell.aside(
            wanted.meanwhile,
            [&shell, practice, unlock, work = wanted.work]() -> Afterwards {
                const OnceDone then = work(shell.entrance().world().practices, practice, unlock);
                return [&shell, practice, unlock, then] {
                    tell_what_was_said(shell);
                    open_again(shell, practice, unlock, then);
                };
            },
            back_to_the_door(shell, practice));
    });
}

} // namespace rekindle::gui
