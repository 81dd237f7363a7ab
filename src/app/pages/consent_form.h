// SPDX-License-Identifier: MIT
#pragma once

#include "app/pages/workspace.h"
#include "app/shareable_scales.h"

#include <array>
#include <filesystem>
#include <optional>
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

    /// As it stands in the fields. What was not chosen is empty: a yes is never one that stood there first.
    struct Given {
        std::optional<domain::Side> side;
        std::optional<domain::Purpose> purpose;
        std::optional<std::size_t> choice; ///< of choices()
        std::string recipient;             ///< of what is released
        std::optional<domain::ConsentMethod> method;
        std::string given_on, until; ///< 2026-03-31; `until` may be empty
        std::filesystem::path scan;  ///< with PaperScan
    };

    const domain::Couple& couple() const { return m_couple; }
    /// What such a yes may be about, in words: a policy, a scale. Empty where there is nothing to choose.
    std::vector<std::string> choices(domain::Purpose purpose) const;
    /// It says who gets something.
    static bool names_recipient(domain::Purpose purpose) { return purpose == domain::Purpose::Release; }
    /// Which text is signed, with its version, and how long a yes to it holds at most; "" until it is chosen.
    std::string about_text(const Given& given) const;
    /// The words that are signed; "" until it is chosen.
    std::string signed_words(const Given& given) const;

    /// Records it. What is wrong, a sentence each, "" where nothing is; throws as record_consent().
    std::string record(const Given& given);

private:
    std::string about(const Given& given) const;
    std::optional<domain::PracticeText> text_of(const Given& given) const;

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
