// SPDX-License-Identifier: MIT
#pragma once

#include "app/homework.h"
#include "base/problem.h"
#include "domain/homework/template.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

#include <functional>

namespace rekindle::app {

// What assigning, logging and reviewing homework have in common.

/// The schedule in words, or a problem.
std::optional<domain::Schedule> schedule_from(const std::string& words, base::Problems& problems);

/// A day to be done by that lies before the first day is a problem.
void check_deadline(const domain::Assignment& assignment, base::Problems& problems);

/// A partner marks a day once.
inline constexpr int most_marks_a_week = 7;
/// More times a week than a partner can mark is a problem: what is computed of it could never be whole.
void check_weekly_target(const domain::Schedule& schedule, base::Problems& problems);

/// Throws when an assignment may not be saved; asked inside the transaction that saves it.
using Permit = std::function<void(const domain::HomeworkTemplate&, const domain::Assignment&)>;
/// The gate of consent and safety, as everybody who works with couples must ask it (app/homework_gate.h).
Permit permit_of_gate(domain::Practice& practice, const HomeworkToAssign& wanted);

/// Saves an assignment with its frozen template and, for a new goal plan, the goal. It follows `before`, if
/// any.
domain::Assignment assign(domain::Practice& practice, const Library& library, HomeworkToAssign wanted,
                          const domain::Assignment* before, const Permit& permit);

/// Typed answers to the items of a log or review; what is wrong goes to `problems`.
std::vector<domain::ResponseItem> answers_from(const AnswerWords& words, const domain::Questionnaire& form,
                                               base::Problems& problems);

/// A step up is the partners' to take: throws base::Error(Refused) unless the review notes their own yes.
void demand_their_yes(const domain::HomeworkTemplate& homework,
                      const std::vector<domain::ResponseItem>& answers);

/// The classes of these answers: what the template calls private is private.
std::map<std::string, domain::Visibility> visibility_of(const std::vector<domain::ResponseItem>& answers,
                                                        const domain::HomeworkTemplate& homework);

} // namespace rekindle::app
