// SPDX-License-Identifier: MIT
#include "domain/paper/check_code.h"

#include <boost/test/unit_test.hpp>

#include <random>
#include <set>

using namespace rekindle;
using namespace rekindle::domain;

namespace {

constexpr std::string_view characters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// As many as are asked for, of sums nobody chose.
std::vector<std::string> some_codes(int count)
{
    std::mt19937 random(2026);
    std::vector<std::string> codes;
    for (int i = 0; i < count; ++i) {
        std::string sum;
        for (int digit = 0; digit < 64; ++digit) sum += "0123456789abcdef"[random() % 16];
        codes.push_back(check_code(sum));
    }
    return codes;
}

PrintedForm some_form()
{
    return {CoupleId{"couple"},
            Side::A,
            {DefinitionKind::Questionnaire, "form", "2"},
            base::parse_date("2026-05-04").value()};
}

} // namespace

BOOST_AUTO_TEST_SUITE(check_code_tests)

BOOST_AUTO_TEST_CASE(a_code_is_two_groups_of_four_and_reads_back_as_it_is)
{
    std::set<std::string> different;
    for (const std::string& code : some_codes(2000)) {
        BOOST_TEST(code.size() == 9U);
        BOOST_TEST(code[4] == '-');
        BOOST_TEST((parse_check_code(code) == code), code);
        different.insert(code);
    }
    BOOST_TEST(different.size() == 2000U);
}

BOOST_AUTO_TEST_CASE(every_single_wrong_character_is_noticed)
{
    for (const std::string& code : some_codes(300)) {
        for (std::size_t i = 0; i < code.size(); ++i) {
            if (code[i] == '-') continue;
            for (const char other : characters) {
                if (other == code[i]) continue;
                std::string wrong = code;
                wrong[i] = other;
                BOOST_TEST(!parse_check_code(wrong), code << " as " << wrong);
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(any_two_characters_that_changed_places_are_noticed_side_by_side_or_not)
{
    std::size_t side_by_side = 0;
    for (const std::string& code : some_codes(2000)) {
        std::string bare = code;
        bare.erase(4, 1);
        for (std::size_t i = 0; i < bare.size(); ++i) {
            for (std::size_t j = i + 1; j < bare.size(); ++j) {
                if (bare[i] == bare[j]) continue;
                std::string wrong = bare;
                std::swap(wrong[i], wrong[j]);
                side_by_side += j == i + 1;
                BOOST_TEST(!parse_check_code(wrong), code << " as " << wrong);
            }
        }
    }
    BOOST_TEST(side_by_side > 10000U);
}

BOOST_AUTO_TEST_CASE(a_missing_or_further_character_is_noticed_and_what_is_none)
{
    for (const std::string& code : some_codes(100)) {
        BOOST_TEST(!parse_check_code(code.substr(1)));
        BOOST_TEST(!parse_check_code(code + "0"));
        BOOST_TEST(!parse_check_code("U" + code.substr(1)));
        BOOST_TEST(!parse_check_code("é" + code.substr(1)));
    }
    BOOST_TEST(!parse_check_code(""));
    BOOST_TEST(!parse_check_code(std::string(100, 'A')));
}

BOOST_AUTO_TEST_CASE(small_letters_spaces_and_what_looks_alike_are_the_same_code)
{
    std::size_t alike = 0;
    for (const std::string& code : some_codes(500)) {
        std::string typed = " ";
        for (const char character : code) {
            if (character == '-') continue;
            alike += character == '0' || character == '1';
            typed += character == '0'   ? 'o'
                     : character == '1' ? 'l'
                     : character >= 'A' ? static_cast<char>(character - 'A' + 'a')
                                        : character;
            typed += ' ';
        }
        BOOST_TEST((parse_check_code(typed) == code), typed);
    }
    BOOST_TEST(alike > 100U);
}

BOOST_AUTO_TEST_CASE(everything_a_sheet_is_about_is_among_the_texts_that_are_summed)
{
    const auto texts = texts_of(some_form());
    const auto differs = [&](auto&& change) {
        PrintedForm other = some_form();
        change(other);
        return texts_of(other) != texts;
    };
    BOOST_TEST(differs([](PrintedForm& form) { form.couple = CoupleId{"other"}; }));
    BOOST_TEST(differs([](PrintedForm& form) { form.side = Side::B; }));
    BOOST_TEST(differs([](PrintedForm& form) { form.form.id = "other"; }));
    BOOST_TEST(differs([](PrintedForm& form) { form.form.version = "3"; }));
    BOOST_TEST(differs([](PrintedForm& form) { form.printed += std::chrono::days{1}; }));
}

BOOST_AUTO_TEST_SUITE_END()
