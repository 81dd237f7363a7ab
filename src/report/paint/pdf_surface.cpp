// SPDX-License-Identifier: MIT
#include "report/paint/pdf_surface.h"

#include "report/paint/into_memory.h"
#include "report/plain_text.h"

#include <cairo-pdf.h>

namespace rekindle::report {

Handle<cairo_surface_t> pdf_surface(std::string& bytes, const std::string& title, base::Date created)
{
    Handle<cairo_surface_t> pdf(cairo_pdf_surface_create_for_stream(into_memory, &bytes, 1, 1));
    const std::string day = base::to_text(created) + "T00:00:00Z"; // else it would be now
    cairo_pdf_surface_set_metadata(pdf.get(), CAIRO_PDF_METADATA_TITLE, plain_text(title).c_str());
    cairo_pdf_surface_set_metadata(pdf.get(), CAIRO_PDF_METADATA_CREATE_DATE, day.c_str());
    cairo_pdf_surface_set_metadata(pdf.get(), CAIRO_PDF_METADATA_MOD_DATE, day.c_str());
    return pdf;
}

} // namespace rekindle::report
