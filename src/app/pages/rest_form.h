// SPDX-License-Identifier: MIT
#pragma once

#include "app/pages/fill_at_once.h"
#include "app/pages/workspace.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace rekindle::app {

/// How the schedule is called while homework rests: nothing is due by itself.
inline constexpr const char* resting_schedule = "when it happens";

/// The one with days of its own that it goes on from while it has none itself, also over steps it took
/// meanwhile; empty: it does not rest. `all` are those of the couple.
std::optional<domain::Assignment> rests_from(const domain::Assignment& assignment,
                                             const std::vector<domain::Assignment>& all);

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
