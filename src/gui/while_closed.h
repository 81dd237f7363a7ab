// SPDX-License-Identifier: MIT
#pragma once

#include "app/practices.h"
#include "gui/aside.h"

#include <filesystem>
#include <functional>
#include <string>

class wxWindow;

namespace rekindle::gui {

class Shell;

/// What comes after work on a closed practice.
struct OnceDone {
    /// Where the practice is open again, and only there.
    Afterwards show = [] {};
    /// Whether it opened or not: of what is in effect already. Needs no practice.
    Afterwards tell = [] {};
};

/// What can only be done with a practice while nobody has it open, and takes the passphrase.
struct WhileClosed {
    std::string title, explanation; ///< of the dialog that asks for the passphrase
    std::string action;             ///< the word on its button
    std::string meanwhile;          ///< in the status row, while it runs
    /// Runs on another thread, with the practice closed. May throw base::Error.
    std::function<OnceDone(app::Practices&, const std::filesystem::path&, const app::Practices::Unlock&)>
        work;
};

/// Asks for the passphrase, closes the open practice for that moment, does the work, and opens it again with
/// the same passphrase. What goes wrong is told, and the way in is shown.
void do_while_closed(Shell& shell, wxWindow* parent, WhileClosed wanted);

/// Tells what was said meanwhile of backups, keys and what was erased; false when that was nothing.
bool tell_what_was_said(Shell& shell);

/// Opens the practice with what it opens with now. Where that fails it is told, and the way in is shown.
void open_again(Shell& shell, const std::filesystem::path& practice, const app::Practices::Unlock& unlock,
                const OnceDone& then);

} // namespace rekindle::gui
