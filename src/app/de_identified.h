// SPDX-License-Identifier: MIT
#pragma once

#include "app/reading.h"
#include "report/data.h"
#include "report/request.h"

namespace rekindle::app {

/// The day that stands for the first session or form of every couple, whenever that was.
inline constexpr base::Date invented_epoch{std::chrono::year{2000} / 1 / 3};

/// What lies between the epoch and this reader's first day with a session or a form, or `as_of` before there
/// is any.
std::chrono::days shift_of(Reading& reading, base::Date as_of);

/// Numbers and days alone, every day moved by `shift`. What is not copied is not there: names, titles that a
/// person wrote, ids, plans, logs and reviews.
report::Data de_identified(const report::Data& data, std::chrono::days shift);
/// The same for what was asked for. `data` is de-identified already: as of its last day, for the day on which
/// it was made, moved by the same span, would tell when everything was.
report::Request de_identified(report::Request request, const report::Data& data);

} // namespace rekindle::app
