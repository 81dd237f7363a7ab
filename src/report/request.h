// SPDX-License-Identifier: MIT
#pragma once

#include "base/date.h"
#include "domain/findings/episodes.h"
#include "domain/people.h"

#include <optional>
#include <string>
#include <vector>

namespace rekindle::report {

/// What somebody asks for. The same request over the same practice gives the same bytes.
struct Request {
    std::string report; ///< id of a report definition: "progress"
    domain::CoupleId couple;
    domain::Audience audience = domain::Audience::CoupleShared;
    /// Why a partner's copy holds that partner's own answers of class safety too; "" leaves them out.
    std::string safety_reason = {};
    std::optional<base::Date> from, to; ///< only what happened in this period, ends included
    base::Date as_of;                   ///< "today" for everything computed
    base::Date today = as_of;           ///< whose consents count: the day it is made on, whatever it is about
    /// The last day of the baseline phase; empty: the day the first homework began.
    std::optional<base::Date> last_baseline_day = {};
    int episode_gap = domain::usual_episode_gap;  ///< days without a session that end an episode
    std::vector<base::Date> episodes_marked = {}; ///< days on which a new episode begins anyway

    /// What stood later is not in it.
    base::Date last_day() const { return to && *to < as_of ? *to : as_of; }
};

} // namespace rekindle::report
