// SPDX-License-Identifier: MIT
#pragma once

#include "app/pages/workspace.h"

#include <filesystem>
#include <string>
#include <vector>

namespace rekindle::app {

/// What stands before charts are shown to a couple, for the counselor's eyes: what they would see, and why
/// not the rest. Nothing overrides it: the yes is each partner's own.
struct SharingGuard {
    std::string rule;
    struct Chart {
        std::string title, words; ///< what becomes of it
        bool is_shown = false;
    };
    std::vector<Chart> charts; ///< each of the counselor's, those that are shown first
    struct Evidence {
        std::string scale, words; ///< "A said yes on 2026-01-02; B has not said yes"
    };
    std::vector<Evidence> evidence; ///< each scale that somebody agreed to share
    bool anything_to_show = false;
};
SharingGuard sharing_guard(Workspace& workspace, const std::filesystem::path& reports,
                           const domain::Couple& couple);

} // namespace rekindle::app
