// SPDX-License-Identifier: MIT
#pragma once

#include "app/pages/fill_at_once.h"
#include "app/pages/workspace.h"
#include "domain/homework/template.h"

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace rekindle::app {

/// Agreeing with a couple on a template: what its kind asks, who, how often, from when on; and, where a
/// safety rule says no that may be set aside, why. `saved` gets a sentence to tell. Throws
/// base::Error(NotFound) for a template that is not there, Data where there was no session yet.
std::unique_ptr<FillAtOnce> assign_form(Workspace& workspace, const domain::Couple& couple,
                                        const std::string& template_id,
                                        std::function<void(const std::string&)> saved);

/// What stands in the way of it in a session of that day, as the template proposes it; a sentence each. For
/// the counselor alone.
std::vector<std::string> what_is_in_the_way(Workspace& workspace, const domain::Couple& couple,
                                            const domain::HomeworkTemplate& homework, base::Date day);

} // namespace rekindle::app
