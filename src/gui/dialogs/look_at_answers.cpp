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

std::string joined(const std::vector<std::string>& answers)
{
    return answers.empty() ? tr("not answered") : base::joined(answers, ", ");
}

/// What it was in each earlier version, where it was anything else.
std::string before(const app::ShownItem& item)
{
    std::vector<std::string> versions;
    for (const auto& answers : item.before) {
        if (answers != item.answers) versions.push_back(joined(answers));
    }
    return base::joined(versions, tr("; before that: "));
}

std::string words_of(const app::ShownItem& item, std::size_t column)
{
    if (column == 0) return item.question;
    if (column == 2) return before(item);
    const std::string answers = joined(item.answers);
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
    for (const domain::Amendment& amendment : answers.amendments)
        add_words(&dialog, dialog.rows(), app::in_words(amendment));
    std::vector<Table::Column> columns{{tr("Question"), 56}, {tr("Answer"), 34}};
    if (!answers.amendments.empty()) columns = {{tr("Question"), 46}, {tr("Answer"), 24}, {tr("Before"), 24}};
    auto* const table = new Table(
        &dialog, tr("Questions and answers"), columns,
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
