// SPDX-License-Identifier: MIT
#pragma once

#include "app/homework.h"
#include "app/pages/fill_at_once.h"
#include "app/pages/workspace.h"

#include <functional>
#include <memory>
#include <string>

namespace rekindle::app {

/// What is concluded about homework in a session: the template's questions, and how it goes on. It may also
/// pause: then it goes on as it is, and nothing is due by itself until it is agreed on anew. `saved` gets a
/// sentence to tell. There must be a session, and the homework must not have ended: base::Error(Data).
std::unique_ptr<FillAtOnce> review_form(Workspace& workspace, const domain::Couple& couple,
                                        const domain::AssignmentId& assignment,
                                        std::function<void(const std::string&)> saved);

/// What the newest review noted, as it should be; what was concluded stays. What is for the counselor alone
/// is not filled in. There must be a review that asked something: base::Error(Data).
std::unique_ptr<FillAtOnce> review_right_form(Workspace& workspace, const domain::Couple& couple,
                                              const domain::AssignmentId& assignment,
                                              std::function<void(const std::string&)> saved);

} // namespace rekindle::app
