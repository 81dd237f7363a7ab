// SPDX-License-Identifier: MIT
#pragma once

#include "app/safety.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rekindle::app {

/// How far the work with a couple has come. Computed: nothing of it is stored but pauses and the end.
enum class Stage {
    Enquiry,  ///< nobody has agreed to anything yet
    Consents, ///< a yes to counseling or the confidentiality policy is missing
    Intake,   ///< an individual intake or safety screen is not complete
    Feedback, ///< no feedback session yet
    Active,
    Paused,
    Ended,
};
std::string_view word(Stage stage); // "enquiry", "consents", "intake", "feedback" ...

/// Whether the form is one of those that count as an intake.
bool is_intake(const domain::DefinitionRef& questionnaire);

/// Something the counselor should do. Most go by themselves once what they ask for is there; those that do
/// not are called done (domain::TaskDone) by their name.
struct Task {
    std::string name; ///< the same for the same task
    std::optional<domain::Side> side;
    std::string words;
    bool urgent = false;      ///< about a safety matter of severity high
    bool may_be_done = false; ///< otherwise it goes by itself
    std::optional<base::Date> due;
};

struct CoupleStanding {
    Stage stage = Stage::Enquiry;
    std::string policy;             ///< as policy_of(): "" while it is missing
    std::vector<std::string> needs; ///< what the next stage still needs, in words
    std::vector<Task> tasks;        ///< urgent ones first; those called done are not among them
    SafetyStanding safety;
};

/// As of that day; for the counselor alone.
CoupleStanding couple_standing(domain::Practice& practice, const domain::Couple& couple, base::Date as_of);
/// The same for who reads it already, as the counselor.
CoupleStanding couple_standing(domain::Practice& practice, Reading& reading, base::Date as_of);

/// Calls a task done, by its number in couple_standing() or its name. Throws base::Error: NotFound, Data for
/// one that goes by itself or without words.
domain::TaskDone finish_task(domain::Practice& practice, const domain::Couple& couple,
                             const std::string& number_or_name, const std::string& words, base::Date as_of);

} // namespace rekindle::app
