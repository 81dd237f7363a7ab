// SPDX-License-Identifier: MIT
#pragma once

#include "domain/practice.h"

#include <filesystem>
#include <string>

namespace rekindle::app {

/// To whom a file is given.
struct Handover {
    std::string third_party; ///< somebody outside; "": whom the audience names
    std::string purpose;     ///< may be ""
    std::string override_reason;
};

/// On whose authority a file for this audience may leave, in words. What is about both goes to somebody
/// outside only with both partners' consent to a release to them, one partner's copy with that partner's;
/// without it base::Error(Refused), or an Override with its reason (a court order, a duty to warn).
std::string authority_for(domain::Practice& practice, const domain::Couple& couple, domain::Audience audience,
                          const Handover& handover, base::Date as_of);

/// `what`, and the name under which it left: "report progress (march.xlsx)".
std::string with_name(const std::string& what, const std::filesystem::path& target);

/// Whether that left, under whatever name.
bool is_release_of(const domain::Release& release, const std::string& what);

/// Writes down that this file, or folder of files, leaves: with the sum of it as it lies there.
void record_release(domain::Practice& practice, const domain::Couple& couple, const std::string& what,
                    domain::Audience audience, const Handover& handover, const std::string& authority,
                    const std::filesystem::path& file);

/// Notes that a partner's own answers of class safety leave, because of this reason: an override in words,
/// and an entry without them. Inside together() with the entry of the export.
void record_safety_answers(domain::Practice& practice, const domain::Couple& couple, const std::string& what,
                           const std::string& reason);

/// Disclosures are accounted for over six years (45 CFR 164.528).
inline constexpr int years_of_disclosures = 6;
std::vector<domain::Release> disclosures(domain::Practice& practice, const domain::Couple& couple,
                                         base::Date as_of);

} // namespace rekindle::app
