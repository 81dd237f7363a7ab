// SPDX-License-Identifier: MIT
// What other programs (of poppler) read in the pages that we paint.
#include "report/paint/write_pdf.h"

#include "base/error.h"
#include "base/text.h"
#include "report/cells.h"
#include "report/fake_time.h"
#include "report/fit.h"
#include "report/folder.h"
#include "report/page_breaks.h"
#include "report/payloads.h"
#include "report/sample_data.h"
#include "report/shown.h"
#include "support/said_by.h"

#include <boost/test/unit_test.hpp>

#include <csignal>
#include <set>

#include <sys/resource.h>

using namespace rekindle;
using namespace rekindle::report;
namespace fs = std::filesystem;
using samples::bytes_of;
using samples::Folder;

namespace {

Document document_of(Sheet sheet)
{
    fit(sheet);
    break_pages(sheet, Paper::A4);
    Document document;
    document.title = "Title";
    document.created = samples::day("2024-04-15");
    document.language = "en";
    document.page_header = "On every page";
    document.page_footer = "At every end";
    document.sheets = {std::move(sheet)};
    return document;
}

/// A sheet of texts, one a row.
Sheet sheet_of(const std::vector<std::string>& texts, double most = 60)
{
    Sheet sheet;
    sheet.name = "Texts";
    sheet.columns = {{8, most}};
    for (const std::string& text : texts) add_row(sheet, {text_cell(text)});
    return sheet;
}

/// A document on paper, as others read it.
struct Painted {
    explicit Painted(const Document& document) : file(folder.path / "report.pdf")
    {
        write_pdf(document, file);
    }

    std::string texts() const { return said_by({"pdftotext", "-raw", file.string(), "-"}); }
    std::vector<std::string> pages() const
    {
        std::vector<std::string> each = base::split(texts(), '\f');
        each.pop_back(); // every page ends with one
        return each;
    }
    std::string properties() const
    {
        return said_by({"pdfinfo", "-rawdates", "-f", "1", "-l", "999", file.string()});
    }

    Folder folder;
    fs::path file;
};

std::size_t count(std::string_view text, std::string_view part)
{
    std::size_t found = 0;
    for (std::size_t at = text.find(part); at != std::string_view::npos; at = text.find(part, at + 1))
        ++found;
    return found;
}

bool has(std::string_view text, std::string_view part)
{
    return text.find(part) != std::string_view::npos;
}

/// Without spaces and line ends, which come and go where lines are broken.
std::string squeezed(std::string_view text)
{
    std::string result;
    for (const char c : text) {
        if (c != ' ' && c != '\n' && c != '\f' && c != '\t') result += c;
    }
    return result;
}

/// Every sheet of it on paper, the evidence too.
Document full_document()
{
    Document document = samples::built(samples::full_data());
    for (Sheet& sheet : document.sheets) sheet.print = true;
    return document;
}

/// Without those for which not every system has a font.
Document in_common_letters(Document document)
{
    const std::string rare = "由利亜";
    for (Sheet& sheet : document.sheets) {
        for (Row& row : sheet.rows) {
            for (Cell& cell : row.cells) {
                auto* const text = std::get_if<std::string>(&cell.value);
                const std::size_t at = text == nullptr ? std::string::npos : text->find(rare);
                if (at != std::string::npos) text->erase(at, rare.size());
            }
        }
    }
    return document;
}

bool is_world(const base::Error& error)
{
    return error.trouble() == base::Trouble::World;
}

} // namespace

BOOST_AUTO_TEST_SUITE(write_pdf_tests)

BOOST_AUTO_TEST_CASE(every_text_of_every_cell_stands_on_the_pages_in_order)
{
    const Document document = in_common_letters(full_document());
    const std::string painted = squeezed(Painted(document).texts());
    std::size_t at = 0, cells = 0;
    for (const Sheet& sheet : document.sheets) {
        for (const Row& row : sheet.rows) {
            for (const Cell& cell : row.cells) {
                const std::string text = squeezed(shown_text(cell.value));
                const std::size_t found = painted.find(text, at);
                BOOST_TEST_REQUIRE((found != std::string::npos), sheet.name << ": " << text);
                at = found + text.size();
                ++cells;
            }
        }
    }
    BOOST_TEST(cells > 500U);
}

