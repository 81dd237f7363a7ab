// SPDX-License-Identifier: MIT
#include "gui/dialogs/new_passphrase.h"

#include "base/translate.h"
#include "gui/dialogs/standard_dialog.h"
#include "gui/layout.h"
#include "gui/new_passphrase_fields.h"
#include "gui/text.h"

#include <wx/sizer.h>
#include <wx/textctrl.h>

namespace rekindle::gui {
namespace {

using base::tr;

struct Words {
    std::string title, explanation, secret;
    long secret_style;
    std::string action;
};

std::optional<NewPassphrase> ask(wxWindow* parent, const Words& words,
                                 const std::function<std::string()>& propose)
{
    StandardDialog dialog(parent, words.title, words.action);
    add_words(&dialog, dialog.rows(), words.explanation);
    wxFlexGridSizer* const fields = add_fields(&dialog, dialog.rows());
    wxTextCtrl* const secret = add_text_field(&dialog, fields, words.secret, words.secret_style);
    const NewPassphraseFields passphrase(&dialog, dialog.rows(), fields, propose);
    NewPassphrase given;
    const bool done = dialog.ask([&]() -> std::string {
        const auto typed_twice = passphrase.value();
        if (!typed_twice) return tr("The two passphrases differ.");
        given = {typed(secret->GetValue()), *typed_twice};
        return given.secret.empty() || given.new_passphrase.empty() ? tr("Something is not filled in yet.")
                                                                    : "";
    });
    return done ? std::optional(given) : std::nullopt;
}

} // namespace

std::optional<NewPassphrase> ask_for_recovery(wxWindow* parent, const std::function<std::string()>& propose)
{
    return ask(
        parent,
        {tr("Recovery"),
         tr("The recovery key is on the paper from the day the practice was made. It begins with RK; spaces "
            "and dashes do not matter. A new passphrase replaces the forgotten one; the recovery key stays "
            "the "
            "same."),
         tr("Recovery key"), 0, tr("Change the passphrase")},
        propose);
}

std::optional<NewPassphrase> ask_for_new_passphrase(wxWindow* parent,
                                                    const std::function<std::string()>& propose)
{
    return ask(
        parent,
        {tr("Change the passphrase"),
         tr("The one of now opens the practice no more then. Backups from before open with the passphrase of "
            "their day, and the recovery key stays the same."),
         tr("Passphrase of now"), wxTE_PASSWORD, tr("Change the passphrase")},
        propose);
}

std::optional<NewPassphrase> ask_for_all_new_keys(wxWindow* parent,
                                                  const std::function<std::string()>& propose)
{
    return ask(
        parent,
        {tr("Change all keys"),
         tr("For when somebody may know the passphrase or the recovery key. Everything is encrypted anew, "
            "with "
            "a new passphrase and a new recovery key, and keys of somebody else end. Backups made until now "
            "still open with the old ones: destroy them when that matters."),
         tr("Passphrase of now"), wxTE_PASSWORD, tr("Change all keys")},
        propose);
}

} // namespace rekindle::gui
