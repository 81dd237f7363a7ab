// SPDX-License-Identifier: MIT
#include "report/paint/write_pdf.h"

#include "base/translate.h"
#include "report/files/new_file.h"
#include "report/page_size.h"
#include "report/paint/drawing.h"
#include "report/paint/into_memory.h"
#include "report/paint/paint_page.h"
#include "report/paint/pdf_surface.h"
#include "report/plain_text.h"

#include <cairo-pdf.h>
#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <vector>

namespace rekindle::report {
namespace {

constexpr double edge_margin = 0.3 * 72; ///< of header and footer, from the end of the paper

/// Paints page after page and knows how many there are.
class Pages {
public:
    Pages(cairo_surface_t* pdf, const Document& document, std::size_t count)
        : m_pdf(pdf), m_drawing(cairo_create(pdf)), m_document(document), m_count(count)
    {
    }

    void add(const Typesetter& typesetter, const Sheet& sheet, const SheetPages& laid)
    {
        name_in_outline(sheet);
        for (const PageRows& page : laid.pages) {
            begin(typesetter, sheet);
            const Kept kept(m_drawing.get());
            cairo_translate(m_drawing.get(), margins.left * 72, margins.top * 72);
            paint_page(m_drawing.get(), typesetter, sheet, laid, page);
        }
    }
    /// Header, footer and nothing between.
    void add_empty(const Typesetter& typesetter) { begin(typesetter, Sheet{}); }

    void finish()
    {
        if (m_number > 0) cairo_show_page(m_drawing.get());
        demand_success(cairo_status(m_drawing.get()));
    }

private:
    void begin(const Typesetter& typesetter, const Sheet& sheet)
    {
        if (m_number > 0) cairo_show_page(m_drawing.get());
        ++m_number;
        const PageSize size = page_size(sheet, m_document.paper);
        cairo_pdf_surface_set_size(m_pdf, size.width, size.height);
        const double left = margins.left * 72, right = size.width - margins.right * 72;
        paint_edge(m_drawing.get(), typesetter,
                   {m_document.page_header, sheet.name, left, right, edge_margin, true});
        paint_edge(m_drawing.get(), typesetter,
                   {m_document.page_footer, base::say("Page {} of {}", m_number, m_count), left, right,
                    size.height - edge_margin, false});
    }

    void name_in_outline(const Sheet& sheet)
    {
        const std::string page = fmt::format("page={}", m_number + 1);
        cairo_pdf_surface_add_outline(m_pdf, CAIRO_PDF_OUTLINE_ROOT, plain_text(sheet.name).c_str(),
                                      page.c_str(), CAIRO_PDF_OUTLINE_FLAG_OPEN);
    }

    cairo_surface_t* m_pdf;
    Handle<cairo_t> m_drawing;
    const Document& m_document;
    std::size_t m_count, m_number = 0;
};

} // namespace

std::string pdf_of(const Document& document)
{
    const Typesetter typesetter(document.language);
    std::vector<SheetPages> laid;
    std::size_t count = 0;
    for (const Sheet& sheet : document.sheets) {
        laid.push_back(sheet.print ? lay_on_pages(sheet, document.paper, typesetter) : SheetPages{});
        count += laid.back().pages.size();
    }
    std::string bytes;
    const Handle<cairo_surface_t> pdf = pdf_surface(bytes, document.title, document.created);
    Pages pages(pdf.get(), document, std::max<std::size_t>(1, count));
    for (std::size_t i = 0; i < laid.size(); ++i) {
        if (!laid[i].pages.empty()) pages.add(typesetter, document.sheets[i], laid[i]);
    }
    if (count == 0) pages.add_empty(typesetter);
    pages.finish();
    finish(pdf.get());
    return bytes;
}

void write_pdf(const Document& document, const std::filesystem::path& file, const WhenComplete& when_complete)
{
    NewFile target(file);
    std::ofstream stream(target.path(), std::ios::binary);
    stream << pdf_of(document);
    stream.close();
    if (!stream) target.fail();
    target.keep(when_complete);
}

} // namespace rekindle::report
