// SPDX-License-Identifier: MIT
#pragma once

#include "app/couple_stage.h"
#include "app/pages/workspace.h"

#include <string>
#include <vector>

namespace rekindle::app {

/// What the counselor sees first of a couple.
struct CoupleSummary {
    struct Line {
        std::string name, words; ///< "Stage", "intake: still needed: ..."
    };
    std::vector<Line> lines;
    std::vector<Task> tasks; ///< urgent ones first
    std::string crisis_text; ///< the words to stand below an urgent task; "" without one
};
CoupleSummary couple_summary(Workspace& workspace, const domain::Couple& couple);

/// For people, translated: "enquiry", "consents missing" ...
std::string in_words(Stage stage);

} // namespace rekindle::app