BOOST_AUTO_TEST_CASE(a_sheet_that_is_not_for_paper_makes_no_page)
{
    Document document = document_of(sheet_of({"Read this"}));
    document.sheets.push_back(document.sheets.front());
    document.sheets.push_back(document_of(sheet_of({"Search that"})).sheets.front());
    document.sheets.back().print = false;
    const Painted painted(document);
    BOOST_TEST(painted.pages().size() == 2U);
    BOOST_TEST(has(painted.texts(), "Page 2 of 2"));
    BOOST_TEST(!has(painted.texts(), "Search that"));

    // Those of the progress report: what the numbers are computed from.
    std::set<std::string> kept_back;
    for (const Sheet& sheet : samples::built(samples::full_data()).sheets) {
        if (!sheet.print) kept_back.insert(sheet.name);
    }
    BOOST_TEST((kept_back == std::set<std::string>{"Homework log", "Answers", "Calculations", "Codebook"}));
}

BOOST_AUTO_TEST_CASE(each_page_has_the_size_of_the_paper_upright_or_across)
{
    Document document = full_document();
    for (const auto& [paper, upright, across] :
         {std::tuple(Paper::A4, "595.3 x 841.9 pts (A4)", "841.9 x 595.3 pts (A4)"),
          std::tuple(Paper::Letter, "612 x 792 pts (letter)", "792 x 612 pts (letter)")}) {
        document.paper = paper;
        for (Sheet& sheet : document.sheets) sheet.landscape = false;
        document.sheets[1].landscape = true;
        const Painted painted(document);
        const std::string properties = painted.properties();
        BOOST_TEST(count(properties, upright) > 0U);
        BOOST_TEST(count(properties, across) > 0U);
        BOOST_TEST(count(properties, upright) + count(properties, across) == painted.pages().size());
    }
}

BOOST_AUTO_TEST_CASE(a_page_says_the_header_the_sheet_the_footer_and_which_of_all_it_is)
{
    Document document = document_of(sheet_of(std::vector<std::string>(100, "A line")));
    document.sheets.push_back(document.sheets.front());
    document.sheets.back().name = "Once more";
    const std::vector<std::string> pages = Painted(document).pages();
    BOOST_TEST(pages.size() == 6U);
    for (std::size_t i = 0; i < pages.size(); ++i) {
        for (const std::string& words :
             {std::string("On every page"), std::string("At every end"),
              "Page " + std::to_string(i + 1) + " of 6", std::string(i < 3 ? "Texts" : "Once more")})
            BOOST_TEST(count(pages[i], words) == 1U, i << ": " << words);
    }
}

BOOST_AUTO_TEST_CASE(the_head_of_a_list_of_300_rows_stands_once_on_each_of_its_pages)
{
    Sheet sheet;
    sheet.name = "List";
    sheet.columns = {{8, 20}, {8, 20}};
    add_row(sheet, {head("Name"), number_head("Number")});
    sheet.repeat_rows = {0, 0};
    for (int i = 0; i < 300; ++i) add_row(sheet, {text_cell("Row"), integer_cell(i)});
    const std::vector<std::string> pages = Painted(document_of(sheet)).pages();
    BOOST_TEST(pages.size() > 5U);
    std::size_t rows = 0;
    for (const std::string& page : pages) {
        BOOST_TEST(count(page, "Name") == 1U);
        rows += count(page, "Row");
    }
    BOOST_TEST(rows == 300U);
}

