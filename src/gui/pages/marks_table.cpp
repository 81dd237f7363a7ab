// SPDX-License-Identifier: MIT
#include "gui/pages/marks_table.h"

#include "base/text.h"
#include "base/translate.h"
#include "gui/layout.h"
#include "report/blocks/words.h"

#include <wx/button.h>

namespace rekindle::gui {
namespace {

using base::tr;

std::string mark_words(const app::HomeworkMarks::Day& day, std::size_t column)
{
    if (column == 0) return base::to_text(day.day);
    if (column == 1) return day.is_due ? tr("due") : "";
    const auto mark = day.marks.find(column == 2 ? domain::Side::A : domain::Side::B);
    return mark == day.marks.end() ? "" : mark->second;
}

} // namespace

Table* make_marks_table(wxWindow* parent, const app::HomeworkMarks& marks, const domain::Couple& couple,
                        std::function<void(std::size_t row)> opened)
{
    auto* const table = new Table(
        parent, tr("Days and marks"),
        {{tr("Day"), 12},
         {tr("Due"), 7},
         {report::partner_name(couple, domain::Side::A), 42},
         {report::partner_name(couple, domain::Side::B), 42}},
        [&marks](std::size_t row, std::size_t column) { return mark_words(marks.days()[row], column); },
        std::move(opened));
    table->SetMinSize({width_of(parent, 28), parent->GetCharHeight() * 8});
    table->show_rows(marks.days().size());
    return table;
}

wxButton* make_for_counselor_alone(wxWindow* parent, Shell& shell, const app::HomeworkMarks& marks)
{
    wxButton* const button = make_button(parent, tr("Answers for you alone …"), [&shell, &marks] {
        shell.prompts().tell(base::joined(marks.for_counselor_alone(), "\n\n"));
    });
    button->Enable(!marks.for_counselor_alone().empty());
    return button;
}

} // namespace rekindle::gui
