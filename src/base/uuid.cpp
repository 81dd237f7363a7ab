// SPDX-License-Identifier: MIT
#include "base/uuid.h"

#include <fmt/format.h>

namespace rekindle::base {

std::string make_uuid(std::chrono::sys_time<std::chrono::milliseconds> when,
                      const std::array<std::uint8_t, 10>& random)
{
    const auto time = static_cast<std::uint64_t>(when.time_since_epoch().count()) & 0xFFFFFFFFFFFFULL;
    std::uint64_t tail = 0;
    for (std::size_t i = 2; i < random.size(); ++i) tail = tail << 8U | random[i];
    const unsigned high = (unsigned{random[0]} << 8U | unsigned{random[1]}) & 0x0FFFU;
    tail = (tail & 0x3FFFFFFFFFFFFFFFULL) | 0x8000000000000000ULL;
    return fmt::format("{:08x}-{:04x}-7{:03x}-{:04x}-{:012x}", time >> 16U, time & 0xFFFFU, high, tail >> 48U,
                       tail & 0xFFFFFFFFFFFFULL);
}

bool is_uuid(std::string_view text)
{
    if (text.size() != 36) return false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        const bool dash = i == 8 || i == 13 || i == 18 || i == 23;
        if (dash ? c != '-' : !((c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'))) return false;
    }
    return true;
}

} // namespace rekindle::base
