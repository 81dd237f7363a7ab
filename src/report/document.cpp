// SPDX-License-Identifier: MIT
#include "report/document.h"

#include "base/text.h"
#include "base/translate.h"

namespace rekindle::report {

std::string sheet_name_problem(const std::string& name)
{
    if (!base::is_utf8(name)) return base::tr("is not UTF-8");
    if (base::trimmed(name).empty()) return base::tr("is empty");
    std::size_t units = 0; // UTF-16, as spreadsheet programs count
    for (const char c : name) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x20 || byte == 0x7F) return base::tr("holds a control character");
        units += (byte & 0xC0) == 0x80 ? 0U : byte >= 0xF0 ? 2U : 1U;
    }
    if (units > 31) return base::tr("is longer than the 31 characters a sheet name may have");
    if (name.find_first_of("[]:*?/\\") != std::string::npos) return base::tr("holds one of [ ] : * ? / \\");
    if (name.front() == '\'' || name.back() == '\'') return base::tr("begins or ends with an apostrophe");
    return "";
}

} // namespace rekindle::report
