// SPDX-License-Identifier: MIT
#include "app/pages/couple_charts.h"

#include "app/make_report.h"
#include "app/release.h"
#include "app/report_target.h"
#include "base/translate.h"
#include "report/files/new_file.h"
#include "report/paint/chart_image.h"

#include <fstream>

namespace rekindle::app {
namespace {

using base::say;

constexpr double saved_scale = 2;     ///< of a picture that leaves: sharp on paper and on a fine screen
constexpr int height_on_screen = 250; ///< of lines, so that their numbers stand below them in one window
constexpr const char* report_name = "charts";

/// What of the definition draws on the homework, or all else.
report::Definition part_of(report::Definition definition, bool of_homework)
{
    const auto is_other = [&](const report::Block& block) {
        return report::draws_on_homework(block.kind) != of_homework;
    };
    std::erase_if(definition.blocks, is_other);
    for (report::Edition& edition : definition.editions) std::erase_if(edition.blocks, is_other);
    return definition;
}

bool has_any_block(const report::Definition& definition, domain::Audience audience)
{
    const auto edition = report::edition_for(definition, audience);
    return !edition || !edition->blocks.empty(); // for whom there is no edition is for make_report() to say
}

std::string what_is_it(domain::Audience audience)
{
    return say("chart for {}", domain::word(audience));
}

} // namespace

CoupleCharts::CoupleCharts(Workspace& workspace, const std::filesystem::path& reports,
                           const domain::Couple& couple, domain::Audience audience, Reads reads)
    : m_couple(couple), m_audience(audience)
{
    const report::Definition definition = couple_report_called(reports, report_name);
    m_document.language = definition.language;
    add(workspace, part_of(definition, false));
    m_rest = part_of(definition, true);
    if (!has_any_block(*m_rest, audience)) m_rest.reset();
    if (reads == Reads::All || m_charts.empty()) read_rest(workspace);
    workspace.practice().audit().record("view", "charts", couple.id.value);
}

void CoupleCharts::read_rest(Workspace& workspace)
{
    if (!m_rest) return;
    add(workspace, *m_rest);
    m_rest.reset();
}

void CoupleCharts::add(Workspace& workspace, const report::Definition& part)
{
    if (!has_any_block(part, m_audience)) return;
    report::Request request;
    request.report = report_name;
    request.couple = m_couple.id;
    request.as_of = request.today = workspace.today();
    request.audience = m_audience;
    report::Document made = make_report(workspace.practice(), part, m_couple, request);
    for (report::Sheet& sheet : made.sheets) {
        for (std::size_t i = 0; i < sheet.charts.size(); ++i) {
            const report::Chart& chart = sheet.charts[i];
            m_charts.push_back({say("{}: {}", sheet.name, chart.title), chart.alt_text,
                                report::chart_table(sheet, chart), m_document.sheets.size(), i});
        }
        m_document.sheets.push_back(std::move(sheet));
    }
}

const report::Sheet& CoupleCharts::sheet_of(std::size_t chart) const
{
    return m_document.sheets[m_charts.at(chart).sheet];
}

const report::Chart& CoupleCharts::chart_of(std::size_t chart) const
{
    return sheet_of(chart).charts[m_charts.at(chart).chart];
}

std::string CoupleCharts::png(std::size_t chart, double scale, int width) const
{
    report::Chart sized = chart_of(chart);
    if (width > 0) {
        sized.width = static_cast<int>(sized.width * width / report::chart_image_width(sized));
        if (sized.kind == report::Chart::Kind::Lines) sized.height = height_on_screen;
    }
    return report::chart_png(sheet_of(chart), sized, m_document.language, scale);
}

std::string CoupleCharts::svg(std::size_t chart) const
{
    return report::chart_svg(sheet_of(chart), chart_of(chart), m_document.language);
}

void CoupleCharts::save(Workspace& workspace, std::size_t chart, const std::filesystem::path& target) const
{
    const PictureFormat format = picture_format(target);
    domain::Practice& practice = workspace.practice();
    const Handover handover;
    std::string authority;
    practice.together([&] {
        authority = authority_for(practice, m_couple, m_audience, handover, workspace.today());
        practice.audit().record("export", what_is_it(m_audience), m_couple.id.value);
    });
    report::NewFile file(target, base::tr("The chart"));
    std::ofstream stream(file.path(), std::ios::binary);
    stream << (format == PictureFormat::Svg ? svg(chart) : png(chart, saved_scale));
    stream.close();
    if (!stream) file.fail();
    file.keep([&](const std::filesystem::path& complete) {
        record_release(practice, m_couple, with_name("chart", target), m_audience, handover, authority,
                       complete);
    });
}

std::string CoupleCharts::picture_to_copy(Workspace& workspace, std::size_t chart) const
{
    std::string picture = png(chart, saved_scale);
    workspace.practice().audit().record("export", what_is_it(m_audience) + " to the clipboard",
                                        m_couple.id.value);
    return picture;
}

} // namespace rekindle::app
