// SPDX-License-Identifier: MIT
#pragma once

#include "app/pages/occasion_strip.h"
#include "app/pages/workspace.h"
#include "report/data.h"

#include <map>
#include <string>
#include <vector>

namespace rekindle::app {

/// One piece of homework as the list of a couple shows it.
struct ListedHomework {
    domain::AssignmentId id;
    std::string title, kind;       ///< in words
    bool is_active = false;        ///< it was not ended, and its last day has not passed
    bool may_be_reviewed = false;  ///< no review has ended it, and there was a session
    bool may_set_right = false;    ///< its newest review, which noted something or could have
    bool may_rest = false;         ///< something of it is due by itself
    bool rests = false;            ///< nothing of it is due by itself until it is taken up again
    bool waits_for_review = false; ///< it is active, and the newest session has not come to it
    std::string state;             ///< "since 2026-05-04, not reviewed in session 7"
    std::map<domain::Side, std::vector<ShownOccasion>> occasions; ///< of each who takes part
    /// The same as letters: of the keys of key_of(), "-" where nothing is noted.
    std::map<domain::Side, std::string> marks;
    /// What was agreed and how it was kept, from the first it goes back to on: as both may know it, for the
    /// couple may be looking on. "" where nothing of it is for both.
    std::string story;
    std::string whole_story; ///< the same with the reviews and each partner's own, for the counselor alone
};

/// What the section "Homework" of a couple shows, for the counselor alone.
struct CoupleHomework {
    std::vector<ListedHomework> rows; ///< active first, then by kind, then the newest first
    bool only_looked_at = false;      ///< a closed record
    bool has_session = false;         ///< homework is agreed on and reviewed in one
};
/// Leaves an entry "view" in the audit trail.
CoupleHomework couple_homework(Workspace& workspace, const domain::Couple& couple);

/// The key that marks an occasion so: d, p, n, o, e; "" for what no key does.
std::string key_of(domain::LogState state);
std::string legend_of_marks(); ///< "d done, p partly, ..."

} // namespace rekindle::app
