// SPDX-License-Identifier: MIT
#pragma once

#include "app/demo/couple_life.h"
#include "app/demo/goal_life.h"

#include <map>
#include <string>

namespace rekindle::app {

/// One piece of homework that is running, with what is remembered of it between two sessions.
struct RunningHomework {
    domain::Assignment assignment;
    base::Date marked_before; ///< every occasion before this day is dealt with
    struct Partner {
        std::vector<int> comforts; ///< in the order of the days
        std::optional<int> intensity;
        int marks = 0, kept = 0, opted_out_in_a_row = 0;
    };
    std::map<domain::Side, Partner> partners{};
    bool low_comfort = false; ///< since the last review
    int reviews = 0;
    bool was_changed = false;
};

/// The homework of one couple, session after session: what they mark, and what is concluded from it.
class HomeworkLife {
public:
    HomeworkLife(CoupleLife& life, InventedRecord& record)
        : m_life(life), m_record(record), m_goals(life, record)
    {
    }

    /// Writes the marks of all days before `day`.
    void mark_before(base::Date day);
    /// Concludes what is running and agrees on what is next; `last` ends everything.
    void review(int session, bool last);

private:
    void mark(RunningHomework& running, const domain::Occasion& occasion);
    void note(RunningHomework& running, domain::Side side, base::Date day, domain::LogState state);
    domain::Decision possible(const RunningHomework& running, domain::Decision wanted);
    domain::Decision decide(RunningHomework& running);
    domain::Decision decide_touch(const RunningHomework& running);
    domain::Decision decide_forgiveness(const RunningHomework& running);
    domain::Decision decide_agreed(const RunningHomework& running);
    const domain::HomeworkTemplate& next_of(domain::Kind kind, const std::string& slot);
    void begin_another(int session);
    void conclude(const std::string& slot, domain::Decision decision);
    void begin(int session);
    void start(const std::string& slot, const domain::Assignment& assignment);

    CoupleLife& m_life;
    InventedRecord& m_record;
    GoalLife m_goals;
    std::map<std::string, RunningHomework> m_running; ///< "touch", "goal", "hurt", "another"
    std::map<std::string, int> m_begun;               ///< how many of each there have been
    std::map<std::string, int> m_ended;               ///< number of the session in which the last one ended
    int m_session = 0;
};

} // namespace rekindle::app
