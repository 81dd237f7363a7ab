// SPDX-License-Identifier: MIT
#pragma once

#include "report/document.h"
#include "report/theme.h"

#include <xlsxwriter.h>

#include <string>
#include <vector>

namespace rekindle::report {

/// How a value is shown, as spreadsheets say it: "0.0"; "" for what needs no saying.
std::string number_format_of(const CellValue& value);

/// The theme as formats of one workbook, each made once when it is first asked for.
class Formats {
public:
    explicit Formats(lxw_workbook* workbook) : m_workbook(workbook) {}
    /// Owned by the workbook.
    lxw_format* of(const Cell& cell);

private:
    lxw_workbook* m_workbook;
    struct Distinct {
        Look look;
        std::string code;
        lxw_format* format;
    };
    lxw_format* distinct(const Look& look, const std::string& code);

    std::vector<lxw_format*> m_made; ///< by role, emphasis and number format
    std::vector<Distinct> m_distinct;
};

} // namespace rekindle::report
