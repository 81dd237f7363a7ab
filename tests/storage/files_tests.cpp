// SPDX-License-Identifier: MIT
#include "storage/files.h"

#include "base/error.h"
#include "storage/lock_file.h"
#include "storage/sample.h"

#include <boost/test/unit_test.hpp>

#include <sys/stat.h>

using namespace rekindle;
using namespace rekindle::storage;
namespace fs = std::filesystem;

BOOST_AUTO_TEST_SUITE(files_tests)

BOOST_AUTO_TEST_CASE(a_file_is_replaced_whole_and_private)
{
    const sample::TemporaryFolder folder;
    sample::write_bytes(folder / "a", std::string(100'000, 'x'));
    BOOST_TEST(!write_atomically(folder / "a", "new"));
    BOOST_TEST(sample::bytes_of(folder / "a") == "new");
    BOOST_TEST((fs::status(folder / "a").permissions() == fs::perms(0600)));
    BOOST_TEST(std::distance(fs::directory_iterator(folder.path()), {}) == 1);
}

BOOST_AUTO_TEST_CASE(what_cannot_be_replaced_stays_and_nothing_is_left_behind)
{
    const sample::TemporaryFolder folder;
    fs::create_directories(folder / "a" / "b"); // a folder in the way
    BOOST_TEST(static_cast<bool>(write_atomically(folder / "a", "new")));
    BOOST_TEST(fs::is_directory(folder / "a" / "b"));
    BOOST_TEST(std::distance(fs::directory_iterator(folder.path()), {}) == 1);
}

BOOST_AUTO_TEST_CASE(only_small_regular_files_are_read)
{
    const sample::TemporaryFolder folder;
    sample::write_bytes(folder / "a", "12345");
    BOOST_TEST(find_bytes(folder / "a").value() == "12345");
    BOOST_TEST(!find_bytes(folder / "none").has_value());
    BOOST_TEST(sample::error_of([&] { find_bytes(folder / "a", 4); }).has_value());
    fs::create_symlink(folder / "a", folder / "link");
    BOOST_TEST(sample::error_of([&] { find_bytes(folder / "link"); }).has_value());
    BOOST_REQUIRE(mkfifo((folder / "pipe").c_str(), 0600) == 0);
    BOOST_TEST(sample::error_of([&] { find_bytes(folder / "pipe"); }).has_value());
}

BOOST_AUTO_TEST_CASE(a_lock_is_free_again_when_its_holder_is_gone)
{
    const sample::TemporaryFolder folder;
    const auto since = base::parse_instant("2024-03-01T09:00:00Z").value();
    const auto take = [&] { LockFile(folder / "lock", "ada", "desk", since); };
    {
        const LockFile held(folder / "lock", "ben", "lap", since);
        for (int i = 0; i < 100; ++i) BOOST_TEST(sample::error_of(take).has_value());
        sample::write_bytes(folder / "lock", "{\"who\""); // being written just now
        BOOST_TEST(sample::error_of(take).has_value());
    }
    BOOST_TEST(!sample::error_of(take).has_value());
}

BOOST_AUTO_TEST_CASE(what_cannot_be_looked_at_is_not_missing)
{
    const sample::TemporaryFolder folder;
    const auto is_world = [](const base::Error& error) { return error.trouble() == base::Trouble::World; };
    BOOST_TEST(!is_there(folder / "a"));
    BOOST_TEST(!is_there(folder / "a" / "b"));
    BOOST_TEST(size_of(folder / "a") == 0U);
    sample::write_bytes(folder / "a", "12345");
    BOOST_TEST(is_there(folder / "a"));
    BOOST_TEST(size_of(folder / "a") == 5U);
    BOOST_TEST(size_of(folder / "a" / "b") == 0U);
    BOOST_TEST(!is_there(folder / "a" / "b")); // in a file there is none
    fs::create_symlink("nowhere", folder / "link");
    BOOST_TEST(is_there(folder / "link"));
    fs::create_symlink("circle", folder / "circle");
    BOOST_CHECK_EXCEPTION(is_there(folder / "circle" / "b"), base::Error, is_world);
    BOOST_CHECK_EXCEPTION(size_of(folder / "circle" / "b"), base::Error, is_world);
}

BOOST_AUTO_TEST_SUITE_END()
