// SPDX-License-Identifier: MIT
#pragma once

#include "domain/form/response.h"
#include "domain/homework/template.h"

#include <string>
#include <vector>

namespace rekindle::forms {

// Plans and goals as questions, so that a window asks for them as for any form. What was answered is written
// as the file that read_plan() and read_goal_file() read: there is one reader.

/// What is agreed with a couple about a template, by its kind. What the template proposes is filled in.
std::vector<domain::Item> plan_items(const domain::HomeworkTemplate& homework);
/// The plan file of these answers; answers to other questions are not in it.
std::string plan_file_of(const domain::HomeworkTemplate& homework,
                         const std::vector<domain::ResponseItem>& answers);

/// A goal with its levels and steps. `prompts`: what to write for the levels -2 .. +2; empty ones are not
/// shown.
std::vector<domain::Item> goal_items(const std::array<std::string, 5>& prompts = {});
/// The goal file of these answers.
std::string goal_file_of(const std::vector<domain::ResponseItem>& answers);

} // namespace rekindle::forms
