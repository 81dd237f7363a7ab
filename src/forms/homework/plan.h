// SPDX-License-Identifier: MIT
#pragma once

#include "base/problem.h"
#include "domain/homework/goal.h"
#include "domain/homework/template.h"

#include <optional>
#include <string_view>

namespace rekindle::forms {

/// What a counselor agreed with one couple about a template, before it becomes an assignment.
struct PlannedHomework {
    domain::Plan plan;                ///< of the template's kind; a goal plan's goal id is still empty
    std::optional<domain::Goal> goal; ///< of a goal plan; without id, couple and set_on
    std::optional<domain::Schedule>
        schedule;                   ///< empty: as the template suggests. A goal plan always has one:
                                    ///< the due days of its steps, unless the file says otherwise
    std::optional<base::Date> last; ///< last day that counts; empty: until reviewed
};

struct ReadPlan {
    std::optional<PlannedHomework> planned; ///< empty exactly when there is a problem
    base::Problems problems;
};

/// Reads a plan file (docs/homework-format.md) against its template; all problems at once, with JSON
/// pointers.
ReadPlan read_plan(const domain::HomeworkTemplate& homework, std::string_view bytes);

/// The plan when no file is given: a touch ritual as its template offers it, and what is agreed item by item
/// left open. A forgiveness exercise needs its hurt and a goal plan its goal, so for them there is a problem
/// that says what to write.
ReadPlan plan_without_file(const domain::HomeworkTemplate& homework);

} // namespace rekindle::forms
