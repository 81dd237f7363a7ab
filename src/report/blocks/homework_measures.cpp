// SPDX-License-Identifier: MIT
#include "base/plural.h"
#include "base/text.h"
#include "base/translate.h"
#include "report/blocks/blocks.h"
#include "report/blocks/words.h"
#include "report/cells.h"

#include <algorithm>

namespace rekindle::report {
namespace {

using base::say;
using base::tr;
using domain::Side;

/// Reasons for what is not there.
using Missing = std::vector<std::string>;

std::string of(int part, int all)
{
    return say("{} of {}", part, all);
}

template <typename Value>
std::optional<Value> value_of(const std::map<Side, Value>& values, Side side)
{
    const auto at = values.find(side);
    return at == values.end() ? std::nullopt : std::optional(at->second);
}

void begin(Sheet& sheet, const char* title)
{
    add_space(sheet);
    add_line(sheet, title, Role::Heading);
}

std::string why_without_share(const domain::WeeklyTarget& kept)
{
    if (kept.capped) return "";
    if (kept.weeks == 0) return tr("no week is over yet");
    return kept.marked == 0 ? tr("nothing was marked") : tr("all was excused");
}

void add_weekly_targets(Sheet& sheet, const Contents& contents, Missing& missing)
{
    const auto& titles = contents.data.homework_titles;
    if (std::all_of(titles.begin(), titles.end(),
                    [](const TitleTotal& total) { return total.weekly_target.empty(); })) {
        missing.push_back(tr("weekly target: nothing was agreed as so many times a week"));
        return;
    }
    begin(sheet, tr("Weekly target"));
    add_row(sheet, {head(tr("Homework"), 2), head(tr("Partner"), 2), number_head(tr("Pieces")),
                    head(tr("Times marked")), number_head(tr("Times agreed")), number_head(tr("Done")),
                    number_head(tr("Within")), number_head(tr("Kept")), number_head(tr("With more")),
                    head(tr("Note"), 2)});
    for (const TitleTotal& total : titles) {
        for (const auto& [side, kept] : total.weekly_target) {
            add_row(sheet,
                    {text_cell(total.homework, 2), text_cell(partner_name(contents.data.couple, side), 2),
                     integer_cell(total.pieces), text_cell(of(kept.marked, kept.times)),
                     decimal_cell(kept.target, 0), decimal_cell(kept.done, 1), decimal_cell(kept.within, 1),
                     percent_cell(kept.capped), percent_cell(kept.uncapped),
                     text_cell(why_without_share(kept), 2)});
        }
    }
    add_line(sheet,
             tr("Over the weeks that are over. Times agreed: less those excused. Within: done, in no week "
                "more than "
                "agreed. Kept: within / agreed. With more: done / agreed. A time nobody marked is not "
                "reported done, "
                "and not called missed either: read the share with the times marked."),
             Role::Note);
}

void add_quality(Sheet& sheet, const Contents& contents, Missing& missing)
{
    const auto& titles = contents.data.homework_titles;
    if (std::none_of(titles.begin(), titles.end(),
                     [](const TitleTotal& total) { return total.asks_quality; })) {
        missing.push_back(tr("how well it went, and engagement: no log asks for it"));
        return;
    }
    begin(sheet, tr("How well it went, 0 to 4"));
    add_row(sheet, {head(tr("Homework"), 2), head(tr("Partner"), 2), number_head(tr("Pieces")),
                    head(tr("Rated")), number_head(tr("Mean")), number_head(tr("Adherence")),
                    number_head(tr("Engage-ment")), head(tr("Note"), 4)});
    for (const TitleTotal& total : titles) {
        if (!total.asks_quality) continue;
        for (const auto& [side, kept] : total.adherence) {
            const int rated = value_of(total.rated, side).value_or(0);
            add_row(sheet,
                    {text_cell(total.homework, 2), text_cell(partner_name(contents.data.couple, side), 2),
                     integer_cell(total.pieces), text_cell(of(rated, kept.done + kept.partial)),
                     decimal_cell(value_of(total.quality, side), 1), percent_cell(kept.value),
                     percent_cell(value_of(total.engagement, side)),
                     text_cell(rated > 0 ? "" : tr("not rated"), 4)});
        }
    }
    add_line(
        sheet,
        tr("Rated: of the entries done or partly done. Engagement = adherence x mean / 4, a composite of our "
           "own."),
        Role::Note);
}

void add_kept(Sheet& sheet, const Contents& contents, Missing& missing)
{
    const auto& titles = contents.data.homework_titles;
    if (std::all_of(titles.begin(), titles.end(),
                    [](const TitleTotal& total) { return total.kept_title.empty(); })) {
        missing.push_back(tr("promises, limits and agreements kept: no homework asks for them"));
        return;
    }
    begin(sheet, tr("What was kept, of the times it mattered"));
    add_row(sheet, {head(tr("Homework"), 2), head(tr("Partner"), 2), head(tr("What")),
                    number_head(tr("Times")), number_head(tr("Kept")), number_head(tr("In part")),
                    number_head(tr("Share")), head(tr("Note"), 4)});
    for (const TitleTotal& total : titles) {
        for (const auto& [side, kept] : total.kept) {
            add_row(sheet,
                    {text_cell(total.homework, 2), text_cell(partner_name(contents.data.couple, side), 2),
                     text_cell(total.kept_title), integer_cell(kept.of), integer_cell(kept.whole),
                     integer_cell(kept.half), percent_cell(kept.value),
                     text_cell(kept.value ? "" : tr("it has not come to it yet"), 4)});
        }
    }
    add_line(sheet, tr("As each partner noted it. Share = (kept + half of what was kept in part) / times."),
             Role::Note);
}

void add_stages(Sheet& sheet, const Contents& contents)
{
    if (contents.data.stages.empty()) return;
    begin(sheet, tr("Levels and stages"));
    add_row(sheet, {number_head(tr("First on")), head(tr("Homework")), head(tr("Of")), head(tr("Latest")),
                    number_head(tr("Since")), head(tr("Course")), number_head(tr("First")),
                    number_head(tr("Latest"))});
    for (const StageSeries& series : contents.data.stages) {
        if (series.points.empty()) continue;
        std::vector<std::string> course;
        for (const StagePoint& point : series.points) course.push_back(std::to_string(point.index));
        const StagePoint& now = series.points.back();
        add_row(sheet, {day_cell(series.points.front().day), text_cell(series.homework),
                        text_cell(series.kind == domain::Kind::TouchRitual
                                      ? say("levels up to {}", series.of)
                                      : base::say_of(series.of, "{} stage", "{} stages", series.of)),
                        text_cell(now.words), day_cell(now.day), text_cell(base::joined(course, ", ")),
                        integer_cell(series.points.front().index), integer_cell(now.index)});
    }
}

void add_hurts(Sheet& sheet, const Contents& contents, Missing& missing)
{
    if (contents.data.hurts.empty()) {
        missing.push_back(tr("hurts: none is being worked on"));
        return;
    }
    begin(sheet, tr("Hurts that are worked on, intensity 0 to 10"));
    add_row(sheet, {head(tr("Homework"), 2), head(tr("Rated by")), head(tr("Whose hurt")),
                    number_head(tr("First")), head(tr("Exercises done")), number_head(tr("Latest")),
                    number_head(tr("Drop")), number_head(tr("To mind / week")), head(tr("Note"), 4)});
    for (const HurtLine& hurt : contents.data.hurts) {
        const domain::Couple& couple = contents.data.couple;
        add_row(sheet,
                {text_cell(hurt.homework, 2), text_cell(partner_name(couple, hurt.side)),
                 text_cell(partner_name(couple, hurt.hurt_partner)), decimal_cell(hurt.first, 0),
                 text_cell(of(hurt.exercises_done, hurt.exercises_marked)), decimal_cell(hurt.latest, 0),
                 decimal_cell(hurt.drop, 0, true), decimal_cell(hurt.intrusions_per_week, 1),
                 text_cell(hurt.latest ? "" : tr("not rated yet"), 4)});
    }
    add_line(
        sheet,
        tr("First: for whose hurt it is, as agreed at the start. Drop: first - latest. Exercises: done, of "
           "those with an entry that were not excused. Private to who rated."),
        Role::Note);
}

void add_ratings(Sheet& sheet, const Contents& contents, Missing& missing)
{
    if (contents.data.ratings.empty()) {
        missing.push_back(tr("ratings from 0 to 10: none has been given"));
        return;
    }
    begin(sheet, tr("Ratings in the log, 0 to 10"));
    add_row(sheet,
            {number_head(tr("First on")), head(tr("Homework")), head(tr("Class")), head(tr("What was rated")),
             number_head(tr("Latest on")), head(tr("Partner")), number_head(tr("Ratings")),
             number_head(tr("First")), number_head(tr("Latest")), number_head(tr("Mean"))});
    for (const RatingSeries& series : contents.data.ratings) {
        if (series.points.empty()) continue;
        double sum = 0;
        for (const RatingPoint& point : series.points) sum += point.value;
        const RatingPoint &first = series.points.front(), &latest = series.points.back();
        add_row(sheet, {day_cell(first.day), text_cell(series.homework),
                        text_cell(in_words(series.visibility)), text_cell(series.title), day_cell(latest.day),
                        text_cell(partner_name(contents.data.couple, series.side)),
                        integer_cell(static_cast<int>(series.points.size())), decimal_cell(first.value, 0),
                        decimal_cell(latest.value, 0),
                        decimal_cell(sum / static_cast<double>(series.points.size()), 1)});
    }
    add_line(
        sheet,
        tr("Over a piece of homework and those that followed it. A log does not say which end of a rating is "
           "the better one, so no index of overlap is computed."),
        Role::Note);
}

} // namespace

Sheet results_sheet(const Contents& contents, const Block& block)
{
    Sheet sheet;
    sheet.columns = {{12, 13}, {20, 28}, {12, 17}, {16, 30}, {12, 13}, {12, 26}, {11, 12},
                     {9, 10},  {9, 10},  {9, 10},  {11, 12}, {10, 11}, {11, 13}};
    add_top(sheet, contents, block);
    sheet.freeze_rows = 2;
    if (contents.data.homework.empty()) {
        add_space(sheet);
        add_line(sheet, tr("No homework has been agreed in this period yet."), Role::Note);
        return sheet;
    }
    sheet.repeat_rows = {0, 1};
    Missing missing;
    add_weekly_targets(sheet, contents, missing);
    add_quality(sheet, contents, missing);
    add_kept(sheet, contents, missing);
    add_stages(sheet, contents);
    add_hurts(sheet, contents, missing);
    add_ratings(sheet, contents, missing);
    if (missing.empty()) return sheet;
    add_space(sheet);
    add_line(sheet,
             say("Not shown, because there is nothing to compute it from. {}.", base::joined(missing, "; ")),
             Role::Note);
    return sheet;
}

} // namespace rekindle::report
