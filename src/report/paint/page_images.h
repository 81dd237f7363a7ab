// SPDX-License-Identifier: MIT
#pragma once

#include "report/page_size.h"

#include <cstddef>
#include <memory>
#include <string>

namespace rekindle::report {

/// A document to be looked at page by page: the pages of its PDF, painted by the same strokes.
class PageImages {
public:
    /// Lays it out, which may take a moment.
    explicit PageImages(Document document);
    PageImages(const PageImages&) = delete;
    PageImages& operator=(const PageImages&) = delete;
    ~PageImages();

    const Document& document() const;
    std::size_t count() const;                 ///< 1 at least
    PageSize size(std::size_t page) const;     ///< points
    std::string sheet(std::size_t page) const; ///< the name of its sheet; "" of an empty page

    /// As PNG, so many pixels a point, on white. Throws base::Error (World) for any trouble of the library.
    std::string png(std::size_t page, double scale) const;

private:
    struct Laid;
    std::unique_ptr<Laid> m_laid;
};

} // namespace rekindle::report
