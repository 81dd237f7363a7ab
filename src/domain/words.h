// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>

namespace rekindle::domain {

/// The words of an enumeration, written once: enumerator i is called words[i].
template <typename Enum, std::size_t N>
struct Words {
    std::array<std::string_view, N> words;

    constexpr std::string_view operator()(Enum value) const { return words[static_cast<std::size_t>(value)]; }
    constexpr std::optional<Enum> parse(std::string_view text) const
    {
        for (std::size_t i = 0; i < N; ++i) {
            if (words[i] == text) return static_cast<Enum>(i);
        }
        return std::nullopt;
    }
};

} // namespace rekindle::domain
