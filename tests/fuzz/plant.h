// SPDX-License-Identifier: MIT
#pragma once

#include "fuzz/demand.h"

#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

namespace fuzz {

/// The fault $REKINDLE_PLANT names; "" unless the search itself is tested. The fuzzers that are tested are
/// the ones that search in earnest, so a fault is chosen when they run and not when they are built.
inline std::string_view planted()
{
    static const char* const named = std::getenv("REKINDLE_PLANT");
    return named ? named : "";
}

/// What a reader could do wrong with an input it accepts; "wrong" spoils `written`, which is then to be read
/// again. Called where a condition holds that no seed fulfils: the search has to build such an input.
inline void fault(std::string& written)
{
    static volatile int one = 1;
    [[maybe_unused]] static void* volatile lost = nullptr;
    static std::vector<std::vector<char>> kept;
    std::fprintf(stderr, "planted: %s\n", std::string(planted()).c_str());
    if (planted() == "overrun") {
        const std::vector<char> bytes(7, 'x');
        one = bytes.data()[6 + one];
    } else if (planted() == "undefined") {
        one = 0x7fffffff + one;
    } else if (planted() == "leak") {
        lost = ::operator new(10);
        lost = nullptr;
    } else if (planted() == "memory") { // bit by bit, as a reader would; then until it is noticed
        for (int i = 0; i < 512; ++i) kept.emplace_back(1U << 20U, 'x');
        while (one == 1) {
        }
    } else if (planted() == "hang") {
        while (one == 1) {
        }
    } else if (planted() == "wrong") {
        written.resize(written.size() / 2);
    } else {
        demand(false, "a planted fault has one of these names");
    }
}

} // namespace fuzz
