// SPDX-License-Identifier: MIT
#include "report/xlsx/checked.h"

#include "base/error.h"
#include "base/translate.h"

namespace rekindle::report {

void checked(lxw_error result)
{
    if (result == LXW_NO_ERROR) return;
    switch (result) {
    case LXW_ERROR_CREATING_XLSX_FILE:
    case LXW_ERROR_CREATING_TMPFILE:
    case LXW_ERROR_READING_TMPFILE:
    case LXW_ERROR_ZIP_FILE_OPERATION:
    case LXW_ERROR_ZIP_FILE_ADD:
    case LXW_ERROR_ZIP_CLOSE:
        throw base::Error(
            base::Trouble::World,
            base::tr("The spreadsheet could not be written: the disk is full, or failed. Make room on "
                     "it, or choose another place."));
    default:
        break;
    }
    const std::string reason = lxw_strerror(result);
    throw base::Error(base::Trouble::World, base::say("The spreadsheet could not be written: {}", reason));
}

void fail_to_make()
{
    throw base::Error(
        base::Trouble::World,
        base::tr("The spreadsheet could not be written: the spreadsheet library refused a part of it."));
}

} // namespace rekindle::report
