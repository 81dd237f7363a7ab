// SPDX-License-Identifier: MIT
#pragma once

#include "domain/consent.h"
#include "domain/homework/assignment.h"
#include "domain/homework/template.h"

#include <map>
#include <string>
#include <vector>

namespace rekindle::domain {

/// How far one partner's safety screen has come, by the newest one. Only Complete holds nothing back, and it
/// says "answered", never "clear".
enum class ScreenState {
    Missing,
    Incomplete, ///< not finished, not alone, or a question that applies was left open
    Declined,   ///< "prefer not to say" somewhere: needs a conversation
    Complete,
    Outdated, ///< complete, but from longer ago than a_screen_counts_for
};
std::string_view word(ScreenState state); // "missing", "incomplete", "declined", "complete", "outdated"

/// How long after its day a complete screen still says something (decisions/0053).
inline constexpr std::chrono::days a_screen_counts_for{365};

/// What decides whether homework may be assigned.
struct GateFacts {
    bool high_matter_open = false; ///< an alert or flag of severity high that nobody closed
    std::map<Side, ScreenState> screens;
    std::vector<Consent> consents;
    std::vector<YesMark> marks;
    base::Date day; ///< of the session in which it is assigned
};

/// Why homework may not be assigned as it stands.
struct Hindrance {
    enum class Rule {
        HighMatter, ///< something of severity high is open, and both are to do it together
        Screen,     ///< a safety screen is not complete, and both are to do it together
        Consent,    ///< a participant's yes is not there
        Touch,      ///< a kind of touch not both have on the mutual-yes list
    };
    Rule rule = Rule::Consent;
    std::optional<Side> side; ///< whose screen or yes; empty: of both, or of no one
    std::string about;        ///< Consent: the purpose's word; Touch: the kind of touch, or the template

    /// A counselor may set safety rules aside with a reason. A partner's yes nobody gives for them.
    bool may_be_overridden() const { return rule == Rule::HighMatter || rule == Rule::Screen; }
    bool operator==(const Hindrance&) const = default;
};

/// Everything that stands in the way of this assignment of this template, safety first. A yes must hold on
/// the day of the session and on the first day, and one that was taken back by now counts for no day.
/// Conjoint templates need a complete safety screen of each partner and no high matter open (decisions 6);
/// each participant's yes to homework and to what the template names beside it; of touch each kind, of sexual
/// intimacy each template, from both partners' mutual-yes lists. Whose yes to counseling ended, and was not
/// given anew, is asked for nothing.
std::vector<Hindrance> hindrances(const HomeworkTemplate& homework, const Assignment& assignment,
                                  const GateFacts& facts);

/// The first day, from the start on, on which that partner's yes to this homework holds no more; empty while
/// it holds, and where nothing was ever said yes to by the start. The yes to counseling counts among them.
/// From that day on what nobody marks is not due.
std::optional<base::Date> consent_ends(const HomeworkTemplate& homework, const Assignment& assignment,
                                       const std::vector<Consent>& consents, Side side);

} // namespace rekindle::domain
