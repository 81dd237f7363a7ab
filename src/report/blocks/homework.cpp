// SPDX-License-Identifier: MIT
#include "base/translate.h"
#include "report/blocks/homework_parts.h"
#include "report/blocks/words.h"
#include "report/cells.h"

namespace rekindle::report {
namespace {

using base::say;
using base::tr;
using domain::Side;

void add_adherence_row(Sheet& sheet, const HomeworkLine& line, bool first, const std::string& who,
                       const domain::Adherence& adherence)
{
    const domain::Assignment& assignment = line.assignment;
    // What the rows of one assignment share stands once.
    std::vector<Cell> cells{day_cell(first ? std::optional(assignment.start) : std::nullopt),
                            text_cell(first ? assignment.title : ""),
                            text_cell(first ? line.kind_title : ""),
                            text_cell(first ? line.detail : ""),
                            day_cell(!first             ? std::nullopt
                                     : assignment.ended ? assignment.ended
                                                        : assignment.last),
                            text_cell(who)};
    for (const int count : {adherence.occasions, adherence.entries, adherence.done, adherence.partial,
                            adherence.not_done, adherence.excused}) {
        cells.push_back(integer_cell(count));
    }
    cells.push_back(percent_cell(adherence.value));
    add_row(sheet, std::move(cells));
}

void add_line_rows(Sheet& sheet, const domain::Couple& couple, const HomeworkLine& line)
{
    bool first = true;
    const auto add = [&](const std::string& who, const domain::Adherence& adherence) {
        add_adherence_row(sheet, line, first, who, adherence);
        first = false;
    };
    for (const auto& [side, adherence] : line.adherence) add(partner_name(couple, side), adherence);
    if (line.joint) add(tr("together"), *line.joint);
    if (first) add(no_value, {});
}

std::string session_in_words(int number)
{
    return number > 0 ? say("session {}", number) : no_value;
}

void add_event(Sheet& sheet, std::optional<base::Date> day, std::string what, std::string session,
               std::string words)
{
    const int rest = static_cast<int>(sheet.columns.size()) - 3;
    add_row(sheet, {day_cell(day), text_cell(std::move(what)), text_cell(std::move(session)),
                    text_cell(std::move(words), rest)});
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

void add_homework_history(Sheet& sheet, const Contents& contents)
{
    add_space(sheet);
    add_line(sheet, tr("What happened, in order"), Role::Heading);
    add_row(sheet, {number_head(tr("Day")), head(tr("What")), head(tr("Session")),
                    head(tr("In words"), static_cast<int>(sheet.columns.size()) - 3)});
    const std::vector<HomeworkLine>& homework = contents.data.homework;
    for (const std::vector<std::size_t>& chain : chains_of(homework)) {
        const HomeworkLine& first = homework[chain.front()];
        add_line(sheet, say("{}: {}", first.kind_title, first.assignment.title), Role::Group);
        for (const std::size_t line : chain) add_story(sheet, homework[line], line != chain.front());
    }
}

Sheet homework_sheet(const Contents& contents, const Block& block)
{
    Sheet sheet;
    sheet.columns = {{12, 13}, {20, 28}, {12, 17}, {16, 30}, {12, 13}, {12, 26}, {11, 12},
                     {9, 10},  {8, 10},  {8, 10},  {11, 12}, {10, 11}, {11, 13}};
    add_top(sheet, contents, block);
    if (contents.data.homework.empty()) {
        add_space(sheet);
        add_line(sheet, tr("No homework has been agreed in this period yet."), Role::Note);
        return sheet;
    }
    add_space(sheet);
    const int heads = add_row(
        sheet, {number_head(tr("Start")), head(tr("Homework")), head(tr("Kind")), head(tr("Detail")),
                number_head(tr("End")), head(tr("Who")), number_head(tr("Occasions")),
                number_head(tr("Entries")), number_head(tr("Done")), number_head(tr("Partly")),
                number_head(tr("Not done")), number_head(tr("Excused")), number_head(tr("Adherence"))});
    sheet.freeze_rows = heads + 1;
    sheet.repeat_rows = {heads, heads};
    for (const HomeworkLine& line : contents.data.homework) add_line_rows(sheet, contents.data.couple, line);
    add_line(sheet,
             tr("Occasions: times it was due. Entries: occasions somebody marked; the rest is \"no entry\", "
                "neither "
                "done nor missed. Excused: excused, opted out or not applicable. No end: it goes on until "
                "reviewed."),
             Role::Note);
    add_homework_measures(sheet, contents);
    if (block.history) add_homework_history(sheet, contents);
    return sheet;
}

} // namespace rekindle::report
