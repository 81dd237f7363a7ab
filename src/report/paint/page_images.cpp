// SPDX-License-Identifier: MIT
#include "report/paint/page_images.h"

#include "report/paint/document_pages.h"
#include "report/paint/png.h"

#include <utility>

namespace rekindle::report {

struct PageImages::Laid {
    explicit Laid(Document its_document) : document(std::move(its_document)), pages(document) {}

    const Document document;
    const DocumentPages pages;
};

PageImages::PageImages(Document document) : m_laid(std::make_unique<Laid>(std::move(document))) {}
PageImages::~PageImages() = default;

const Document& PageImages::document() const
{
    return m_laid->document;
}

std::size_t PageImages::count() const
{
    return m_laid->pages.count();
}

PageSize PageImages::size(std::size_t page) const
{
    return m_laid->pages.size(page);
}

std::string PageImages::sheet(std::size_t page) const
{
    const Sheet* const sheet = m_laid->pages.sheet(page);
    return sheet == nullptr ? std::string() : sheet->name;
}

std::string PageImages::png(std::size_t page, double scale) const
{
    const auto [width, height] = size(page);
    return painted_png({width, height}, scale, [&](cairo_t* drawing) { m_laid->pages.paint(drawing, page); });
}

} // namespace rekindle::report
