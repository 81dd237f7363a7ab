// SPDX-License-Identifier: MIT
#pragma once

#include "app/findings.h"
#include "report/document.h"

#include <string>

namespace rekindle::cli {

/// Everything "progress show" prints.
struct ProgressShown {
    domain::Couple couple;
    base::Date as_of;
    app::AnswerFindings answers;
    app::HomeworkFindings homework;
    app::GoalFindings goals;
    std::vector<report::SessionLine> sessions;
    bool one_scale = false; ///< no more than that was asked for
};

enum class Shown { TheShortOfIt, Everything };

/// For people: the scores by questionnaire, scale and partner in aligned columns, then homework, stages,
/// hurts and goals, each with how much it rests on. `only`: one partner, of the other nothing is said.
std::string in_words(const ProgressShown& found, const std::optional<domain::Side>& only, Shown how_much);

// Its parts, each with a heading; the sheet has nine columns. Nothing is added where there is nothing.

void add_scores(report::Sheet& sheet, const ProgressShown& found, Shown how_much);
void add_homework(report::Sheet& sheet, const ProgressShown& found, Shown how_much);
void add_goals(report::Sheet& sheet, const ProgressShown& found, Shown how_much);

} // namespace rekindle::cli
