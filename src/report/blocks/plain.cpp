// SPDX-License-Identifier: MIT
#include "report/blocks/plain.h"

#include "base/translate.h"
#include "report/blocks/words.h"
#include "report/cells.h"

#include <algorithm>

namespace rekindle::report {

using base::say;
using base::tr;
using domain::Side;

std::optional<Sheet> plain_sheet(const Contents& contents, const Edition& edition, const Block& block)
{
    switch (block.kind) {
    case BlockKind::Summary:
        return plain_summary(contents, edition, block);
    case BlockKind::Trends:
        return plain_trends(contents, edition, block);
    case BlockKind::Homework:
        return plain_homework(contents, edition, block);
    case BlockKind::Goals:
        return plain_goals(contents, edition, block);
    case BlockKind::Feedback:
        return plain_feedback(contents, edition, block);
    case BlockKind::Long:
        return plain_long(contents, edition, block);
    case BlockKind::Dictionary:
        return plain_dictionary(contents, edition, block);
    case BlockKind::Partners:
    case BlockKind::Scores:
    case BlockKind::Results:
    case BlockKind::Weeks:
    case BlockKind::Story:
    case BlockKind::Sessions:
    case BlockKind::Log:
    case BlockKind::Answers:
    case BlockKind::Calculations:
    case BlockKind::Codebook:
    case BlockKind::Method:
    case BlockKind::NextSession:
    case BlockKind::Caseload:
    case BlockKind::CaseloadMade:
    case BlockKind::Norms:
    case BlockKind::NormsMade:
    case BlockKind::Disclosures:
        break;
    }
    return std::nullopt;
}

std::vector<Side> sides_of(domain::Audience audience)
{
    if (audience == domain::Audience::PartnerA) return {Side::A};
    if (audience == domain::Audience::PartnerB) return {Side::B};
    return {Side::A, Side::B};
}

std::string plain_name(const domain::Couple& couple, Side side)
{
    const std::string& label = couple.partner(side).label;
    return label.empty() ? say("Partner {}", domain::word(side)) : label;
}

void add_plain_top(Sheet& sheet, const Contents& contents, const Edition& edition, const Block& block)
{
    const domain::Couple& couple = contents.data.couple;
    const std::vector<Side> sides = sides_of(contents.request.audience);
    std::string names = plain_name(couple, sides.front());
    if (sides.size() > 1) names = say("{} and {}", names, plain_name(couple, sides.back()));
    add_line(sheet, title_of(edition.title, block), Role::Title);
    add_whose(sheet, say("{} · {}", names, period_of(contents.request)), block);
}

void add_note(Sheet& sheet, const Edition& edition, const Block& block)
{
    if (edition.note.empty() || block.title != edition.blocks.front().title) return;
    add_space(sheet);
    add_line(sheet, edition.note, Role::Plain);
}

void add_nothing_yet(Sheet& sheet)
{
    add_space(sheet);
    add_line(sheet, tr("There is nothing to show for this time yet."), Role::Plain);
}

Sheet plain_nothing(const Contents& contents, const Edition& edition)
{
    const Block& block = edition.blocks.front();
    Sheet sheet;
    sheet.name = block.title;
    sheet.columns = {{60, 80}};
    add_plain_top(sheet, contents, edition, block);
    add_note(sheet, edition, block);
    add_nothing_yet(sheet);
    return sheet;
}

std::vector<Side> sides_with_adherence(const std::vector<HomeworkLine>& homework)
{
    std::vector<Side> sides;
    for (const Side side : domain::both_sides) {
        if (std::ranges::any_of(homework,
                                [&](const HomeworkLine& line) { return line.adherence.contains(side); }))
            sides.push_back(side);
    }
    return sides;
}

std::string plain_footer(const Contents& contents)
{
    const std::string as_of = base::to_text(contents.request.as_of);
    switch (contents.request.audience) {
    case domain::Audience::CoupleShared:
        return say("As of {}. For the two of you.", as_of);
    case domain::Audience::PartnerA:
    case domain::Audience::PartnerB:
        return say("As of {}. A copy for {}.", as_of,
                   plain_name(contents.data.couple, sides_of(contents.request.audience).front()));
    case domain::Audience::Counselor:
    case domain::Audience::DeIdentified:
        break;
    }
    return say("As of {}. De-identified.", as_of);
}

} // namespace rekindle::report
