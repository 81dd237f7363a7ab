// SPDX-License-Identifier: MIT
#include "base/plural.h"
#include "base/translate.h"
#include "report/blocks/partner_parts.h"
#include "report/blocks/words.h"
#include "report/cells.h"

#include <algorithm>

namespace rekindle::report {
namespace {

using base::say;
using base::tr;
using domain::Side;

void add_kept(Sheet& sheet, const KindTotal& total, bool first, const std::string& who,
              const domain::Adherence& kept)
{
    // What the rows of one kind share stands once.
    std::vector<Cell> row{text_cell(first ? total.kind_title : ""),
                          integer_cell(first ? std::optional(total.assignments) : std::nullopt),
                          text_cell(who, 2)};
    for (const int count :
         {kept.occasions, kept.entries, kept.done, kept.partial, kept.not_done, kept.excused})
        row.push_back(integer_cell(count));
    row.push_back(percent_cell(kept.value));
    row.push_back(text_cell(""));
    add_row(sheet, std::move(row));
}

void add_kind(Sheet& sheet, const domain::Couple& couple, const KindTotal& total)
{
    bool first = true;
    for (const auto& [side, kept] : total.adherence) {
        add_kept(sheet, total, first, partner_name(couple, side), kept);
        first = false;
    }
    if (total.joint) add_kept(sheet, total, first, tr("together"), *total.joint);
}

/// "12 of 20 marked occasions": how much "who began" rests on.
std::string reported_in_words(const domain::Initiation& began,
                              const std::optional<domain::DyadAdherence>& dyad)
{
    const int days = began.a + began.b + began.together + began.differing;
    return dyad ? base::say_of(dyad->entries, "{} of {} marked occasion", "{} of {} marked occasions", days,
                               dyad->entries)
                : base::say_of(days, "{} day", "{} days", days);
}

template <typename Member>
bool any_has(const std::vector<KindTotal>& totals, Member member)
{
    return std::any_of(totals.begin(), totals.end(),
                       [&](const KindTotal& total) { return (total.*member).has_value(); });
}

} // namespace

void add_kept_by_partner(Sheet& sheet, const Contents& contents)
{
    const Data& data = contents.data;
    add_line(sheet, tr("Homework: how each partner kept it"), Role::Heading);
    if (data.homework_kinds.empty()) {
        add_line(sheet, tr("No homework has been agreed in this period yet."), Role::Note);
        return;
    }
    add_row(sheet, {head(tr("Kind")), number_head(tr("Pieces")), head(tr("Who"), 2),
                    number_head(tr("Occasions")), number_head(tr("Entries")), number_head(tr("Done")),
                    number_head(tr("Partly")), number_head(tr("Not done")), number_head(tr("Excused")),
                    number_head(tr("Adherence")), head("")});
    for (const KindTotal& total : data.homework_kinds) add_kind(sheet, data.couple, total);
    if (data.homework_kinds.size() > 1 && data.homework_all) add_kind(sheet, data.couple, *data.homework_all);
    add_line(sheet,
             tr("Counts over all pieces of homework of a kind; adherence is made of these sums. Occasions "
                "without an entry are neither done nor missed."),
             Role::Note);
    add_ended_yes(sheet, data.homework);
}

void add_both_logs(Sheet& sheet, const Contents& contents)
{
    const Data& data = contents.data;
    if (!any_has(data.homework_kinds, &KindTotal::dyad)) return;
    add_space(sheet);
    add_line(sheet, tr("Joint homework: what the two logs say together"), Role::Heading);
    add_row(sheet,
            {head(tr("Kind")), number_head(tr("Pieces")), number_head(tr("Occasions")),
             number_head(tr("Marked by either")), number_head(tr("Marked by both")),
             number_head(tr("With the same mark")), number_head(tr("Excused")), number_head(tr("By both")),
             number_head(tr("By either")), number_head(tr("Logs agree")), head("", 2)});
    for (const KindTotal& total : data.homework_kinds) {
        if (!total.dyad) continue;
        const domain::DyadAdherence& dyad = *total.dyad;
        std::vector<Cell> row{text_cell(total.kind_title), integer_cell(total.assignments)};
        for (const int count : {dyad.occasions, dyad.entries, dyad.both_entries, dyad.same, dyad.excused})
            row.push_back(integer_cell(count));
        row.push_back(percent_cell(dyad.strict));
        row.push_back(percent_cell(dyad.lenient));
        row.push_back(
            percent_cell(dyad.log_agreement ? std::optional(*dyad.log_agreement / 100) : std::nullopt));
        row.push_back(text_cell("", 2));
        add_row(sheet, std::move(row));
    }
}

void add_who_began(Sheet& sheet, const Contents& contents)
{
    const Data& data = contents.data;
    if (!any_has(data.homework_kinds, &KindTotal::initiation)) return;
    const std::string a = partner_name(data.couple, Side::A), b = partner_name(data.couple, Side::B);
    add_space(sheet);
    add_line(sheet, tr("Who began"), Role::Heading);
    add_row(sheet, {head(tr("Kind")), head(""), span_head(a, 2), span_head(b, 2),
                    span_head(tr("Together"), 1), head(tr("Reports differ"), 2), head("", 3)});
    add_row(sheet, {head(""), head(""), number_head(tr("Days")), number_head(tr("Share")),
                    number_head(tr("Days")), number_head(tr("Share")), number_head(tr("Days")),
                    number_head(tr("Days")), head(tr("Reported"), 4)});
    for (const KindTotal& total : data.homework_kinds) {
        if (!total.initiation) continue;
        const domain::Initiation& began = *total.initiation;
        const auto share_b = began.share_a ? std::optional(1 - *began.share_a) : std::nullopt;
        add_row(sheet, {text_cell(total.kind_title), text_cell(""), integer_cell(began.a),
                        percent_cell(began.share_a), integer_cell(began.b), percent_cell(share_b),
                        integer_cell(began.together), integer_cell(began.differing),
                        text_cell(reported_in_words(began, total.dyad), 4)});
    }
    add_line(sheet,
             tr("Days with a report; a day begun together counts half for each. 50% is balance. A day on "
                "which the two reports differ counts for nobody."),
             Role::Note);
}

} // namespace rekindle::report
