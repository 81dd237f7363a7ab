// SPDX-License-Identifier: MIT
#include "base/csv.h"

#include <boost/test/unit_test.hpp>

using rekindle::base::CsvRow;
using rekindle::base::read_csv;
using rekindle::base::ReadCsv;
using namespace std::string_literals;

namespace {

using Fields = std::vector<std::string>;

void check_fields(const ReadCsv& read, const std::vector<Fields>& expected)
{
    for (const auto& problem : read.problems) BOOST_ERROR(problem.where + ": " + problem.what);
    BOOST_TEST_REQUIRE(read.rows.size() == expected.size());
    for (std::size_t i = 0; i < expected.size(); ++i)
        BOOST_TEST(read.rows[i].fields == expected[i], boost::test_tools::per_element());
}

/// One problem: where it is, and a piece of what it says.
void check_refused(const std::string& text, const std::string& where, const std::string& piece)
{
    const ReadCsv read = read_csv(text);
    BOOST_TEST_REQUIRE(read.problems.size() == 1U, text.substr(0, 40));
    BOOST_TEST(read.problems[0].where == where);
    BOOST_TEST((read.problems[0].what.find(piece) != std::string::npos), read.problems[0].what);
}

} // namespace

BOOST_AUTO_TEST_SUITE(csv_tests)

BOOST_AUTO_TEST_CASE(fields_are_the_texts_between_the_signs)
{
    check_fields(read_csv("a,b\nc,d\n"), {{"a", "b"}, {"c", "d"}});
    check_fields(read_csv("a,b\r\nc,d"), {{"a", "b"}, {"c", "d"}});
    check_fields(read_csv(""), {});
    check_fields(read_csv("one\ntwo\n"), {{"one"}, {"two"}});
    check_fields(read_csv("a,,\n,,c\n"), {{"a", "", ""}, {"", "", "c"}});
    check_fields(read_csv(" a , b\n"), {{" a ", " b"}});
}

BOOST_AUTO_TEST_CASE(the_sign_that_stands_first_separates_and_the_other_is_text)
{
    check_fields(read_csv("a;b\n1,5;2\n"), {{"a", "b"}, {"1,5", "2"}});
    check_fields(read_csv("a,b\n1;5,2\n"), {{"a", "b"}, {"1;5", "2"}});
    check_fields(read_csv("\"a,x\";b\n1,5;2\n"), {{"a,x", "b"}, {"1,5", "2"}});
}

BOOST_AUTO_TEST_CASE(a_byte_order_mark_is_no_text)
{
    check_fields(read_csv("\xEF\xBB\xBF"
                          "a,b\n"),
                 {{"a", "b"}});
    check_fields(read_csv("\xEF\xBB\xBF"
                          "\"a\",b\n"),
                 {{"a", "b"}});
}

BOOST_AUTO_TEST_CASE(in_quotes_everything_is_text_and_two_quotes_are_one)
{
    check_fields(read_csv("\"a,b\",\"say \"\"so\"\"\"\n\"two\r\nlines\",\"\"\n"),
                 {{"a,b", "say \"so\""}, {"two\r\nlines", ""}});
    check_fields(read_csv("=1+1,'x,\"@SUM(A1)\"\n"), {{"=1+1", "'x", "@SUM(A1)"}});
}

BOOST_AUTO_TEST_CASE(rows_are_counted_as_a_spreadsheet_does)
{
    const ReadCsv read = read_csv("a,b\n\n,\n\"c\nd\",e\n\nf,g\n");
    std::vector<std::size_t> numbers;
    for (const CsvRow& row : read.rows) numbers.push_back(row.number);
    BOOST_TEST(numbers == (std::vector<std::size_t>{1, 4, 6}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(where_it_cannot_be_told_what_belongs_to_which_field_nothing_is_guessed)
{
    check_refused("a,b\nc,\"d\n\n\n", "row 2", "column 2 begins with a quote that is never closed");
    check_refused("a,b\nc,d\"e\n", "row 2", "column 2 has a quote inside");
    check_refused("a,\"b\"c\n", "row 1", "column 2 goes on behind its closing quote");
    check_refused("a,\"b\" \n", "row 1", "column 2 goes on behind its closing quote");
    check_refused("a,b\rc,d\r", "row 1", "carriage return");
    BOOST_TEST(read_csv("a,b\nc,\"d\n").rows.size() == 1U); // what was read before stays
}

BOOST_AUTO_TEST_CASE(what_is_no_text_is_refused)
{
    check_refused("a,b\nc\0,d\n"s, "byte 5", "NUL");
    check_refused("a,\xFF\n", "", "UTF-8");
    check_refused("\xFF\xFE"
                  "a\0,\0"s,
                  "", "UTF-8");                   // UTF-16
    check_refused("a\0,\0b\0"s, "byte 1", "NUL"); // the same without its mark
    check_refused("\xC0\x80", "", "UTF-8");
}

BOOST_AUTO_TEST_CASE(a_hostile_table_is_refused_at_its_limits)
{
    check_refused("a,b\n" + std::string(1'000'000, 'x') + ",d\n", "row 2",
                  "column 1 is longer than 10000 bytes");
    check_refused("a,\"" + std::string(1'000'000, '"') + "x\"\n", "row 1",
                  "column 2 is longer than 10000 bytes");
    check_refused(std::string(1'000'000, ','), "row 1", "more than 100 columns");
    std::string rows;
    for (int i = 0; i < 100'001; ++i) rows += "x\n";
    check_refused(rows, "row 100001", "100000 rows");
    rows.resize(200'000);
    check_fields(read_csv(rows), std::vector<Fields>(100'000, {"x"}));
    check_fields(read_csv(std::string(10'000, 'x')), {{std::string(10'000, 'x')}});
    check_fields(read_csv(std::string(99, ',') + "x"), {[] {
                     Fields fields(100);
                     fields.back() = "x";
                     return fields;
                 }()});
    check_fields(read_csv(std::string(1'000'000, '\n')), {});
}

BOOST_AUTO_TEST_SUITE_END()
