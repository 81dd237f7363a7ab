// SPDX-License-Identifier: MIT
#include "base/translate.h"
#include "report/blocks/blocks.h"
#include "report/blocks/words.h"
#include "report/cells.h"

namespace rekindle::report {
namespace {

using base::say;
using base::tr;
using domain::Side;

constexpr int width = 12; ///< of the list, in columns

void add_adherence_row(Sheet& sheet, const HomeworkLine& line, bool first, const std::string& who,
                       const domain::Adherence& adherence)
{
    const domain::Assignment& assignment = line.assignment;
    // What the rows of one assignment share stands once.
    std::vector<Cell> cells{day_cell(first ? std::optional(assignment.start) : std::nullopt),
                            text_cell(first ? assignment.title : ""), text_cell(first ? line.kind_title : ""),
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
    // Over the width of the list: in a column of its own it would be as narrow as it is high.
    if (!line.detail.empty()) add_row(sheet, {text_cell(""), text_cell(line.detail, width - 1)});
}

} // namespace

Sheet homework_sheet(const Contents& contents, const Block& block)
{
    Sheet sheet;
    sheet.columns = {{12, 13}, {20, 40}, {12, 24}, {12, 13}, {12, 26}, {11, 12},
                     {9, 10},  {8, 10},  {8, 10},  {11, 12}, {10, 11}, {11, 13}};
    add_top(sheet, contents, block);
    if (contents.data.homework.empty()) {
        add_space(sheet);
        add_line(sheet, tr("No homework has been agreed in this period yet."), Role::Note);
        return sheet;
    }
    add_space(sheet);
    const int heads = add_row(sheet, {number_head(tr("Start")), head(tr("Homework")), head(tr("Kind")),
                                      number_head(tr("End")), head(tr("Who")), number_head(tr("Occasions")),
                                      number_head(tr("Entries")), number_head(tr("Done")),
                                      number_head(tr("Partly")), number_head(tr("Not done")),
                                      number_head(tr("Excused")), number_head(tr("Adherence"))});
    sheet.freeze_rows = heads + 1;
    sheet.repeat_rows = {heads, heads};
    for (const HomeworkLine& line : contents.data.homework) add_line_rows(sheet, contents.data.couple, line);
    add_line(sheet,
             tr("Occasions: times it was due. Entries: occasions somebody marked; the rest is \"no entry\", "
                "neither "
                "done nor missed. Excused: excused, opted out or not applicable. No end: it goes on until "
                "reviewed. Below each, what was agreed about it."),
             Role::Note);
    add_ended_yes(sheet, contents.data.homework);
    return sheet;
}

} // namespace rekindle::report
