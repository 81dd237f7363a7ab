// SPDX-License-Identifier: MIT
#include "base/plural.h"
#include "base/translate.h"
#include "report/blocks/blocks.h"
#include "report/blocks/words.h"
#include "report/cells.h"
#include "report/fit.h"
#include "report/page_breaks.h"

#include <algorithm>
#include <cmath>

namespace rekindle::report {
namespace {

using base::say;
using base::tr;
using domain::Side;

/// One page: of each list as many lines as it holds, and how many more there are.
constexpr std::size_t most_lines = 10, fewest_lines = 3;
/// Of what is to be done, more: what is about safety or consent must not be what is cut.
constexpr std::size_t most_tasks = 12;
constexpr int columns = 7;
/// Steps that come due this soon are looked at.
constexpr std::chrono::days soon{14};

void add_rest(Sheet& sheet, std::size_t lines, std::size_t most)
{
    if (lines > most)
        add_line(sheet, base::say_of(lines - most, "And {} more.", "And {} more.", lines - most), Role::Note);
}

void add_last_session(Sheet& sheet, const Contents& contents)
{
    const auto& sessions = contents.data.sessions;
    const auto last = std::ranges::max_element(sessions, {}, &domain::Session::day);
    if (last == sessions.end()) {
        add_fact(sheet, tr("Last session"), tr("there was none yet"));
        return;
    }
    const auto days = (contents.request.as_of - last->day).count();
    add_fact(sheet, tr("Last session"),
             say("{}, on {}, {}, {}", last->number, base::to_text(last->day),
                 days == 0 ? std::string(tr("today")) : base::say_of(days, "{} day ago", "{} days ago", days),
                 in_words(contents.data.couple, last->kind)));
}

void add_tasks(Sheet& sheet, const Contents& contents)
{
    add_line(sheet, tr("To do"), Role::Heading);
    const auto& tasks = contents.data.tasks;
    if (tasks.empty()) add_line(sheet, tr("Nothing is waiting."), Role::Note);
    if (tasks.empty()) return;
    add_row(sheet, {head(tr("What"), columns - 1), number_head(tr("By"))});
    for (std::size_t i = 0; i < std::min(tasks.size(), most_tasks); ++i) {
        Cell words = text_cell(tasks[i].words, columns - 1);
        if (tasks[i].urgent) words.emphasis = Emphasis::Attention;
        add_row(sheet, {words, day_cell(tasks[i].due)});
    }
    add_rest(sheet, tasks.size(), most_tasks);
}

bool goes_on(const HomeworkLine& line, base::Date as_of)
{
    const domain::Assignment& homework = line.assignment;
    return !(homework.ended && *homework.ended <= as_of) && !(homework.last && *homework.last < as_of);
}

/// "80 %, 12 of 14": a share alone says too much of few marks.
Cell kept_cell(const domain::Adherence* kept)
{
    if (kept == nullptr || kept->occasions == 0) return word_cell(no_value);
    return word_cell(kept->value ? say("{}, {}", shown_text(Percent{*kept->value}), entries_of(*kept))
                                 : entries_of(*kept));
}

void add_homework(Sheet& sheet, const Contents& contents, std::size_t most)
{
    add_line(sheet, tr("Homework under way, with the times marked of all that were due"), Role::Heading);
    std::vector<const HomeworkLine*> lines;
    for (const HomeworkLine& line : contents.data.homework) {
        if (goes_on(line, contents.request.as_of)) lines.push_back(&line);
    }
    if (lines.empty()) add_line(sheet, tr("None."), Role::Note);
    if (lines.empty()) return;
    const domain::Couple& couple = contents.data.couple;
    add_row(sheet, {head(tr("Homework"), 2), number_head(tr("Since")),
                    span_head(short_name(couple, Side::A), 1), span_head(short_name(couple, Side::B), 1),
                    span_head(tr("Together"), 1), head(tr("Last review"))});
    for (std::size_t i = 0; i < std::min(lines.size(), most); ++i) {
        const HomeworkLine& line = *lines[i];
        std::vector<Cell> row{text_cell(line.assignment.title, 2), day_cell(line.assignment.start)};
        for (const Side side : domain::both_sides) {
            const auto found = line.adherence.find(side);
            row.push_back(kept_cell(found == line.adherence.end() ? nullptr : &found->second));
        }
        row.push_back(kept_cell(line.joint ? &*line.joint : nullptr));
        row.push_back(
            text_cell(line.reviews.empty() ? tr("not yet") : in_words(line.reviews.back().decision)));
        add_row(sheet, std::move(row));
    }
    add_rest(sheet, lines.size(), most);
}

const domain::Progress* moved(const ScaleSeries& series, Side side)
{
    const auto partner = series.partners.find(side);
    if (partner == series.partners.end()) return nullptr;
    const domain::ChangeClass found = partner->second.progress.change_class;
    return found == domain::ChangeClass::NotKnown || found == domain::ChangeClass::Unchanged
               ? nullptr
               : &partner->second.progress;
}

/// What got worse first, then by how far beyond measurement error.
double urgency(const ScaleSeries& series)
{
    double urgency = 0;
    for (const Side side : domain::both_sides) {
        const domain::Progress* const progress = moved(series, side);
        if (progress == nullptr) continue;
        const double worse = progress->change_class == domain::ChangeClass::Deteriorated ? 1000 : 0;
        urgency = std::max(urgency, worse + std::abs(progress->reliable_change.value_or(0)));
    }
    return urgency;
}

void add_change(std::vector<Cell>& row, const domain::Progress* progress, int decimals, int span)
{
    row.push_back(decimal_cell(progress ? progress->change : std::nullopt, decimals, true));
    Cell words = text_cell("", span);
    if (progress != nullptr) {
        words = text_cell(progress->change_class == domain::ChangeClass::Deteriorated ? tr("worse")
                          : progress->change_class == domain::ChangeClass::Recovered
                              ? tr("better, past the cut-off")
                              : tr("better"),
                          span);
        words.emphasis = emphasis_of(progress->change_class);
    }
    row.push_back(std::move(words));
}

void add_moved(Sheet& sheet, const Contents& contents, std::size_t most)
{
    std::vector<const ScaleSeries*> scales;
    for (const ScaleSeries& series : contents.data.scales) {
        if (moved(series, Side::A) != nullptr || moved(series, Side::B) != nullptr) scales.push_back(&series);
    }
    std::ranges::stable_sort(scales, std::greater(),
                             [](const ScaleSeries* series) { return urgency(*series); });
    add_line(sheet, tr("Changed beyond measurement error, first to latest"), Role::Heading);
    if (scales.empty()) add_line(sheet, tr("No such change is known."), Role::Note);
    if (scales.empty()) return;
    const domain::Couple& couple = contents.data.couple;
    add_row(sheet, {head(tr("Scale"), 2), span_head(short_name(couple, Side::A), 2),
                    span_head(short_name(couple, Side::B), 3)});
    for (std::size_t i = 0; i < std::min(scales.size(), most); ++i) {
        const ScaleSeries& series = *scales[i];
        std::vector<Cell> row{text_cell(title_of(series), 2)};
        add_change(row, moved(series, Side::A), decimals_of(series), 1);
        add_change(row, moved(series, Side::B), decimals_of(series), 2);
        add_row(sheet, std::move(row));
    }
    add_rest(sheet, scales.size(), most);
}

void add_differences(Sheet& sheet, const Contents& contents, std::size_t most)
{
    std::vector<const ScaleSeries*> differing;
    for (const ScaleSeries& series : contents.data.scales) {
        if (series.gap_percent && std::isfinite(*series.gap_percent)) differing.push_back(&series);
    }
    std::ranges::stable_sort(differing, std::greater(),
                             [](const ScaleSeries* series) { return std::abs(*series->gap_percent); });
    add_line(sheet, tr("Where the two differ most"), Role::Heading);
    if (differing.empty()) add_line(sheet, tr("No scale has a score of both yet."), Role::Note);
    if (differing.empty()) return;
    add_row(sheet, {head(tr("Scale"), 2), head(tr("Domain")), number_head(tr("A − B")),
                    number_head(tr("In % of range")), head(tr("Measured"), 2)});
    for (std::size_t i = 0; i < std::min(differing.size(), most); ++i) {
        const ScaleSeries& series = *differing[i];
        add_row(sheet,
                {text_cell(title_of(series), 2), text_cell(domain_in_words(series.scale.domain)),
                 decimal_cell(series.gap, decimals_of(series), true),
                 decimal_cell(series.gap_percent, 0, true), text_cell(days_apart_in_words(series), 2)});
    }
    add_rest(sheet, differing.size(), most);
}

void add_steps(Sheet& sheet, const Contents& contents, std::size_t most)
{
    struct Step {
        const domain::Goal* goal;
        const domain::GoalStep* step;
    };
    std::vector<Step> steps;
    for (const GoalLine& line : contents.data.goals) {
        for (const domain::GoalStep& step : line.goal.steps) {
            if (step.status != domain::StepStatus::Done && step.due <= contents.request.as_of + soon)
                steps.push_back({&line.goal, &step});
        }
    }
    std::ranges::stable_sort(steps, {}, [](const Step& each) { return each.step->due; });
    add_line(sheet, tr("Steps of goals that are due"), Role::Heading);
    if (steps.empty()) add_line(sheet, tr("None in the next two weeks."), Role::Note);
    if (steps.empty()) return;
    add_row(sheet, {head(tr("Step"), 2), head(tr("Goal"), 2), head(tr("Who")), head(tr("Status")),
                    number_head(tr("Due"))});
    for (std::size_t i = 0; i < std::min(steps.size(), most); ++i) {
        const auto& [goal, step] = steps[i];
        Cell due = day_cell(step->due);
        if (step->due < contents.request.as_of) due.emphasis = Emphasis::Attention;
        add_row(sheet, {text_cell(step->title, 2), text_cell(goal->title, 2),
                        text_cell(owner_name(contents.data.couple, step->owner)),
                        text_cell(in_words(step->status)), due});
    }
    add_rest(sheet, steps.size(), most);
}

/// With at most so many lines of each list.
Sheet page(const Contents& contents, const Block& block, std::size_t most)
{
    Sheet sheet;
    // Wide, so that most sentences take one line: the page is made to fit.
    sheet.columns = {{32, 38}, {24, 28}, {14, 15}, {18, 26}, {16, 18}, {15, 16}, {18, 22}};
    add_top(sheet, contents, block);
    add_space(sheet);
    add_last_session(sheet, contents);
    add_space(sheet);
    add_tasks(sheet, contents);
    for (const auto& add : {add_homework, add_moved, add_differences, add_steps}) {
        add_space(sheet);
        add(sheet, contents, most);
    }
    return sheet;
}

bool is_one_page(Sheet sheet, const Contents& contents, const Block& block)
{
    sheet.landscape = block.landscape;
    fit(sheet);
    break_pages(sheet, contents.definition.paper);
    return std::ranges::none_of(sheet.rows, &Row::page_break_before);
}

} // namespace

Sheet next_session_sheet(const Contents& contents, const Block& block)
{
    for (std::size_t most = most_lines; most > fewest_lines; --most) {
        Sheet sheet = page(contents, block, most);
        if (is_one_page(sheet, contents, block)) return sheet;
    }
    return page(contents, block, fewest_lines);
}

} // namespace rekindle::report
