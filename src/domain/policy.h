// SPDX-License-Identifier: MIT
#pragma once

#include "domain/reader.h"

#include <array>
#include <cstddef>
#include <optional>

namespace rekindle::domain {

/// The sorts of things that somebody may be shown, or that may go into what somebody is shown.
enum class Object {
    Answer,         ///< to an item of a questionnaire
    ScoredAnswer,   ///< an answer as a part of a score, and of nothing else
    ScaleScore,     ///< of a whole scale
    Form,           ///< that a form was filled, and when
    Agreement,      ///< how many items both answer alike
    Alert,          ///< that an answer raised one
    Comparison,     ///< what sets one partner beside the other: profiles, guesses, who began, who marked more
    Homework,       ///< that it was agreed
    Mark,           ///< done, partial, not done, opted out ... as a part of adherence
    Adherence,      ///< of one partner
    JointAdherence, ///< of both together
    LogAnswer,      ///< a rating or choice in a log, or in the plan, by one partner
    FreeText,       ///< what somebody wrote in a log or plan
    Review,         ///< that homework was reviewed, and what was decided
    ReviewAnswer,   ///< what was noted at it
    Goal,           ///< that it is there, with its levels as numbers
    GoalText,       ///< its title and what its levels mean
    GoalStep,       ///< a step with its words
    GoalRating,     ///< by its rater: a partner, or the counselor
    Session,        ///< owner: who was there
    Label,          ///< how a partner wants to be called, and the pronouns
    Code,           ///< by which the practice knows the couple
    PracticeName,   ///< and the counselor's
    StatusChange,   ///< paused, closed
    SessionNote,    ///< what the counselor wrote about a session
    Consent,        ///< what somebody said yes to, and for how long
    /// In nothing that is made for anybody: no audience has a row, the counselor's reports included.
    PsychotherapyNote,
};
inline constexpr std::size_t objects = 27;

/// Whether this audience may be told of such a thing. Everything that no row of the table in policy.cpp
/// allows is denied, words that are none included.
bool may_read(Audience audience, Object object, Owner owner, Visibility visibility);

/// The same for a reader, with what only a reader asked for by name: a partner's own of class safety.
/// Whether a scale is shared is not asked here.
bool may_read(const Reader& reader, Object object, Owner owner, Visibility visibility);

bool is_known(Audience audience);

/// The partner whose copy it is; empty for the other audiences.
std::optional<Side> copy_of(Audience audience);

} // namespace rekindle::domain
