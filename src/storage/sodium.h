// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace rekindle::storage {

/// Makes libsodium ready; to be called before anything of it is used. Throws World when the system gives no
/// randomness.
void ready_sodium();

/// Bytes from the system's random source.
void fill_randomly(std::span<std::uint8_t> bytes);
std::string random_bytes(std::size_t size);
template <std::size_t N>
std::array<std::uint8_t, N> random_array()
{
    std::array<std::uint8_t, N> bytes{};
    fill_randomly(bytes);
    return bytes;
}

std::string hex(std::string_view bytes); ///< lower case
/// The bytes of a hexadecimal text; empty unless it is exactly `size` bytes.
std::optional<std::string> bytes_of_hex(std::string_view text, std::size_t size);

} // namespace rekindle::storage
