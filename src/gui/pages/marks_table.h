// SPDX-License-Identifier: MIT
#pragma once

#include "app/pages/homework_marks.h"
#include "gui/table.h"

namespace rekindle::gui {

/// The days of a piece of homework with the marks of both side by side. `marks` must outlive it.
Table* make_marks_table(wxWindow* parent, const app::HomeworkMarks& marks, const domain::Couple& couple,
                        std::function<void(std::size_t row)> opened);

} // namespace rekindle::gui
