// SPDX-License-Identifier: MIT
#pragma once

#include "app/pages/couple_charts.h"
#include "app/pages/workspace.h"
#include "report/document.h"

#include <filesystem>
#include <string>

namespace rekindle::app {

/// What the screen shows while both partners look at it.
struct JointRoom {
    std::string title;         ///< how both want to be called
    report::Document document; ///< the report "progress" for both
};

/// Reads what both partners of this couple may see together, as of today, and closes the workspace to
/// everything else: of other couples, of either partner alone, of the counselor. The way out is to close the
/// workspace and to open the practice anew. `reports` holds the definitions of reports. Throws base::Error,
/// as make_report() does, and Refused for a couple that has separated; then nothing is changed.
JointRoom enter_joint_room(Workspace& workspace, const std::filesystem::path& reports,
                           const domain::Couple& couple);

/// The same, with the charts for both in place of the report.
CoupleCharts enter_joint_room_with_charts(Workspace& workspace, const std::filesystem::path& reports,
                                          const domain::Couple& couple);

} // namespace rekindle::app
