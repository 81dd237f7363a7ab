// SPDX-License-Identifier: MIT
#pragma once

#include "base/date.h"
#include "domain/people.h"

#include <cstdint>
#include <string>

namespace rekindle::app {

/// "C-0001" for index 0, as wide as the last one needs, so that codes sort as numbers do.
std::string demo_code(int index, int of);

/// The `index`th of `of` couples, active since `opened`, with its code and without its id. Who they are has
/// nothing to do with how they fare: each dozen mixes the same names anew, by the seed. Every dozen has names
/// in other scripts and one that is very long.
domain::Couple invented_couple(std::uint64_t seed, int index, int of, base::Date opened);

} // namespace rekindle::app
