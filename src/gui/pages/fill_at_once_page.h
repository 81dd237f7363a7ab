// SPDX-License-Identifier: MIT
#pragma once

#include "app/pages/fill_at_once.h"
#include "domain/people.h"
#include "gui/page.h"

namespace rekindle::gui {

/// A short form of the counselor's on a page of its own; afterwards `back` comes.
MakePage fill_at_once_page(std::shared_ptr<app::FillAtOnce> form, domain::Couple couple, MakePage back);

/// Whether a page with this form on it may be left: what was typed is kept as a draft, which is said. Asks
/// where it could not be.
bool may_leave(Shell& shell, app::FillAtOnce& form);

} // namespace rekindle::gui
