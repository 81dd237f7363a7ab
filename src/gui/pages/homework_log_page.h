// SPDX-License-Identifier: MIT
#pragma once

#include "domain/ids.h"
#include "domain/people.h"
#include "gui/page.h"

namespace rekindle::gui {

/// The days of one piece of homework with each partner's marks, and entering them; afterwards `back` comes.
/// `at`: whose mark of which day is looked at first; else the first that is open.
MakePage homework_log_page(domain::Couple couple, domain::AssignmentId assignment, MakePage back,
                           std::optional<std::pair<domain::Side, base::Date>> at = {});

} // namespace rekindle::gui
