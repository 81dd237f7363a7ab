// SPDX-License-Identifier: MIT
#pragma once

#include "app/hand_over.h"
#include "app/pages/fill_hand_over.h"
#include "gui/page.h"

#include <filesystem>
#include <memory>

namespace rekindle::gui {

/// One partner's chosen forms and nothing else, over the whole screen, while `practice` is locked. From the
/// last words it goes on to the passphrase, and then to `back`, which may hold nothing of the couple but ids.
/// Is to be shown once the practice is closed.
MakePage hand_over_page(std::shared_ptr<app::FillHandOver> filling, std::filesystem::path practice,
                        MakePage back);

/// Locks, and then there is nothing but the forms.
void lock_and_hand_over(Shell& window, app::HandOver handed, MakePage back);

} // namespace rekindle::gui
