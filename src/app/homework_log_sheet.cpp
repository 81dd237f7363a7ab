// SPDX-License-Identifier: MIT
#include "app/homework_log_sheet.h"

#include "app/printed_words.h"
#include "app/sheet_parts.h"
#include "base/text.h"
#include "base/translate.h"
#include "forms/paper/numbers.h"

#include <algorithm>

namespace rekindle::app {
namespace {

using base::say;
using base::tr;
using domain::ItemType;
using report::Grid;
using report::Lines;
using report::Piece;
using report::Role;

constexpr std::chrono::days weeks_printed{28};
constexpr std::size_t rows_without_days = 10;

std::string when(const domain::Occasion& occasion)
{
    if (occasion.from == occasion.until) return day_in_words(occasion.from);
    // Which day it was is written behind it.
    return say("{} to {}\non ____________", base::to_text(occasion.from), base::to_text(occasion.until));
}

std::vector<std::string> days_of(const std::optional<domain::Assignment>& assignment, base::Date printed)
{
    std::vector<std::string> days;
    if (assignment) {
        const base::Date first = std::max(assignment->start, printed), end = first + weeks_printed;
        const auto last = assignment->ended ? assignment->ended : assignment->last;
        std::optional<base::Date> before;
        for (domain::Occasion occasion :
             domain::occasions(assignment->schedule, assignment->start, last, end)) {
            // Several dates by which it is to be done run from one start: each row from the day after the
            // last.
            const base::Date until = occasion.until;
            if (before && *before >= occasion.from && *before < until)
                occasion.from = *before + std::chrono::days{1};
            before = until;
            if (occasion.until >= first && occasion.from < end) days.push_back(when(occasion));
        }
    }
    if (days.empty()) days.resize(rows_without_days);
    return days;
}

bool is_in_words(const domain::Item& item)
{
    return item.type == ItemType::Text || item.type == ItemType::String;
}

/// What is asked on the log: all but words for the counselor alone, which should not lie about at home.
std::vector<const domain::Item*> items_of(const domain::HomeworkTemplate& homework)
{
    std::vector<const domain::Item*> items;
    for (const forms::PrintedQuestion& question : forms::printed_questions(homework.log)) {
        const bool is_private =
            std::ranges::find(homework.private_items, question.item->link_id) != homework.private_items.end();
        if (!is_private || !is_in_words(*question.item)) items.push_back(question.item);
    }
    return items;
}

/// "How close did you feel? (0: Far apart,  10: Very close)"
std::string meaning(const domain::Item& item)
{
    std::vector<std::string> options;
    for (const forms::PrintedOption& option : forms::printed_options(item))
        options.push_back(option.letter + " " + option.text);
    std::string hint = options.empty() ? ends_in_words(item) : base::joined(options, ",  ");
    if (hint.empty()) hint = range_in_words(item);
    return hint.empty() ? item.text : say("{} ({})", item.text, hint);
}

} // namespace

std::vector<Piece> log_sheet(const domain::HomeworkTemplate& homework,
                             const std::optional<domain::Assignment>& assignment, base::Date printed)
{
    const std::vector<std::string> days = days_of(assignment, printed);
    std::vector<Piece> pieces{
        paragraph(tr("This log is yours. Keep it to yourself and bring it along."), Role::Note),
        paragraph(tr("Mark: d done, p in part, n not done, o opted out (always fine, no reason needed), e "
                     "excused: it was not possible."),
                  Role::Note)};
    Grid grid;
    grid.columns = {{tr("When"), days.front().size() > 20 ? 5.2 : 3.0}, {tr("Mark"), 1.2}};
    int number = 0;
    for (const domain::Item* item : items_of(homework)) {
        if (is_in_words(*item)) continue;
        grid.columns.push_back({std::to_string(++number), 1});
        pieces.push_back(paragraph(meaning(*item)));
        pieces.back().number = std::to_string(number);
    }
    for (const std::string& day : days) grid.rows.push_back({day});
    pieces.push_back(piece(std::move(grid)));
    for (const domain::Item* item : items_of(homework)) {
        if (!is_in_words(*item)) continue;
        pieces.push_back(paragraph(item->text));
        pieces.back().parts.emplace_back(Lines{"", 2});
    }
    return pieces;
}

} // namespace rekindle::app
