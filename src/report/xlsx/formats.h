// SPDX-License-Identifier: MIT
#pragma once

#include "report/document.h"

#include <xlsxwriter.h>

#include <vector>

namespace rekindle::report {

/// The theme as formats of one workbook, each made once when it is first asked for.
class Formats {
public:
    explicit Formats(lxw_workbook* workbook) : m_workbook(workbook) {}
    /// Owned by the workbook.
    lxw_format* of(const Cell& cell);

private:
    lxw_workbook* m_workbook;
    std::vector<lxw_format*> m_made;
};

} // namespace rekindle::report
