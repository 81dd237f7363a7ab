// SPDX-License-Identifier: MIT
#include "app/report_request.h"

#include "app/findings.h"
#include "base/error.h"
#include "base/text.h"
#include "base/translate.h"
#include "domain/policy.h"

#include <algorithm>
#include <string>

namespace rekindle::app {

using base::say;
using base::tr;

void set_period(report::Request& request, const std::optional<base::Date>& first,
                const std::optional<base::Date>& last)
{
    if (first && last && *first > *last)
        throw base::Error(base::Trouble::Call, say("The first day, {}, is after the last, {}.",
                                                   base::to_text(*first), base::to_text(*last)));
    request.from = first;
    request.to = last;
    if (last) request.as_of = std::min(request.as_of, *last); // everything is as of the last day
    if (first && *first > request.as_of)
        throw base::Error(base::Trouble::Call,
                          say("The first day, {}, is after {}, the day the report is made as of.",
                              base::to_text(*first), base::to_text(request.as_of)));
}

void include_safety(report::Request& request, std::string_view reason)
{
    if (!domain::copy_of(request.audience))
        throw base::Error(base::Trouble::Call, tr("The own answers on safety are for one partner's own copy: "
                                                  "partner-a or partner-b."));
    const std::string typed{base::trimmed(reason)};
    if (typed.empty())
        throw base::Error(base::Trouble::Call, tr("The own answers on safety need the reason, such as "
                                                  "\"discussed with the client alone\"."));
    if (!base::is_utf8(typed) || base::code_points(typed) > 500)
        throw base::Error(
            base::Trouble::Call,
            tr("The reason for the own answers on safety is no text of 500 characters at most."));
    request.safety_reason = typed;
}

void demand_begun(Reading& reading, const std::optional<base::Date>& last)
{
    if (!last) return;
    const base::Date known = first_day_of_record(reading, reading.couple());
    if (*last < known)
        throw base::Error(base::Trouble::Call,
                          say("The last day, {}, is before anything is known of {}: the first is of {}.",
                              base::to_text(*last), reading.couple().code, base::to_text(known)));
}

} // namespace rekindle::app
