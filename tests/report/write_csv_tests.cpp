// SPDX-License-Identifier: MIT
#include "report/csv/write_csv.h"

#include "base/error.h"
#include "report/build.h"
#include "report/csv/csv_text.h"
#include "report/files/new_folder.h"
#include "report/folder.h"
#include "report/sample_data.h"

#include <boost/test/unit_test.hpp>

#include <sys/stat.h>

using namespace rekindle;
using namespace rekindle::report;
namespace fs = std::filesystem;
using samples::bytes_of;
using samples::Folder;

namespace {

Document full_document()
{
    return build(samples::progress_definition(), samples::counselor_request(), samples::full_data());
}

bool is_world(const base::Error& error)
{
    return error.trouble() == base::Trouble::World;
}

unsigned mode_of(const fs::path& path)
{
    struct stat status = {};
    BOOST_TEST_REQUIRE(::stat(path.c_str(), &status) == 0);
    return status.st_mode & 0777U;
}

} // namespace

BOOST_AUTO_TEST_SUITE(write_csv_tests)

BOOST_AUTO_TEST_CASE(every_sheet_is_a_file_for_its_owner_alone)
{
    const Folder folder;
    const Document document = full_document();
    write_csv(document, folder.path / "report");
    BOOST_TEST(mode_of(folder.path / "report") == 0700U);
    BOOST_TEST(folder.files() == 1U);
    std::size_t files = 0;
    for (std::size_t i = 0; i < document.sheets.size(); ++i, ++files) {
        const fs::path file = folder.path / "report" / csv_file_name(document.sheets[i], i);
        BOOST_TEST(mode_of(file) == 0600U);
        BOOST_TEST((bytes_of(file) == csv_text(document.sheets[i])));
    }
    BOOST_TEST(files ==
               static_cast<std::size_t>(std::distance(fs::directory_iterator(folder.path / "report"), {})));
}

BOOST_AUTO_TEST_CASE(nothing_that_is_there_already_is_touched)
{
    const Folder folder;
    fs::create_directory(folder.path / "empty");
    std::ofstream(folder.path / "file") << "mine";
    fs::create_symlink(folder.path / "nowhere", folder.path / "link");
    for (const char* name : {"empty", "empty/", "file", "link"})
        BOOST_CHECK_EXCEPTION(write_csv(full_document(), folder.path / name), base::Error, is_world);
    BOOST_TEST(fs::is_empty(folder.path / "empty"));
    BOOST_TEST(bytes_of(folder.path / "file") == "mine");
    BOOST_TEST(!fs::exists(folder.path / "nowhere"));
    BOOST_TEST(folder.files() == 3U);
}

BOOST_AUTO_TEST_CASE(what_comes_there_while_it_is_written_is_not_replaced)
{
    const Folder folder;
    {
        NewFolder report(folder.path / "report");
        report.add("01.csv", "one");
        fs::create_directory(folder.path / "report");
        BOOST_CHECK_EXCEPTION(report.keep(), base::Error, is_world);
    }
    BOOST_TEST(fs::is_empty(folder.path / "report"));
    BOOST_TEST(folder.files() == 1U);
}

BOOST_AUTO_TEST_CASE(a_report_that_fails_on_the_way_leaves_nothing_behind)
{
    const Folder folder;
    {
        NewFolder report(folder.path / "report");
        report.add("01.csv", "one");
        BOOST_CHECK_EXCEPTION(report.add("01.csv", "again"), base::Error, is_world);
    }
    BOOST_TEST(folder.files() == 0U);
    BOOST_CHECK_EXCEPTION(write_csv(full_document(), folder.path / "no" / "such"), base::Error, is_world);
    BOOST_TEST(folder.files() == 0U);
}

BOOST_AUTO_TEST_SUITE_END()
