// SPDX-License-Identifier: MIT
#include "gui/what_came.h"

#include "app/pages/workspace.h"
#include "app/read_inbox.h"
#include "base/text.h"
#include "gui/page.h"

namespace rekindle::gui {

void tell_what_came(Shell& shell)
{
    app::Workspace& workspace = shell.workspace();
    const app::InboxRead came = app::read_inbox(workspace.practice());
    if (!came.anything()) return;
    workspace.changed();
    shell.prompts().tell(base::joined(app::in_words(came), "\n\n"));
}

} // namespace rekindle::gui
