// SPDX-License-Identifier: MIT
#pragma once

#include "app/type_answers.h"
#include "gui/page.h"

namespace rekindle::gui {

/// A sheet on paper that is typed, a row for each question; `twice`: two times, and compared.
MakePage paper_entry_page(app::AnswersOnPaper sheet, bool twice);

} // namespace rekindle::gui
