// SPDX-License-Identifier: MIT
#pragma once

#include "app/pages/workspace.h"
#include "app/type_answers.h"

#include <optional>

class wxWindow;

namespace rekindle::gui {

struct AboutPaper {
    app::AnswersOnPaper sheet; ///< all but what is typed
    bool twice = false;        ///< is typed two times, and compared
};

/// Asks what stands on a paper that was filled in: on which day, and the check code, which says whose it is
/// where the paper was printed here. Empty when that was put aside.
std::optional<AboutPaper> ask_about_paper(wxWindow* parent, app::Workspace& workspace,
                                          const domain::Couple& couple, domain::Side side,
                                          const std::string& form);

} // namespace rekindle::gui
