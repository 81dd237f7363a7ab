// SPDX-License-Identifier: MIT
#include "domain/paper/check_code.h"

#include <array>
#include <cassert>
#include <cstdint>

namespace rekindle::domain {
namespace {

constexpr std::string_view characters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr std::size_t characters_of_a_sum = 7;
using Code = std::array<unsigned, characters_of_a_sum + 1>;

/// Times x in the field of 32 elements made by x^5 + x^2 + 1.
constexpr unsigned times_x(unsigned element)
{
    const unsigned shifted = element << 1;
    return (shifted & 32U) != 0 ? shifted ^ 0b100101U : shifted;
}

/// 0 for a code without a slip. Each place has a factor of its own, a power of x, so that no single change
/// and no exchange of two different characters leaves it 0.
unsigned syndrome(const Code& code)
{
    unsigned sum = 0;
    for (const unsigned character : code) sum = times_x(sum) ^ character;
    return sum;
}

unsigned value_of(char hexadecimal)
{
    return static_cast<unsigned>(hexadecimal <= '9' ? hexadecimal - '0' : hexadecimal - 'a' + 10);
}

std::string in_groups(const Code& code)
{
    std::string text;
    for (std::size_t i = 0; i < code.size(); ++i) {
        if (i == code.size() / 2) text += '-';
        text += characters[code[i]];
    }
    return text;
}

std::optional<unsigned> value_typed(char typed)
{
    char character = typed >= 'a' && typed <= 'z' ? static_cast<char>(typed - 'a' + 'A') : typed;
    if (character == 'O') character = '0';
    if (character == 'I' || character == 'L') character = '1';
    const std::size_t at = characters.find(character);
    return at == std::string_view::npos ? std::nullopt : std::optional(static_cast<unsigned>(at));
}

} // namespace

std::vector<std::string> texts_of(const PrintedForm& form)
{
    return {form.couple.value, std::string(word(form.side)), form.form.id, form.form.version,
            base::to_text(form.printed)};
}

std::string check_code(std::string_view sum)
{
    assert(sum.size() >= 9);
    std::uint64_t bits = 0;
    for (const char digit : sum.substr(0, 9)) bits = bits << 4 | value_of(digit);
    bits >>= 1; // 35 of 36
    Code code{};
    for (std::size_t i = characters_of_a_sum; i > 0; --i, bits >>= 5)
        code[i - 1] = static_cast<unsigned>(bits & 31);
    code.back() = syndrome(code); // its own factor is 1
    return in_groups(code);
}

std::optional<std::string> parse_check_code(std::string_view typed)
{
    Code code{};
    std::size_t count = 0;
    for (const char character : typed) {
        if (character == '-' || character == ' ') continue;
        const auto value = value_typed(character);
        if (!value || count == code.size()) return std::nullopt;
        code[count++] = *value;
    }
    if (count != code.size() || syndrome(code) != 0) return std::nullopt;
    return in_groups(code);
}

} // namespace rekindle::domain
