// SPDX-License-Identifier: MIT
#include "app/findings.h"

#include <algorithm>

namespace rekindle::app {

report::Data report_data(domain::Practice& practice, const domain::Couple& couple,
                         const report::Request& request)
{
    const Period period{request.from, request.to ? std::min(request.as_of, *request.to) : request.as_of};
    FrozenDefinitions definitions(practice);
    report::Data data;
    data.practice = practice.name();
    data.counselor = practice.counselor();
    data.couple = couple;
    for (const domain::Session& session : practice.couples().sessions(couple.id)) {
        if (session.day <= period.as_of && (!period.from || session.day >= *period.from))
            data.sessions.push_back(session);
    }
    AnswerFindings answers = answer_findings(practice, definitions, couple.id, period);
    data.scales = std::move(answers.scales);
    data.alerts = std::move(answers.alerts);
    data.sources = std::move(answers.sources);
    data.limits = std::move(answers.limits);
    data.homework = homework_findings(practice, definitions, couple.id, period, data.sources);
    GoalFindings goals = goal_findings(practice, couple.id, period.as_of);
    data.goals = std::move(goals.goals);
    data.goals_t = goals.t;
    data.goals_baseline_t = goals.baseline_t;
    return data;
}

} // namespace rekindle::app
