// SPDX-License-Identifier: MIT
#include "storage/proposed_passphrase.h"

#include "storage/sodium.h"

#include <string_view>

namespace rekindle::storage {
namespace {

constexpr std::string_view consonants = "bdfghjklmnprstvz", vowels = "aiou";
constexpr std::size_t words = 5;

} // namespace

std::string proposed_passphrase()
{
    ready_sodium();
    std::string text;
    for (std::size_t i = 0; i < words; ++i) {
        const auto random = random_array<2>();
        const unsigned word = random[0] * 256U + random[1];
        if (!text.empty()) text += ' ';
        text += consonants[word >> 12U];
        text += vowels[word >> 10U & 3U];
        text += consonants[word >> 6U & 15U];
        text += vowels[word >> 4U & 3U];
        text += consonants[word & 15U];
    }
    return text;
}

} // namespace rekindle::storage
