// SPDX-License-Identifier: MIT
#include "report/build.h"

#include "base/error.h"
#include "base/text.h"
#include "base/translate.h"
#include "domain/policy.h"
#include "report/blocks/blocks.h"
#include "report/blocks/contents.h"
#include "report/blocks/plain.h"
#include "report/blocks/practice_blocks.h"
#include "report/cells.h"
#include "report/fit.h"
#include "report/page_breaks.h"

#include <algorithm>

namespace rekindle::report {
namespace {

Edition demanded_edition(const Definition& definition, domain::Audience audience)
{
    if (!domain::is_known(audience))
        throw base::Error(base::Trouble::Refused,
                          base::tr("This is for nobody the program knows, so nothing is shown."));
    std::optional<Edition> edition = edition_for(definition, audience);
    if (!edition)
        throw base::Error(base::Trouble::Refused,
                          base::say("The report {} may not be made for the audience {}: its definition does "
                                    "not name it.",
                                    definition.id, domain::word(audience)));
    return *std::move(edition);
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
    case BlockKind::Log:
        return homework_log_sheet(contents, block);
    case BlockKind::Answers:
        return answers_sheet(contents, block);
    case BlockKind::Calculations:
        return calculations_sheet(contents, block);
    case BlockKind::Codebook:
        return codebook_sheet(contents, block);
    case BlockKind::Method:
        return method_sheet(contents, block);
    case BlockKind::Feedback:
        return feedback_sheet(contents, block);
    case BlockKind::NextSession:
        return next_session_sheet(contents, block);
    case BlockKind::Long:
    case BlockKind::Dictionary:
        break; // never of the counselor's edition
    case BlockKind::Caseload:
    case BlockKind::CaseloadMade:
    case BlockKind::Norms:
    case BlockKind::NormsMade:
    case BlockKind::Disclosures:
        break; // not about one couple
    }
    return {};
}

SheetKind kind_of(BlockKind block)
{
    switch (block) {
    case BlockKind::Log:
    case BlockKind::Answers:
    case BlockKind::Calculations:
    case BlockKind::Long:
    case BlockKind::CaseloadMade:
    case BlockKind::NormsMade:
        return SheetKind::Evidence;
    case BlockKind::Codebook:
    case BlockKind::Method:
    case BlockKind::Dictionary:
        return SheetKind::Method;
    default:
        return SheetKind::Findings;
    }
}

Sheet sheet_of(const PracticeContents& contents, const Block& block)
{
    if (block.kind == BlockKind::Caseload) return caseload_sheet(contents, block);
    if (block.kind == BlockKind::CaseloadMade) return caseload_made_sheet(contents, block);
    if (block.kind == BlockKind::Norms) return norms_sheet(contents, block);
    if (block.kind == BlockKind::NormsMade) return norms_made_sheet(contents, block);
    if (block.kind == BlockKind::Disclosures) return disclosures_sheet(contents, block);
    return {}; // not about the practice
}

/// All but the sheets.
Document empty_document(const Definition& definition, const Request& request, std::string title,
                        std::string footer)
{
    Document document;
    document.title = std::move(title);
    document.created = request.as_of;
    document.language = definition.language;
    document.paper = definition.paper;
    document.page_header = document.title;
    document.page_footer = std::move(footer);
    return document;
}

Sheet fitted(const Document& document, const Block& block, Sheet sheet)
{
    sheet.name = block.title;
    sheet.landscape = block.landscape;
    sheet.print = block.print;
    sheet.kind = kind_of(block.kind);
    fit(sheet);
    break_pages(sheet, document.paper);
    return sheet;
}

/// What has nothing to show in the period stays off paper, and one line on the first sheet says so: a page
/// for each would bury the few that tell something. The first sheet stays.
std::string keep_nothing_from_paper(std::vector<Block>& blocks, const Data& data)
{
    std::vector<std::string> names;
    for (std::size_t i = 1; i < blocks.size(); ++i) {
        if (!blocks[i].print || !has_nothing(blocks[i].kind, data)) continue;
        blocks[i].print = false;
        names.push_back(blocks[i].title);
    }
    if (names.empty()) return {};
    return base::say("Nothing in this period yet, and so not on paper: {}.", base::joined(names, ", "));
}

std::string counselors_footer(const Request& request)
{
    return base::say("As of {}. Confidential: for the counselor.", base::to_text(request.as_of));
}

} // namespace

void demand_audience(const Definition& definition, domain::Audience audience)
{
    demanded_edition(definition, audience);
}

Document build(const Definition& definition, const Request& request, const Data& data)
{
    std::vector<Sheet> sheets;
    Document document =
        build(definition, request, data, [&](Sheet sheet) { sheets.push_back(std::move(sheet)); });
    document.sheets = std::move(sheets);
    return document;
}

Document build(const Definition& definition, const Request& request, const Data& data, const TakeSheet& take)
{
    Edition edition = demanded_edition(definition, request.audience);
    const bool for_counselor = request.audience == domain::Audience::Counselor;
    const std::string nothing = for_counselor ? keep_nothing_from_paper(edition.blocks, data) : "";
    const Contents contents{definition, request, data};
    Document document =
        empty_document(definition, request,
                       for_counselor ? base::say("{} {}", edition.title, data.couple.code) : edition.title,
                       for_counselor ? counselors_footer(request) : plain_footer(contents));
    bool is_first = true;
    for (const Block& block : edition.blocks) {
        std::optional<Sheet> sheet =
            for_counselor ? sheet_of(contents, block) : plain_sheet(contents, edition, block);
        if (!sheet) continue;
        if (is_first && !nothing.empty()) {
            add_space(*sheet);
            add_line(*sheet, nothing, Role::Note);
        }
        take(fitted(document, block, *std::move(sheet)));
        is_first = false;
    }
    if (is_first) {
        Sheet sheet = plain_nothing(contents, edition);
        fit(sheet);
        take(std::move(sheet));
    }
    return document;
}

Document build(const Definition& definition, const Request& request, const PracticeData& data)
{
    const Edition edition = demanded_edition(definition, request.audience);
    const PracticeContents contents{definition, request, data};
    Document document = empty_document(definition, request, edition.title, counselors_footer(request));
    for (const Block& block : edition.blocks)
        document.sheets.push_back(fitted(document, block, sheet_of(contents, block)));
    return document;
}

} // namespace rekindle::report
