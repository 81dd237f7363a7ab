// SPDX-License-Identifier: MIT
#include "app/practice_data.h"

#include "app/couple_stage.h"
#include "app/findings.h"
#include "app/homework_totals.h"
#include "app/letterhead.h"
#include "app/release.h"
#include "base/translate.h"

#include <algorithm>
#include <memory>

namespace rekindle::app {
namespace {

using base::tr;

std::string in_words(Stage stage)
{
    switch (stage) {
    case Stage::Enquiry:
        return tr("enquiry");
    case Stage::Consents:
        return tr("consents");
    case Stage::Intake:
        return tr("intake");
    case Stage::Feedback:
        return tr("feedback");
    case Stage::Active:
        return tr("active");
    case Stage::Paused:
        return tr("paused");
    case Stage::Ended:
        break;
    }
    return tr("ended");
}

/// Of the goals set by then, the step not yet done that is due first.
const domain::GoalStep* next_step(const std::vector<domain::Goal>& goals, base::Date as_of)
{
    const domain::GoalStep* next = nullptr;
    for (const domain::Goal& goal : goals) {
        if (goal.set_on > as_of) continue;
        for (const domain::GoalStep& step : goal.steps) {
            const bool done = step.done_on ? *step.done_on <= as_of : step.status == domain::StepStatus::Done;
            if (!done && (next == nullptr || step.due < next->due)) next = &step;
        }
    }
    return next;
}

report::CaseloadLine caseload_line(domain::Practice& practice, Reading& reading, base::Date as_of)
{
    report::CaseloadLine line;
    line.code = reading.couple().code;
    const CoupleStanding standing = couple_standing(practice, reading, as_of);
    line.stage = in_words(standing.stage);
    line.open_tasks = static_cast<int>(standing.tasks.size());
    line.open_matters = static_cast<int>(std::ranges::count_if(standing.safety.matters, &SafetyMatter::open));
    line.urgent = standing.safety.high_matter_open();
    line.screened = std::ranges::all_of(standing.safety.screens(as_of), [](const auto& screen) {
        return screen.second == domain::ScreenState::Complete;
    });
    for (const domain::Session& session : reading.sessions()) {
        if (session.day <= as_of && (!line.last_session || session.day > *line.last_session))
            line.last_session = session.day;
    }
    const std::vector<domain::Goal> goals = reading.goals();
    if (const domain::GoalStep* const step = next_step(goals, as_of)) {
        line.next_step = step->title;
        line.next_due = step->due;
    }
    std::vector<report::Source> unused;
    const HomeworkFindings homework = homework_findings(reading, {{}, as_of}, unused);
    if (auto all = all_homework(homework.lines)) line.adherence = std::move(all->adherence);
    return line;
}

void add_caseload(report::PracticeData& data, domain::Practice& practice, base::Date as_of)
{
    const auto definitions = std::make_shared<FrozenDefinitions>(practice);
    for (const domain::Couple& couple : practice.couples().all()) {
        if (domain::is_closed(couple.status)) {
            ++data.ended;
            continue;
        }
        Reading reading(practice, couple, domain::Reader(domain::Audience::Counselor), definitions);
        data.caseload.push_back(caseload_line(practice, reading, as_of));
    }
}

std::vector<report::DisclosureLine> all_disclosures(domain::Practice& practice, base::Date as_of)
{
    std::vector<report::DisclosureLine> lines;
    for (const domain::Couple& couple : practice.couples().all()) {
        for (domain::Release& release : disclosures(practice, couple, as_of))
            lines.push_back({couple.code, std::move(release)});
    }
    std::ranges::stable_sort(lines, {},
                             [](const report::DisclosureLine& line) { return line.release.when.utc; });
    return lines;
}

} // namespace

report::PracticeData practice_data(domain::Practice& practice, const report::Definition& definition,
                                   base::Date as_of)
{
    const auto asks_for = [&](report::BlockKind kind) {
        return report::has_block(definition, domain::Audience::Counselor, {kind});
    };
    report::PracticeData data;
    data.practice = letterhead(practice);
    data.counselor = practice.counselor();
    if (asks_for(report::BlockKind::Caseload)) add_caseload(data, practice, as_of);
    if (asks_for(report::BlockKind::Norms)) data.norms = practice_norms(practice, as_of);
    if (asks_for(report::BlockKind::Disclosures)) data.disclosures = all_disclosures(practice, as_of);
    return data;
}

} // namespace rekindle::app
