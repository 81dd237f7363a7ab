// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace rekindle::app {

/// The same numbers on every machine for one seed (splitmix64; the standard library's distributions differ).
class Chance {
public:
    explicit Chance(std::uint64_t seed) : m_state(seed) {}

    std::uint64_t next()
    {
        m_state += 0x9E3779B97F4A7C15ULL;
        std::uint64_t z = m_state;
        z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9ULL;
        z = (z ^ (z >> 27U)) * 0x94D049BB133111EBULL;
        return z ^ (z >> 31U);
    }
    double unit() { return static_cast<double>(next() >> 11U) * 0x1.0p-53; } ///< 0 <= x < 1
    bool happens(double probability) { return unit() < probability; }
    int between(int least, int most) { return least + static_cast<int>(unit() * (most - least + 1)); }
    /// About normal around 0 with this spread (sum of three).
    double around(double spread) { return (unit() + unit() + unit() - 1.5) * 2 * spread; }

private:
    std::uint64_t m_state;
};

} // namespace rekindle::app
