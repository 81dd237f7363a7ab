// SPDX-License-Identifier: MIT
#pragma once

#include "app/findings.h"

#include <map>
#include <tuple>

namespace rekindle::app {

/// The 0-10 ratings among the items of a log.
std::vector<const domain::Item*> rating_items(const domain::Questionnaire& log);

/// What runs on when one assignment follows another: ratings, stages, hurts. Assignments are added in the
/// order they were assigned.
class HomeworkOverTime {
public:
    explicit HomeworkOverTime(const Period& period) : m_period(period) {}

    /// `entries`: of the period, by day.
    void add(const report::HomeworkLine& line, const domain::HomeworkTemplate& homework,
             const std::vector<domain::LogEntry>& entries);

    std::vector<report::RatingSeries> ratings;
    std::vector<report::StageSeries> stages;
    std::vector<report::HurtLine> hurts;

private:
    struct Hurt {
        std::size_t at = 0; ///< in hurts
        base::Date from;    ///< counts run from this day
        int points = 0;     ///< of intensity
        double intrusions = 0;
        domain::Adherence kept = {};
    };
    using RatingKey = std::tuple<domain::AssignmentId, std::string, domain::Side>; // chain, item, who

    void add_ratings(const domain::AssignmentId& chain, const report::HomeworkLine& line,
                     const domain::HomeworkTemplate& homework, const std::vector<domain::LogEntry>& entries);
    void add_stage(const domain::AssignmentId& chain, const report::HomeworkLine& line,
                   const domain::HomeworkTemplate& homework);
    void add_hurt(const domain::AssignmentId& chain, const report::HomeworkLine& line,
                  const domain::ForgivenessPlan& plan, const std::vector<domain::LogEntry>& entries);

    const Period& m_period;
    std::map<domain::AssignmentId, domain::AssignmentId> m_first; ///< of the chain each belongs to
    std::map<domain::AssignmentId, domain::Kind> m_kinds;         ///< of each chain
    std::map<RatingKey, std::size_t> m_ratings;
    std::map<domain::AssignmentId, std::size_t> m_stages;
    std::map<std::tuple<domain::AssignmentId, std::string, domain::Side>, Hurt> m_hurts; ///< chain, hurt, who
};

} // namespace rekindle::app
