// SPDX-License-Identifier: MIT
#pragma once

#include "app/pages/entrance.h"
#include "gui/page.h"

#include <memory>

namespace rekindle::gui {

/// Shows the recovery key of a practice that was just made, and enters the practice once its last group was
/// typed.
/// Nothing locks it meanwhile: the practice is empty, and a key that was taken away here nobody would have.
MakePage recovery_key_page(std::shared_ptr<app::Entrance::Created> made);

} // namespace rekindle::gui
