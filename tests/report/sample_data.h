// SPDX-License-Identifier: MIT
#pragma once

#include "report/build.h"

#include <string>
#include <string_view>

namespace rekindle::report::samples {

/// The report definition as it is shipped.
Definition progress_definition();

/// For the counselor, as of 2024-04-15.
Request counselor_request();

/// An invented couple over three months: scales that improve, stay and get worse, one that was filled once,
/// answers missing, three lines of homework in two chains, two goals, an alert.
Data full_data();

/// The same couple on its first day: nothing yet.
Data empty_data();

/// `full_data`, and filled forms, with `text` in every place where a person's words stand.
Data data_full_of(const std::string& text);

base::Date day(std::string_view iso);

} // namespace rekindle::report::samples
