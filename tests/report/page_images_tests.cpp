// SPDX-License-Identifier: MIT
// The pages to be looked at are those of the PDF.
#include "report/paint/page_images.h"

#include "report/cells.h"
#include "report/fit.h"
#include "report/page_breaks.h"
#include "report/paint/write_pdf.h"
#include "report/sample_data.h"

#include <boost/test/unit_test.hpp>

using namespace rekindle::report;

namespace {

Sheet sheet_of(const std::string& name, int rows)
{
    Sheet sheet;
    sheet.name = name;
    sheet.columns = {{8, 60}};
    for (int row = 0; row < rows; ++row) add_row(sheet, {text_cell(name + ' ' + std::to_string(row))});
    fit(sheet);
    break_pages(sheet, Paper::A4);
    return sheet;
}

Document document_of(std::vector<Sheet> sheets)
{
    Document document;
    document.title = "Title";
    document.language = "en";
    document.created = samples::day("2024-04-15");
    document.sheets = std::move(sheets);
    return document;
}

/// Width and height as a PNG says them in its head.
std::pair<unsigned, unsigned> size_of(const std::string& png)
{
    const auto number = [&](std::size_t at) {
        unsigned value = 0;
        for (std::size_t i = at; i < at + 4; ++i) value = value << 8U | static_cast<unsigned char>(png[i]);
        return value;
    };
    return {number(16), number(20)};
}

} // namespace

BOOST_AUTO_TEST_SUITE(page_images_tests)

BOOST_AUTO_TEST_CASE(there_are_as_many_pages_as_in_the_pdf_each_of_its_sheet_and_size)
{
    Sheet wide = sheet_of("Wide", 3), kept = sheet_of("Kept from paper", 200);
    wide.landscape = true;
    kept.print = false;
    const Document document = document_of({sheet_of("Long", 130), kept, wide});
    const PageImages pages(document);
    const std::string pdf = pdf_of(document);
    BOOST_TEST(pdf.find("/Count " + std::to_string(pages.count())) != std::string::npos);
    BOOST_TEST_REQUIRE(pages.count() >= 3U);
    BOOST_TEST(pages.sheet(0) == "Long");
    BOOST_TEST(pages.sheet(pages.count() - 2) == "Long");
    BOOST_TEST(pages.sheet(pages.count() - 1) == "Wide");
    BOOST_TEST((size_of(pages.png(0, 1)) == std::pair(596U, 842U)));
    BOOST_TEST((size_of(pages.png(0, 2)) == std::pair(1191U, 1684U)));
    BOOST_TEST((size_of(pages.png(pages.count() - 1, 1)) == std::pair(842U, 596U)));
    BOOST_TEST((pages.png(0, 1) != pages.png(1, 1)));
}

BOOST_AUTO_TEST_CASE(a_document_without_anything_to_print_has_one_empty_page)
{
    const PageImages pages(document_of({}));
    BOOST_TEST(pages.count() == 1U);
    BOOST_TEST(pages.sheet(0).empty());
    BOOST_TEST(pages.png(0, 1).starts_with("\x89PNG"));
}

BOOST_AUTO_TEST_SUITE_END()
