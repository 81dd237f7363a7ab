// SPDX-License-Identifier: MIT
#pragma once

#include "app/make_report.h"

#include <cstddef>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace rekindle::app {

/// One report about every couple of the practice, a file each.
struct Batch {
    report::Request request; ///< of no couple
    Format format = Format::Xlsx;
    Handover handover;
    std::filesystem::path folder;
    int jobs = 1;         ///< how many are made at the same time
    bool goes_on = false; ///< in a folder in which the same batch was stopped: makes what is missing
};

/// What a batch asks and tells meanwhile. Each may be called in any of its threads, but never two at a time.
struct BatchWatch {
    std::function<void(std::size_t looked_at, std::size_t couples)> progress;
    std::function<bool()> asked_to_stop; ///< then the files in work are finished, and no further one begun
    /// Throws where no report of this couple is to be made.
    std::function<void(Reading& for_counselor)> demand;
};

struct BatchEnd {
    struct NotMade {
        std::string code, reason; ///< a sentence
    };
    std::size_t couples = 0;
    std::size_t made = 0, there = 0; ///< there: finished by the batch that is gone on with
    std::vector<NotMade> not_made;   ///< by code
    bool stopped = false;            ///< and some were not looked at

    bool complete() const { return made + there == couples; }
};

/// Each file is made as export_report() makes one, with an export and a release of its own, and is named
/// after the couple's code; de-identified ones are numbered from 0001 in an order that tells nothing. What
/// keeps one couple's file from being made keeps no other.
///
/// At most `jobs` documents are in memory. Whatever `jobs` is, the files are the same.
///
/// Throws base::Error before any file is made: as report_called(), Refused for an audience that the report is
/// not for, Call for a folder inside a practice, World for a folder that cannot be made. Without `goes_on`
/// there must be nothing at `folder`, with it a folder.
BatchEnd make_batch(domain::Practice& practice, const std::filesystem::path& reports, const Batch& batch,
                    const BatchWatch& watch);

} // namespace rekindle::app
