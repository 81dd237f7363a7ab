// SPDX-License-Identifier: MIT
#pragma once

#include "app/demo/chance.h"
#include "base/date.h"
#include "domain/homework/template.h"

#include <string>

namespace rekindle::app {

// Plan files (docs/homework-format.md) as a counselor and a couple might have agreed on them on `day`.

/// A goal that fits this template, with its five levels and dated steps.
std::string invented_goal_plan(std::string_view template_id, base::Date day);
/// A hurt without a story: what it is about in a few words, whose it is, how strong, how willing both are.
std::string invented_hurt(Chance& chance);

/// The file of a plan for homework whose agreement is a list of items: most of them answered.
std::string invented_agreement(const domain::HomeworkTemplate& homework, Chance& chance);

} // namespace rekindle::app
