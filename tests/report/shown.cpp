// SPDX-License-Identifier: MIT
#include "report/shown.h"

#include "report/fit.h"
#include "report/sample_data.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>

namespace rekindle::report::samples {

Document built(const Data& data)
{
    return build(progress_definition(), counselor_request(), data);
}

const Sheet& sheet(const Document& document, const std::string& name)
{
    const auto found = std::find_if(document.sheets.begin(), document.sheets.end(),
                                    [&](const Sheet& each) { return each.name == name; });
    BOOST_TEST_REQUIRE((found != document.sheets.end()), name);
    return *found;
}

std::vector<std::string> shown(const Sheet& sheet)
{
    std::vector<std::string> lines;
    for (const Row& row : sheet.rows) {
        std::string line;
        for (const Cell& cell : row.cells) line += (line.empty() ? "" : "|") + shown_text(cell.value);
        lines.push_back(line);
    }
    return lines;
}

bool says(const Sheet& sheet, const std::string& words)
{
    const std::vector<std::string> lines = shown(sheet);
    return std::any_of(lines.begin(), lines.end(),
                       [&](const std::string& line) { return line.find(words) != std::string::npos; });
}

} // namespace rekindle::report::samples
