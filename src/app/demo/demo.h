// SPDX-License-Identifier: MIT
#pragma once

#include "app/demo/invented_record.h"

#include <cstdint>

namespace rekindle::app {

/// What everybody may know: the demo practice protects nobody.
inline constexpr const char* demo_passphrase = "demo practice only";

/// Fills a new practice with invented couples: sessions, questionnaires and homework over the eighteen months
/// before `until`. The same seed, number and day give the same people, answers and marks.
DemoCounts fill_demo(domain::Practice& practice, const Library& library, int couples, std::uint64_t seed,
                     base::Date until);

/// How the couple with this index (from 0) fares, in words: "improving", "parted" ...
const char* course_in_words(int index);

} // namespace rekindle::app
