// SPDX-License-Identifier: MIT
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

void add_top(Sheet& sheet, const Contents& contents, const Block& block)
{
    const domain::Couple& couple = contents.data.couple;
    add_line(sheet, say("{}: {}", contents.definition.title, block.title), Role::Title);
    add_line(sheet,
             say("{} · {} and {} · {}", couple.code, partner_name(couple, domain::Side::A),
                 partner_name(couple, domain::Side::B), period_of(contents.request)),
             Role::Subtitle);
}

} // namespace rekindle::report
