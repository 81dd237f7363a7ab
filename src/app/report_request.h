// SPDX-License-Identifier: MIT
#pragma once

#include "app/reading.h"
#include "report/request.h"

#include <optional>
#include <string_view>

namespace rekindle::app {

// What somebody says of a report, put into its request. All throw base::Error (Call) for what cannot be.

/// Only what happened in these days, ends included; everything is as of the last. They must not be turned
/// around, nor begin after the day the report is made as of.
void set_period(report::Request& request, const std::optional<base::Date>& first,
                const std::optional<base::Date>& last);

/// Puts a partner's own answers of class safety into that partner's copy, for this reason: a text of 500
/// characters at most.
void include_safety(report::Request& request, std::string_view reason);

/// A last day before anything is known of the couple makes no report.
void demand_begun(Reading& reading, const std::optional<base::Date>& last);

} // namespace rekindle::app
