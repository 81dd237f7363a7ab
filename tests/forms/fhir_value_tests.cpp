// SPDX-License-Identifier: MIT
#include "forms/fhir_value.h"

#include "json/parse.h"
#include "json/write.h"

#include <boost/test/unit_test.hpp>

using namespace rekindle;
using forms::read_value;

namespace {

json::Value tree(const std::string& text)
{
    return json::parse(text).value.value();
}

bool reads(const char* type, const std::string& text)
{
    return read_value(type, tree(text)).value.has_value();
}

} // namespace

BOOST_AUTO_TEST_SUITE(fhir_value_tests)

BOOST_AUTO_TEST_CASE(a_value_has_exactly_its_type)
{
    BOOST_TEST(reads("Integer", "3"));
    for (const char* const bad : {"3.0", "3e1", "\"3\"", "true", "2147483648", "null"})
        BOOST_TEST(!reads("Integer", bad), bad);
    BOOST_TEST(reads("Decimal", "1.50"));
    BOOST_TEST(!reads("Decimal", "\"1.5\""));
    BOOST_TEST(!reads("Boolean", "1"));
    BOOST_TEST(!reads("String", "\"\""));
    BOOST_TEST(!reads("Coding", "{\"system\":\"s\"}"));
    BOOST_TEST(reads("Coding", "{\"display\":\"d\"}"));
    BOOST_TEST(!reads("Quantity", "{\"unit\":\"kg\"}"));
    BOOST_TEST(!reads("Attachment", "{}"));
}

BOOST_AUTO_TEST_CASE(days_and_times_must_exist)
{
    for (const char* const good : {"\"2024\"", "\"2024-02\"", "\"2024-02-29\""})
        BOOST_TEST(reads("Date", good), good);
    for (const char* const bad :
         {"\"2023-02-29\"", "\"2024-13\"", "\"24\"", "\"2024-2-1\"", "\"29.02.2024\""})
        BOOST_TEST(!reads("Date", bad), bad);
    for (const char* const good : {"\"2024\"", "\"2024-02-29T10:00:00Z\"", "\"2024-02-29T10:00:00.5+01:00\""})
        BOOST_TEST(reads("DateTime", good), good);
    for (const char* const bad :
         {"\"2024-02-29T10:00\"", "\"2024-02-29T10:00:00\"", "\"2024-02-29T25:00:00Z\""})
        BOOST_TEST(!reads("DateTime", bad), bad);
    BOOST_TEST(reads("Time", "\"10:30:00\""));
    for (const char* const bad : {"\"10:30\"", "\"24:30:00\"", "\"10:30:00Z\""})
        BOOST_TEST(!reads("Time", bad), bad);
}

BOOST_AUTO_TEST_CASE(what_was_read_is_written_with_the_same_characters)
{
    for (const auto& [type, text] : std::vector<std::pair<std::string, std::string>>{
             {"Boolean", "true"},
             {"Integer", "-7"},
             {"Decimal", "1.50"},
             {"Date", "\"2024-02\""},
             {"DateTime", "\"2024-02-29T10:00:00.500+01:00\""},
             {"Time", "\"10:30:00\""},
             {"String", "\"a\\nb\""},
             {"Uri", "\"urn:x\""},
             {"Coding", R"({"system":"s","version":"1","code":"c","display":"d"})"},
             {"Quantity", R"({"value":2.50,"comparator":"<","unit":"hours","system":"u","code":"h"})"},
             {"Reference", R"({"reference":"Patient/1","display":"P"})"}}) {
        const auto [name, written] = forms::write_value(read_value(type, tree(text)).value.value());
        BOOST_TEST(name == "value" + type);
        BOOST_TEST(json::write(written) == text);
    }
}

BOOST_AUTO_TEST_SUITE_END()
