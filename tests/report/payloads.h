// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace rekindle::report::samples {

/// Texts that have broken spreadsheets: formulas, links, XML, controls, ill-formed UTF-8, lengths.
std::vector<std::string> payloads();

/// `count` strings of random bytes, biased towards what hurts; the same for the same seed.
std::vector<std::string> random_texts(std::size_t count, std::uint32_t seed);

} // namespace rekindle::report::samples
