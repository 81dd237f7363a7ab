// SPDX-License-Identifier: MIT
#include "app/sheet_parts.h"

#include "base/translate.h"

namespace rekindle::app {

using base::say;

report::Handout sheet_for(const std::string& title, const std::string& language, base::Date printed,
                          const std::optional<domain::Side>& whose)
{
    report::Handout sheet;
    sheet.title = title;
    sheet.created = printed;
    sheet.language = language;
    sheet.below = title;
    sheet.above_right = base::to_text(printed);
    if (!whose) return sheet;
    sheet.above_left = say("Partner {}", domain::word(*whose));
    sheet.of = *whose == domain::Side::A ? report::Mark::PartnerA : report::Mark::PartnerB;
    return sheet;
}

} // namespace rekindle::app
