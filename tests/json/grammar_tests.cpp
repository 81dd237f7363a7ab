// SPDX-License-Identifier: MIT
// Every short text there is, against recognisers written from RFC 8259 and RFC 3629 for these tests alone.
#include "json/parse.h"

#include <boost/test/unit_test.hpp>

#include <array>
#include <set>
#include <string>
#include <string_view>

namespace json = rekindle::json;

namespace {

bool accepts(std::string_view text)
{
    return json::parse(text).value.has_value();
}

/// Calls `visit` with every sequence of up to `most` of the pieces, the empty one included.
template <typename Visit>
void each_sequence(const std::vector<std::string_view>& pieces, int most, const Visit& visit,
                   const std::string& before = {})
{
    visit(before);
    if (most == 0) return;
    for (const std::string_view piece : pieces)
        each_sequence(pieces, most - 1, visit, before + std::string(piece));
}

/// number = [ "-" ] ( "0" | digit1-9 *digit ) [ "." 1*digit ] [ ("e" | "E") [ "+" | "-" ] 1*digit ]
bool is_number(std::string_view text)
{
    std::size_t at = 0;
    const auto is_at = [&](std::string_view of) { return at < text.size() && of.find(text[at]) != of.npos; };
    const auto digits = [&] {
        const std::size_t from = at;
        while (is_at("0123456789")) ++at;
        return at > from;
    };
    if (is_at("-")) ++at;
    if (is_at("0"))
        ++at;
    else if (!digits())
        return false;
    if (is_at(".")) {
        ++at;
        if (!digits()) return false;
    }
    if (is_at("eE")) {
        ++at;
        if (is_at("+-")) ++at;
        if (!digits()) return false;
    }
    return at == text.size();
}

/// Arrays, objects, null and "a", "b"; a key may occur once. Advances over one value.
class Structure {
public:
    static bool is_value(std::string_view text)
    {
        Structure structure{text};
        return structure.value() && structure.m_at == text.size();
    }

private:
    explicit Structure(std::string_view text) : m_text(text) {}

    bool take(std::string_view token)
    {
        if (!m_text.substr(m_at).starts_with(token)) return false;
        m_at += token.size();
        return true;
    }
    bool string() { return take("\"a\"") || take("\"b\""); }
    bool value()
    {
        if (take("null") || string()) return true;
        if (take("[")) {
            if (take("]")) return true;
            do {
                if (!value()) return false;
            } while (take(","));
            return take("]");
        }
        if (!take("{")) return false;
        if (take("}")) return true;
        std::set<std::string_view> keys;
        do {
            const std::size_t from = m_at;
            if (!string() || !keys.insert(m_text.substr(from, 3)).second) return false;
            if (!take(":") || !value()) return false;
        } while (take(","));
        return take("}");
    }

    std::string_view m_text;
    std::size_t m_at = 0;
};

/// RFC 3629, section 4: the well-formed sequences of one character above ASCII.
bool is_one_character(const std::string& bytes)
{
    const auto in = [&](std::size_t i, int least, int most) {
        const int byte = static_cast<unsigned char>(bytes[i]);
        return byte >= least && byte <= most;
    };
    const auto tail = [&](std::size_t i) { return in(i, 0x80, 0xBF); };
    if (bytes.size() == 2) return in(0, 0xC2, 0xDF) && tail(1);
    if (bytes.size() == 3)
        return tail(2) && ((in(0, 0xE0, 0xE0) && in(1, 0xA0, 0xBF)) || (in(0, 0xE1, 0xEC) && tail(1)) ||
                           (in(0, 0xED, 0xED) && in(1, 0x80, 0x9F)) || (in(0, 0xEE, 0xEF) && tail(1)));
    return bytes.size() == 4 && tail(2) && tail(3) &&
           ((in(0, 0xF0, 0xF0) && in(1, 0x90, 0xBF)) || (in(0, 0xF1, 0xF3) && tail(1)) ||
            (in(0, 0xF4, 0xF4) && in(1, 0x80, 0x8F)));
}

/// Counts, so that sixty thousand texts print one line.
struct Compared {
    int texts = 0, differ = 0;
    std::string first;

    void with(const std::string& text, bool expected)
    {
        ++texts;
        if (accepts(text) == expected) return;
        if (differ++ == 0) first = text;
    }
    void check(int at_least) const
    {
        BOOST_TEST(differ == 0, "the first of " << differ << ": " << first);
        BOOST_TEST(texts >= at_least);
    }
};

} // namespace

