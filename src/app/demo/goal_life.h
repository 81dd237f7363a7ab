// SPDX-License-Identifier: MIT
#pragma once

#include "app/demo/couple_life.h"

namespace rekindle::app {

/// The goals of one couple: steps that are done, often late, and ratings of A, B and the counselor, who do
/// not see it alike.
class GoalLife {
public:
    GoalLife(CoupleLife& life, InventedRecord& record) : m_life(life), m_record(record) {}

    domain::Assignment begin(const std::string& template_id);
    /// What the last session concludes for the running goal plan, by its steps.
    domain::Decision decide(const domain::Assignment& assignment);
    /// What became of the steps since; every third session the goal is rated.
    void look_back(int session);

private:
    double share_done() const;
    void rate();

    CoupleLife& m_life;
    InventedRecord& m_record;
    domain::Goal m_goal; ///< the newest; without id before the first
};

} // namespace rekindle::app
