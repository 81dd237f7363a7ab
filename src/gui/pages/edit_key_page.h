// SPDX-License-Identifier: MIT
#pragma once

#include "forms/catalog.h"
#include "gui/page.h"

namespace rekindle::gui {

/// The scoring key of a form of the practice's own: written in a table, with what made-up answers give beside
/// it; afterwards `back` comes.
MakePage edit_key_page(const forms::CatalogEntry& form, MakePage back);

} // namespace rekindle::gui
