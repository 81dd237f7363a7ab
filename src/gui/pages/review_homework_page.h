// SPDX-License-Identifier: MIT
#pragma once

#include "domain/ids.h"
#include "domain/people.h"
#include "gui/page.h"

namespace rekindle::gui {

/// Looking back on one piece of homework with both partners: what each noted, and how it goes on.
/// `back` comes afterwards.
MakePage review_homework_page(domain::Couple couple, domain::AssignmentId assignment, MakePage back);

} // namespace rekindle::gui
