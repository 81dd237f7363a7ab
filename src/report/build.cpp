// SPDX-License-Identifier: MIT
#include "report/build.h"

#include "base/error.h"
#include "base/translate.h"
#include "report/blocks/blocks.h"
#include "report/fit.h"
#include "report/page_breaks.h"

#include <algorithm>

namespace rekindle::report {
namespace {

void refuse_other_audiences(const Definition& definition, domain::Audience audience)
{
    const std::string word{domain::word(audience)};
    if (audience != domain::Audience::Counselor) {
        throw base::Error(base::Trouble::Refused,
                          base::say("Reports for the audience {} are not made by this version: consent and "
                                    "privacy rules for it are not there yet. Choose the audience counselor.",
                                    word));
    }
    if (std::find(definition.audiences.begin(), definition.audiences.end(), audience) ==
        definition.audiences.end()) {
        throw base::Error(base::Trouble::Refused,
                          base::say("The report {} may not be made for the audience {}: its definition does "
                                    "not name it.",
                                    definition.id, word));
    }
}

Sheet sheet_of(const Contents& contents, const Block& block)
{
    switch (block.kind) {
    case BlockKind::Summary:
        return summary_sheet(contents, block);
    case BlockKind::Partners:
        return partners_sheet(contents, block);
    case BlockKind::Trends:
        return trends_sheet(contents, block);
    case BlockKind::Scores:
        return scores_sheet(contents, block);
    case BlockKind::Homework:
        return homework_sheet(contents, block);
    case BlockKind::Results:
        return results_sheet(contents, block);
    case BlockKind::Weeks:
        return weeks_sheet(contents, block);
    case BlockKind::Story:
        return story_sheet(contents, block);
    case BlockKind::Goals:
        return goals_sheet(contents, block);
    case BlockKind::Sessions:
        return sessions_sheet(contents, block);
    case BlockKind::Method:
        return method_sheet(contents, block);
    }
    return {};
}

} // namespace

Document build(const Definition& definition, const Request& request, const Data& data)
{
    refuse_other_audiences(definition, request.audience);
    Document document;
    document.title = base::say("{} {}", definition.title, data.couple.code);
    document.created = request.as_of;
    document.language = definition.language;
    document.paper = definition.paper;
    document.page_header = document.title;
    document.page_footer =
        base::say("As of {}. Confidential: for the counselor.", base::to_text(request.as_of));
    const Contents contents{definition, request, data};
    for (const Block& block : definition.blocks) {
        Sheet sheet = sheet_of(contents, block);
        sheet.name = block.title;
        sheet.landscape = block.landscape;
        fit(sheet);
        break_pages(sheet, document.paper);
        document.sheets.push_back(std::move(sheet));
    }
    return document;
}

} // namespace rekindle::report
