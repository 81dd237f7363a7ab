// SPDX-License-Identifier: MIT
#include "report/xlsx/write_xlsx.h"

#include "base/error.h"
#include "report/build.h"
#include "report/cells.h"
#include "report/fake_time.h"
#include "report/folder.h"
#include "report/sample_data.h"
#include "report/xlsx/private_folder.h"
#include "report/xlsx/read_back.h"

#include <boost/test/unit_test.hpp>

#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

#include <cstdio>
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace rekindle;
using namespace rekindle::report;
namespace fs = std::filesystem;
using samples::bytes_of;
using samples::Folder;

namespace {

void put(const fs::path& file, const std::string& bytes)
{
    std::ofstream(file, std::ios::binary) << bytes;
}

Document full_document()
{
    return build(samples::progress_definition(), samples::counselor_request(), samples::full_data());
}

/// Of this program only: others may be writing reports at the same time.
std::size_t private_folders()
{
    const std::string mine = ".rekindle-" + std::to_string(::getpid()) + "-";
    std::size_t count = 0;
    for (const auto& entry : fs::directory_iterator("/dev/shm")) {
        count += entry.path().filename().string().starts_with(mine);
    }
    return count;
}

bool is_world(const base::Error& error)
{
    return error.trouble() == base::Trouble::World;
}

/// 0: written; 1: refused with World; 2: anything else, or temporary files left. In a child with files
/// limited to `most` bytes.
template <typename Written> // a document, or what lays one out
int write_with_file_limit(const Written& document, const fs::path& file, rlim_t most)
{
    const pid_t child = ::fork();
    if (child == 0) {
        std::signal(SIGXFSZ, SIG_IGN);
        const rlimit limit{most, most};
        ::setrlimit(RLIMIT_FSIZE, &limit);
        int result = 2;
        try { // a child must not run Boost.Test's way out
            write_xlsx(document, file);
            result = 0;
        } catch (const base::Error& error) {
            result = is_world(error) ? 1 : 2;
        }
        if (private_folders() != 0) result = 2;
        ::_exit(result);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 2;
}

} // namespace

BOOST_AUTO_TEST_SUITE(write_xlsx_tests)

BOOST_AUTO_TEST_CASE(the_same_request_on_another_day_gives_the_same_bytes)
{
    const Folder folder;
    write_xlsx(full_document(), folder.path / "today.xlsx");
    {
        const FakeTime later(std::chrono::hours(24 * 400 + 5));
        BOOST_TEST_REQUIRE(std::time(nullptr) >
                           std::chrono::system_clock::to_time_t(std::chrono::system_clock::now()));
        write_xlsx(full_document(), folder.path / "later.xlsx");
    }
    const std::string today = bytes_of(folder.path / "today.xlsx");
    BOOST_TEST(today.size() > 10'000U);
    BOOST_TEST((today == bytes_of(folder.path / "later.xlsx")));
}

BOOST_AUTO_TEST_CASE(a_document_of_the_first_day_of_1970_does_not_mean_now)
{
    const Folder folder;
    Document document = full_document();
    document.created = base::Date{};
    write_xlsx(document, folder.path / "today.xlsx");
    const FakeTime later(std::chrono::hours(1'000));
    write_xlsx(document, folder.path / "later.xlsx");
    BOOST_TEST((bytes_of(folder.path / "today.xlsx") == bytes_of(folder.path / "later.xlsx")));
}

BOOST_AUTO_TEST_CASE(the_file_is_for_its_owner_alone_and_nothing_else_stays)
{
    const Folder folder;
    const std::size_t before = private_folders();
    write_xlsx(full_document(), folder.path / "report.xlsx");
    BOOST_TEST((fs::status(folder.path / "report.xlsx").permissions() ==
                (fs::perms::owner_read | fs::perms::owner_write)));
    BOOST_TEST(folder.files() == 1U);
    BOOST_TEST(private_folders() == before);
}

BOOST_AUTO_TEST_CASE(an_older_file_is_replaced)
{
    const Folder folder;
    put(folder.path / "report.xlsx", "old");
    write_xlsx(full_document(), folder.path / "report.xlsx");
    BOOST_TEST(bytes_of(folder.path / "report.xlsx").starts_with("PK"));
    BOOST_TEST(folder.files() == 1U);
}

BOOST_AUTO_TEST_CASE(a_practice_whose_name_reads_like_a_command_of_the_page_gets_its_workbook)
{
    const Folder folder;
    for (const char* name : {"Ann&George", "&G", "&&G", "&[Picture]", "A&", "&P of &N", "&\"Arial\""}) {
        Document document = full_document();
        document.page_header = document.page_footer = name;
        document.sheets[0].name = "A&G";
        BOOST_CHECK_NO_THROW(write_xlsx(document, folder.path / "report.xlsx"));
    }
}

BOOST_AUTO_TEST_CASE(a_document_the_library_refuses_leaves_the_older_file_alone)
{
    const Folder folder;
    const std::size_t before = private_folders();
    put(folder.path / "report.xlsx", "old");
    Document document = full_document();
    document.sheets[1].name = document.sheets[0].name;
    BOOST_CHECK_EXCEPTION(write_xlsx(document, folder.path / "report.xlsx"), base::Error, is_world);
    BOOST_TEST(bytes_of(folder.path / "report.xlsx") == "old");
    BOOST_TEST(folder.files() == 1U);
    BOOST_TEST(private_folders() == before);
}

BOOST_AUTO_TEST_CASE(full_storage_is_an_error_at_every_size_and_never_half_a_workbook)
{
    // libxlsxwriter reports success when its temporary files are cut; only the zip's own writing is checked
    // there.
    const Folder folder;
    const std::size_t before = private_folders();
    put(folder.path / "report.xlsx", "old");
    Document document = full_document();
    for (int i = 0; i < 3'000; ++i) add_row(document.sheets[4], {integer_cell(i), integer_cell(i)});
    int refused = 0;
    const LayOut beside = [&](const TakeSheet& take) {
        for (const Sheet& sheet : document.sheets) take(sheet);
        return document;
    };
    for (const rlim_t most : {100U, 5'000U, 20'000U, 60'000U, 100'000U, 150'000U}) {
        for (const int result : {write_with_file_limit(document, folder.path / "report.xlsx", most),
                                 write_with_file_limit(beside, folder.path / "report.xlsx", most)}) {
            BOOST_TEST(result == 1, "limit " << most << " gave " << result);
            refused += result == 1;
        }
        BOOST_TEST(bytes_of(folder.path / "report.xlsx") == "old");
        BOOST_TEST(folder.files() == 1U);
    }
    BOOST_TEST(refused == 12);
    BOOST_TEST(write_with_file_limit(document, folder.path / "report.xlsx", 10'000'000) == 0);
    BOOST_TEST(write_with_file_limit(beside, folder.path / "report.xlsx", 10'000'000) == 0);
    BOOST_TEST(private_folders() == before);
}

BOOST_AUTO_TEST_CASE(a_target_that_is_no_plain_file_is_refused)
{
    const Folder folder;
    put(folder.path / "elsewhere", "kept");
    fs::create_symlink(folder.path / "elsewhere", folder.path / "link.xlsx");
    fs::create_directory(folder.path / "folder.xlsx");
    // Never a device of the system: a fault in the writer, or one planted in it, would replace it.
    BOOST_TEST_REQUIRE(::mkfifo((folder.path / "pipe.xlsx").c_str(), 0600) == 0);
    for (const fs::path& target :
         {folder.path / "link.xlsx", folder.path / "folder.xlsx", folder.path / "pipe.xlsx",
          folder.path / "missing" / "report.xlsx", fs::path("")}) {
        BOOST_CHECK_EXCEPTION(write_xlsx(full_document(), target), base::Error, is_world);
    }
    BOOST_TEST(bytes_of(folder.path / "elsewhere") == "kept");
    BOOST_TEST(fs::is_fifo(folder.path / "pipe.xlsx"));
    BOOST_TEST(folder.files() == 4U);
}

BOOST_AUTO_TEST_CASE(the_private_folder_is_closed_to_others_lies_in_memory_and_goes)
{
    const Folder folder;
    fs::path path;
    {
        const PrivateFolder inner(folder.path);
        path = inner.path();
        BOOST_TEST((fs::status(path).permissions() == fs::perms::owner_all));
        BOOST_TEST(path.parent_path() == "/dev/shm");
        put(path / "left behind", "x");
    }
    BOOST_TEST(!fs::exists(path));
}

BOOST_AUTO_TEST_CASE(what_a_killed_program_left_goes_at_the_next_start_and_what_a_living_one_has_stays)
{
    const Folder folder;
    const PrivateFolder living(folder.path);
    put(living.path() / "in use", "x");
    // As kills leave it: the same name with other letters, and nobody who holds it.
    const std::string name = living.path().filename().string();
    const std::string start = name.substr(0, name.size() - 6);
    const fs::path in_memory = living.path().parent_path() / (start + "Kill3d"),
                   beside = folder.path / (start + "Kill3d");
    for (const fs::path& left : {in_memory, beside}) {
        fs::create_directory(left);
        put(left / "answers", "x");
    }
    fs::create_directory(folder.path / ".rekindle-backup"); // somebody's own
    const fs::path longer = living.path().parent_path() / (start + "of last year");
    fs::create_directory(longer);
    const PrivateFolder next(folder.path);
    BOOST_TEST(!fs::exists(in_memory));
    BOOST_TEST(fs::remove(longer)); // another name, so it is nobody's leftover
    BOOST_TEST(fs::exists(living.path() / "in use"));
    BOOST_TEST(folder.files() == 2U); // where it is not looked for as long as memory takes it
    BOOST_TEST(fs::exists(next.path()));
    fs::remove_all(beside);
}

BOOST_AUTO_TEST_CASE(the_library_says_nothing_of_its_own_where_the_file_cannot_be_written)
{
    const Folder folder;
    std::fflush(stderr);
    const int before = ::dup(STDERR_FILENO);
    const fs::path said = folder.path / "said";
    const int there = ::open(said.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
    std::signal(SIGXFSZ, SIG_IGN); // as the programs do
    rlimit limit{};
    ::getrlimit(RLIMIT_FSIZE, &limit);
    bool failed = false;
    for (const rlim_t bytes : {rlim_t{0}, rlim_t{1000}, rlim_t{4096}}) {
        const rlimit less{bytes, limit.rlim_max};
        ::dup2(there, STDERR_FILENO);
        ::setrlimit(RLIMIT_FSIZE, &less);
        try {
            write_xlsx(full_document(), folder.path / "report.xlsx");
        } catch (const base::Error&) {
            failed = true;
        }
        std::fflush(stderr);
        ::setrlimit(RLIMIT_FSIZE, &limit);
        ::dup2(before, STDERR_FILENO);
        BOOST_TEST(failed, bytes);
    }
    ::close(there);
    ::close(before);
    BOOST_TEST(bytes_of(said) == "");
}

BOOST_AUTO_TEST_CASE(a_workbook_with_a_flipped_or_missing_byte_is_not_whole)
{
    const Folder folder;
    const fs::path file = folder.path / "report.xlsx";
    write_xlsx(full_document(), file);
    BOOST_CHECK_NO_THROW(demand_whole(file));
    const std::string bytes = bytes_of(file);
    for (std::size_t at = 60; at < 300; at += 20) { // within the first part
        std::string flipped = bytes;
        flipped[at] = static_cast<char>(flipped[at] ^ 0x10);
        put(file, flipped);
        BOOST_CHECK_EXCEPTION(demand_whole(file), base::Error, is_world);
    }
    for (const std::size_t size : {std::size_t{0}, std::size_t{21}, bytes.size() / 2, bytes.size() - 1}) {
        put(file, bytes.substr(0, size));
        BOOST_CHECK_EXCEPTION(demand_whole(file), base::Error, is_world);
    }
}

BOOST_AUTO_TEST_SUITE_END()
