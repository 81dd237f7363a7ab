// SPDX-License-Identifier: MIT
#pragma once

#include "app/pages/fill_at_once.h"
#include "app/pages/workspace.h"

#include <functional>
#include <memory>
#include <string>

namespace rekindle::app {

/// How the schedule is called while homework rests: nothing is due by itself.
inline constexpr const char* resting_schedule = "when it happens";

/// Whether it rests: it goes on from one that had days of its own, and has none itself.
bool rests(const domain::Assignment& assignment, const domain::Assignment* before);

/// Lets homework rest, or takes it up again where it does. Nobody is asked why, and no sheet tells of it:
/// what was not done meanwhile does not count. `saved` gets a sentence to tell. There must be a session, and
/// the homework must not have ended: base::Error(Data).
std::unique_ptr<FillAtOnce> rest_form(Workspace& workspace, const domain::Couple& couple,
                                      const domain::AssignmentId& assignment,
                                      std::function<void(const std::string&)> saved);
std::unique_ptr<FillAtOnce> take_up_form(Workspace& workspace, const domain::Couple& couple,
                                         const domain::AssignmentId& assignment,
                                         std::function<void(const std::string&)> saved);

} // namespace rekindle::app
