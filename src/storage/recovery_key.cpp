// SPDX-License-Identifier: MIT
#include "storage/recovery_key.h"

#include <array>
#include <cstdint>
#include <sodium.h>
#include <span>

namespace rekindle::storage {
namespace {

// Crockford's: without I, L, O and U, which are misread.
constexpr std::string_view letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr std::size_t value_digits = recovery_key_bytes * 8 / 5;
constexpr std::size_t check_digits = 6;
using Digits = std::array<std::uint8_t, value_digits + check_digits>;

std::uint32_t remainder_of(std::span<const std::uint8_t> digits)
{
    constexpr std::array<std::uint32_t, 5> generator{0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd,
                                                     0x2a1462b3};
    std::uint32_t sum = 1;
    for (const std::uint8_t digit : digits) {
        const std::uint32_t top = sum >> 25U;
        sum = (sum & 0x1ffffffU) << 5U ^ digit;
        for (std::size_t i = 0; i < generator.size(); ++i) {
            if (top >> i & 1U) sum ^= generator[i];
        }
    }
    return sum;
}

constexpr std::uint32_t whole = 0x2bc830a3; // bech32m's constant

/// `bits` with the lowest bit of `from` put behind.
std::uint8_t appended(std::uint8_t bits, unsigned from)
{
    return static_cast<std::uint8_t>(unsigned{bits} << 1U | (from & 1U));
}

std::optional<std::uint8_t> digit_of(char c)
{
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    if (c == 'O') c = '0';
    if (c == 'I' || c == 'L') c = '1';
    const std::size_t at = letters.find(c);
    if (at == std::string_view::npos) return std::nullopt;
    return static_cast<std::uint8_t>(at);
}

} // namespace

std::string recovery_text(const SecretBytes& key, std::string_view prefix)
{
    Digits digits{};
    for (std::size_t i = 0; i < value_digits; ++i) {
        for (std::size_t bit = i * 5; bit < i * 5 + 5; ++bit)
            digits[i] = appended(digits[i], unsigned{key.data()[bit / 8]} >> (7 - bit % 8));
    }
    const std::uint32_t check = remainder_of(digits) ^ whole;
    for (std::size_t i = 0; i < check_digits; ++i)
        digits[value_digits + i] = static_cast<std::uint8_t>(check >> 5 * (check_digits - 1 - i) & 31U);

    std::string text(prefix);
    std::size_t in_group = prefix.size();
    for (const std::uint8_t digit : digits) {
        if (in_group++ % 5 == 0) text += '-';
        text += letters[digit];
    }
    sodium_memzero(digits.data(), digits.size());
    return text;
}

std::optional<SecretBytes> parse_recovery_key(std::string_view text, std::string_view prefix)
{
    Digits digits{};
    std::size_t count = 0;
    for (const char c : text) {
        if (c == ' ' || c == '-' || c == '\n' || c == '\r' || c == '\t') continue;
        const auto digit = digit_of(c);
        if (!digit || count == prefix.size() + digits.size()) return std::nullopt;
        if (count >= prefix.size())
            digits[count - prefix.size()] = *digit;
        else if (*digit != digit_of(prefix[count]))
            return std::nullopt;
        ++count;
    }
    if (count != prefix.size() + digits.size() || remainder_of(digits) != whole) return std::nullopt;

    SecretBytes key(recovery_key_bytes);
    for (std::size_t bit = 0; bit < recovery_key_bytes * 8; ++bit) {
        std::uint8_t& byte = key.data()[bit / 8];
        byte = appended(byte, unsigned{digits[bit / 5]} >> (4 - bit % 5));
    }
    sodium_memzero(digits.data(), digits.size());
    return key;
}

} // namespace rekindle::storage
