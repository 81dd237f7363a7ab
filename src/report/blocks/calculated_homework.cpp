// SPDX-License-Identifier: MIT
#include "base/translate.h"
#include "report/blocks/calculations.h"
#include "report/blocks/words.h"
#include "report/cells.h"

#include <algorithm>
#include <functional>

namespace rekindle::report {
namespace {

using base::say;
using base::tr;
using domain::Side;
using Of = Anchor::Of;

/// The counts of one line as formulas speak of them, collected for the line that adds them up.
struct Counts {
    Anchors entries, done, partial, excused;
};

class AdherenceRows {
public:
    explicit AdherenceRows(Sheet& sheet) : m_sheet(sheet) {}

    void begin() { m_counts = {}; }

    void add(const HomeworkLine& line, const std::string& who, const domain::Adherence& kept)
    {
        const std::size_t number = ++m_number;
        m_counts.entries.push_back(anchor(Of::Entries, number));
        m_counts.done.push_back(anchor(Of::Done, number));
        m_counts.partial.push_back(anchor(Of::Partial, number));
        m_counts.excused.push_back(anchor(Of::Excused, number));
        add_counts(line.assignment.title, who, line.assignment.start, kept, number, nullptr);
    }

    void add_sum(const std::string& who, const domain::Adherence& kept)
    {
        add_counts(tr("All of it"), who, std::nullopt, kept, ++m_number, &m_counts);
    }

private:
    static Cell count(Of what, std::size_t number, int value, const Anchors* sum)
    {
        return named(anchor(what, number),
                     computed(sum == nullptr ? Formula() : Formula("SUM({})", {*sum}), integer_cell(value)));
    }

    void add_counts(std::string title, const std::string& who, std::optional<base::Date> start,
                    const domain::Adherence& kept, std::size_t number, const Counts* sums)
    {
        const auto of = [&](Of what) { return anchor(what, number); };
        add_row(m_sheet,
                {text_cell(std::move(title)), text_cell(who), day_cell(start), integer_cell(kept.occasions),
                 count(Of::Entries, number, kept.entries, sums == nullptr ? nullptr : &sums->entries),
                 count(Of::Done, number, kept.done, sums == nullptr ? nullptr : &sums->done),
                 count(Of::Partial, number, kept.partial, sums == nullptr ? nullptr : &sums->partial),
                 integer_cell(kept.not_done),
                 count(Of::Excused, number, kept.excused, sums == nullptr ? nullptr : &sums->excused),
                 computed({"({}+0.5*{})/({}-{})",
                           {of(Of::Done), of(Of::Partial), of(Of::Entries), of(Of::Excused)}},
                          percent_cell(kept.value))});
    }

    Sheet& m_sheet;
    std::size_t m_number = 0;
    Counts m_counts;
};

using KeptOf = std::function<const domain::Adherence*(const HomeworkLine&)>;

void add_who(AdherenceRows& rows, const Contents& contents, const std::string& who, const KeptOf& kept_of)
{
    rows.begin();
    std::optional<domain::Adherence> all;
    for (const HomeworkLine& line : contents.data.homework) {
        const domain::Adherence* const kept = kept_of(line);
        if (kept == nullptr) continue;
        rows.add(line, who, *kept);
        all = all ? *all + *kept : *kept;
    }
    if (all) rows.add_sum(who, *all);
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
    AdherenceRows rows(sheet);
    for (const Side side : domain::both_sides) {
        add_who(rows, contents, partner_name(contents.data.couple, side), [side](const HomeworkLine& line) {
            const auto found = line.adherence.find(side);
            return found == line.adherence.end() ? nullptr : &found->second;
        });
    }
    add_who(rows, contents, tr("together"),
            [](const HomeworkLine& line) { return line.joint ? &*line.joint : nullptr; });
}

void add_weekly_targets(Sheet& sheet, const Contents& contents)
{
    const auto& homework = contents.data.homework;
    if (std::ranges::all_of(homework, [](const HomeworkLine& line) { return line.weekly_target.empty(); }))
        return;
    add_space(sheet);
    add_line(sheet, tr("Weekly target"), Role::Heading);
    add_line(sheet,
             tr("Over the weeks that are over: the lesser of done and agreed / agreed; the second share "
                "counts what "
                "was done beyond, too. Half for partly done; excused times are taken off. No share where "
                "nothing was "
                "marked."),
             Role::Note);
    add_row(sheet, {head(tr("Homework")), head(tr("Who")), number_head(tr("Start")), number_head(tr("Weeks")),
                    number_head(tr("Times agreed")), number_head(tr("Marked")), number_head(tr("Agreed")),
                    number_head(tr("Done of these")), number_head(tr("All done")),
                    number_head(tr("Target kept")), number_head(tr("With more"))});
    std::size_t number = 0;
    for (const HomeworkLine& line : homework) {
        for (const auto& [side, target] : line.weekly_target) {
            ++number;
            const auto of = [&](Of what) { return anchor(what, number); };
            add_row(
                sheet,
                {text_cell(line.assignment.title), text_cell(partner_name(contents.data.couple, side)),
                 day_cell(line.assignment.start), integer_cell(target.weeks), integer_cell(target.times),
                 integer_cell(target.marked), named(of(Of::Target), points_cell(target.target)),
                 named(of(Of::Within), points_cell(target.within)),
                 named(of(Of::DoneOfTarget), points_cell(target.done)),
                 computed({"{}/{}", {of(Of::Within), of(Of::Target)}}, percent_cell(target.capped)),
                 computed({"{}/{}", {of(Of::DoneOfTarget), of(Of::Target)}}, percent_cell(target.uncapped))});
        }
    }
}

} // namespace rekindle::report
