// SPDX-License-Identifier: MIT
#pragma once

#include "app/make_batch.h"

#include <functional>

class wxWindow;

namespace rekindle::gui {

/// Makes a batch beside the window and shows how far it is, with a button to stop. Whoever stops it, or locks
/// the practice, waits for the couple in work, of which the file is finished; no further one is begun. Throws
/// what `make` throws, which runs on another thread: nothing else uses the practice meanwhile.
app::BatchEnd watch_batch(wxWindow* parent,
                          const std::function<app::BatchEnd(const app::BatchWatch& watch)>& make);

} // namespace rekindle::gui
