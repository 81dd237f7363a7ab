// SPDX-License-Identifier: MIT
#include "app/consent_in_words.h"

#include "base/translate.h"

#include <algorithm>

namespace rekindle::app {

using base::say;

std::string in_words(const domain::Consent& consent, base::Date as_of)
{
    std::string line = say("{}  {}", domain::word(consent.side), domain::word(consent.purpose));
    if (!consent.about.empty()) line += say(" ({})", consent.about);
    line += say(", given on {} ({}", base::to_text(consent.given_on), domain::word(consent.method));
    if (!consent.text_id.empty()) line += say(", {} version {}", consent.text_id, consent.text_version);
    line += ")";
    if (consent.withdrawn_on)
        line += say(", taken back on {}", base::to_text(*consent.withdrawn_on));
    else if (consent.until)
        line += domain::holds(consent, as_of) ? say(", until {}", base::to_text(*consent.until))
                                              : say(", ended on {}", base::to_text(*consent.until));
    return line;
}

bool is_replaced(const std::vector<domain::Consent>& consents, std::size_t which, base::Date as_of)
{
    if (consents[which].purpose != domain::Purpose::Confidentiality || !domain::holds(consents[which], as_of))
        return false;
    return std::any_of(consents.begin() + static_cast<std::ptrdiff_t>(which) + 1, consents.end(),
                       [&](const domain::Consent& later) {
                           return later.purpose == domain::Purpose::Confidentiality &&
                                  later.side == consents[which].side && domain::holds(later, as_of);
                       });
}

} // namespace rekindle::app
