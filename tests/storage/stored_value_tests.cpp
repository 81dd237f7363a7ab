// SPDX-License-Identifier: MIT
#include "storage/stored_value.h"

#include "storage/sample.h"

#include <boost/test/unit_test.hpp>

#include <limits>

using namespace rekindle::domain;
using namespace rekindle::storage;
using namespace std::string_literals;

BOOST_AUTO_TEST_SUITE(stored_value_tests)

BOOST_AUTO_TEST_CASE(every_type_of_value_reads_back_with_its_very_characters)
{
    const std::vector<Value> values{true,
                                    false,
                                    std::numeric_limits<std::int64_t>::min(),
                                    std::numeric_limits<std::int64_t>::max(),
                                    Decimal{"1.50"},
                                    PartialDate{"2024-02"},
                                    DateTime{"2024-02-29T10:00:00+14:00"},
                                    Time{"23:59:59"},
                                    std::string(""),
                                    "a\0b\n☂"s,
                                    Uri{"urn:x"},
                                    Coding{"s", "", "c", "d \"q\""},
                                    Coding{},
                                    Quantity{{"1e3"}, "<=", "kg", "", "kg"},
                                    Reference{"Patient/1", ""},
                                    Declined{}};
    for (const Value& value : values) BOOST_TEST((value_from(stored(value)) == value), stored(value).text);
}

BOOST_AUTO_TEST_CASE(what_nobody_wrote_is_damage)
{
    for (const StoredValue& bad : {StoredValue{"integer", "1x"},
                                   {"integer", ""},
                                   {"boolean", "1"},
                                   {"coding", "[]"},
                                   {"quantity", "{"},
                                   {"colour", "red"},
                                   {"integer", "9223372036854775808"}})
        BOOST_TEST(sample::error_of([&] { value_from(bad); }).has_value(), bad.type << " " << bad.text);
}

BOOST_AUTO_TEST_SUITE_END()
