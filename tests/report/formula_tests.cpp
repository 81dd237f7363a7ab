// SPDX-License-Identifier: MIT
#include "report/cells.h"
#include "report/fit.h"
#include "report/page_breaks.h"
#include "report/xlsx/cell_places.h"

#include <boost/test/unit_test.hpp>

#include <type_traits>

using namespace rekindle::report;
using Of = Anchor::Of;

namespace {

Anchor score(std::size_t which, std::size_t part = 0)
{
    return anchor(Of::Score, which, part);
}

/// Two sheets: three numbers below one another and one apart, and a number that names them.
Document document_of(const std::string& name)
{
    Sheet numbers;
    numbers.name = name;
    numbers.columns = {{8, 20}, {8, 20}};
    for (std::size_t i = 1; i <= 3; ++i)
        add_row(numbers, {text_cell("a text"), named(score(i), decimal_cell(double(i), 0))});
    add_space(numbers);
    add_row(numbers, {text_cell("a text"), named(score(4), decimal_cell(4, 0))});
    Sheet sums;
    sums.name = "Sums";
    sums.columns = {{8, 20}};
    add_row(sums, {named(anchor(Of::CriticalValue), decimal_cell(1.96, 2))});
    Document document;
    document.sheets = {numbers, sums};
    return document;
}

std::string text_of(const Document& document, const Formula& formula, std::size_t sheet = 1)
{
    return CellPlaces(document).formula(formula, sheet).value_or("none");
}

} // namespace

BOOST_AUTO_TEST_SUITE(formula_tests)

BOOST_AUTO_TEST_CASE(cells_below_one_another_are_a_range_and_the_others_stand_side_by_side)
{
    const Document document = document_of("Numbers");
    BOOST_TEST(text_of(document, {"SUM({})", {Anchors{score(1), score(2), score(3)}}}) ==
               "=SUM('Numbers'!$B$1:$B$3)");
    BOOST_TEST(text_of(document, {"SUM({})", {Anchors{score(1), score(2), score(4)}}}) ==
               "=SUM('Numbers'!$B$1:$B$2,'Numbers'!$B$5)");
    BOOST_TEST(text_of(document, {"{}*{}", {score(4), -0.5}}) == "='Numbers'!$B$5*(-0.5)");
}

BOOST_AUTO_TEST_CASE(a_cell_of_the_same_sheet_is_named_without_the_sheet_and_some_by_a_name)
{
    const Document document = document_of("Numbers");
    BOOST_TEST(text_of(document, {"{}-{}", {score(3), score(1)}}, 0) == "=$B$3-$B$1");
    BOOST_TEST(text_of(document, {"{}*{}", {anchor(Of::CriticalValue), score(1)}}) ==
               "=critical_value*'Numbers'!$B$1");
    const auto names = CellPlaces(document).names();
    BOOST_TEST_REQUIRE(names.size() == 1U);
    BOOST_TEST(names[0].first == "critical_value");
    BOOST_TEST(names[0].second == "='Sums'!$A$1");
}

BOOST_AUTO_TEST_CASE(whatever_a_sheet_is_called_its_name_cannot_leave_the_apostrophes)
{
    BOOST_TEST(text_of(document_of("A'!$A$1+'B"), {"{}", {score(1)}}) == "='A''!$A$1+''B'!$B$1");
}

BOOST_AUTO_TEST_CASE(a_formula_follows_its_cells_when_rows_are_put_in)
{
    Document document = document_of("Numbers");
    Sheet& sheet = document.sheets[0];
    const std::string high(3000, 'x');
    sheet.columns = {{8, 10}, {8, 20}};
    sheet.rows.insert(sheet.rows.begin(), Row{{text_cell(high), decimal_cell(1, 0)}});
    fit(sheet);
    BOOST_TEST_REQUIRE(sheet.rows.size() > 6U);
    const std::size_t added = sheet.rows.size() - 5;
    BOOST_TEST(text_of(document, {"{}", {score(1)}}) == "='Numbers'!$B$" + std::to_string(added + 1));
    // Of a row that goes on below only the first part is the cell.
    sheet.rows.insert(
        sheet.rows.begin(),
        Row{{text_cell(high), computed({"{}", {score(1)}}, named(score(9), decimal_cell(1, 0)))}});
    fit(sheet);
    int found = 0, formulas = 0;
    for (const Row& row : sheet.rows) {
        for (const Cell& cell : row.cells) {
            found += cell.anchor == score(9);
            formulas += static_cast<bool>(cell.formula);
        }
    }
    BOOST_TEST(found == 1);
    BOOST_TEST(formulas == 1);
}

BOOST_AUTO_TEST_CASE(what_names_a_cell_that_is_not_there_or_is_too_long_is_no_formula)
{
    const Document document = document_of("Numbers");
    BOOST_TEST(text_of(document, {"{}+{}", {score(1), score(7)}}) == "none");
    BOOST_TEST(text_of(document, {"SUM({})", {Anchors{score(1), score(7)}}}) == "none");
    BOOST_TEST(text_of(document, {"SUM({})", {Anchors{}}}) == "none");
    Formula grown("{}", {score(1)});
    for (int i = 0; i < 20; ++i) grown = Formula("{}+{}", {grown, grown});
    BOOST_TEST(text_of(document, grown) == "none");
    Anchors apart;
    for (int i = 0; i < 300; ++i) apart.push_back(i % 2 == 0 ? score(1) : score(4));
    BOOST_TEST(text_of(document, {"SUM({})", {apart}}) == "none"); // more arguments than a function may have
}

BOOST_AUTO_TEST_CASE(no_text_can_become_a_part_of_a_formula)
{
    static_assert(!std::is_constructible_v<Operand, std::string>);
    static_assert(!std::is_constructible_v<FormulaPattern, std::string>);
    static_assert(!std::is_constructible_v<Formula, std::string, std::vector<Operand>>);
    BOOST_TEST(!anchor(Of::Score, 1, 70'000));
}

BOOST_AUTO_TEST_CASE(an_empty_cell_has_neither_name_nor_formula)
{
    const Cell cell = computed({"{}", {score(1)}}, named(score(2), decimal_cell({}, 1)));
    BOOST_TEST(!cell.formula);
    BOOST_TEST(!cell.anchor);
}

BOOST_AUTO_TEST_CASE(formulas_are_equal_when_they_say_the_same)
{
    const Formula one("{}+{}", {score(1), 2.0}), same("{}+{}", {score(1), 2.0}),
        other("{}+{}", {score(2), 2.0});
    BOOST_TEST((one == same));
    BOOST_TEST(!(one == other));
    BOOST_TEST(!(one == Formula()));
}

BOOST_AUTO_TEST_SUITE_END()
