// SPDX-License-Identifier: MIT
#pragma once

#include "app/library.h"
#include "domain/practice.h"

#include <optional>
#include <string>
#include <vector>

namespace rekindle::app {

using AnswerWords = std::vector<std::string>; ///< as typed: "comfort=7"

struct HomeworkToAssign {
    domain::Couple couple;
    domain::Session session;
    std::string template_id;
    std::optional<base::Date> start; ///< empty: the day of the session
    std::optional<base::Date> last;  ///< empty: until reviewed
    std::string schedule;            ///< in words; empty: as the plan says, else as the template suggests
    bool for_a = true, for_b = true;
    bool as_before = false;      ///< of a change: the participants stay who they were
    std::string plan_file, plan; ///< name and text of the plan; empty: the template's own
    std::string override_reason; ///< why a safety rule is set aside; empty: none is
};
/// Assigns homework from the installed catalogue and freezes the template; with a goal plan the goal is added
/// too. Throws base::Error: NotFound for the template, Data with every problem of the plan, Refused where a
/// consent or safety rule says no (app/homework_gate.h).
domain::Assignment assign_homework(domain::Practice& practice, const Library& library,
                                   const HomeworkToAssign& homework);

/// By the number "homework list" shows (1, 2 ...) or by id; throws base::Error(NotFound).
domain::Assignment assignment_called(domain::Practice& practice, const domain::Couple& couple,
                                     const std::string& number_or_id);

struct MarkToLog {
    domain::Assignment assignment;
    domain::Side side = domain::Side::A;
    base::Date day;
    domain::LogState state = domain::LogState::Done;
    domain::EnteredBy entered_by = domain::EnteredBy::CounselorFromPaper;
    AnswerWords answers; ///< to the template's log items
    base::Date today;    ///< a day after this cannot be marked
};
/// One entry a partner and day. Throws base::Error(Data) with everything that is wrong: not a participant,
/// before the start or after the end, marked already, answers that do not fit.
domain::LogEntry log_homework(domain::Practice& practice, const MarkToLog& mark);

/// Why a mark that was saved as done counts as partial: what "done" means here, in the template's words.
/// Empty for every other mark, and when its answers do not speak against it.
std::string counts_as_partial(domain::Practice& practice, const domain::Assignment& assignment,
                              const domain::LogEntry& entry);

/// Whether on the day of the mark a participant's yes to this homework held no more. Not whose: nobody is
/// told who took one back. Nothing ends by itself; couple_standing() has the task of asking.
bool lacks_a_yes(domain::Practice& practice, const domain::Assignment& assignment,
                 const domain::LogEntry& entry);

struct ReviewToRecord {
    domain::Assignment assignment;
    domain::Session session;
    domain::Decision decision = domain::Decision::Continue;
    AnswerWords answers; ///< to the template's review items
    /// What follows: needed for Replace; for Change what is new in it; for a step up or down its schedule and
    /// last day.
    std::optional<HomeworkToAssign> successor;
    std::string override_reason; ///< for a step up, as in HomeworkToAssign
};
struct ReviewRecorded {
    domain::Review review;
    std::optional<domain::Assignment>
        successor; ///< what follows now, for StepUp, StepDown, Change and Replace
};
/// Records what was concluded. Continue leaves the assignment as it is; every other decision ends it the day
/// before the session, and all but Stop start what follows on that day. A step up, also by a new plan or by
/// another touch ritual, is the partners' to take:
/// base::Error(Refused) unless the review notes each partner's own yes (touch ritual) or that the hurt
/// partner says the stage is complete (forgiveness). Throws base::Error(Data): already ended, no further
/// step, marks that would no longer count, a deadline that has passed, answers that do not fit.
ReviewRecorded review_homework(domain::Practice& practice, const Library& library,
                               const ReviewToRecord& review);

} // namespace rekindle::app
