// SPDX-License-Identifier: MIT
#include "base/text.h"
#include "base/translate.h"
#include "report/blocks/blocks.h"
#include "report/blocks/words.h"
#include "report/cells.h"

namespace rekindle::report {

using base::say;

std::string period_of(const Request& request)
{
    const std::string as_of = base::to_text(request.as_of);
    if (request.from && request.to) {
        return say("{} to {}", base::to_text(*request.from), base::to_text(*request.to));
    }
    if (request.from) return say("{} to {}", base::to_text(*request.from), as_of);
    if (request.to) return say("from the beginning to {}", base::to_text(*request.to));
    return say("from the beginning to {}", as_of);
}

std::string title_of(const std::string& report, const Block& block)
{
    return report == block.title ? report : say("{}: {}", report, block.title);
}

void add_whose(Sheet& sheet, const std::string& whose, const Block& block)
{
    add_line(sheet, block.print ? whose : say("{} · for the screen, not for paper", whose), Role::Subtitle);
}

void add_ended_yes(Sheet& sheet, const std::vector<HomeworkLine>& homework)
{
    std::vector<std::string> pieces;
    for (const HomeworkLine& line : homework) {
        if (line.yes_ended)
            pieces.push_back(say("{} from {} on", line.assignment.title, base::to_text(*line.yes_ended)));
    }
    if (pieces.empty()) return;
    add_line(sheet,
             say("A yes to it ended, and since then only what was marked counts as due: {}.",
                 base::joined(pieces, "; ")),
             Role::Note);
}

void add_top(Sheet& sheet, const Contents& contents, const Block& block)
{
    const domain::Couple& couple = contents.data.couple;
    add_line(sheet, title_of(contents.definition.title, block), Role::Title);
    add_whose(sheet,
              say("{} · {} and {} · {}", couple.code, partner_name(couple, domain::Side::A),
                  partner_name(couple, domain::Side::B), period_of(contents.request)),
              block);
}

} // namespace rekindle::report
