// SPDX-License-Identifier: MIT
#include "report/blocks/score_course.h"

#include <cmath>
#include <map>
#include <set>
#include <utility>

namespace rekindle::report {
namespace {

using domain::SessionKind;
using domain::Side;

bool was_there(const domain::Session& session, Side side)
{
    if (session.kind == SessionKind::IndividualA) return side == Side::A;
    if (session.kind == SessionKind::IndividualB) return side == Side::B;
    return true;
}

std::set<int> sessions_of(const ScaleSeries& series, Side side)
{
    std::set<int> numbers;
    const auto partner = series.partners.find(side);
    if (partner == series.partners.end()) return numbers;
    for (const domain::DatedScore& score : partner->second.scores) {
        if (score.session > 0) numbers.insert(score.session);
    }
    return numbers;
}

} // namespace

std::vector<CoursePoint> score_course(const Data& data, const ScaleSeries& series, Side side)
{
    const auto partner = series.partners.find(side);
    if (partner == series.partners.end()) return {};
    std::map<base::Date, CoursePoint> days;
    for (const domain::DatedScore& score : partner->second.scores) {
        const auto value = score.score && std::isfinite(*score.score) ? score.score : std::nullopt;
        const auto [at, is_new] = days.try_emplace(score.day);
        if (is_new || value) at->second = {score.session, score.day, score.phase, value};
    }
    const std::set<int> mine = sessions_of(series, side), theirs = sessions_of(series, domain::other(side));
    for (const domain::Session& session : data.sessions) {
        if (!was_there(session, side) || mine.contains(session.number) || !theirs.contains(session.number))
            continue;
        const domain::Phase phase = domain::phase_of(session.day, data.last_baseline_day);
        days.try_emplace(session.day, CoursePoint{session.number, session.day, phase, std::nullopt});
    }
    std::vector<CoursePoint> course;
    for (auto& [day, point] : days) course.push_back(std::move(point));
    return course;
}

} // namespace rekindle::report
