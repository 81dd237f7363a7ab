// SPDX-License-Identifier: MIT
#pragma once

#include "app/make_batch.h"
#include "app/pages/report_choice.h"
#include "app/pages/workspace.h"

#include <filesystem>
#include <string>
#include <vector>

namespace rekindle::app {

/// What the page "Reports" shows and does: reports about the practice, and one report of every couple. What
/// takes a choice takes a moment, may run on another thread while nothing else uses the practice, and throws
/// base::Error for what cannot be made.
class PracticeReports {
public:
    /// `reports` holds the definitions of reports.
    PracticeReports(Workspace& workspace, std::filesystem::path reports);

    const std::vector<InstalledReport>& about_practice() const { return m_about_practice; }
    const std::vector<InstalledReport>& about_couples() const { return m_about_couples; }

    /// A report about the practice, as of today, to be looked at: that is in the audit trail.
    report::Document preview(const std::string& report) const;
    /// As export_practice_report().
    void save(const std::string& report, Format format, const std::filesystem::path& target) const;

    /// As make_batch(), into a folder that is made, or that of a batch that was stopped: of that day then.
    BatchEnd make_all(const ReportChoice& choice, const std::filesystem::path& folder, bool goes_on,
                      BatchWatch watch) const;

private:
    report::Request about_the_practice(const std::string& report) const;

    Workspace& m_workspace;
    std::filesystem::path m_folder;
    std::vector<InstalledReport> m_about_practice, m_about_couples;
};

/// "The reports of 11 of 12 couples are in /home/dana/reports. ..."
std::string in_words(const BatchEnd& end, const std::filesystem::path& folder);
/// A sentence for each couple without a file, and for each file that is of no couple.
std::vector<std::string> not_made_in_words(const BatchEnd& end);

} // namespace rekindle::app
