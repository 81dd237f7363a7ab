// SPDX-License-Identifier: MIT
#pragma once

#include "base/date.h"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace rekindle::base {

/// A UUIDv7 (RFC 9562): 48 bits of Unix milliseconds, then `random` without its version and variant bits.
std::string make_uuid(std::chrono::sys_time<std::chrono::milliseconds> when,
                      const std::array<std::uint8_t, 10>& random);

/// True for the canonical lower-case text of any UUID.
bool is_uuid(std::string_view text);

} // namespace rekindle::base
