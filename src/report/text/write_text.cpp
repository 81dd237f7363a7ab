// SPDX-License-Identifier: MIT
#include "report/text/write_text.h"

#include "report/files/new_file.h"
#include "report/text/document_text.h"

#include <fstream>

namespace rekindle::report {

void write_text(const Document& document, const std::filesystem::path& file,
                const WhenComplete& when_complete)
{
    NewFile target(file);
    std::ofstream stream(target.path(), std::ios::binary);
    stream << document_text(document);
    stream.close();
    if (!stream) target.fail();
    target.keep(when_complete);
}

} // namespace rekindle::report
