// SPDX-License-Identifier: MIT
#pragma once

#include "base/date.h"

#include <array>
#include <chrono>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>

namespace rekindle::storage {

/// What Argon2id costs for one try of a passphrase. Outside floor and cap a key file is refused.
struct KdfCost {
    std::uint32_t passes = 3;
    std::uint32_t memory_kib = 256U * 1024;

    bool operator==(const KdfCost&) const = default;
};
inline constexpr KdfCost least_cost{2, 19U * 1024};
inline constexpr KdfCost most_cost{100, 2U * 1024 * 1024};
bool is_allowed(const KdfCost& cost);

/// How long ago this computer was started, with the time it slept. Setting its clock changes nothing of it.
struct SinceBoot {
    std::string boot; ///< which start it was: 32 hexadecimal digits
    std::chrono::milliseconds time{};
};

/// What a practice needs of the world around it; tests and the demo practice bring their own. Keys, salts and
/// nonces never come from here: they are always drawn from the system.
struct Surroundings {
    std::function<base::Instant()> now;
    std::function<std::array<std::uint8_t, 10>()> id_randomness;
    /// Empty, or gives nothing, where the system does not tell.
    std::function<std::optional<SinceBoot>()> since_boot{};
    std::string account;   ///< of the operating system, for the audit trail and the lock
    std::string host;      ///< name of this computer, for the lock
    std::string counselor; ///< the name given at unlock; "": the one the practice was made with
    KdfCost cost;          ///< of a new passphrase slot
    /// Waits, after failed tries to open a practice; empty: does not.
    std::function<void(std::chrono::milliseconds)> wait;
    /// Told one sentence when something was wrong and could be mended; may be empty.
    std::function<void(const std::string&)> tell;
};

/// The clock, account and host of this computer, and real randomness.
Surroundings surroundings_of_this_computer();

} // namespace rekindle::storage
