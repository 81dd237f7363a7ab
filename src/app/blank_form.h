// SPDX-License-Identifier: MIT
#pragma once

#include "domain/form/questionnaire.h"
#include "domain/people.h"
#include "domain/scoring/key.h"
#include "report/handout.h"

#include <optional>
#include <string>

namespace rekindle::app {

/// Whose sheet it is. No names: a sheet may lie open.
struct SheetOf {
    std::string couple; ///< code
    domain::Side side = domain::Side::A;
    std::string code; ///< the check code
};

/// The questionnaire to be filled in on paper: its questions by their printed numbers, its options by their
/// letters (forms/paper/numbers.h), when a question is to be answered, in words. For anybody, with room for
/// the code on every page, unless it is said whose it is. Where the form asks about safety (`key` has such an
/// item or alert), whom to call stands before the first question: `crisis_text`, or room to write it.
report::Handout blank_form(const domain::Questionnaire& form, const domain::ScoringKey* key,
                           base::Date printed, const std::optional<SheetOf>& whose,
                           const std::string& crisis_text = {});

} // namespace rekindle::app
