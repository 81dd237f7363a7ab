// SPDX-License-Identifier: MIT
#pragma once

#include "report/document.h"
#include "report/xlsx/cell_places.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace rekindle::report {

/// The formulas of a document as spreadsheets write them, and the names its cells have.
class FormulaTexts {
public:
    /// The next sheet, as it stays.
    void add(const Sheet& sheet);
    /// All sheets are in: a formula may name cells of sheets that follow its own.
    void complete();

    /// Of the cells that have one (has_formula()), in the order of sheets, rows and columns. Empty: the value
    /// alone is to be written.
    const std::optional<std::string>& text(std::size_t number) const { return m_texts.at(number); }
    const std::vector<std::pair<std::string, std::string>>& names() const { return m_names; }

private:
    struct Waiting {
        std::size_t sheet;
        Formula formula;
    };
    CellPlaces m_places;
    std::size_t m_sheets = 0;
    std::vector<Waiting> m_waiting;
    std::vector<std::optional<std::string>> m_texts;
    std::vector<std::pair<std::string, std::string>> m_names;
};

/// A number that a spreadsheet computes anew.
bool has_formula(const Cell& cell);

} // namespace rekindle::report
