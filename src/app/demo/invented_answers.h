// SPDX-License-Identifier: MIT
#pragma once

#include "app/demo/chance.h"
#include "domain/form/questionnaire.h"
#include "domain/form/response.h"
#include "domain/scoring/key.h"

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace rekindle::app {

/// How somebody answers on one day: how well they fare (0 to 1), and habits of their own that make the same
/// line always a little easier or harder to agree to.
struct Answering {
    double wellbeing = 0.5;
    std::uint64_t habits = 0;
    double leaves_out = 0.02; ///< share of lines that are left empty
};

/// A number for this habit and this line: about normal around 0, always the same.
double leaning(std::uint64_t habits, std::string_view line, double spread);

/// A whole number of a 0-10 slider or the like; empty without limits.
std::optional<domain::Value> rated(const domain::Item& item, double level);

/// Answers to a questionnaire: what its key scores follows the wellbeing, now and then a line is left out or
/// declined; yes-or-no questions are seldom a yes; some write a few words.
std::vector<domain::ResponseItem> invented_answers(const domain::Questionnaire& form,
                                                   const domain::ScoringKey& key, const Answering& answering,
                                                   Chance& chance);

} // namespace rekindle::app
