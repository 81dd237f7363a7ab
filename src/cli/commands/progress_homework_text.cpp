// SPDX-License-Identifier: MIT
#include "app/homework_totals.h"
#include "base/number.h"
#include "base/plural.h"
#include "base/text.h"
#include "base/translate.h"
#include "cli/commands/progress_text.h"
#include "report/blocks/words.h"
#include "report/cells.h"
#include "report/fit.h"

#include <algorithm>

namespace rekindle::cli {
namespace {

using base::say;
using base::tr;
using domain::Side;
using namespace report; // cells and their words

template <typename Value>
const Value* value_of(const std::map<Side, Value>& values, Side side)
{
    const auto at = values.find(side);
    return at == values.end() ? nullptr : &at->second;
}

std::optional<double> value_or_none(const double* value)
{
    return value == nullptr ? std::nullopt : std::optional(*value);
}

/// The lines of the homework table: of a title over all its pieces, or of one piece. The members have the
/// same names. Without `quality` its columns are left out.
template <typename Kept>
void add_kept(Sheet& sheet, const domain::Couple& couple, const Kept& line, bool quality)
{
    for (const auto& [side, kept] : line.adherence) {
        const domain::WeeklyTarget* const target = value_of(line.weekly_target, side);
        const int* const rated = value_of(line.rated, side);
        std::vector<Cell> row{
            text_cell("  " + partner_name(couple, side)), percent_cell(kept.value),
            word_cell(say("{} of {}", kept.entries, kept.occasions)),
            percent_cell(target == nullptr ? std::nullopt : target->capped),
            word_cell(target == nullptr ? "" : say("{} of {}", target->marked, target->times))};
        if (quality) {
            row.push_back(decimal_cell(value_or_none(value_of(line.quality, side)), 1));
            row.push_back(
                word_cell(rated == nullptr ? "" : say("{} of {}", *rated, kept.done + kept.partial)));
            row.push_back(percent_cell(value_or_none(value_of(line.engagement, side))));
        }
        add_row(sheet, std::move(row));
    }
}

bool asks_quality(const ProgressShown& found)
{
    return std::ranges::any_of(found.homework.lines, &HomeworkLine::asks_quality);
}

void add_group(Sheet& sheet, std::string text)
{
    add_row(sheet, {{std::move(text), Role::Group, Emphasis::None, 8}});
}

void add_homework_heads(Sheet& sheet, bool quality)
{
    std::vector<Cell> heads{head(tr("Homework")), number_head(tr("Adherence")), span_head(tr("Entries"), 1),
                            number_head(tr("Weekly target")), span_head(tr("Marked"), 1)};
    if (quality) {
        heads.push_back(number_head(tr("How well (0-4)")));
        heads.push_back(span_head(tr("Rated"), 1));
        heads.push_back(number_head(tr("Engagement")));
    }
    add_row(sheet, std::move(heads));
}

std::string percent(const std::optional<double>& share)
{
    return share ? base::to_text(100 * *share, 0) + "%" : std::string(no_value);
}

/// What both logs of a piece say together, and who began.
std::vector<std::string> together_in_words(const HomeworkLine& line)
{
    std::vector<std::string> words;
    if (line.dyad && line.dyad->strict)
        words.push_back(base::say_of(
            line.dyad->occasions,
            "both report it {}, either reports it {}, over {} of {} occasion; the logs agree on {} "
            "of {}",
            "both report it {}, either reports it {}, over {} of {} occasions; the logs agree on {} "
            "of {}",
            percent(line.dyad->strict), percent(line.dyad->lenient), line.dyad->entries, line.dyad->occasions,
            line.dyad->same, line.dyad->both_entries));
    if (line.initiation && line.initiation->share_a)
        words.push_back(say("begun by A {}, by B {}, together {}, reports differ {}", line.initiation->a,
                            line.initiation->b, line.initiation->together, line.initiation->differing));
    return words;
}

void add_pieces(Sheet& sheet, const ProgressShown& found)
{
    const bool quality = asks_quality(found);
    add_space(sheet);
    add_line(sheet, tr("Each piece of homework"), Role::Heading);
    add_homework_heads(sheet, quality);
    for (const HomeworkLine& line : found.homework.lines) {
        add_group(sheet, say("{}, from {}", line.assignment.title, base::to_text(line.assignment.start)));
        add_kept(sheet, found.couple, line, quality);
        for (const std::string& words : together_in_words(line)) add_row(sheet, {text_cell("  " + words, 8)});
    }
}

void add_stages(Sheet& sheet, const ProgressShown& found)
{
    if (found.homework.stages.empty()) return;
    add_space(sheet);
    add_line(sheet, tr("Levels and stages"), Role::Heading);
    add_row(sheet, {head(tr("Homework")), number_head(tr("Latest")), number_head(tr("Of")),
                    number_head(tr("Since")), head(tr("Course"))});
    for (const StageSeries& series : found.homework.stages) {
        std::vector<std::string> course;
        for (const StagePoint& point : series.points) course.push_back(std::to_string(point.index));
        add_row(sheet, {text_cell(series.homework), integer_cell(series.points.back().index),
                        integer_cell(series.of), day_cell(series.points.back().day),
                        text_cell(base::joined(course, ", "))});
    }
}

void add_hurts(Sheet& sheet, const ProgressShown& found)
{
    if (found.homework.hurts.empty()) return;
    add_space(sheet);
    add_line(sheet, tr("Hurts, intensity 0 to 10 (private to who rated)"), Role::Heading);
    add_row(sheet,
            {head(tr("Homework")), head(tr("Rated by")), number_head(tr("First")), number_head(tr("Latest")),
             number_head(tr("Drop")), number_head(tr("To mind a week")), span_head(tr("Exercises done"), 1)});
    for (const HurtLine& hurt : found.homework.hurts) {
        add_row(sheet, {text_cell(hurt.homework), text_cell(partner_name(found.couple, hurt.side)),
                        decimal_cell(hurt.first, 0), decimal_cell(hurt.latest, 0),
                        decimal_cell(hurt.drop, 0, true), decimal_cell(hurt.intrusions_per_week, 1),
                        word_cell(say("{} of {}", hurt.exercises_done, hurt.exercises_marked))});
    }
}

void add_ratings(Sheet& sheet, const ProgressShown& found)
{
    if (found.homework.ratings.empty()) return;
    add_space(sheet);
    add_line(sheet, tr("Ratings in the log, 0 to 10"), Role::Heading);
    add_row(sheet, {head(tr("Homework")), head(tr("What was rated")), head(tr("Partner")),
                    number_head(tr("Ratings")), number_head(tr("First")), number_head(tr("Latest"))});
    for (const RatingSeries& series : found.homework.ratings) {
        add_row(sheet,
                {text_cell(series.homework), text_cell(series.title),
                 text_cell(partner_name(found.couple, series.side)),
                 integer_cell(static_cast<int>(series.points.size())),
                 decimal_cell(series.points.front().value, 0), decimal_cell(series.points.back().value, 0)});
    }
}

} // namespace

void add_homework(Sheet& sheet, const ProgressShown& found, Shown how_much)
{
    if (found.homework.lines.empty()) return;
    const bool quality = asks_quality(found);
    add_space(sheet);
    add_line(sheet, tr("Homework"), Role::Heading);
    add_homework_heads(sheet, quality);
    for (const TitleTotal& total : app::homework_by_title(found.homework.lines)) {
        add_group(sheet,
                  total.pieces == 1 ? total.homework : say("{}, {} pieces", total.homework, total.pieces));
        add_kept(sheet, found.couple, total, quality);
    }
    add_line(sheet, adherence_in_words(), Role::Note);
    if (std::ranges::any_of(found.homework.lines,
                            [](const HomeworkLine& line) { return !line.weekly_target.empty(); }))
        add_line(sheet,
                 tr("Weekly target: done, of the times agreed in the weeks that are over less those excused. "
                    "Marked: of all times agreed in those weeks. The week that runs is only among the "
                    "entries."),
                 Role::Note);
    if (how_much == Shown::Everything) add_pieces(sheet, found);
    add_stages(sheet, found);
    add_hurts(sheet, found);
    if (how_much == Shown::Everything) add_ratings(sheet, found);
}

void add_goals(Sheet& sheet, const ProgressShown& found, Shown how_much)
{
    const std::vector<GoalLine>& goals = found.goals.goals;
    if (goals.empty()) return;
    int rated = 0, due = 0, kept = 0, done = 0;
    std::size_t steps = 0;
    for (const GoalLine& line : goals) {
        rated += line.level.has_value();
        done += line.steps_done;
        steps += line.goal.steps.size();
        due += line.steps_due;
        kept += line.steps_kept;
    }
    add_space(sheet);
    add_line(sheet, tr("Goals"), Role::Heading);
    add_line(sheet,
             found.goals.t
                 ? base::say_of(
                       goals.size(),
                       "Attainment T {} (at the start {}, change {}) over {} of {} goal; 50: as expected.",
                       "Attainment T {} (at the start {}, change {}) over {} of {} goals; 50: as expected.",
                       base::to_text(*found.goals.t, 1), base::to_text(*found.goals.baseline_t, 1),
                       shown_text(Decimal{*found.goals.t_change, 1, true}), rated, goals.size())
                 : base::say_of(goals.size(), "The goal is not rated yet, so there is no T.",
                                "None of {} goals is rated yet, so there is no T.", goals.size()),
             Role::Plain);
    if (steps > 0) {
        const std::string all =
            base::say_of(steps, "Done: {} of {} step.", "Done: {} of {} steps.", done, steps);
        add_line(sheet,
                 due > 0 ? base::say_of(due,
                                        "{} The day of {} of them has come, and {} was done on or before it.",
                                        "{} The day of {} of them has come, and {} of those were done on or "
                                        "before it.",
                                        all, due, kept)
                         : say("{} The day of none has come yet.", all),
                 Role::Plain);
    }
    if (how_much != Shown::Everything || found.goals.over_time.empty()) return;
    add_space(sheet);
    add_row(sheet, {number_head(tr("Day")), number_head(tr("T")), number_head(tr("Goals rated"))});
    for (const GoalsPoint& point : found.goals.over_time)
        add_row(sheet, {day_cell(point.day), decimal_cell(point.t, 1), integer_cell(point.goals)});
}

} // namespace rekindle::cli
