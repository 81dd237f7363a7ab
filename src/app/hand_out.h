// SPDX-License-Identifier: MIT
#pragma once

#include "app/release.h"
#include "report/handout.h"

#include <filesystem>
#include <functional>
#include <string>

namespace rekindle::app {

/// A sheet, as PDF or HTML, that is made for a couple, or for one partner.
struct PaperToHandOut {
    domain::Couple couple;
    domain::Audience audience = domain::Audience::CoupleShared;
    std::string what; ///< for the audit trail and the disclosures: "homework", "form monthly"
    Handover handover;
    base::Date today;
};

/// Makes it, enters the export in the audit trail, writes the file, writes down the release with its sum, and
/// only then gives it the name `target`, as export_report() does; nothing is replaced. Throws base::Error, as
/// sheet_format(), authority_for(), `make` and the writer do.
void hand_out(domain::Practice& practice, const PaperToHandOut& paper, const std::filesystem::path& target,
              const std::function<report::Handout()>& make);

/// The same for a blank sheet for anybody, of which nothing is recorded.
void write_blank(const report::Handout& handout, const std::filesystem::path& target);

} // namespace rekindle::app
