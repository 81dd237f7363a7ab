// SPDX-License-Identifier: MIT
// A report definition: written and read again it is the same, and every title can be the name of a sheet.
#include "fuzz/demand.h"
#include "fuzz/plant.h"
#include "report/definition.h"
#include "json/parse.h"
#include "json/write.h"

using namespace rekindle;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view text = fuzz::text(data, size);
    const report::ReadDefinition read = report::read_definition(text);
    fuzz::demand_places(read.problems);
    fuzz::demand(read.definition.has_value() == read.problems.empty(),
                 "a definition is there without problems only");
    if (!read.definition) return 0;
    std::string written = json::write(json::parse(text).value.value());
    if (!fuzz::planted().empty() && read.definition->version > 2 &&
        read.definition->paper == report::Paper::A4)
        fuzz::fault(written);
    const auto again = report::read_definition(written);
    fuzz::demand(again.definition == read.definition, "written and read again it is the same");
    fuzz::demand(!read.definition->audiences.empty() && !read.definition->blocks.empty(),
                 "a report is for somebody");
    for (const report::Block& block : read.definition->blocks) {
        fuzz::demand(!block.title.empty() && block.title.find_first_of("[]:*?/\\") == std::string::npos,
                     "a title can name a sheet");
    }
    return 0;
}
