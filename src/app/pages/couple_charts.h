// SPDX-License-Identifier: MIT
#pragma once

#include "app/pages/workspace.h"
#include "report/definition.h"
#include "report/document.h"
#include "report/paint/chart_table.h"

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace rekindle::app {

/// The charts of a couple: those of the report "charts", as of today, each with the numbers it is drawn from.
class CoupleCharts {
public:
    enum class Reads {
        All,
        HomeworkLater, ///< read_rest() has to follow, unless there is nothing else to look at
    };
    /// For the counselor, or for the couple: then only what both agreed to share is in it. Notes the view in
    /// the audit trail. Throws as make_report(). `reports` holds the definitions of reports.
    CoupleCharts(Workspace& workspace, const std::filesystem::path& reports, const domain::Couple& couple,
                 domain::Audience audience, Reads reads = Reads::All);

    /// The charts of the homework are still to be read: in a long record that takes as long as all others.
    bool has_rest() const { return m_rest.has_value(); }
    /// Adds them behind the others. Throws as make_report().
    void read_rest(Workspace& workspace);

    struct OneChart {
        std::string title; ///< with that of its sheet: "Over time: Monthly: Warmth"
        std::string words; ///< what it shows, for who does not see it
        report::ChartTable numbers;
        std::size_t sheet = 0, chart = 0; ///< in the document
    };
    const std::vector<OneChart>& charts() const { return m_charts; }
    const domain::Couple& couple() const { return m_couple; }
    domain::Audience audience() const { return m_audience; }

    /// `scale` pixels a 96th of an inch, so many of these wide; 0: as on paper. Throws base::Error (World)
    /// for any trouble of the painter.
    std::string png(std::size_t chart, double scale, int width = 0) const;
    std::string svg(std::size_t chart) const;

    /// Writes a chart as PNG or SVG, as the name ends: an export and a release, like a report. Throws
    /// base::Error: Call for another ending, a place inside a practice and whatever is there already; World
    /// where it cannot be written.
    void save(Workspace& workspace, std::size_t chart, const std::filesystem::path& target) const;
    /// A picture for the clipboard; that it was taken is in the audit trail.
    std::string picture_to_copy(Workspace& workspace, std::size_t chart) const;

private:
    void add(Workspace& workspace, const report::Definition& part);
    const report::Sheet& sheet_of(std::size_t chart) const;
    const report::Chart& chart_of(std::size_t chart) const;

    domain::Couple m_couple;
    domain::Audience m_audience;
    report::Document m_document;
    std::vector<OneChart> m_charts;
    std::optional<report::Definition> m_rest;
};

} // namespace rekindle::app
