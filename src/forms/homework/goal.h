// SPDX-License-Identifier: MIT
#pragma once

#include "domain/homework/goal.h"
#include "domain/homework/schedule.h"
#include "json/reader.h"

namespace rekindle::forms {

/// Reads a goal with its five levels and its steps, numbered from 1 in the order of the file. Ids and the day
/// it was set are the caller's. Problems go to the reader's list.
domain::Goal read_goal(const json::Reader& reader);

/// The days on which steps are due, each once.
domain::OnDates step_days(const domain::Goal& goal);

} // namespace rekindle::forms
