// SPDX-License-Identifier: MIT
#pragma once

#include "gui/page.h"

namespace rekindle::gui {

/// Questionnaires from files, looked at item by item before they are taken into the practice's own library;
/// afterwards `back` comes.
MakePage import_forms_page(MakePage back);

} // namespace rekindle::gui
