// SPDX-License-Identifier: MIT
#pragma once

#include "app/make_batch.h"
#include "report/files/batch_note.h"

namespace rekindle::app {

/// What says of a batch which one it is. Third party, purpose and the like are in it as a sum that only this
/// practice can make.
report::BatchNote note_of(domain::Practice& practice, const Batch& batch);

/// Whether a batch was stopped in this folder. Throws base::Error: Call where that is another one than in
/// `note`, with what differs, and as report::read_batch_note() does.
bool demand_same_batch(const std::filesystem::path& folder, const report::BatchNote& note);

} // namespace rekindle::app
