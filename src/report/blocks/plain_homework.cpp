// SPDX-License-Identifier: MIT
#include "base/translate.h"
#include "domain/policy.h"
#include "report/blocks/plain.h"
#include "report/blocks/words.h"
#include "report/cells.h"

#include <algorithm>

namespace rekindle::report {
namespace {

using base::tr;
using domain::Side;

void add_heads(std::vector<Cell>& upper, std::vector<Cell>& lower, const std::string& title, bool with_counts)
{
    upper.push_back(with_counts ? span_head(title, 2) : number_head(title));
    lower.push_back(number_head(tr("Kept")));
    if (with_counts) lower.push_back(head(tr("Marked")));
}

/// Whether this reader is shown how much of it was kept. Touch and sex have no number to reach: that is what
/// both partners were told when they said yes.
bool shows_share(const HomeworkLine& line, domain::Audience audience)
{
    if (audience == domain::Audience::DeIdentified) return true;
    const domain::Kind kind = domain::kind_of(line.assignment.plan);
    return kind != domain::Kind::TouchRitual && kind != domain::Kind::SexualIntimacy;
}

void add_kept(std::vector<Cell>& row, const domain::Adherence* kept, bool shows_share, bool with_counts)
{
    row.push_back(percent_cell(kept == nullptr || !shows_share ? std::nullopt : kept->value));
    if (!with_counts) return;
    const bool any = kept != nullptr && kept->occasions > 0;
    row.push_back(word_cell(any ? entries_of(*kept) : no_value));
}

} // namespace

std::optional<Sheet> plain_homework(const Contents& contents, const Edition& edition, const Block& block)
{
    const std::vector<HomeworkLine>& homework = contents.data.homework;
    if (homework.empty()) return std::nullopt;
    const std::vector<Side> sides = sides_with_adherence(homework);
    // How many times there were tells one partner how often the other opted out, and who knows the day a
    // report was made when everything in it was: of one's own alone.
    const bool own = domain::copy_of(contents.request.audience).has_value();
    const bool together =
        std::ranges::any_of(homework, [](const auto& line) { return line.joint.has_value(); });
    // Without names there are no titles either: the kind says enough.
    const bool titled =
        std::ranges::any_of(homework, [](const auto& line) { return !line.assignment.title.empty(); });
    Sheet sheet;
    sheet.columns = {{24, 40}, {16, 24}, {12, 13}, {12, 13}};
    if (!titled) sheet.columns.erase(sheet.columns.begin());
    add_plain_top(sheet, contents, edition, block);
    add_note(sheet, edition, block);
    add_space(sheet);
    std::vector<Cell> upper{head(tr("Homework")), head(tr("Kind")), number_head(tr("From")),
                            number_head(tr("To"))};
    if (!titled) upper.erase(upper.begin());
    std::vector<Cell> lower(upper.size(), head(""));
    for (const Side side : sides) add_heads(upper, lower, plain_name(contents.data.couple, side), own);
    if (together) add_heads(upper, lower, tr("Together"), false);
    sheet.columns.resize(lower.size(), {10, 14});
    const bool has_shares = lower.size() > (titled ? 4 : 3);
    const int first_head = add_row(sheet, std::move(upper));
    const int last_head = has_shares ? add_row(sheet, std::move(lower)) : first_head;
    sheet.freeze_rows = last_head + 1;
    sheet.repeat_rows = {first_head, last_head};
    for (const HomeworkLine& line : homework) {
        std::vector<Cell> row{text_cell(line.assignment.title), text_cell(line.kind_title),
                              day_cell(line.assignment.start), day_cell(line.assignment.ended)};
        if (!titled) row.erase(row.begin());
        const auto add = [&](const domain::Adherence* kept, bool with_counts) {
            const bool shows = kept != nullptr && shows_share(line, contents.request.audience);
            add_kept(row, kept, shows, with_counts);
        };
        for (const Side side : sides) {
            const auto found = line.adherence.find(side);
            add(found == line.adherence.end() ? nullptr : &found->second, own);
        }
        if (together) add(line.joint ? &*line.joint : nullptr, false);
        add_row(sheet, std::move(row));
    }
    // To both it is said too where no share stands: why none does is not to be guessed.
    if (contents.request.audience == domain::Audience::CoupleShared)
        add_line(sheet,
                 tr("Kept: of the times both of you marked the same, how many were done; one that was partly "
                    "done counts half. A share is shown from five such times on, where most of what you both "
                    "marked is the same. A time nobody marked is neither done nor missed. Touch and sex have "
                    "no number to reach, so they show none."),
                 Role::Note);
    else
        add_line(sheet,
                 own ? tr("Kept: what was done, and half of what was partly done, out of the times that were "
                          "marked. Marked: times marked of all there were. A time nobody marked is neither "
                          "done nor missed.")
                     : tr("Kept: what was done, and half of what was partly done, out of the times that "
                          "were marked. A time nobody marked is neither done nor missed."),
                 Role::Note);
    if (own) add_ended_yes(sheet, homework);
    if (own) add_line(sheet, tr("Touch and sex have no number to reach, so they show no share."), Role::Note);
    return sheet;
}

} // namespace rekindle::report
