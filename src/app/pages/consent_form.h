// SPDX-License-Identifier: MIT
#pragma once

#include "app/pages/workspace.h"
#include "app/shareable_scales.h"

#include <array>
#include <filesystem>
#include <string>
#include <vector>

namespace rekindle::app {

inline constexpr std::array consent_purposes{
    domain::Purpose::Counseling,     domain::Purpose::Confidentiality,
    domain::Purpose::Homework,       domain::Purpose::Touch,
    domain::Purpose::SexualIntimacy, domain::Purpose::ContactOutside,
    domain::Purpose::ShareScale,     domain::Purpose::ElectronicContact,
    domain::Purpose::Telehealth,     domain::Purpose::LocalNorms,
    domain::Purpose::Release};
inline constexpr std::array consent_methods{domain::ConsentMethod::Paper, domain::ConsentMethod::PaperScan,
                                            domain::ConsentMethod::InSession, domain::ConsentMethod::Typed};

/// What is asked before one partner's yes is recorded.
class ConsentForm {
public:
    ConsentForm(Workspace& workspace, domain::Couple couple);

    /// As it stands in the fields.
    struct Given {
        domain::Side side = domain::Side::A;
        domain::Purpose purpose = domain::Purpose::Counseling;
        std::size_t choice = 0; ///< of choices()
        std::string recipient;  ///< of what is released
        domain::ConsentMethod method = domain::ConsentMethod::Paper;
        std::string given_on, until; ///< 2026-03-31; `until` may be empty
        std::filesystem::path scan;  ///< with PaperScan
    };

    const domain::Couple& couple() const { return m_couple; }
    /// What such a yes may be about, in words: a policy, a scale. Empty where there is nothing to choose.
    std::vector<std::string> choices(domain::Purpose purpose) const;
    /// It says who gets something.
    static bool names_recipient(domain::Purpose purpose) { return purpose == domain::Purpose::Release; }
    /// The text that is signed, with its version, and how long a yes to it holds at most.
    std::string about_text(domain::Purpose purpose, std::size_t choice) const;

    /// Records it. What is wrong, a sentence each, "" where nothing is; throws as record_consent().
    std::string record(const Given& given);

private:
    std::string about(const Given& given) const;

    Workspace& m_workspace;
    domain::Couple m_couple;
    std::vector<ShareableScale> m_scales;
};

// For people, translated.
/// "no secrets: what one tells alone may come up with both"; the name itself where it is no policy of ours.
std::string policy_in_words(const std::string& policy);
std::string in_words(domain::Purpose purpose);      ///< "homework", "a confidentiality policy" ...
std::string in_words(domain::ConsentMethod method); ///< "on paper" ...
/// What it is about: the policy, the scale by its title, who gets something; "" for nothing more.
std::string about_in_words(const domain::Consent& consent, const std::vector<ShareableScale>& scales);

} // namespace rekindle::app
