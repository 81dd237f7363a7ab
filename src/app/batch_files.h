// SPDX-License-Identifier: MIT
#pragma once

#include "app/make_batch.h"

namespace rekindle::app {

/// The files of a batch: which are still to be made, under which names.
struct BatchFiles {
    struct File {
        domain::Couple couple;
        std::filesystem::path target;
    };
    std::vector<File> to_make;            ///< in the order in which they are made
    std::size_t there = 0;                ///< finished before
    std::vector<BatchEnd::NotMade> wrong; ///< couples for which no name is free
    std::vector<std::string> left;        ///< numbered files that are none of this batch's
};

/// Where the batch goes on, a file counts as finished when the releases of its couple have its sum: the same
/// report, for the same audience, not changed since. What cannot be read is not finished.
BatchFiles files_of(domain::Practice& practice, const Batch& batch);

} // namespace rekindle::app
