// SPDX-License-Identifier: MIT
#include "report/paint/write_pdf.h"

#include "report/files/new_file.h"
#include "report/paint/document_pages.h"
#include "report/paint/into_memory.h"
#include "report/paint/pdf_surface.h"
#include "report/plain_text.h"

#include <cairo-pdf.h>
#include <fmt/format.h>

#include <fstream>

namespace rekindle::report {
namespace {

void name_in_outline(cairo_surface_t* pdf, const Sheet& sheet, std::size_t page)
{
    const std::string place = fmt::format("page={}", page + 1);
    cairo_pdf_surface_add_outline(pdf, CAIRO_PDF_OUTLINE_ROOT, plain_text(sheet.name).c_str(), place.c_str(),
                                  CAIRO_PDF_OUTLINE_FLAG_OPEN);
}

} // namespace

std::string pdf_of(const Document& document)
{
    const DocumentPages pages(document);
    std::string bytes;
    const Handle<cairo_surface_t> pdf = pdf_surface(bytes, document.title, document.created);
    {
        const Handle<cairo_t> drawing(cairo_create(pdf.get()));
        for (std::size_t page = 0; page < pages.count(); ++page) {
            const PageSize size = pages.size(page);
            cairo_pdf_surface_set_size(pdf.get(), size.width, size.height);
            if (pages.begins_sheet(page)) name_in_outline(pdf.get(), *pages.sheet(page), page);
            pages.paint(drawing.get(), page);
            cairo_show_page(drawing.get());
        }
        demand_success(cairo_status(drawing.get()));
    }
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
