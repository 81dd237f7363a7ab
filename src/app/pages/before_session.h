// SPDX-License-Identifier: MIT
#pragma once

#include "app/pages/workspace.h"
#include "report/document.h"

#include <filesystem>

namespace rekindle::app {

/// The report "next-session" of a couple, as of today, for the counselor's eyes: what
/// has happened since the last session and what is to be talked about. `reports` holds the definitions of
/// reports.
report::Document before_session(Workspace& workspace, const std::filesystem::path& reports,
                                const domain::Couple& couple);

} // namespace rekindle::app
