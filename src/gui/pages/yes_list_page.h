// SPDX-License-Identifier: MIT
#pragma once

#include "domain/people.h"
#include "gui/page.h"

namespace rekindle::gui {

/// Where each partner marks alone what they say yes to, and the counselor sees to what both do. `back` comes
/// afterwards.
MakePage yes_list_page(domain::Couple couple, MakePage back);

} // namespace rekindle::gui
