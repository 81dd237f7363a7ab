// SPDX-License-Identifier: MIT
#include "base/translate.h"
#include "report/blocks/calculations.h"
#include "report/blocks/homework_marks.h"
#include "report/blocks/words.h"
#include "report/cells.h"

#include <algorithm>

namespace rekindle::report {
namespace {

using base::tr;
using domain::Side;
using Of = Anchor::Of;

/// The weeks of one piece of homework, and the line that adds them up.
class TargetRows {
public:
    TargetRows(Sheet& sheet, const Contents& contents) : m_sheet(sheet), m_contents(contents) {}

    void add(const HomeworkLine& line, Side side, const domain::WeeklyTarget& target,
             const std::vector<NumberedMark>& marks)
    {
        m_title = line.assignment.title;
        m_who = partner_name(m_contents.data.couple, side);
        Anchors agreed, done, within;
        const auto weeks = line.target_weeks.find(side);
        if (weeks != line.target_weeks.end()) {
            for (const domain::TargetWeek& week : weeks->second) {
                ++m_week;
                agreed.push_back(anchor(Of::WeekAgreed, m_week));
                done.push_back(anchor(Of::WeekDone, m_week));
                within.push_back(anchor(Of::WeekWithin, m_week));
                add_week(week, marks);
            }
        }
        add_sum(line, target, agreed, done, within);
    }

private:
    void add_week(const domain::TargetWeek& week, const std::vector<NumberedMark>& marks)
    {
        Anchors done, partial, excused;
        for (const NumberedMark& mark : marks) {
            if (mark.line->mark.day < week.first || mark.line->mark.day > week.last) continue;
            done.push_back(anchor(Of::MarkDone, mark.number));
            partial.push_back(anchor(Of::MarkPartial, mark.number));
            excused.push_back(anchor(Of::MarkExcused, mark.number));
        }
        const auto of = [&](Of what) { return anchor(what, m_week); };
        const Formula done_of = done.empty() ? Formula() : Formula("SUM({})+0.5*SUM({})", {done, partial});
        add_row(m_sheet,
                {text_cell(m_title), text_cell(m_who), day_cell(week.first), integer_cell({}),
                 integer_cell(week.times), integer_cell(week.marked),
                 named(of(Of::WeekExcused), computed(over("SUM({})", excused), integer_cell(week.excused))),
                 named(of(Of::WeekAgreed), computed({"IF({}<{},0,{}-{})",
                                                     {static_cast<double>(week.times), of(Of::WeekExcused),
                                                      static_cast<double>(week.times), of(Of::WeekExcused)}},
                                                    points_cell(week.target))),
                 named(of(Of::WeekWithin), computed({"IF({}<{},{},{})",
                                                     {of(Of::WeekDone), of(Of::WeekAgreed), of(Of::WeekDone),
                                                      of(Of::WeekAgreed)}},
                                                    points_cell(std::min(week.done, week.target)))),
                 named(of(Of::WeekDone), computed(done_of, points_cell(week.done)))});
    }

    void add_sum(const HomeworkLine& line, const domain::WeeklyTarget& target, const Anchors& agreed,
                 const Anchors& done, const Anchors& within)
    {
        ++m_piece;
        const auto of = [&](Of what) { return anchor(what, m_piece); };
        add_row(m_sheet,
                {text_cell(m_title), text_cell(m_who), day_cell(line.assignment.start),
                 integer_cell(target.weeks), integer_cell(target.times), integer_cell(target.marked),
                 integer_cell({}),
                 named(of(Of::Target), computed(over("SUM({})", agreed), points_cell(target.target))),
                 named(of(Of::Within), computed(over("SUM({})", within), points_cell(target.within))),
                 named(of(Of::DoneOfTarget), computed(over("SUM({})", done), points_cell(target.done))),
                 computed({"{}/{}", {of(Of::Within), of(Of::Target)}}, percent_cell(target.capped)),
                 computed({"{}/{}", {of(Of::DoneOfTarget), of(Of::Target)}}, percent_cell(target.uncapped))});
    }

    Sheet& m_sheet;
    const Contents& m_contents;
    std::string m_title, m_who;
    std::size_t m_week = 0, m_piece = 0;
};

} // namespace

void add_weekly_targets(Sheet& sheet, const Contents& contents)
{
    const auto& homework = contents.data.homework;
    if (std::ranges::all_of(homework, [](const HomeworkLine& line) { return line.weekly_target.empty(); }))
        return;
    add_space(sheet);
    add_line(sheet, tr("Weekly target"), Role::Heading);
    add_line(sheet,
             tr("Week by week, then the whole piece, over the weeks that are over: the lesser of done and "
                "agreed / "
                "agreed; the second share counts what was done beyond, too. Half for partly done; excused "
                "times are "
                "taken off. No share where nothing was marked."),
             Role::Note);
    add_row(sheet, {head(tr("Homework")), head(tr("Who")), number_head(tr("From")), number_head(tr("Weeks")),
                    number_head(tr("Times agreed")), number_head(tr("Marked")), number_head(tr("Excused")),
                    number_head(tr("Agreed")), number_head(tr("Done of these")), number_head(tr("All done")),
                    number_head(tr("Target kept")), number_head(tr("With more"))});
    const std::vector<MarksOfLine> marks = numbered_marks(homework);
    TargetRows rows(sheet, contents);
    for (std::size_t i = 0; i < homework.size(); ++i) {
        for (const auto& [side, target] : homework[i].weekly_target) {
            const auto own = marks[i].own.find(side);
            rows.add(homework[i], side, target,
                     own == marks[i].own.end() ? std::vector<NumberedMark>() : own->second);
        }
    }
}

} // namespace rekindle::report
