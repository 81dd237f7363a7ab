// SPDX-License-Identifier: MIT
#include "report/xlsx/checked.h"

#include "base/error.h"
#include "base/translate.h"

namespace rekindle::report {

void checked(lxw_error result)
{
    if (result == LXW_NO_ERROR) return;
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
