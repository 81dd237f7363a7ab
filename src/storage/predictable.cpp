// SPDX-License-Identifier: MIT
#include "storage/predictable.h"

#include <algorithm>
#include <array>
#include <set>

namespace rekindle::storage {
namespace {

/// Whole phrases and words that come first to mind, for a secret and in this line of work. Our own list.
constexpr std::array<std::string_view, 155> words{
    // clang-format off
    "correcthorsebatterystaple", "thequickbrownfox", "jumpsoverthelazydog", "iloveyou", "letmein", "loremipsum",
    "dolorsitamet", "changeme", "openme", "trustno", "tobeornottobe", "onceuponatime", "happilyeverafter",
    "password", "passphrase", "passcode", "passwort", "secret", "secure", "security", "safe", "login", "logon", "access",
    "admin", "administrator", "root", "user", "guest", "default", "system", "computer", "laptop", "master", "key", "code",
    "private", "confidential", "data", "base", "test", "testing", "demo", "example", "sample", "temp", "welcome", "hello",
    "open", "enter", "please", "this", "that", "these", "is", "my", "mine", "our", "your", "the", "and", "for", "not", "with",
    "new", "old", "very", "much", "long", "strong", "good", "best", "great", "super", "really", "word", "words",
    "phrase", "number", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "zero",
    "couple", "couples", "counsel", "counseling", "counselling", "counselor", "counsellor", "therapy", "therapist", "marriage",
    "married", "relationship", "partner", "partners", "practice", "clinic", "office", "session", "client", "clients",
    "doctor", "health", "family", "rekindle", "love", "lover", "lovers", "heart", "hearts", "together", "forever", "always",
    "home", "house", "happy", "life", "peace", "hope", "trust", "jesus", "god", "blessed", "baby", "angel", "sunshine",
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march", "april",
    "june", "july", "august", "september", "october", "november", "december", "spring", "summer",
    // clang-format on
};

/// What lies side by side on a keyboard or follows in order; each sign once in a row.
constexpr std::array<std::string_view, 12> rows{"1234567890",
                                                "0123456789",
                                                "abcdefghijklmnopqrstuvwxyz",
                                                "qwertyuiop",
                                                "asdfghjkl",
                                                "zxcvbnm",
                                                "qwertzuiop",
                                                "yxcvbnm",
                                                "azertyuiop",
                                                "qsdfghjklm",
                                                "1q2w3e4r5t6y7u8i9o0p",
                                                "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p"};

/// How much of the beginning of `text` goes along the row, from wherever it begins, one way.
template <typename Row>
std::size_t along(std::string_view text, Row from, Row to)
{
    const auto start = std::find(from, to, text.front());
    const auto [in_row, in_text] = std::mismatch(start, to, text.begin(), text.end());
    static_cast<void>(in_text);
    return static_cast<std::size_t>(in_row - start);
}

std::size_t run_at(std::string_view text)
{
    std::size_t longest = std::min(text.find_first_not_of(text.front()), text.size());
    for (const std::string_view row : rows) {
        longest = std::max(longest, along(text, row.begin(), row.end()));
        longest = std::max(longest, along(text, row.rbegin(), row.rend()));
    }
    return longest >= 3 ? longest : 0;
}

bool is_year(std::string_view text)
{
    const auto digit = [](char c) { return c >= '0' && c <= '9'; };
    return (text.starts_with("19") || text.starts_with("20")) && text.size() >= 4 && digit(text[2]) &&
           digit(text[3]);
}

bool begins_character(char c)
{
    return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
}

/// The fewest pieces for the end of a text, and how long the first of them is.
struct Best {
    std::size_t pieces = 0, length = 0;
};

} // namespace

std::size_t pieces_in(std::string_view text, const std::vector<std::string_view>& names)
{
    std::vector<Best> best(text.size() + 1);
    for (std::size_t at = text.size(); at-- > 0;) {
        const std::string_view rest = text.substr(at);
        best[at] = {best[at + 1].pieces + (begins_character(text[at]) ? 1U : 0U), 1};
        const auto try_piece = [&](std::size_t length) {
            if (length > 0 && best[at + length].pieces + 1 < best[at].pieces)
                best[at] = {best[at + length].pieces + 1, length};
        };
        const std::size_t run = run_at(rest);
        for (std::size_t length = 3; length <= run; ++length) try_piece(length);
        if (is_year(rest)) try_piece(4);
        for (const std::string_view word : words) try_piece(rest.starts_with(word) ? word.size() : 0);
        for (const std::string_view name : names) try_piece(rest.starts_with(name) ? name.size() : 0);
    }
    std::set<std::string_view> different; // the same again is no more work for who guesses
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = at + best[at].length;
        while (end < text.size() && !begins_character(text[end])) ++end; // the whole character
        different.insert(text.substr(at, end - at));
        at = end;
    }
    return different.size();
}

} // namespace rekindle::storage
