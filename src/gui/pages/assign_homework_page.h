// SPDX-License-Identifier: MIT
#pragma once

#include "domain/people.h"
#include "gui/page.h"

namespace rekindle::gui {

/// Where the counselor chooses what to agree on with a couple: the library with its suggestions. `back`
/// comes afterwards.
MakePage assign_homework_page(domain::Couple couple, MakePage back);

} // namespace rekindle::gui
