// SPDX-License-Identifier: MIT
#pragma once

#include "app/make_report.h"

#include <cstddef>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace rekindle::app {

/// One report about every couple of the practice, a file each.
struct Batch {
    report::Request request; ///< of no couple
    Format format = Format::Xlsx;
    Handover handover;
    std::filesystem::path folder;
    int jobs = 1;          ///< how many are made at the same time
    bool goes_on = false;  ///< in a folder in which the same batch was stopped: makes what is missing
    bool day_said = false; ///< by a person; else `request.as_of` is of the stopped batch, or today
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
    std::vector<std::string> left;   ///< numbered files that are none of this batch's, by name
    std::size_t removed = 0;         ///< left in the making by the batch that is gone on with
    bool stopped = false;            ///< and some were not looked at

    bool complete() const { return made + there == couples && left.empty(); }
};

/// The day that a batch is as of that was stopped in this folder; empty where none was. Throws as
/// report::read_batch_note() does.
std::optional<base::Date> day_of_stopped_batch(const std::filesystem::path& folder);

/// Each file is made as export_report() makes one, with an export and a release of its own, and is named
/// after the couple's code; de-identified ones are numbered from 0001 in an order that tells nothing. What
/// keeps one couple's file from being made keeps no other.
///
/// Until it is complete a note in the folder says which batch it is (report/files/batch_note.h). What is gone
/// on with must be that one: other words are refused, and without the note, where files are missing, also
/// that nobody says the day.
///
/// At most `jobs` documents are in memory. Whatever `jobs` is, the files are the same.
///
/// Throws base::Error before any file is made: as report_called(), Refused for an audience that the report is
/// not for, Call for a folder inside a practice or another batch than the one there, World for a folder that
/// cannot be made. Without `goes_on` there must be nothing at `folder`, with it a folder.
BatchEnd make_batch(domain::Practice& practice, const std::filesystem::path& reports, const Batch& batch,
                    const BatchWatch& watch);

} // namespace rekindle::app
