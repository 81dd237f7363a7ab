// SPDX-License-Identifier: MIT
#include "gui/dialogs/look_at_answers.h"

#include "app/answers_shown.h"
#include "base/text.h"
#include "base/translate.h"
#include "gui/dialogs/standard_dialog.h"
#include "gui/layout.h"
#include "gui/table.h"
#include "report/blocks/words.h"

#include <wx/sizer.h>

namespace rekindle::gui {
namespace {

using base::say;
using base::tr;

std::string words_of(const app::ShownItem& item, std::size_t column)
{
    if (column == 0) return item.question;
    const std::string answers = item.answers.empty() ? tr("not answered") : base::joined(item.answers, ", ");
    return item.applies ? answers : say("{} (does not apply by now)", answers);
}

} // namespace

void look_at_answers(wxWindow* parent, app::Workspace& workspace, const domain::Couple& couple,
                     const domain::ResponseId& response)
{
    app::Reading reading(workspace.practice(), couple, domain::Reader(domain::Audience::Counselor));
    const app::ShownAnswers answers = app::answers_shown(reading, response.value);
    workspace.practice().audit().record("view", "response", response.value);
    StandardDialog dialog(parent, answers.of.title, "");
    add_words(&dialog, dialog.rows(),
              say("{}, partner {}, {}", answers.of.title, domain::word(answers.of.response.owner),
                  base::to_text(base::local_day(answers.of.response.authored))));
    auto* const table = new Table(
        &dialog, tr("Questions and answers"), {{tr("Question"), 56}, {tr("Answer"), 34}},
        [&answers](std::size_t row, std::size_t column) { return words_of(answers.items[row], column); },
        [](std::size_t) {});
    table->show_rows(answers.items.size());
    table->SetMinSize({width_of(&dialog, 94), dialog.GetCharHeight() * 18});
    dialog.rows()->Add(table, wxSizerFlags(1).Expand().Border(wxALL, dialog.FromDIP(6)));
    for (const domain::RaisedAlert& alert : answers.scores.alerts)
        add_words(&dialog, dialog.rows(),
                  say("Talk about this alone: {} ({})", alert.title, report::in_words(alert.severity)));
    dialog.tell();
}

} // namespace rekindle::gui
