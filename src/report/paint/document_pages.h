// SPDX-License-Identifier: MIT
#pragma once

#include "report/page_size.h"
#include "report/paint/sheet_pages.h"

#include <cstddef>
#include <vector>

namespace rekindle::report {

/// A document on the pages on which it is printed, each with header, footer and which of all pages it is.
/// Sheets that are not to be printed have none; a document without any has one that is empty between header
/// and footer.
class DocumentPages {
public:
    /// Lays it out; the document must outlive it.
    explicit DocumentPages(const Document& document);

    std::size_t count() const { return m_pages.size(); } ///< 1 at least
    PageSize size(std::size_t page) const;
    /// Null for the empty page.
    const Sheet* sheet(std::size_t page) const { return m_pages[page].sheet; }
    bool begins_sheet(std::size_t page) const;

    /// Over the whole of the drawing, in points.
    void paint(cairo_t* drawing, std::size_t page) const;

private:
    struct Page {
        const Sheet* sheet = nullptr;
        std::size_t laid = 0; ///< its sheet among m_laid
        PageRows rows;
    };
    const Document& m_document;
    Typesetter m_typesetter;
    std::vector<SheetPages> m_laid;
    std::vector<Page> m_pages;
};

} // namespace rekindle::report
