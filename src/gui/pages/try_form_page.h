// SPDX-License-Identifier: MIT
#pragma once

#include "forms/catalog.h"
#include "gui/page.h"

namespace rekindle::gui {

/// A questionnaire to be tried out with made-up answers, their scores beside it; afterwards `back` comes.
MakePage try_form_page(const forms::CatalogEntry& form, MakePage back);

} // namespace rekindle::gui
