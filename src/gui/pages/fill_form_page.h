// SPDX-License-Identifier: MIT
#pragma once

#include "app/pages/fill_in_practice.h"
#include "gui/page.h"

#include <memory>

namespace rekindle::gui {

/// A questionnaire that is filled while the practice is open: the counselor asks, or types from paper.
/// Leaving it goes on later at the same place. Afterwards `back` comes.
MakePage fill_form_page(std::shared_ptr<app::FillInPractice> filling, domain::CoupleId couple, MakePage back);

} // namespace rekindle::gui
