// SPDX-License-Identifier: MIT
#include "app/pages/couple_homework.h"

#include "app/findings.h"
#include "app/pages/homework_story.h"
#include "app/pages/rest_form.h"
#include "base/text.h"
#include "base/translate.h"
#include "domain/findings/kept.h"
#include "domain/findings/marks.h"
#include "report/blocks/words.h"

#include <algorithm>
#include <array>
#include <tuple>

namespace rekindle::app {
namespace {

using base::say;
using base::tr;
using domain::LogState;

constexpr std::array states{LogState::Done,     LogState::Partial, LogState::NotDone,
                            LogState::OptedOut, LogState::Excused, LogState::NotApplicable};

/// How each day counts, by the template's rule.
std::map<base::Date, LogState> counted_days(const domain::HomeworkTemplate& homework,
                                            const std::vector<domain::LogEntry>& entries, domain::Side side)
{
    const auto* const agreed = std::get_if<domain::AgreedTemplate>(&homework.kind);
    std::map<base::Date, LogState> days;
    for (const domain::LogEntry& entry : entries) {
        if (entry.side == side)
            days[entry.day] = agreed ? domain::counted_as(entry, agreed->done) : entry.state;
    }
    return days;
}

std::string letters_of(const std::vector<ShownOccasion>& occasions)
{
    std::string letters;
    for (const ShownOccasion& each : occasions) letters += each.mark;
    return letters;
}

bool is_over(const domain::Assignment& assignment, base::Date today)
{
    const auto last = domain::last_day(assignment);
    return assignment.ended || (last && *last < today);
}

bool is_reviewed_in(const report::HomeworkLine& line, const domain::Session& session)
{
    return std::ranges::any_of(line.reviews,
                               [&](const auto& review) { return review.session == session.number; });
}

/// What has begun.
void tell_state(ListedHomework& row, const report::HomeworkLine& line, const domain::Session* newest)
{
    const domain::Assignment& assignment = line.assignment;
    const std::string from = base::to_text(assignment.start);
    if (row.is_active) {
        row.waits_for_review =
            !row.rests && newest && newest->day > assignment.start && !is_reviewed_in(line, *newest);
        if (row.rests)
            row.state = say("rests since {}", from);
        else
            row.state = row.waits_for_review
                            ? say("since {}, not reviewed in session {}", from, newest->number)
                            : say("since {}", from);
        return;
    }
    const auto last = domain::last_day(assignment);
    const std::string until = last ? base::to_text(*last) : "";
    row.state = line.reviews.empty()
                    ? say("{} to {}, not reviewed", from, until)
                    : say("{} to {}, {}", from, until, report::in_words(line.reviews.back().decision));
}

} // namespace

CoupleHomework couple_homework(Workspace& workspace, const domain::Couple& couple)
{
    Reading reading(workspace.practice(), couple, domain::Reader(domain::Audience::Counselor));
    const base::Date today = workspace.today();
    const auto sessions = reading.sessions();
    const auto newest = std::ranges::max_element(sessions, {}, &domain::Session::day);
    std::vector<report::Source> sources;
    const HomeworkFindings found = homework_findings(reading, {{}, today}, sources);
    Reading of_both(workspace.practice(), couple, domain::Reader(domain::Audience::CoupleShared));
    const HomeworkFindings for_both = homework_findings(of_both, {{}, today}, sources);

    CoupleHomework shown;
    shown.only_looked_at = domain::is_closed(couple.status);
    shown.has_session = !sessions.empty();
    std::vector<domain::Assignment> seen; // each after what it follows
    std::vector<std::tuple<bool, std::string, base::Date, std::size_t>> order;
    const auto add = [&](const domain::Assignment& assignment, const std::vector<domain::LogEntry>& entries,
                         const std::vector<domain::Review>& reviews) {
        const auto line = std::ranges::find(found.lines, assignment.id,
                                            [](const auto& each) { return each.assignment.id; });
        const auto& homework =
            reading.definitions().homework(assignment.template_id, assignment.template_version);
        ListedHomework row;
        row.id = assignment.id;
        row.title = assignment.title;
        row.kind = kind_in_words(kind_of(assignment.plan));
        row.is_active = !is_over(assignment, today);
        row.may_be_reviewed = !assignment.ended && !sessions.empty() && assignment.start <= today;
        row.may_set_right = !reviews.empty() && !homework.review.items.empty();
        row.may_rest = !std::holds_alternative<domain::OnTrigger>(assignment.schedule);
        seen.push_back(assignment);
        row.rests = row.is_active && rests_from(assignment, seen).has_value();
        if (line == found.lines.end())
            row.state = say("begins on {}", base::to_text(assignment.start));
        else
            tell_state(row, *line, newest == sessions.end() ? nullptr : &*newest);
        for (const domain::Side side : domain::both_sides) {
            if (!assignment.involves(side)) continue;
            row.occasions[side] = occasion_strip(assignment, counted_days(homework, entries, side), today);
            row.marks[side] = letters_of(row.occasions[side]);
        }
        row.story = homework_story(couple, for_both.lines, assignment.id);
        row.whole_story = homework_story(couple, found.lines, assignment.id);
        order.emplace_back(!row.is_active, row.kind, assignment.start, shown.rows.size());
        shown.rows.push_back(std::move(row));
    };
    reading.each_homework(add);
    std::ranges::sort(order, [](const auto& one, const auto& next) {
        return std::tuple(std::get<0>(one), std::get<1>(one), std::get<2>(next), std::get<3>(next)) <
               std::tuple(std::get<0>(next), std::get<1>(next), std::get<2>(one), std::get<3>(one));
    });
    std::vector<ListedHomework> rows;
    for (const auto& [over, kind, start, at] : order) rows.push_back(std::move(shown.rows[at]));
    shown.rows = std::move(rows);
    workspace.practice().audit().record("view", "homework", couple.id.value);
    return shown;
}

std::string key_of(LogState state)
{
    switch (state) {
    case LogState::Done:
        return "d";
    case LogState::Partial:
        return "p";
    case LogState::NotDone:
        return "n";
    case LogState::OptedOut:
        return "o";
    case LogState::Excused:
        return "e";
    case LogState::NotApplicable:
        break;
    }
    return {};
}

std::string legend_of_marks()
{
    std::vector<std::string> words;
    for (const LogState state : states) {
        if (!key_of(state).empty()) words.push_back(say("{} {}", key_of(state), report::in_words(state)));
    }
    return say("{}, - nothing noted", base::joined(words, ", "));
}

} // namespace rekindle::app
