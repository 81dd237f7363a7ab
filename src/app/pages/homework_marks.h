// SPDX-License-Identifier: MIT
#pragma once

#include "app/pages/fill_at_once.h"
#include "app/pages/workspace.h"
#include "domain/homework/template.h"

#include <array>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace rekindle::app {

/// The days of one piece of homework with what each partner noted, for the counselor alone, who enters them
/// from what the partners bring along.
class HomeworkMarks {
public:
    enum class Days {
        All,         ///< each can be marked
        DueOrMarked, ///< to look back on
    };
    /// Throws base::Error(NotFound).
    HomeworkMarks(Workspace& workspace, domain::Couple couple, domain::AssignmentId assignment,
                  Days which = Days::All);

    struct Day {
        base::Date day;
        bool is_due = false;
        /// "done; How at ease were you? 7". Of what is for the counselor alone only that it is there: both
        /// may be looking on.
        std::map<domain::Side, std::string> marks;
    };
    const std::vector<Day>& days() const { return m_days; } ///< from its first to its last, or today
    const domain::Assignment& assignment() const { return m_assignment; }
    /// What partners answered for the counselor alone with their marks, a line each.
    const std::vector<std::string>& for_counselor_alone() const { return m_alone; }
    std::vector<domain::Side> partners() const; ///< who take part

    /// The mark of a key: d, p, n, o, e.
    static std::optional<domain::LogState> state_of(char key);
    /// Whether that partner has not marked that day yet, and may.
    bool may_mark(std::size_t day, domain::Side side) const;
    /// The first day from this one on that was due and that this partner has not marked; empty: there is
    /// none.
    std::optional<std::size_t> next_open(std::size_t from, domain::Side side) const;
    /// Whether a mark comes with questions.
    bool asks(domain::LogState state) const;
    /// What the template asks with a mark, which is saved when the form is finished. `saved` gets a sentence
    /// to tell.
    using Saved = std::function<void(const std::string&)>;
    std::unique_ptr<FillAtOnce> form(std::size_t day, domain::Side side, domain::LogState state,
                                     const Saved& saved);
    /// Whether that partner's mark on that day is there, and may still be set right.
    bool may_set_right(std::size_t day, domain::Side side) const;
    /// The mark with its answers as they should be; what is for the counselor alone is not filled in.
    std::unique_ptr<FillAtOnce> set_right_form(std::size_t day, domain::Side side, const Saved& saved);
    /// Saves a mark without answers; gives the sentence to tell.
    std::string mark(std::size_t day, domain::Side side, domain::LogState state);

private:
    std::string save(base::Date day, domain::Side side, domain::LogState state,
                     const std::vector<domain::ResponseItem>& answers);
    std::string told_of(const domain::LogEntry& entry, std::string told) const;
    void look();
    WorkDraft draft_of(base::Date day, domain::Side side, domain::LogState state);

    Workspace& m_workspace;
    domain::Couple m_couple;
    domain::AssignmentId m_id;
    Days m_which;
    domain::Assignment m_assignment;
    domain::HomeworkTemplate m_homework;
    std::vector<Day> m_days;
    std::vector<std::string> m_alone;
};

} // namespace rekindle::app
