// SPDX-License-Identifier: MIT
#include "report/write_handout.h"

#include "base/translate.h"
#include "report/files/new_file.h"
#include "report/html/handout_html.h"
#include "report/paint/handout_pdf.h"

#include <fstream>

namespace rekindle::report {

void write_handout(const Handout& handout, HandoutFormat format, const std::filesystem::path& file,
                   const WhenComplete& when_complete)
{
    NewFile target(file, base::tr("The sheet"));
    std::ofstream stream(target.path(), std::ios::binary);
    stream << (format == HandoutFormat::Html ? html_of(handout) : pdf_of(handout));
    stream.close();
    if (!stream) target.fail();
    target.keep(when_complete);
}

} // namespace rekindle::report
