// SPDX-License-Identifier: MIT
#include "base/translate.h"
#include "report/blocks/blocks.h"
#include "report/blocks/words.h"
#include "report/cells.h"

namespace rekindle::report {
namespace {

using base::say;
using base::tr;

std::string session_in_words(int number)
{
    return number > 0 ? say("session {}", number) : no_value;
}

void add_event(Sheet& sheet, std::optional<base::Date> day, std::string what, std::string session,
               std::string words)
{
    add_row(sheet, {day_cell(day), text_cell(std::move(what)), text_cell(std::move(session)),
                    text_cell(std::move(words))});
}

void add_story(Sheet& sheet, const HomeworkLine& line, bool follows)
{
    const domain::Assignment& assignment = line.assignment;
    add_event(sheet, assignment.start, follows ? tr("Agreed next") : tr("Agreed"),
              session_in_words(line.assigned_session),
              line.detail.empty() ? assignment.title : say("{}. {}", assignment.title, line.detail));
    for (const HomeworkLine::ReviewLine& review : line.reviews) {
        add_event(sheet, review.day, tr("Reviewed"), session_in_words(review.session),
                  say("Decision: {}", in_words(review.decision)));
        sheet.rows.back().cells.back().emphasis = Emphasis::Attention;
        for (const auto& [item, answer] : review.answers) {
            // "What helped?" needs no colon.
            const bool asks = item.ends_with('?') || item.ends_with(':');
            const std::string words = answer.empty() ? no_value : answer;
            add_event(sheet, std::nullopt, "", "",
                      asks ? say("{} {}", item, words) : say("{}: {}", item, words));
        }
    }
    if (assignment.ended) add_event(sheet, assignment.ended, tr("Ended"), "", assignment.title);
}

} // namespace

Sheet story_sheet(const Contents& contents, const Block& block)
{
    Sheet sheet;
    sheet.columns = {{12, 13}, {14, 16}, {12, 14}, {70, 80}};
    add_top(sheet, contents, block);
    add_space(sheet);
    const std::vector<HomeworkLine>& homework = contents.data.homework;
    if (homework.empty()) {
        add_line(sheet, tr("No homework has been agreed in this period yet."), Role::Note);
        return sheet;
    }
    const int heads =
        add_row(sheet, {number_head(tr("Day")), head(tr("What")), head(tr("Session")), head(tr("In words"))});
    sheet.freeze_rows = heads + 1;
    sheet.repeat_rows = {heads, heads};
    for (const std::vector<std::size_t>& chain : chains_of(homework)) {
        const HomeworkLine& first = homework[chain.front()];
        add_line(sheet, say("{}: {}", first.kind_title, first.assignment.title), Role::Group);
        for (const std::size_t line : chain) add_story(sheet, homework[line], line != chain.front());
    }
    return sheet;
}

} // namespace rekindle::report
