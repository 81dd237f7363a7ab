// SPDX-License-Identifier: MIT
#include "report/csv/csv_text.h"

#include "base/number.h"

#include "report/build.h"
#include "report/cells.h"
#include "report/csv/write_csv.h"
#include "report/fit.h"
#include "report/payloads.h"
#include "report/plain_text.h"
#include "report/sample_data.h"

#include <boost/test/unit_test.hpp>

#include <limits>

using namespace rekindle::report;

namespace {

const std::string bom = "\xEF\xBB\xBF";

std::string csv_of(std::vector<Row> rows, std::size_t columns = 3)
{
    Sheet sheet;
    sheet.columns.resize(columns);
    sheet.rows = std::move(rows);
    return csv_text(sheet);
}

Row row(std::vector<Cell> cells)
{
    return {std::move(cells), false, 0, false};
}

/// Undoes csv_field(), as its header says it can be undone.
std::string undone(const std::string& field)
{
    std::string text;
    for (std::size_t i = 0; i < field.size(); ++i) {
        const bool inner = i > 0 && (field[i - 1] == ';' || field[i - 1] == '\t' || field[i - 1] == '\n');
        const std::string_view rest = behind_quotes(std::string_view(field).substr(i + 1));
        const bool sign =
            begins_with_formula_sign(rest) || (i == 0 && (rest.starts_with('\t') || rest.starts_with('\n')));
        if (field[i] == '\'' && (i == 0 || inner) && sign) {
            // The one that was put there: what stands behind it is as it was given, quotes included.
            text += field[++i];
            continue;
        }
        text += field[i];
    }
    return text;
}

} // namespace

BOOST_AUTO_TEST_SUITE(csv_text_tests)

BOOST_AUTO_TEST_CASE(numbers_keep_their_15_digits_and_missing_ones_are_empty)
{
    const double third = 1.0 / 3;
    BOOST_TEST(csv_of({row({decimal_cell(third, 1), decimal_cell(-21.0, 1, true), decimal_cell({}, 1)}),
                       row({integer_cell(-3), percent_cell(0.475), integer_cell({})}),
                       row({day_cell(samples::day("2024-02-29")),
                            {Decimal{std::numeric_limits<double>::quiet_NaN(), 1, false}}})}) ==
               bom + "0.333333333333333,-21,\r\n-3,0.475,\r\n2024-02-29,,\r\n");
}

BOOST_AUTO_TEST_CASE(a_difference_is_the_decimal_it_is_and_not_its_binary_noise)
{
    BOOST_TEST(rekindle::base::to_text(25.2 - 21) != "4.2"); // or this test would show nothing
    BOOST_TEST(csv_of({row({decimal_cell(25.2 - 21, 1, true), decimal_cell(0.1 + 0.2, 1),
                            percent_cell(0.07 * 100 / 100)})}) == bom + "4.2,0.3,0.07\r\n");
}

BOOST_AUTO_TEST_CASE(every_line_has_as_many_fields_and_an_empty_one_is_still_a_line)
{
    BOOST_TEST(csv_of({row({text_cell("one", 2), text_cell("two")}), row({}), row({integer_cell(1)})}) ==
               bom + "one,,two\r\n,,\r\n1,,\r\n");
    BOOST_TEST(csv_of({row({text_cell("one")}), row({}), row({text_cell("two")})}, 1) ==
               bom + "one\r\n\"\"\r\ntwo\r\n");
}

BOOST_AUTO_TEST_CASE(quotes_commas_and_line_ends_stay_inside_their_field)
{
    BOOST_TEST(csv_of({row({text_cell("she said \"no\", twice"), text_cell("a\r\nb"), text_cell("c")})}) ==
               bom + "\"she said \"\"no\"\", twice\",\"a\nb\",c\r\n");
}

