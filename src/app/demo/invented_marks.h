// SPDX-License-Identifier: MIT
#pragma once

#include "app/demo/invented_answers.h"
#include "domain/homework/assignment.h"
#include "domain/homework/template.h"

namespace rekindle::app {

/// How likely each mark is for one partner on one occasion; what is left over is "not done".
struct Diligence {
    double done = 0.8, partial = 0.1, opts_out = 0.03;
};
domain::LogState invented_state(const Diligence& diligence, Chance& chance);

/// What a partner notes beside the mark: ratings that move with the wellbeing when something was done, what
/// got in the way when not. Nothing is asked of somebody who opted out or was excused.
std::vector<domain::ResponseItem> invented_note(const domain::HomeworkTemplate& homework,
                                                const domain::Assignment& assignment, domain::LogState state,
                                                const Answering& answering, Chance& chance);

/// The answers of a review: how useful it was; with a step up each yes the program asks for.
std::vector<domain::ResponseItem> invented_review(const domain::HomeworkTemplate& homework,
                                                  domain::Decision decision, double wellbeing,
                                                  Chance& chance);

/// The rating with this linkId in a note; empty when there is none.
std::optional<int> rating_in(const std::vector<domain::ResponseItem>& note, std::string_view link_id);

} // namespace rekindle::app
