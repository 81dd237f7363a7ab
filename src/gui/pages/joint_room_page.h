// SPDX-License-Identifier: MIT
#pragma once

#include "domain/people.h"
#include "gui/page.h"

namespace rekindle::gui {

/// What both partners may see together, and nothing else in the whole window until the practice was locked
/// and its passphrase typed again; then `back` comes, which may hold nothing of the couple but ids.
MakePage joint_room_page(domain::Couple couple, MakePage back);

/// The way out is the way in: nothing behind the joint-room view is open before the passphrase was right.
void leave_joint_room(Shell& window, const MakePage& back);

} // namespace rekindle::gui
