// SPDX-License-Identifier: MIT
#pragma once

#include "app/library.h"
#include "domain/practice.h"
#include "domain/reader.h"

#include <filesystem>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace rekindle::app {

struct ConsentToRecord {
    domain::Couple couple;
    domain::Side side = domain::Side::A;
    domain::Purpose purpose = domain::Purpose::Counseling;
    std::string about; ///< policy; "form scale" by their ids; to whom something is released
    domain::ConsentMethod method = domain::ConsentMethod::Paper;
    base::Date given_on, today;
    std::optional<base::Date> until;
    std::filesystem::path scan; ///< file; with PaperScan
};
/// Records one partner's yes, with the words of the text it was given to. A yes to touch or sexual intimacy
/// holds at most domain::most_days_of_a_timed_yes days, and as long when no last day is said. Throws
/// base::Error(Data) with everything that is wrong: it holds already, an unknown policy or scale, a scale
/// that is never shared, a day still to come, no scan where the method says there is one.
domain::Consent record_consent(domain::Practice& practice, const Library& library,
                               const ConsentToRecord& wanted);

/// The id of the text a partner signs for this.
std::string text_for(domain::Purpose purpose, const std::string& about);

/// Takes back every consent of that partner for this that holds; from this moment on it holds no more. Throws
/// base::Error: NotFound when none holds.
std::vector<domain::Consent> withdraw_consent(domain::Practice& practice, const Library& library,
                                              const domain::Couple& couple, domain::Side side,
                                              domain::Purpose purpose, const std::string& about,
                                              base::Date today);

/// The confidentiality policy both signed and that holds on that day: "no-secrets" or "limited-secrets"; ""
/// when it is missing, or they signed different ones.
std::string policy_of(const std::vector<domain::Consent>& consents, base::Date day);

/// Whether a yes to showing or counting scores stands on that day. One that was taken back stands on no day,
/// that before neither.
bool stands(const domain::Consent& consent, base::Date day);

/// Whether that partner's scores may be counted together with those of others.
bool counts_in_norms(const std::vector<domain::Consent>& consents, domain::Side side, base::Date day);

/// The scales both partners agreed to share, where both consents count on that day.
std::set<domain::ScaleName> shared_scales(const std::vector<domain::Consent>& consents, base::Date day);

} // namespace rekindle::app
