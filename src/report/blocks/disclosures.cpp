// SPDX-License-Identifier: MIT
#include "base/translate.h"
#include "report/blocks/practice_blocks.h"
#include "report/cells.h"

namespace rekindle::report {

using base::tr;

Sheet disclosures_sheet(const PracticeContents& contents, const Block& block)
{
    Sheet sheet;
    sheet.columns = {{12, 13}, {10, 16}, {14, 24}, {13, 14}, {16, 26}, {14, 26}, {18, 28}, {34, 36}};
    add_practice_top(sheet, contents, block);
    add_space(sheet);
    if (contents.data.disclosures.empty()) {
        add_line(sheet,
                 base::say("Nothing about a couple had left the practice up to {}. Six years are looked at.",
                           base::to_text(contents.request.as_of)),
                 Role::Note);
        return sheet;
    }
    const int heads = add_row(sheet, {number_head(tr("Day")), head(tr("Couple")), head(tr("What")),
                                      head(tr("Audience")), head(tr("Given to")), head(tr("For")),
                                      head(tr("On the authority of")), head(tr("SHA-256 of the file"))});
    sheet.freeze_rows = heads + 1;
    sheet.repeat_rows = {heads, heads};
    for (const DisclosureLine& line : contents.data.disclosures) {
        const domain::Release& release = line.release;
        add_row(sheet,
                {day_cell(base::local_day(release.when)), text_cell(line.code), text_cell(release.what),
                 text_cell(std::string(domain::word(release.audience))), text_cell(release.recipient),
                 text_cell(release.purpose), text_cell(release.authority), text_cell(release.sha256)});
    }
    sheet.filter_rows = {heads, static_cast<int>(sheet.rows.size()) - 1};
    add_line(
        sheet,
        tr("Every file about a couple that was written in the last six years, by the moment. Somebody who "
           "has such a file finds it by its SHA-256. A file about the whole practice is in no couple's "
           "disclosures; the audit trail has it."),
        Role::Note);
    return sheet;
}

} // namespace rekindle::report
