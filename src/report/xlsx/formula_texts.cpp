// SPDX-License-Identifier: MIT
#include "report/xlsx/formula_texts.h"

#include <variant>

namespace rekindle::report {

bool has_formula(const Cell& cell)
{
    return cell.formula && !std::holds_alternative<std::monostate>(cell.value) &&
           !std::holds_alternative<std::string>(cell.value);
}

void FormulaTexts::add(const Sheet& sheet)
{
    m_places.add(sheet);
    for (const Row& row : sheet.rows) {
        for (const Cell& cell : row.cells) {
            if (has_formula(cell)) m_waiting.push_back({m_sheets, cell.formula});
        }
    }
    ++m_sheets;
}

void FormulaTexts::complete()
{
    m_places.complete();
    m_texts.reserve(m_waiting.size());
    for (const Waiting& cell : m_waiting) m_texts.push_back(m_places.formula(cell.formula, cell.sheet));
    m_names = m_places.names();
    m_waiting = {};
    m_places = {};
}

} // namespace rekindle::report
