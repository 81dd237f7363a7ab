// SPDX-License-Identifier: MIT
#pragma once

#include "report/paint/page_images.h"

#include <memory>
#include <string>

class wxWindow;

namespace rekindle::gui {

/// A report to look at: its pages as they are printed, as wide as there is room, and beside them the same in
/// words. `name` is what a screen reader calls it.
wxWindow* make_report_view(wxWindow* parent, const std::shared_ptr<const report::PageImages>& pages,
                           const std::string& name);

} // namespace rekindle::gui