BOOST_AUTO_TEST_CASE(nothing_a_person_typed_can_be_taken_for_a_formula)
{
    using namespace std::string_literals;
    BOOST_TEST(csv_field("=1+1") == "'=1+1");
    BOOST_TEST(csv_field("+1") == "'+1");
    BOOST_TEST(csv_field("-1+1") == "'-1+1");
    BOOST_TEST(csv_field("@SUM(1)") == "'@SUM(1)");
    BOOST_TEST(csv_field("＝1+1") == "'＝1+1");
    BOOST_TEST(csv_field("\t=1+1") == "'\t'=1+1");
    BOOST_TEST(csv_field("\r=1+1") == "'\n'=1+1");
    BOOST_TEST(csv_field("\0=1"s) == "\xEF\xBF\xBD=1");
    BOOST_TEST(csv_field(" =1") == "' =1");
    BOOST_TEST(csv_field("\"=1") == "'\"=1");
    BOOST_TEST(csv_field("\xEF\xBB\xBF=1") == "'\xEF\xBB\xBF=1"); // behind a byte order mark
    BOOST_TEST(csv_field("one;=1+1;two") == "one;'=1+1;two");
    BOOST_TEST(csv_field("one\n=1+1") == "one\n'=1+1");
    for (const char* harmless : {"one\n\ntwo", "a-b", "3 = 3", "one; two", "–", "'quoted'", ""})
        BOOST_TEST(csv_field(harmless) == harmless);
}

BOOST_AUTO_TEST_CASE(every_text_comes_back_from_its_field)
{
    std::vector<std::string> texts = samples::payloads();
    for (std::string& text : samples::random_texts(10'000, 7)) texts.push_back(std::move(text));
    texts.insert(texts.end(), {"'=x", "''=x", "' '=x", ";;=x", ";'=x", "\n\n-x", "'\t=x", "\t'\t"});
    for (const std::string& text : texts) BOOST_TEST(undone(csv_field(text)) == plain_text(text));
}

BOOST_AUTO_TEST_CASE(a_text_that_was_divided_over_rows_is_whole_again)
{
    std::string text;
    for (int i = 0; i < 200; ++i) text += "line " + std::to_string(i) + "\n";
    Sheet sheet;
    sheet.columns = {{8, 20}, {8, 20}};
    add_row(sheet, {text_cell(text), integer_cell(7)});
    add_row(sheet, {text_cell("next"), text_cell("")});
    fit(sheet);
    BOOST_TEST_REQUIRE(sheet.rows.size() > 2U);
    BOOST_TEST(csv_text(sheet) == bom + "\"" + text + "\",7\r\nnext,\r\n");
    BOOST_TEST(bom + csv_text(sheet, ByteOrderMark::Without) == csv_text(sheet));
}

BOOST_AUTO_TEST_CASE(file_names_are_safe_whatever_the_title)
{
    Sheet sheet;
    const auto name = [&](const std::string& title) {
        sheet.name = title;
        return csv_file_name(sheet, 0);
    };
    BOOST_TEST(name("What happened, in order") == "01-What-happened-in-order.csv");
    BOOST_TEST(name("Überblick 由利") == "01-Überblick-由利.csv");
    BOOST_TEST(name("../../etc/passwd") == "01-etc-passwd.csv");
    BOOST_TEST(name("CON") == "01-CON.csv");
    BOOST_TEST(name("-rf $(x) `y`\n") == "01-rf-x-y.csv");
    BOOST_TEST(name("\xE2\x80\xAEvsc.") == "01-vsc.csv");
    BOOST_TEST(name("...") == "01.csv");
    BOOST_TEST(name(std::string(5000, 'w')).size() < 255U);
    for (const std::string& text : samples::payloads()) BOOST_TEST(name(text).find('/') == std::string::npos);
}

BOOST_AUTO_TEST_CASE(no_sheet_of_a_report_names_the_partners_in_its_file_name)
{
    const Document document =
        build(samples::progress_definition(), samples::counselor_request(), samples::full_data());
    for (std::size_t i = 0; i < document.sheets.size(); ++i) {
        const std::string name = csv_file_name(document.sheets[i], i);
        BOOST_TEST(name.find("Maximiliane") == std::string::npos);
        BOOST_TEST(name.find("C-0007") == std::string::npos);
    }
}

BOOST_AUTO_TEST_SUITE_END()
