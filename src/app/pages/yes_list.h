// SPDX-License-Identifier: MIT
#pragma once

#include "app/pages/fill_at_once.h"
#include "app/pages/workspace.h"

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace rekindle::app {

/// The mutual-yes list as the counselor works with it. How far each partner is says nothing of what they
/// marked; what both say yes to is for the counselor alone, since who knows their own yes learns from it
/// where the other's is missing.
struct YesList {
    std::map<domain::Side, std::string> state; ///< "Noor (A) answered last on 2026-05-04."
    std::vector<std::string> both;             ///< today: "a short hug (level 2), until 2026-08-04"
    bool only_looked_at = false;               ///< a closed record
};
/// Leaves an entry "view" in the audit trail.
YesList yes_list(Workspace& workspace, const domain::Couple& couple);

/// What one partner marks alone: yes, not yet or no to each kind of touch; also to the homework of sexual
/// intimacy, where that partner said yes to being asked. Shows of earlier marks only those of the same
/// partner. What is left open stays as it was. `saved` gets a sentence to tell.
std::unique_ptr<FillAtOnce> yes_list_form(Workspace& workspace, const domain::Couple& couple,
                                          domain::Side side, std::function<void(const std::string&)> saved);

} // namespace rekindle::app
