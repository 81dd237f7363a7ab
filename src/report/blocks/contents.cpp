// SPDX-License-Identifier: MIT
#include "report/blocks/contents.h"

#include "base/translate.h"
#include "report/cells.h"

namespace rekindle::report {
namespace {

using base::say;
using base::tr;

std::string what_is_on(BlockKind block)
{
    switch (block) {
    case BlockKind::Partners:
        return tr("both partners side by side: agreement, gaps, guesses about each other");
    case BlockKind::Trends:
        return tr("each scale over time, and what its change comes to");
    case BlockKind::Scores:
        return tr("every score, in the order of days");
    case BlockKind::Homework:
        return tr("every piece of homework, with what each partner kept of it");
    case BlockKind::Results:
        return tr("homework by kind and title: quality, ratings, ratios of their own");
    case BlockKind::Weeks:
        return tr("adherence week by week");
    case BlockKind::Story:
        return tr("what followed from what, with the words of the reviews");
    case BlockKind::Goals:
        return tr("goals with their levels, steps and ratings");
    case BlockKind::Sessions:
        return tr("every session, with what was asked and assigned in it");
    case BlockKind::Log:
        return tr("every mark of homework, with what was answered: adherence rests on these");
    case BlockKind::Answers:
        return tr("every answer with its points: all numbers rest on these");
    case BlockKind::Calculations:
        return tr("every score, change and adherence as a formula over the answers and marks");
    case BlockKind::Codebook:
        return tr("each item: options, points, reversal, scale, source, licence");
    case BlockKind::Method:
        return tr("formulas in words, rules for what is missing, versions, sources, and what was asked for");
    case BlockKind::Feedback:
        return tr("strengths first, then growth areas");
    case BlockKind::NextSession:
        return tr("one page before a session");
    default:
        return {};
    }
}

} // namespace

bool has_nothing(BlockKind block, const Data& data)
{
    switch (block) {
    case BlockKind::Partners:
        return data.scales.empty() && data.homework.empty() && data.perceptions.empty();
    case BlockKind::Trends:
        return data.scales.empty() && data.goals_over_time.empty();
    case BlockKind::Scores:
        return data.scales.empty();
    case BlockKind::Homework:
    case BlockKind::Results:
    case BlockKind::Story:
        return data.homework.empty();
    case BlockKind::Weeks:
        return data.homework_weeks.empty();
    case BlockKind::Goals:
        return data.goals.empty();
    case BlockKind::Sessions:
        return data.sessions.empty();
    default:
        return false;
    }
}

void add_contents(Sheet& sheet, const Contents& contents)
{
    const auto& blocks = contents.definition.blocks;
    if (blocks.size() < 2) return;
    add_space(sheet);
    add_line(sheet, tr("In this report"), Role::Heading);
    for (const Block& block : blocks) {
        if (block.kind == BlockKind::Summary || has_nothing(block.kind, contents.data)) continue;
        const std::string what = what_is_on(block.kind);
        const int row =
            add_row(sheet, {{block.title, Role::Link, Emphasis::None, 1},
                            text_cell(block.print ? what : say("{} (for the screen, not for paper)", what),
                                      static_cast<int>(sheet.columns.size()) - 1)});
        sheet.links.push_back(row);
    }
}

} // namespace rekindle::report
