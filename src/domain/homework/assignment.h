// SPDX-License-Identifier: MIT
#pragma once

#include "domain/form/response.h"
#include "domain/homework/kinds.h"
#include "domain/homework/schedule.h"
#include "domain/ids.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace rekindle::domain {

/// What was agreed with this couple.
struct Assignment {
    AssignmentId id;
    CoupleId couple;
    std::string template_id;
    int template_version = 1;
    std::string title; ///< of the template when it was assigned
    SessionId assigned_at;
    base::Date start;
    std::optional<base::Date> last;  ///< last day that counts; empty: until reviewed
    std::optional<base::Date> ended; ///< set by a review that ends it
    Schedule schedule;
    bool for_a = true, for_b = true; ///< participants
    bool joint = true;               ///< one thing both do together (conjoint), not one each
    Plan plan;
    std::optional<AssignmentId> follows; ///< the assignment this one continues after a review

    bool involves(Side side) const { return side == Side::A ? for_a : for_b; }
    bool operator==(const Assignment&) const = default;
};

enum class LogState { Done, Partial, NotDone, OptedOut, Excused, NotApplicable };
std::string_view
word(LogState state); // "done", "partial", "not-done", "opted-out", "excused", "not-applicable"
std::optional<LogState> parse_log_state(std::string_view text);

enum class EnteredBy { Partner, CounselorFromPaper };
std::string_view word(EnteredBy entered_by); // "partner", "counselor-from-paper"
std::optional<EnteredBy> parse_entered_by(std::string_view text);

/// One partner's mark for one occasion. Two partners' entries about the same evening are two entries.
struct LogEntry {
    LogEntryId id;
    AssignmentId assignment;
    Side side = Side::A;
    base::Date day; ///< of the act, not of writing it down
    LogState state = LogState::Done;
    EnteredBy entered_by = EnteredBy::CounselorFromPaper;
    std::vector<ResponseItem> answers;            ///< to the template's log items
    std::map<std::string, Visibility> visibility; ///< of the items whose answers are not of class normal

    bool operator==(const LogEntry&) const = default;
};

enum class Decision { Continue, StepUp, StepDown, Change, Replace, Stop };
std::string_view word(Decision decision); // "continue", "step-up", "step-down", "change", "replace", "stop"
std::optional<Decision> parse_decision(std::string_view text);

/// What counselor and couple concluded in a session.
struct Review {
    ReviewId id;
    AssignmentId assignment;
    SessionId session;
    base::Date day;
    Decision decision = Decision::Continue;
    std::vector<ResponseItem> answers;            ///< to the template's review items
    std::map<std::string, Visibility> visibility; ///< of the items whose answers are not of class normal

    bool operator==(const Review&) const = default;
};

} // namespace rekindle::domain
