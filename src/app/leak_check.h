// SPDX-License-Identifier: MIT
#pragma once

#include "app/reading.h"
#include "report/request.h"

#include <string>
#include <vector>

namespace rekindle::app {

/// So many of one sort, of one owner and class, that are in the record and not in what a reader is given.
struct LeftOut {
    std::string what; ///< a word for scripts: "answers", "scales", "free-texts" ...
    domain::Owner owner = domain::Owner::Joint;
    domain::Visibility visibility = domain::Visibility::Normal;
    int count = 0;
};

/// What a report would leave out, for the counselor's eyes alone: everything up to the report's day that
/// comes through the door for the counselor, less what comes through it for this reader.
std::vector<LeftOut> left_out(domain::Practice& practice, const domain::Couple& couple,
                              const domain::Reader& reader, const report::Request& request);

/// "answers" -> "answers to single questions" ...
std::string left_out_in_words(const std::string& what);
/// "answers to single questions: 12 (of a, class private)"
std::string in_words(const LeftOut& left_out);

} // namespace rekindle::app
