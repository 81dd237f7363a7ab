// SPDX-License-Identifier: MIT
#pragma once

#include "report/paint/page_images.h"

#include <memory>

class wxWindow;

namespace rekindle::gui {

/// Shows the pages of a report one at a time, and the same in words, until it is closed.
void look_at_report(wxWindow* parent, const std::shared_ptr<const report::PageImages>& pages);

} // namespace rekindle::gui
