// SPDX-License-Identifier: MIT
#include "base/read_file.h"

#include "base/error.h"
#include "support/temporary_folder.h"

#include <boost/test/unit_test.hpp>

#include <fstream>
#include <sys/stat.h>

using rekindle::base::Error;
using rekindle::base::read_file;
using rekindle::base::Trouble;

namespace {

bool is_world(const Error& error)
{
    return error.trouble() == Trouble::World;
}

} // namespace

BOOST_AUTO_TEST_SUITE(read_file_tests)

BOOST_AUTO_TEST_CASE(the_bytes_come_as_they_are)
{
    const TemporaryFolder folder;
    const std::string bytes("a\r\n\0b", 5);
    std::ofstream(folder / "f", std::ios::binary) << bytes;
    std::filesystem::create_symlink(folder / "f", folder / "link");
    BOOST_TEST((read_file(folder / "f") == bytes));
    BOOST_TEST((read_file(folder / "link") == bytes));
}

BOOST_AUTO_TEST_CASE(a_file_that_is_not_there_is_not_found)
{
    const TemporaryFolder folder;
    BOOST_CHECK_EXCEPTION(read_file(folder / "none.json"), Error, [](const Error& error) {
        return error.trouble() == Trouble::NotFound &&
               std::string(error.what()).find("none.json") != std::string::npos;
    });
}

BOOST_AUTO_TEST_CASE(folders_pipes_and_devices_are_refused_without_waiting)
{
    const TemporaryFolder folder;
    const std::string pipe = folder / "pipe";
    BOOST_REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
    BOOST_CHECK_EXCEPTION(read_file(folder.path()), Error, is_world);
    BOOST_CHECK_EXCEPTION(read_file(pipe), Error, is_world);
    BOOST_CHECK_EXCEPTION(read_file("/dev/zero"), Error, is_world);
}

BOOST_AUTO_TEST_CASE(a_file_beyond_the_limit_is_refused_as_a_whole)
{
    const TemporaryFolder folder;
    std::ofstream(folder / "big").put('x');
    std::filesystem::resize_file(folder / "big", 64ULL * 1024 * 1024 + 1);
    BOOST_CHECK_EXCEPTION(read_file(folder / "big"), Error, is_world);
    std::uintmax_t bytes = 0;
    rekindle::base::read_pieces(folder / "big", [&](std::string_view piece) { bytes += piece.size(); });
    BOOST_TEST(bytes == 64ULL * 1024 * 1024 + 1); // but not piece by piece
    std::filesystem::resize_file(folder / "big", 1024);
    BOOST_TEST(read_file(folder / "big").size() == 1024U);
}

BOOST_AUTO_TEST_SUITE_END()
