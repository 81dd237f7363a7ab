// SPDX-License-Identifier: MIT
#pragma once

#include "report/document.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace rekindle::report {

/// Where the cells stand that formulas name, once all rows of a document are where they stay. Linear in the
/// number of cells.
class CellPlaces {
public:
    /// Of a document's sheets, in their order; formulas can be asked for once all are in.
    CellPlaces() = default;
    explicit CellPlaces(const Document& document);
    void add(const Sheet& sheet);
    void complete();

    /// As spreadsheets write it, "=" first, for a cell of that sheet. Empty when a cell it names is not in
    /// the document, or when it is longer than spreadsheets allow: then its value alone is written.
    std::optional<std::string> formula(const Formula& formula, std::size_t sheet) const;

    /// What people find cells by, with where they stand: "as_of", "='Method'!$B$5".
    std::vector<std::pair<std::string, std::string>> names() const;

private:
    struct Place {
        Anchor anchor;
        std::uint32_t sheet = 0, row = 0;
        std::uint16_t column = 0;
    };
    const Place* find(Anchor anchor) const;
    bool add(std::string& text, const Formula& formula, std::size_t sheet) const;
    bool add(std::string& text, const Operand& operand, std::size_t sheet) const;
    bool add(std::string& text, const Anchors& cells, std::size_t sheet) const;
    void add(std::string& text, const Place& place, std::size_t sheet) const;

    std::vector<std::string> m_sheets; ///< their names
    std::vector<Place> m_places;       ///< by anchor
};

} // namespace rekindle::report
