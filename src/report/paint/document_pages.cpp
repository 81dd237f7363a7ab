// SPDX-License-Identifier: MIT
#include "report/paint/document_pages.h"

#include "base/translate.h"
#include "report/paint/drawing.h"
#include "report/paint/paint_page.h"

namespace rekindle::report {
namespace {

constexpr double room_at_end = 0.3 * 72; ///< of header and footer, from the end of the paper

} // namespace

DocumentPages::DocumentPages(const Document& document) : m_document(document), m_typesetter(document.language)
{
    for (const Sheet& sheet : document.sheets) {
        if (!sheet.print) continue;
        m_laid.push_back(lay_on_pages(sheet, document.paper, m_typesetter));
        for (const PageRows& rows : m_laid.back().pages) m_pages.push_back({&sheet, m_laid.size() - 1, rows});
    }
    if (m_pages.empty()) m_pages.emplace_back();
}

PageSize DocumentPages::size(std::size_t page) const
{
    return page_size(m_pages[page].sheet == nullptr ? Sheet{} : *m_pages[page].sheet, m_document.paper);
}

bool DocumentPages::begins_sheet(std::size_t page) const
{
    return sheet(page) != nullptr && (page == 0 || sheet(page - 1) != sheet(page));
}

void DocumentPages::paint(cairo_t* drawing, std::size_t page) const
{
    const auto& [sheet, laid, rows] = m_pages[page];
    const PageSize paper = size(page);
    const double left = margins.left * 72, right = paper.width - margins.right * 72;
    paint_edge(drawing, m_typesetter,
               {m_document.page_header, sheet == nullptr ? "" : sheet->name, left, right, room_at_end, true});
    paint_edge(drawing, m_typesetter,
               {m_document.page_footer, base::say("Page {} of {}", page + 1, count()), left, right,
                paper.height - room_at_end, false});
    if (sheet == nullptr) return;
    const Kept kept(drawing);
    cairo_translate(drawing, left, margins.top * 72);
    paint_page(drawing, m_typesetter, *sheet, m_laid[laid], rows);
}

} // namespace rekindle::report
