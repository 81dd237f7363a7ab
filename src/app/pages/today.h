// SPDX-License-Identifier: MIT
#pragma once

#include "app/couple_stage.h"
#include "app/pages/workspace.h"

#include <string>
#include <vector>

namespace rekindle::app {

/// What is to be done, over all couples that are not closed. Each couple takes a moment to look at, so it is
/// found step by step, and the page stays alive meanwhile.
class Today {
public:
    struct Row {
        domain::CoupleId couple;
        std::string code;
        Task task;
    };

    explicit Today(Workspace& workspace);

    /// Looks at the next couple; false when all were looked at.
    bool go_on();
    const std::vector<Row>& rows() const { return m_rows; } ///< urgent ones first, then by couple
    std::size_t looked_at() const { return m_next; }
    std::size_t couples() const { return m_couples.size(); }
    bool anything_urgent() const;
    /// The words for a crisis that the practice has set; "" while it has not.
    const std::string& crisis_text() const { return m_crisis_text; }

private:
    Workspace& m_workspace;
    std::vector<domain::Couple> m_couples;
    std::size_t m_next = 0;
    std::vector<Row> m_rows;
    std::string m_crisis_text;
};

/// The section of a couple's page in which a task is done: "questionnaires", "record" ...; "summary" where it
/// is called done.
std::string section_for(const Task& task);

} // namespace rekindle::app
