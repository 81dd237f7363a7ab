// SPDX-License-Identifier: MIT
#include "base/plural.h"
#include "base/translate.h"
#include "report/blocks/plain.h"
#include "report/blocks/words.h"
#include "report/cells.h"

#include <algorithm>
#include <cmath>

namespace rekindle::report {
namespace {

using base::say;
using base::say_of;
using base::tr;
using domain::Side;

std::string sessions_in_words(const std::vector<domain::Session>& sessions)
{
    const auto [first, last] = std::ranges::minmax_element(sessions, {}, &domain::Session::day);
    if (sessions.size() == 1) return say("one, on {}", base::to_text(first->day));
    return say("{}, from {} to {}", sessions.size(), base::to_text(first->day), base::to_text(last->day));
}

void add_facts(Sheet& sheet, const Contents& contents)
{
    const Data& data = contents.data;
    add_fact(sheet, tr("Period"), period_of(contents.request));
    if (!data.sessions.empty()) add_fact(sheet, tr("Sessions"), sessions_in_words(data.sessions));
    if (!data.homework.empty())
        add_fact(sheet, tr("Homework"),
                 say_of(data.homework.size(), "{} piece agreed", "{} pieces agreed", data.homework.size()));
    if (!data.goals.empty())
        add_fact(sheet, tr("Goals"), say_of(data.goals.size(), "{} goal", "{} goals", data.goals.size()));
    if (!data.practice.empty()) add_fact(sheet, tr("Practice"), data.practice);
    if (!data.counselor.empty()) add_fact(sheet, tr("Counselor"), data.counselor);
}

const domain::Progress* progress_of(const ScaleSeries& series, Side side)
{
    const auto found = series.partners.find(side);
    return found == series.partners.end() ? nullptr : &found->second.progress;
}

std::optional<double> score_of(const std::optional<domain::DatedScore>& dated)
{
    return dated ? dated->score : std::nullopt;
}

void add_scores(std::vector<Cell>& row, const domain::Progress* progress, int decimals)
{
    const domain::Progress nothing;
    const domain::Progress& found = progress == nullptr ? nothing : *progress;
    row.push_back(decimal_cell(score_of(found.baseline), decimals));
    // What was measured once is the first, and there is no latest beside it.
    const bool once = found.baseline && found.latest && found.baseline->day == found.latest->day;
    row.push_back(decimal_cell(once ? std::nullopt : score_of(found.latest), decimals));
    row.push_back(decimal_cell(found.change, decimals, true));
}

void add_scales(Sheet& sheet, const Contents& contents)
{
    const std::vector<ScaleSeries>& scales = contents.data.scales;
    if (scales.empty()) return;
    const std::vector<Side> sides = sides_of(contents.request.audience);
    add_space(sheet);
    add_line(sheet,
             sides.size() > 1 ? tr("What was answered, in points") : tr("What you answered, in points"),
             Role::Heading);
    std::vector<Cell> names{head(tr("About")), head(tr("Better is"))}, heads{head(""), head("")};
    for (const Side side : sides) {
        names.push_back(span_head(plain_name(contents.data.couple, side), 3));
        for (const char* title : {tr("First"), tr("Latest"), tr("Change")})
            heads.push_back(number_head(title));
    }
    if (sides.size() > 1) {
        names.push_back(number_head(tr("Difference")));
        heads.push_back(number_head(tr("Points")));
    }
    add_row(sheet, std::move(names));
    add_row(sheet, std::move(heads));
    for (const ScaleSeries& series : scales) {
        const int decimals = decimals_of(series);
        std::vector<Cell> row{text_cell(title_of(series)), text_cell(in_words(series.scale.direction))};
        for (const Side side : sides) add_scores(row, progress_of(series, side), decimals);
        if (sides.size() > 1)
            row.push_back(
                decimal_cell(series.gap ? std::optional(std::abs(*series.gap)) : std::nullopt, decimals));
        add_row(sheet, std::move(row));
    }
    if (contents.request.audience == domain::Audience::DeIdentified) return;
    add_line(
        sheet,
        sides.size() > 1
            ? tr("Change: latest less first. Two people may see one thing differently; a difference is "
                 "something to talk about, and neither of the two answers is the right one. Shown rounded, "
                 "computed before.")
            : tr("Change: latest less first. A small change may be chance: one number says less than "
                 "what you yourself have noticed. Shown rounded, computed before."),
        Role::Note);
}

} // namespace

std::optional<Sheet> plain_summary(const Contents& contents, const Edition& edition, const Block& block)
{
    Sheet sheet;
    sheet.columns = {{22, 40}, {11, 12}, {9, 11}, {9, 11}, {9, 11}};
    if (sides_of(contents.request.audience).size() > 1)
        sheet.columns.insert(sheet.columns.end(), {{9, 11}, {9, 11}, {9, 11}, {10, 13}});
    add_plain_top(sheet, contents, edition, block);
    add_note(sheet, edition, block);
    add_space(sheet);
    add_facts(sheet, contents);
    add_scales(sheet, contents);
    const Data& data = contents.data;
    if (data.sessions.empty() && data.homework.empty() && data.goals.empty() && data.scales.empty())
        add_nothing_yet(sheet);
    return sheet;
}

} // namespace rekindle::report
