// SPDX-License-Identifier: MIT
#pragma once

#include "app/pages/workspace.h"

#include <optional>

class wxWindow;

namespace rekindle::gui {

/// Asks what stands on a paper that was filled in: on which day, and the check code, which says whose it is
/// where the paper was printed here. The day; empty when that was put aside.
std::optional<base::Date> ask_about_paper(wxWindow* parent, app::Workspace& workspace,
                                          const domain::Couple& couple, domain::Side side,
                                          const std::string& form);

} // namespace rekindle::gui
