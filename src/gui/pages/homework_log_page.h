// SPDX-License-Identifier: MIT
#pragma once

#include "domain/ids.h"
#include "domain/people.h"
#include "gui/page.h"

namespace rekindle::gui {

/// The days of one piece of homework with each partner's marks, and entering them. `back`
/// comes afterwards.
MakePage homework_log_page(domain::Couple couple, domain::AssignmentId assignment, MakePage back);

} // namespace rekindle::gui
