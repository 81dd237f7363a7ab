// SPDX-License-Identifier: MIT
#include "base/translate.h"
#include "report/blocks/partner_parts.h"
#include "report/blocks/words.h"
#include "report/cells.h"

namespace rekindle::report {
namespace {

using base::say;
using base::tr;

void add_nearness(std::vector<Cell>& row, const domain::Nearness& nearness, int of)
{
    row.push_back(word_cell(say("{} of {}", nearness.items, of)));
    row.push_back(decimal_cell(nearness.correlation, 2, true));
    row.push_back(decimal_cell(nearness.mean_absolute, 2));
}

} // namespace

void add_perceptions(Sheet& sheet, const Contents& contents)
{
    const Data& data = contents.data;
    if (data.perceptions.empty()) return;
    add_space(sheet);
    add_line(sheet, tr("How each sees the other"), Role::Heading);
    add_row(sheet, {head("", 4), span_head(tr("Guesses beside the other's own answers"), 5),
                    span_head(tr("Guesses beside the own answers"), 3), head("")});
    add_row(sheet,
            {head(tr("Questionnaire")), head(tr("Who guessed"), 2), number_head(tr("On")),
             number_head(tr("Answered on")), span_head(tr("Items"), 1), number_head(tr("Correlation")),
             number_head(tr("Points apart")), number_head(tr("Guess − answer")), span_head(tr("Items"), 1),
             number_head(tr("Correlation")), number_head(tr("Points apart")), head("")});
    for (const PerceptionLine& line : data.perceptions) {
        const domain::Perception& found = line.found;
        std::vector<Cell> row{text_cell(line.questionnaire),
                              text_cell(partner_name(data.couple, line.side), 2), day_cell(line.day),
                              day_cell(line.other_day)};
        if (line.other_day)
            add_nearness(row, found.accuracy, found.of);
        else
            row.insert(row.end(), 3, text_cell(""));
        row.push_back(decimal_cell(found.bias, 2, true));
        add_nearness(row, found.similarity, found.of);
        row.push_back(text_cell(""));
        add_row(sheet, std::move(row));
    }
    add_line(sheet,
             say("Raw points of the same statements at both newest forms, also of those a scale turns "
                 "round. Above 0: a guess says that the other agrees more than the other does. Beside the "
                 "own answers: how alike one takes the two to be. A guess can be right merely because they "
                 "are. Fewer than {} items give no number, answers that are all the same no correlation. "
                 "Made of answers each gave in private: for the counselor only.",
                 domain::fewest_perceived),
             Role::Note);
}

} // namespace rekindle::report
