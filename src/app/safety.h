// SPDX-License-Identifier: MIT
#pragma once

#include "app/reading.h"
#include "domain/practice.h"
#include "domain/safety_gate.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace rekindle::app {

/// The questionnaire whose newest answers say whether a partner was screened (canonical, without version).
inline constexpr const char* safety_screen = "https://rekindle.invalid/fhir/Questionnaire/safety-screen";

/// A safety matter: an alert that answers raised, or a flag the counselor noted. For the counselor alone.
struct SafetyMatter {
    int number = 0;   ///< 1, 2 ... by the day it came up; stays, whatever is closed
    std::string name; ///< domain::alert_name(), or the flag's id
    std::optional<domain::Side> side;
    domain::Severity severity = domain::Severity::High;
    std::string title;  ///< what it is
    std::string source; ///< title of the questionnaire, or "noted by the counselor"
    base::Date day;
    std::vector<domain::SafetyAction> actions; ///< as they were recorded
    bool open = true;                          ///< until an action closes it
    std::optional<base::Date> follow_up;       ///< the newest that was set, while open
};

/// A question of class safety, or of the safety screen, that a partner left open or declined.
struct UnansweredSafety {
    domain::Side side = domain::Side::A;
    std::string questionnaire; ///< title
    std::string item;          ///< linkId
    std::string text;
    bool declined = false;
    base::Date day;
};

struct SafetyStanding {
    std::vector<SafetyMatter> matters;        ///< open ones first; then by severity, newest first
    std::vector<UnansweredSafety> unanswered; ///< of each form's newest answers, in the form's order

    struct Screen {
        domain::ScreenState state = domain::ScreenState::Missing; ///< of the newest one, never Outdated
        std::optional<base::Date> day;                            ///< on which it was filled
    };
    std::map<domain::Side, Screen> newest_screens; ///< both

    bool high_matter_open() const;
    /// How far both partners' screens have come, as seen on that day.
    std::map<domain::Side, domain::ScreenState> screens(base::Date on) const;
};

/// What is known of the couple's safety by all answers that were saved and all flags; nothing here depends on
/// a period.
/// Throws base::Error (Refused) for every reader but a counselor who looks at both.
SafetyStanding safety_standing(domain::Practice& practice, Reading& reading);
SafetyStanding safety_standing(domain::Practice& practice, const domain::Couple& couple);

struct FlagToRaise {
    domain::Couple couple;
    std::optional<domain::Side> side;
    domain::FlagKind kind = domain::FlagKind::Other;
    domain::Severity severity = domain::Severity::High;
    std::string words;
    base::Date day, today;
};
/// Throws base::Error(Data): no words, a day still to come.
domain::Flag raise_flag(domain::Practice& practice, const FlagToRaise& flag);

struct StepToTake {
    domain::Couple couple;
    std::vector<std::string> matters; ///< names or numbers
    domain::SafetyStep step = domain::SafetyStep::Assessed;
    std::string words;
    std::optional<base::Date> follow_up;
    base::Date day, today;
};
/// Records what was done about these matters, all or none; returns them as they are then. Throws base::Error:
/// NotFound for a matter, Data for one that is closed, for no words, for a follow-up without a day or before
/// the step.
std::vector<SafetyMatter> take_step(domain::Practice& practice, const StepToTake& step);

std::string in_words(domain::ScreenState state); ///< "missing"

} // namespace rekindle::app
