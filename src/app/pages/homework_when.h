// SPDX-License-Identifier: MIT
#pragma once

#include "domain/form/questionnaire.h"
#include "domain/form/response.h"
#include "domain/people.h"

#include <optional>
#include <string>
#include <vector>

namespace rekindle::app {

// What is asked alike where homework is agreed on and where it goes on after a review.

/// In which session: the newest is chosen beforehand. There must be one.
domain::Item which_session(const domain::Couple& couple, const std::vector<domain::Session>& sessions);
int session_in(const std::vector<domain::ResponseItem>& answers);

/// How often, and until when. `usual`: what the first choice, to leave it as it is, comes to.
std::vector<domain::Item> how_often(const std::string& usual);
/// In the words of domain::schedule_text(); "": as usual. What is missing in it comes out as no schedule.
std::string schedule_in(const std::vector<domain::ResponseItem>& answers);
std::optional<base::Date> last_day_in(const std::vector<domain::ResponseItem>& answers);

/// Why a safety rule is set aside.
domain::Item why_set_aside();
std::string why_set_aside_in(const std::vector<domain::ResponseItem>& answers);

} // namespace rekindle::app
