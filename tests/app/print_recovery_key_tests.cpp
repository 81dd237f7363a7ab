// SPDX-License-Identifier: MIT
#include "app/print_recovery_key.h"
#include "base/error.h"
#include "base/read_file.h"
#include "support/temporary_folder.h"

#include <boost/test/unit_test.hpp>

#include <fstream>

using namespace rekindle;
namespace fs = std::filesystem;

namespace {

const app::RecoveryKeyToPrint harbour{"Harbour", "RK-AAAA-BBBB-CCCC-DDDD",
                                      base::Date{std::chrono::year{2026} / 5 / 4}};

std::size_t files_in(const fs::path& folder)
{
    return static_cast<std::size_t>(
        std::distance(fs::recursive_directory_iterator(folder), fs::recursive_directory_iterator()));
}

} // namespace

BOOST_AUTO_TEST_SUITE(print_recovery_key_tests)

BOOST_AUTO_TEST_CASE(it_becomes_one_pdf_that_only_its_owner_can_read_and_no_other_file)
{
    const TemporaryFolder folder;
    app::print_recovery_key(harbour, folder / "key.pdf");
    BOOST_TEST(base::read_file(folder / "key.pdf").starts_with("%PDF"));
    BOOST_TEST(((fs::status(folder / "key.pdf").permissions() & fs::perms::all) ==
                (fs::perms::owner_read | fs::perms::owner_write)));
    BOOST_TEST(files_in(folder.path()) == 1U);
}

BOOST_AUTO_TEST_CASE(it_is_written_into_no_practice_over_nothing_and_under_no_other_ending)
{
    const TemporaryFolder folder;
    fs::create_directories(folder / "p" / "backups" / "1");
    std::ofstream(folder / "p" / "practice.db") << "x";
    std::ofstream(folder / "there.pdf") << "x";
    const std::size_t before = files_in(folder.path());
    for (const fs::path& target : {folder / "p" / "key.pdf", folder / "p" / "backups" / "1" / "key.pdf",
                                   folder / "there.pdf", folder / "key.txt", folder / "key.html"}) {
        BOOST_CHECK_THROW(app::print_recovery_key(harbour, target), base::Error);
        BOOST_TEST(files_in(folder.path()) == before, target);
    }
}

BOOST_AUTO_TEST_CASE(it_is_not_written_beside_backups_which_it_opens)
{
    const TemporaryFolder folder;
    fs::create_directories(folder / "stick" / "backup-2026-06-01");
    std::ofstream(folder / "stick" / "backup-2026-06-01" / "manifest.json") << "x";
    BOOST_CHECK_THROW(app::print_recovery_key(harbour, folder / "stick" / "key.pdf"), base::Error);
    app::print_recovery_key(harbour, folder / "key.pdf");
}

BOOST_AUTO_TEST_CASE(on_paper_and_on_screen_it_stands_in_two_lines_with_every_sign)
{
    BOOST_TEST(app::in_two_lines("RK-AAAA-BBBB-CCCC-DDDD") == "RK-AAAA-BBBB-\nCCCC-DDDD");
    BOOST_TEST(app::in_two_lines("RK") == "RK");
}

BOOST_AUTO_TEST_SUITE_END()
