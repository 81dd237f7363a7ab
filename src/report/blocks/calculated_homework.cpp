// SPDX-License-Identifier: MIT
#include "base/translate.h"
#include "report/blocks/calculations.h"
#include "report/blocks/homework_marks.h"
#include "report/blocks/words.h"
#include "report/cells.h"

#include <functional>

namespace rekindle::report {
namespace {

using base::tr;
using domain::Side;
using Of = Anchor::Of;

/// The counts of one line as formulas speak of them, collected for the line that adds them up.
struct Counts {
    Anchors entries, done, partial, not_done, excused;
};

/// The marks of one line that adherence counts.
Counts counts_of(const std::vector<NumberedMark>& marks)
{
    Counts counts;
    for (const NumberedMark& mark : marks) {
        if (!mark.line->mark.fills) continue;
        counts.done.push_back(anchor(Of::MarkDone, mark.number));
        counts.partial.push_back(anchor(Of::MarkPartial, mark.number));
        counts.not_done.push_back(anchor(Of::MarkNotDone, mark.number));
        counts.excused.push_back(anchor(Of::MarkExcused, mark.number));
    }
    counts.entries = counts.done; // each has one
    return counts;
}

class AdherenceRows {
public:
    explicit AdherenceRows(Sheet& sheet) : m_sheet(sheet) {}

    void begin() { m_counts = {}; }

    void add(const HomeworkLine& line, const std::string& who, const domain::Adherence& kept,
             const std::vector<NumberedMark>& marks)
    {
        const std::size_t number = ++m_number;
        m_counts.entries.push_back(anchor(Of::Entries, number));
        m_counts.done.push_back(anchor(Of::Done, number));
        m_counts.partial.push_back(anchor(Of::Partial, number));
        m_counts.not_done.push_back(anchor(Of::NotDone, number));
        m_counts.excused.push_back(anchor(Of::Excused, number));
        add_counts(line.assignment.title, who, line.assignment.start, kept, number, counts_of(marks),
                   "COUNT({})");
    }

    void add_sum(const std::string& who, const domain::Adherence& kept)
    {
        add_counts(tr("All of it"), who, std::nullopt, kept, ++m_number, m_counts, "SUM({})");
    }

private:
    void add_counts(std::string title, const std::string& who, std::optional<base::Date> start,
                    const domain::Adherence& kept, std::size_t number, const Counts& parts,
                    FormulaPattern entries)
    {
        const auto of = [&](Of what) { return anchor(what, number); };
        const auto count = [&](Of what, const Anchors& cells, int value) {
            return named(of(what), computed(over("SUM({})", cells), integer_cell(value)));
        };
        add_row(m_sheet,
                {text_cell(std::move(title)), text_cell(who), day_cell(start), integer_cell(kept.occasions),
                 named(of(Of::Entries), computed(over(entries, parts.entries), integer_cell(kept.entries))),
                 count(Of::Done, parts.done, kept.done), count(Of::Partial, parts.partial, kept.partial),
                 count(Of::NotDone, parts.not_done, kept.not_done),
                 count(Of::Excused, parts.excused, kept.excused),
                 computed({"({}+0.5*{})/({}-{})",
                           {of(Of::Done), of(Of::Partial), of(Of::Entries), of(Of::Excused)}},
                          percent_cell(kept.value))});
    }

    Sheet& m_sheet;
    std::size_t m_number = 0;
    Counts m_counts;
};

using KeptOf = std::function<const domain::Adherence*(const HomeworkLine&)>;
using MarksOf = std::function<const std::vector<NumberedMark>*(const MarksOfLine&)>;

void add_who(AdherenceRows& rows, const std::vector<HomeworkLine>& homework,
             const std::vector<MarksOfLine>& marks, const std::string& who, const KeptOf& kept_of,
             const MarksOf& marks_of)
{
    rows.begin();
    std::optional<domain::Adherence> all;
    for (std::size_t i = 0; i < homework.size(); ++i) {
        const domain::Adherence* const kept = kept_of(homework[i]);
        if (kept == nullptr) continue;
        const std::vector<NumberedMark>* const own = marks_of(marks[i]);
        rows.add(homework[i], who, *kept, own == nullptr ? std::vector<NumberedMark>() : *own);
        all = all ? *all + *kept : *kept;
    }
    if (all) rows.add_sum(who, *all);
}

template <typename Map>
auto found_in(const Map& map, Side side)
{
    const auto found = map.find(side);
    return found == map.end() ? nullptr : &found->second;
}

} // namespace

void add_adherence(Sheet& sheet, const Contents& contents)
{
    if (contents.data.homework.empty()) return;
    add_space(sheet);
    add_line(sheet, tr("Adherence"), Role::Heading);
    add_line(
        sheet,
        tr("(done + 0.5 x partly done) / (occasions with an entry - excused). Together: the lesser of both "
           "marks."),
        Role::Note);
    add_row(sheet,
            {head(tr("Homework")), head(tr("Who")), number_head(tr("Start")), number_head(tr("Occasions")),
             number_head(tr("With an entry")), number_head(tr("Done")), number_head(tr("Partly")),
             number_head(tr("Not done")), number_head(tr("Excused")), number_head(tr("Adherence"))});
    const std::vector<MarksOfLine> marks = numbered_marks(contents.data.homework);
    AdherenceRows rows(sheet);
    for (const Side side : domain::both_sides)
        add_who(
            rows, contents.data.homework, marks, partner_name(contents.data.couple, side),
            [side](const HomeworkLine& line) { return found_in(line.adherence, side); },
            [side](const MarksOfLine& line) { return found_in(line.own, side); });
    add_who(
        rows, contents.data.homework, marks, tr("together"),
        [](const HomeworkLine& line) { return line.joint ? &*line.joint : nullptr; },
        [](const MarksOfLine& line) { return &line.together; });
}

} // namespace rekindle::report
