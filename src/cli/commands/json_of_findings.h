// SPDX-License-Identifier: MIT
#pragma once

#include "report/data.h"
#include "json/value.h"

namespace rekindle::cli {

// What --json prints of the findings. A missing value is null, never 0.

json::Value json_of(const report::ScaleSeries::OnePartner& partner);
json::Value json_of(const report::ScaleSeries::AgreementOn& agreement);
json::Value json_of(const domain::Agreement& counts);
json::Value json_of(const domain::PhaseComparison& phases);
json::Value json_of(const domain::Episode& episode);
json::Value json_of(const report::AlertLine& alert);
json::Value json_of(const report::Profile& profile);
json::Value json_of(const domain::Nearness& nearness);
json::Value json_of(const report::PerceptionLine& line);
json::Value json_of(const domain::DyadAdherence& dyad);
json::Value json_of(const domain::WeeklyTarget& target);
json::Value json_of(const std::vector<domain::WeekKept>& weeks);
json::Value json_of(const domain::Initiation& initiation);
json::Value json_of(const report::RatingSeries& series);
json::Value json_of(const report::StageSeries& series);
json::Value json_of(const report::HurtLine& hurt);
json::Value json_of(const report::GoalsPoint& point);
json::Value json_of(const report::SessionLine& line);

/// Everything that is counted of one assignment, of both partners or of `only` one.
json::Value adherence_json(const report::HomeworkLine& line, const std::optional<domain::Side>& only);

/// A list of any of these.
template <typename Each>
json::Value list_of(const std::vector<Each>& all)
{
    json::Value list = json::Value::array();
    for (const Each& each : all) list.add(json_of(each));
    return list;
}

} // namespace rekindle::cli
