// SPDX-License-Identifier: MIT
#pragma once

#include "app/pages/workspace.h"
#include "app/safety.h"

#include <array>
#include <optional>
#include <string>

namespace rekindle::app {

struct Task;

inline constexpr std::array safety_steps{domain::SafetyStep::Assessed, domain::SafetyStep::SafetyPlan,
                                         domain::SafetyStep::Referral, domain::SafetyStep::FollowUp,
                                         domain::SafetyStep::Closed};
inline constexpr std::array flag_kinds{domain::FlagKind::SelfHarm,       domain::FlagKind::PartnerViolence,
                                       domain::FlagKind::HarmToOthers,   domain::FlagKind::AbuseOfDependent,
                                       domain::FlagKind::Coercion,       domain::FlagKind::Substance,
                                       domain::FlagKind::SevereDistress, domain::FlagKind::Other};
inline constexpr std::array severities{domain::Severity::High, domain::Severity::Medium,
                                       domain::Severity::Low};

/// What was done about a safety matter, as it stands in the fields. Nothing is chosen for the counselor.
struct SafetyStepGiven {
    std::optional<std::size_t> step = {}; ///< of safety_steps
    std::string words = {};
    std::string day = {}, follow_up = {}; ///< 2026-03-31; `follow_up` may be empty
};
/// Records it of the matter of that name (SafetyMatter::name). What is wrong, a sentence each, "" where
/// nothing is; throws as take_step().
std::string note_safety_step(Workspace& workspace, const domain::Couple& couple, const std::string& matter,
                             const SafetyStepGiven& given);

/// A safety matter that the counselor notes, as it stands in the fields.
struct SafetyMatterGiven {
    std::optional<std::size_t> about = {}; ///< partner A, partner B, both
    std::optional<std::size_t> kind = {};  ///< of flag_kinds
    std::optional<std::size_t> severity = {};
    std::string words = {};
    std::string day = {}; ///< 2026-03-31
};
/// As note_safety_step(); throws as raise_flag().
std::string note_safety_matter(Workspace& workspace, const domain::Couple& couple,
                               const SafetyMatterGiven& given);

/// The matter that a task is about, as it stands now; empty for another task, or once it is gone.
std::optional<SafetyMatter> matter_of(Workspace& workspace, const domain::Couple& couple, const Task& task);
/// Whether it is about a safety matter.
bool is_about_a_matter(const Task& task);

// For people, translated.
std::string in_words(domain::SafetyStep step); ///< "looked into", "a safety plan was made" ...
std::string in_words(domain::FlagKind kind);   ///< "harm to themselves" ...
/// What was done so far, a line each.
std::string steps_in_words(const SafetyMatter& matter);

} // namespace rekindle::app
