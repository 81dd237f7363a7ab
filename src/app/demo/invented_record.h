// SPDX-License-Identifier: MIT
#pragma once

#include "app/homework_parts.h"
#include "app/library.h"
#include "domain/practice.h"

#include <map>
#include <tuple>

namespace rekindle::app {

/// How much a demo run wrote.
struct DemoCounts {
    long long couples = 0, sessions = 0, forms = 0, goals = 0, assignments = 0, marks = 0, reviews = 0;

    DemoCounts& operator+=(const DemoCounts& more);
};

/// Writes what an invented couple did, as facts, without ever reading back what it wrote: a long course costs
/// no more an entry than a short one.
class InventedRecord {
public:
    InventedRecord(domain::Practice& practice, const Library& library, DemoCounts& counts)
        : m_practice(practice), m_library(library), m_counts(counts)
    {
    }

    void add(domain::Couple couple); ///< gives it its id
    const domain::Couple& couple() const { return m_couple; }
    const domain::Session& meet(base::Date day, domain::SessionKind kind = domain::SessionKind::Conjoint);
    const domain::Session& session() const { return m_session; } ///< the last one

    /// Saves one partner's filled form, with the form and its key frozen, as filled at this time of day.
    void fill(const forms::CatalogEntry& form, domain::Side side, base::Date day, std::chrono::minutes time,
              std::vector<domain::ResponseItem> items);

    /// New homework from the last session on; an empty plan is the template's own.
    domain::Assignment assign(const std::string& template_id, const std::string& plan,
                              const std::string& schedule = {});
    void mark(const domain::Assignment& assignment, domain::Side side, base::Date day, domain::LogState state,
              std::vector<domain::ResponseItem> note);
    /// What the last session concluded. Every decision but "continue" ends the assignment the day before.
    void review(const domain::Assignment& assignment, domain::Decision decision,
                std::vector<domain::ResponseItem> answers);
    /// The next step after a review: one step up (1) or down (-1), or the same on another schedule (0).
    domain::Assignment carry_on(const domain::Assignment& before, int steps,
                                const std::optional<domain::Schedule>& schedule = {});
    /// Other homework in the place of `before`.
    domain::Assignment replace(const domain::Assignment& before, const std::string& template_id,
                               const std::string& plan, const std::string& schedule = {});

    /// One partner says yes in the last session; to touch and the like for three months.
    void agree(domain::Side side, domain::Purpose purpose, const std::string& about);

    void set_status(const domain::StatusChange& change);
    void set_tags(const std::vector<std::string>& tags);
    domain::Goal goal_of(const domain::Assignment& assignment); ///< of a goal plan, as it was set
    void set_step(const domain::Goal& goal, const domain::GoalStep& step);
    void rate(const domain::Goal& goal, const domain::GoalRating& rating);

    const Library& library() const { return m_library; }
    const domain::HomeworkTemplate& homework(const domain::Assignment& assignment) const;

private:
    HomeworkToAssign wanted(const std::string& template_id, const std::string& plan,
                            const std::string& schedule) const;
    Permit permit();
    void agree_again(domain::Purpose purpose); ///< both, where no yes holds
    void mark_yes(const std::string& about);   ///< both, on the mutual-yes list
    base::Date yes_until() const;

    domain::Practice& m_practice;
    const Library& m_library;
    DemoCounts& m_counts;
    domain::Couple m_couple;
    domain::Session m_session;
    using Agreed = std::tuple<domain::Purpose, std::string, domain::Side>;
    std::map<Agreed, std::optional<base::Date>> m_agreed; ///< until
    std::map<std::string, base::Date> m_marked;           ///< until
    bool m_overrode = false;
};

} // namespace rekindle::app
