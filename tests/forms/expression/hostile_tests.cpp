// SPDX-License-Identifier: MIT
// Expressions come from other people's files: none may crash, hang or fill the memory.
#include "support.h"

using namespace expression_support;

namespace {

std::string repeated(std::string_view text, std::size_t times)
{
    std::string made;
    for (std::size_t i = 0; i < times; ++i) made += text;
    return made;
}

} // namespace

BOOST_AUTO_TEST_SUITE(hostile_tests)

BOOST_AUTO_TEST_CASE(a_megabyte_of_expression_is_refused)
{
    const std::string long_sum = "1" + repeated("+1", 500'000);
    BOOST_TEST(value_of(long_sum).find("longer than") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(deep_nesting_is_refused_before_the_stack_is_in_danger)
{
    for (const auto& [open, close] : std::initializer_list<std::pair<const char*, const char*>>{
             {"(", ")"}, {"iif(true,", ")"}, {"a[", "]"}, {"1+(", ")"}, {"%x.where(", ")"}}) {
        BOOST_TEST(is_refused(repeated(open, 2000) + "1" + repeated(close, 2000)), open);
    }
    BOOST_TEST(is_refused("1" + repeated("+1", 5000)));
    BOOST_TEST(is_refused("a" + repeated(".a", 5000)));
    BOOST_TEST(is_refused(repeated("-", 10'000) + "1"));
    BOOST_TEST(is_refused(repeated("(", 9999)));
    BOOST_TEST(is_refused("a" + repeated("[0]", 5000)));
    BOOST_TEST(is_refused("1" + repeated(" is Integer", 1500)));
}

BOOST_AUTO_TEST_CASE(what_real_forms_need_is_within_the_limits)
{
    BOOST_TEST(value_of("1" + repeated("+1", 300)) == "[301]");
    BOOST_TEST(value_of(repeated("(", 90) + "1" + repeated(")", 90)) == "[1]");
    BOOST_TEST(value_of("'" + repeated("x", 10'000) + "'.length()") == "[10000]");
}

BOOST_AUTO_TEST_CASE(work_that_has_no_end_is_stopped)
{
    const std::string ten = "(1|2|3|4|5|6|7|8|9|10)";
    const std::string many = ten + repeated(".select(" + ten + ")", 12);
    const std::string doubling =
        ten + ".combine(" + ten + ").aggregate($total.combine($total), 1)" +
        repeated(".combine(%resource.descendants()).aggregate($total.combine($total), 1)", 3);
    const std::string growing = ten + ".select(" + ten + ").aggregate($total & $total, 'xxxxxxxx')";
    const std::string replacing =
        "'" + repeated("a", 1000) + "'" + repeated(".replace('a', 'aaaaaaaaaa')", 30);
    const std::string counting = "'a'.repeat($this + 'a')";
    const std::string distinct =
        ten + repeated(".select($this | (" + ten + ").select($this * 17))", 8) + ".distinct()";
    for (const std::string& expression : {many, doubling, growing, replacing, counting, distinct}) {
        // Without the limit none of these ends.
        BOOST_TEST(value_of(expression).find("too much work") != std::string::npos, expression);
    }
}

BOOST_AUTO_TEST_CASE(any_bytes_are_an_answer_not_a_crash)
{
    for (int byte = 0; byte < 256; ++byte) {
        for (const char* const around :
             {"%", "1%", "'%", "'%'", "%(1)", "a.%b", "@%", "$%", "`%", "1 % 2", "{%}", "@2024%"}) {
            std::string text = around;
            text[text.find('%')] = static_cast<char>(byte);
            const std::string found = value_of(text);
            BOOST_TEST(!found.empty());
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
