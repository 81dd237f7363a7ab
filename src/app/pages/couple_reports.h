// SPDX-License-Identifier: MIT
#pragma once

#include "app/pages/report_choice.h"
#include "app/pages/workspace.h"

#include <filesystem>
#include <string>
#include <vector>

namespace rekindle::app {

/// What the section "Reports" of a couple shows and does. What takes a choice takes a moment, may run on
/// another thread while nothing else uses the practice, and throws base::Error for what cannot be made.
class CoupleReports {
public:
    /// `reports` holds the definitions of reports.
    CoupleReports(Workspace& workspace, std::filesystem::path reports, domain::Couple couple);

    const domain::Couple& couple() const { return m_couple; }
    const std::vector<InstalledReport>& reports() const { return m_reports; } ///< about a couple
    /// What left in six years, newest first.
    std::vector<domain::Release> releases() const;

    /// For the counselor's eyes: a line for each sort, owner and class of what this report would leave out,
    /// none where it leaves nothing out. That it was looked at is in the audit trail.
    std::vector<std::string> left_out(const ReportChoice& choice) const;
    /// The report to be looked at, which is in the audit trail.
    report::Document preview(const ReportChoice& choice) const;
    /// The name that is proposed for its file, without an ending: no code where nobody is to be known by it.
    std::string proposed_name(const ReportChoice& choice) const;
    /// As export_report().
    void save(const ReportChoice& choice, const std::filesystem::path& target) const;

private:
    report::Request request(const ReportChoice& choice) const;

    Workspace& m_workspace;
    std::filesystem::path m_folder;
    domain::Couple m_couple;
    std::vector<InstalledReport> m_reports;
};

} // namespace rekindle::app
