// SPDX-License-Identifier: MIT
#include "app/pages/homework_story.h"

#include "base/translate.h"
#include "domain/homework/schedule_text.h"
#include "report/blocks/words.h"

#include <algorithm>
#include <cmath>

namespace rekindle::app {
namespace {

using base::say;
using base::tr;
using report::HomeworkLine;

const HomeworkLine* line_of(const std::vector<HomeworkLine>& lines, const domain::AssignmentId& id)
{
    const auto found =
        std::ranges::find(lines, id, [](const HomeworkLine& line) { return line.assignment.id; });
    return found == lines.end() ? nullptr : &*found;
}

const HomeworkLine* what_follows(const std::vector<HomeworkLine>& lines, const domain::AssignmentId& id)
{
    const auto found =
        std::ranges::find(lines, std::optional(id), [](const auto& line) { return line.assignment.follows; });
    return found == lines.end() ? nullptr : &*found;
}

std::string kept_in_words(const std::string& who, const domain::Adherence& kept)
{
    if (!kept.value)
        return say("   {}: nothing to count, entries {} of {}\n", who, kept.entries, kept.occasions);
    return say("   {}: kept {} %, entries {} of {}\n", who, std::lround(100 * *kept.value), kept.entries,
               kept.occasions);
}

std::string chapter(const domain::Couple& couple, const HomeworkLine& line)
{
    const domain::Assignment& assignment = line.assignment;
    std::string words =
        say("{}, session {}: {} ({})\n", base::to_text(assignment.start), line.assigned_session,
            assignment.title, domain::schedule_text(assignment.schedule));
    if (!line.detail.empty()) words += "   " + line.detail + '\n';
    for (const auto& [side, kept] : line.adherence)
        words += kept_in_words(report::partner_name(couple, side), kept);
    if (line.joint) words += kept_in_words(tr("together"), *line.joint);
    for (const auto& review : line.reviews) {
        words += say("{}, session {}, reviewed: {}\n", base::to_text(review.day), review.session,
                     report::in_words(review.decision));
        for (const auto& [question, answer] : review.answers) words += say("   {} {}\n", question, answer);
    }
    return words;
}

} // namespace

std::string homework_story(const domain::Couple& couple, const std::vector<HomeworkLine>& lines,
                           const domain::AssignmentId& id)
{
    const HomeworkLine* first = line_of(lines, id);
    while (first != nullptr && first->assignment.follows) {
        const HomeworkLine* const before = line_of(lines, *first->assignment.follows);
        if (before == nullptr) break;
        first = before;
    }
    std::string story;
    for (const HomeworkLine* line = first; line != nullptr; line = what_follows(lines, line->assignment.id))
        story += chapter(couple, *line);
    return story;
}

} // namespace rekindle::app
