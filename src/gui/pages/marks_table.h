// SPDX-License-Identifier: MIT
#pragma once

#include "app/pages/homework_marks.h"
#include "gui/page.h"
#include "gui/table.h"

class wxButton;

namespace rekindle::gui {

/// The days of a piece of homework with the marks of both side by side. `marks` must outlive it.
Table* make_marks_table(wxWindow* parent, const app::HomeworkMarks& marks, const domain::Couple& couple,
                        std::function<void(std::size_t row)> opened);

/// Shows what the partners answered for the counselor alone, once it is asked for: the table is looked at
/// together.
wxButton* make_for_counselor_alone(wxWindow* parent, Shell& shell, const app::HomeworkMarks& marks);

} // namespace rekindle::gui
