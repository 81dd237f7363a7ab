// SPDX-License-Identifier: MIT
// Many reports at once: each is what it is alone.
#include "report/xlsx/write_xlsx.h"

#include "base/error.h"
#include "report/build.h"
#include "report/folder.h"
#include "report/paint/write_pdf.h"
#include "report/sample_data.h"
#include "report/xlsx/closing_day.h"
#include "report/xlsx/quiet_errors.h"

#include <boost/test/unit_test.hpp>

#include <atomic>
#include <fstream>
#include <iterator>
#include <thread>
#include <vector>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace rekindle;
using namespace rekindle::report;

namespace {

constexpr int threads = 4, rounds = 6;

/// One of its own for each number: another day, other texts.
template <typename... Take>
Document document(int number, const Take&... take)
{
    Data data = samples::data_full_of("text " + std::to_string(number));
    Request request = samples::counselor_request();
    request.as_of += std::chrono::days{number * 31};
    return build(samples::progress_definition(), request, data, take...);
}

std::string bytes(const std::filesystem::path& file)
{
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

/// Where standard error leads.
std::pair<dev_t, ino_t> standard_error()
{
    struct stat facts {};
    BOOST_TEST_REQUIRE(::fstat(STDERR_FILENO, &facts) == 0);
    return {facts.st_dev, facts.st_ino};
}

} // namespace

BOOST_AUTO_TEST_SUITE(threads_tests)

BOOST_AUTO_TEST_CASE(workbooks_written_at_once_have_the_bytes_of_those_written_one_by_one)
{
    const samples::Folder folder;
    for (int i = 0; i < threads; ++i) write_xlsx(document(i), folder.path / (std::to_string(i) + ".xlsx"));
    const auto before = standard_error();
    std::atomic<int> different = 0;
    {
        std::vector<std::jthread> all;
        for (int i = 0; i < threads; ++i) {
            all.emplace_back([&, i] {
                const std::string name = std::to_string(i);
                const std::string alone = bytes(folder.path / (name + ".xlsx"));
                for (int round = 0; round < rounds; ++round) {
                    const auto file = folder.path / (name + "-" + std::to_string(round) + ".xlsx");
                    write_xlsx(document(i), file);
                    if (bytes(file) != alone) ++different;
                }
            });
        }
    }
    BOOST_TEST(different == 0);
    BOOST_TEST((standard_error() == before));
}

BOOST_AUTO_TEST_CASE(a_workbook_written_while_it_is_laid_out_has_the_bytes_of_one_written_after)
{
    const samples::Folder folder;
    for (int i = 0; i < threads; ++i) {
        write_xlsx(document(i), folder.path / "after.xlsx");
        const LayOut lay_out = [&](const TakeSheet& take) { return document(i, take); };
        write_xlsx(lay_out, folder.path / "while.xlsx");
        BOOST_TEST((bytes(folder.path / "while.xlsx") == bytes(folder.path / "after.xlsx")));
    }
}

BOOST_AUTO_TEST_CASE(sheets_are_handed_over_in_their_order_and_as_they_stay)
{
    const Data data = samples::data_full_of("text");
    const Document whole = build(samples::progress_definition(), samples::counselor_request(), data);
    Document rest = whole;
    rest.sheets.clear();
    std::vector<Sheet> sheets;
    const Document handed = build(samples::progress_definition(), samples::counselor_request(), data,
                                  [&](Sheet sheet) { sheets.push_back(std::move(sheet)); });
    BOOST_TEST((handed == rest));
    BOOST_TEST((sheets == whole.sheets));
}

BOOST_AUTO_TEST_CASE(a_report_whose_laying_out_fails_leaves_nothing_behind)
{
    const samples::Folder folder;
    const LayOut lay_out = [&](const TakeSheet& take) -> Document {
        take(document(0).sheets.at(0));
        throw base::Error(base::Trouble::Refused, "not for them");
    };
    BOOST_CHECK_EXCEPTION(write_xlsx(lay_out, folder.path / "none.xlsx"), base::Error,
                          [](const base::Error& fault) { return fault.trouble() == base::Trouble::Refused; });
    BOOST_TEST(std::filesystem::is_empty(folder.path));
}

BOOST_AUTO_TEST_CASE(pages_painted_at_once_have_the_bytes_of_those_painted_one_by_one)
{
    std::vector<std::string> alone;
    for (int i = 0; i < threads; ++i) alone.push_back(pdf_of(document(i)));
    std::atomic<int> different = 0;
    {
        std::vector<std::jthread> all;
        for (int i = 0; i < threads; ++i) {
            all.emplace_back([&, i] {
                for (int round = 0; round < 2; ++round) {
                    if (pdf_of(document(i)) != alone[static_cast<std::size_t>(i)]) ++different;
                }
            });
        }
    }
    BOOST_TEST(different == 0);
}

BOOST_AUTO_TEST_CASE(standard_error_is_quiet_until_the_last_is_done_and_then_as_before)
{
    const auto before = standard_error();
    auto one = std::make_unique<QuietErrors>();
    auto other = std::make_unique<QuietErrors>();
    BOOST_TEST((standard_error() != before));
    one.reset(); // the one that turned it away goes first
    BOOST_TEST((standard_error() != before));
    other.reset();
    BOOST_TEST((standard_error() == before));
}

BOOST_AUTO_TEST_CASE(a_workbook_of_another_day_waits_and_one_of_the_same_day_does_not)
{
    const base::Date day = samples::day("2024-04-15"), other = samples::day("2024-04-16");
    std::atomic<bool> closed = false;
    std::jthread waiting;
    {
        const ClosingDay one(day), two(day); // both at once
        waiting = std::jthread([&] {
            const ClosingDay third(other);
            closed = true;
        });
        while (ClosingDay::waiting() == 0 && !closed) std::this_thread::yield();
        BOOST_TEST(!closed);
    }
    waiting.join();
    BOOST_TEST(closed);
}

BOOST_AUTO_TEST_SUITE_END()