BOOST_AUTO_TEST_CASE(a_long_text_is_wrapped_and_whole_and_so_is_a_word_longer_than_a_line)
{
    std::string words;
    for (int i = 0; i < 900; ++i) words += "word" + std::to_string(i) + ' ';
    const std::string word(700, 'm');
    const std::string painted = Painted(document_of(sheet_of({words, word}))).texts();
    BOOST_TEST(has(squeezed(painted), squeezed(words).substr(0, 1'000)));
    for (int i = 0; i < 900; ++i) BOOST_TEST(has(painted, "word" + std::to_string(i)), i);
    BOOST_TEST(count(painted, "m") == 700U);
    BOOST_TEST(!has(painted, "m-")); // no hyphen that nobody wrote
}

BOOST_AUTO_TEST_CASE(nothing_reaches_over_the_edge_of_its_page)
{
    Document document = full_document();
    Sheet wide;
    wide.name = "Wide";
    for (int i = 0; i < 40; ++i) wide.columns.push_back({8, 30});
    std::vector<Cell> cells;
    for (int i = 0; i < 40; ++i) cells.push_back(text_cell("Column number " + std::to_string(i)));
    add_row(wide, std::move(cells));
    document.sheets.push_back(document_of(std::move(wide)).sheets.front());
    const Painted painted(document);
    double width = 0, height = 0;
    std::size_t words = 0;
    const auto number = [](const std::string& line, const std::string& name) {
        return std::stod(line.substr(line.find(name + "=\"") + name.size() + 2));
    };
    for (const std::string& line :
         base::split(said_by({"pdftotext", "-bbox", painted.file.string(), "-"}), '\n')) {
        if (has(line, "<page ")) {
            width = number(line, "width");
            height = number(line, "height");
        }
        if (!has(line, "<word ")) continue;
        ++words;
        BOOST_TEST((number(line, "xMin") > 0 && number(line, "yMin") > 0), line);
        BOOST_TEST((number(line, "xMax") < width && number(line, "yMax") < height), line);
    }
    BOOST_TEST(words > 1'000U);
}

BOOST_AUTO_TEST_CASE(texts_from_right_to_left_and_with_marks_come_out_as_they_were_typed)
{
    const std::vector<std::string> texts{
        "שלום", "مرحبا", "Zoë naïve Ångström", "e\u0301te\u0301", "Ωμέγα Привет", "efficient office"};
    const Painted painted(document_of(sheet_of(texts)));
    const std::string said = said_by({"pdftotext", "-layout", painted.file.string(), "-"});
    for (const std::string& text : texts) BOOST_TEST(has(said, text), text);
}

BOOST_AUTO_TEST_CASE(every_font_is_embedded)
{
    const Painted painted(document_of(sheet_of({"Latin", "שלום", "Привет", "★"})));
    const std::vector<std::string> lines =
        base::split(said_by({"pdffonts", painted.file.string()}), '\n'); // two lines of heads
    std::size_t fonts = 0;
    for (std::size_t i = 2; i < lines.size() && !lines[i].empty(); ++i, ++fonts)
        BOOST_TEST(has(lines[i], " yes yes yes "), lines[i]); // embedded, a part of it, texts can be read
    BOOST_TEST(fonts > 0U);
}

BOOST_AUTO_TEST_CASE(the_same_document_on_another_day_gives_the_same_bytes_and_says_nobody_and_no_place)
{
    const std::string today = pdf_of(full_document());
    {
        const FakeTime later(std::chrono::hours(24 * 400 + 5));
        BOOST_TEST((pdf_of(full_document()) == today));
    }
    const std::string properties = Painted(full_document()).properties();
    BOOST_TEST(count(properties, "20240415000000Z") == 2U); // made and changed
    BOOST_TEST(!has(properties, "Author"));
    BOOST_TEST(!has(properties, "Creator:"));
    BOOST_TEST(has(properties, "cairo")); // the library that made it, and no more
}

BOOST_AUTO_TEST_CASE(a_document_without_sheets_or_rows_is_one_page)
{
    Document document = document_of(Sheet{});
    for (int i = 0; i < 2; ++i) {
        const Painted painted(document);
        BOOST_TEST(painted.pages().size() == 1U);
        BOOST_TEST(has(painted.texts(), "Page 1 of 1"));
        document.sheets.clear();
    }
    BOOST_TEST(Painted(samples::built(samples::empty_data())).pages().size() > 0U);
}

BOOST_AUTO_TEST_CASE(whatever_somebody_typed_the_pages_can_be_read)
{
    std::vector<std::string> texts = samples::payloads();
    for (std::string& text : samples::random_texts(300, 20'241'122)) texts.push_back(std::move(text));
    Document document = document_of(sheet_of(texts));
    document.title = document.page_header = document.page_footer = texts.back();
    document.sheets.front().name = texts.front();
    const Painted painted(document);
    BOOST_TEST(painted.pages().size() > 10U);
    BOOST_TEST(has(painted.texts(), "=1+1"));
}

BOOST_AUTO_TEST_CASE(the_file_is_for_its_owner_alone_and_replaces_an_older_one)
{
    const Folder folder;
    const fs::path file = folder.path / "report.pdf";
    std::ofstream(file) << "old";
    write_pdf(full_document(), file);
    BOOST_TEST((fs::status(file).permissions() == (fs::perms::owner_read | fs::perms::owner_write)));
    BOOST_TEST((bytes_of(file) == pdf_of(full_document())));
    BOOST_TEST(folder.files() == 1U);
}

BOOST_AUTO_TEST_CASE(a_full_disk_leaves_the_older_file_and_nothing_else)
{
    const Folder folder;
    const fs::path file = folder.path / "report.pdf";
    std::ofstream(file) << "old";
    std::signal(SIGXFSZ, SIG_IGN); // as the programs do
    rlimit limit{};
    ::getrlimit(RLIMIT_FSIZE, &limit);
    for (const rlim_t bytes : {rlim_t{0}, rlim_t{1'000}, rlim_t{20'000}}) {
        const rlimit less{bytes, limit.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &less);
        BOOST_CHECK_EXCEPTION(write_pdf(full_document(), file), base::Error, is_world);
        ::setrlimit(RLIMIT_FSIZE, &limit);
        BOOST_TEST(bytes_of(file) == "old");
        BOOST_TEST(folder.files() == 1U);
    }
}

BOOST_AUTO_TEST_SUITE_END()
