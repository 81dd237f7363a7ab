// SPDX-License-Identifier: MIT
#include "gui/dialogs/about.h"

#include "base/translate.h"
#include "gui/dialogs/standard_dialog.h"
#include "gui/layout.h"

namespace rekindle::gui {

using base::say;
using base::tr;

void tell_about(wxWindow* parent)
{
    StandardDialog dialog(parent, tr("About Rekindle"), "");
    add_heading(&dialog, dialog.rows(), say("Rekindle {}", REKINDLE_VERSION));
    add_words(&dialog, dialog.rows(), tr("A session toolkit for couples counselors. MIT license."));
    add_words(&dialog, dialog.rows(),
              tr("Everything is in one encrypted folder on this computer: no account, no network. Without "
                 "the passphrase "
                 "and the recovery key nobody opens a practice, and nobody can bring it back."));
    dialog.tell();
}

} // namespace rekindle::gui
