// SPDX-License-Identifier: MIT
#pragma once

#include "base/date.h"

namespace rekindle::report {

/// libxlsxwriter turns the day of a workbook into text through gmtime(), which has one place for all threads.
/// While one lives, workbooks of that day may be closed in other threads too, and those of another day wait:
/// a workbook never gets the day of another one.
class ClosingDay {
public:
    explicit ClosingDay(base::Date day);
    ~ClosingDay();
    ClosingDay(const ClosingDay&) = delete;
    ClosingDay& operator=(const ClosingDay&) = delete;

    static int waiting(); ///< how many wait for those of another day
};

} // namespace rekindle::report
