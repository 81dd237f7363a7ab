// SPDX-License-Identifier: MIT
#pragma once

#include "report/data.h"
#include "report/document.h"

#include <string>

namespace rekindle::report {

// Domain values in the words of the report, translated.

std::string partner_name(const domain::Couple& couple,
                         domain::Side side); ///< "Sam (A)", "Partner A" without a label
/// The same where it is two lines at most in a narrow column, else "Partner A"; who that is stands below the
/// title.
std::string short_name(const domain::Couple& couple, domain::Side side);
std::string owner_name(const domain::Couple& couple, domain::Owner owner); ///< joint: "both"
/// Who was at a session: "both", "Sam (A) alone", "both, for feedback".
std::string in_words(const domain::Couple& couple, domain::SessionKind kind);
std::string in_words(domain::Decision decision);
std::string in_words(domain::LogState state);
std::string in_words(domain::StepStatus status);
std::string in_words(domain::Severity severity);
std::string in_words(domain::SafetyStep step);
std::string in_words(domain::Visibility visibility);
std::string in_words(domain::Direction direction); ///< "higher" or "lower": where better is
std::string in_words(domain::ChangeClass change);  ///< "yes, better" / "yes, worse" / "no" / "not known"
/// What a change comes to: "recovered: improved, and past the cut-off", "no reliable change, but ..."
std::string class_in_words(const domain::Progress& progress);
std::string in_words(domain::Way way); ///< "better", "worse", "the same"
/// Better or worse for this person; "" with fewer than two scores.
std::string way_in_words(const domain::Progress& progress, domain::Direction direction);
/// "36 days apart" when the latest scores of the two are not of one day, else "".
std::string days_apart_in_words(const ScaleSeries& series);
std::string days_apart_in_words(int apart); ///< "" for the same day
Emphasis emphasis_of(domain::ChangeClass change);
std::string entries_of(const domain::Adherence& adherence); ///< "6 of 8"
std::string adherence_in_words();                           ///< what it is made of, and what no entry means

/// Of an intake domain: "Communication" for "COMM"; a code nobody knows is shown as it is.
std::string domain_in_words(const std::string& code);
/// Questionnaire and scale: "Intake: Communication"; once where both have one name.
std::string title_of(const ScaleSeries& series);

/// Places that show the scores of a scale without noise: 0 for whole numbers, else 1, 2 for a mean.
int decimals_of(const ScaleSeries& series);

} // namespace rekindle::report