BOOST_AUTO_TEST_SUITE(grammar_tests)

BOOST_AUTO_TEST_CASE(of_all_short_texts_exactly_the_numbers_are_numbers)
{
    Compared compared;
    each_sequence({"0", "1", "-", "+", ".", "e", "E"}, 5, [&](const std::string& text) {
        compared.with("[" + text + "]", text.empty() || is_number(text));
    });
    compared.check(19'608);
}

BOOST_AUTO_TEST_CASE(of_all_short_orders_of_brackets_exactly_the_values_are_values)
{
    Compared compared;
    each_sequence({"[", "]", "{", "}", ",", ":", "null", "\"a\"", "\"b\""}, 5,
                  [&](const std::string& text) { compared.with(text, Structure::is_value(text)); });
    compared.check(66'430);
}

BOOST_AUTO_TEST_CASE(two_bytes_are_a_character_exactly_when_they_are_utf8)
{
    Compared compared;
    for (int first = 0x80; first <= 0xFF; ++first) {
        for (int second = 0; second <= 0xFF; ++second) {
            const std::string bytes{static_cast<char>(first), static_cast<char>(second)};
            compared.with("[\"" + bytes + "\"]", is_one_character(bytes));
        }
    }
    compared.check(128 * 256);
}

BOOST_AUTO_TEST_CASE(three_and_four_bytes_at_the_edges_are_a_character_exactly_when_they_are_utf8)
{
    constexpr std::array edges{0x20, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xFF};
    Compared compared;
    for (int first = 0x80; first <= 0xFF; ++first) {
        for (const int second : edges) {
            for (const int third : edges) {
                const std::string three{static_cast<char>(first), static_cast<char>(second),
                                        static_cast<char>(third)};
                // With a two-byte character in it the third may stand alone.
                const bool two_and_one =
                    is_one_character(three.substr(0, 2)) && (third == 0x20 || third == 0x7F);
                compared.with("[\"" + three + "\"]", is_one_character(three) || two_and_one);
                for (const int fourth : {0x7F, 0x80, 0xBF, 0xC0}) {
                    const std::string four = three + static_cast<char>(fourth);
                    const bool three_and_one = (is_one_character(three) || two_and_one) && fourth == 0x7F;
                    compared.with("[\"" + four + "\"]", is_one_character(four) || three_and_one);
                }
            }
        }
    }
    compared.check(128 * 100 * 5);
}

BOOST_AUTO_TEST_CASE(one_byte_in_a_text_is_accepted_exactly_when_it_needs_no_escape)
{
    Compared compared;
    for (int byte = 0; byte <= 0xFF; ++byte) {
        const std::string text = std::string("[\"") + static_cast<char>(byte) + "\"]";
        compared.with(text, byte >= 0x20 && byte < 0x80 && byte != '"' && byte != '\\');
        // After a backslash only nine letters mean something; u needs its four digits.
        const std::string escaped = std::string("[\"\\") + static_cast<char>(byte) + "\"]";
        compared.with(escaped, byte != 0 && std::string_view("\"\\/bfnrt").find(static_cast<char>(byte)) !=
                                                std::string_view::npos);
    }
    compared.check(512);
}

BOOST_AUTO_TEST_CASE(escaped_surrogates_are_accepted_exactly_in_pairs)
{
    Compared compared;
    const std::array<std::string_view, 9> units{"\\uD7FF", "\\uD800", "\\udbff", "\\uDC00", "\\udfff",
                                                "\\uE000", "\\u0041", "x",       "\\n"};
    const auto is_high = [](std::size_t i) { return i == 1 || i == 2; };
    const auto is_low = [](std::size_t i) { return i == 3 || i == 4; };
    for (std::size_t i = 0; i < units.size(); ++i) {
        compared.with("[\"" + std::string(units[i]) + "\"]", !is_high(i) && !is_low(i));
        for (std::size_t k = 0; k < units.size(); ++k) {
            const bool pair = is_high(i) && is_low(k);
            const bool single = !is_high(i) && !is_low(i) && !is_high(k) && !is_low(k);
            const std::string both = std::string(units[i]) + std::string(units[k]);
            compared.with("[\"" + both + "\"]", pair || single);
            compared.with("{\"" + both + "\":0}", pair || single);
        }
    }
    compared.check(9 + 2 * 81);
}

BOOST_AUTO_TEST_SUITE_END()
