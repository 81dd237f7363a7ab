// SPDX-License-Identifier: MIT
#include "app/desk_settings.h"

#include "support/temporary_folder.h"

#include <boost/test/unit_test.hpp>

#include <fstream>

using namespace rekindle;
namespace fs = std::filesystem;

namespace {

app::DeskSettings everything_set()
{
    return {.recent = {"/a/Harbour Street.rekindle", "/b/ space at the end "},
            .window = app::DeskSettings::Window{-3, 40, 1280, 800, true},
            .set = {{"text-size", "150"}}};
}

} // namespace

BOOST_AUTO_TEST_SUITE(desk_settings_tests)

BOOST_AUTO_TEST_CASE(what_is_saved_is_what_is_loaded)
{
    const TemporaryFolder folder;
    const fs::path file = folder / "not there yet/desktop.settings";
    BOOST_CHECK(app::load_desk_settings(file) == app::DeskSettings{});
    BOOST_TEST(app::save_desk_settings(file, everything_set()));
    BOOST_CHECK(app::load_desk_settings(file) == everything_set());
    app::save_desk_settings(file, {});
    BOOST_CHECK(app::load_desk_settings(file) == app::DeskSettings{});
}

BOOST_AUTO_TEST_CASE(the_file_is_for_this_account_alone)
{
    const TemporaryFolder folder;
    app::save_desk_settings(folder / "s", everything_set());
    BOOST_CHECK(fs::status(folder / "s").permissions() == (fs::perms::owner_read | fs::perms::owner_write));
}

BOOST_AUTO_TEST_CASE(where_nothing_can_be_kept_or_read_work_goes_on)
{
    const TemporaryFolder folder;
    std::ofstream(folder / "file") << "not a folder";
    BOOST_TEST(!app::save_desk_settings(folder / "file/s", everything_set()));
    BOOST_CHECK(app::load_desk_settings(folder / "file/s") == app::DeskSettings{});
    BOOST_CHECK(app::load_desk_settings(folder.path()) == app::DeskSettings{}); // a folder
}

BOOST_AUTO_TEST_CASE(what_is_not_understood_is_left_out)
{
    const TemporaryFolder folder;
    std::ofstream(folder / "s")
        << "window 1 2 3\nwindow 1 2 0 4 0\nrecent /a\nlater words\n\nwindow x y z 4 5\n"
        << "set text-size 9\nset text-size\nset lock-minutes 3\nset\nset  \n";
    const app::DeskSettings settings = app::load_desk_settings(folder / "s");
    BOOST_TEST(settings.recent == std::vector<fs::path>{"/a"}, boost::test_tools::per_element());
    BOOST_TEST(!settings.window.has_value());
    BOOST_TEST(settings.set.empty()); // too small, none, of a practice
}

BOOST_AUTO_TEST_CASE(a_path_cannot_put_a_line_of_its_own_into_the_file)
{
    const TemporaryFolder folder;
    app::save_desk_settings(folder / "s",
                            {.recent = {"/a\nwindow 1 1 1 1 1", "/b"}, .window = {}, .set = {}});
    BOOST_CHECK(app::load_desk_settings(folder / "s") ==
                (app::DeskSettings{.recent = {"/b"}, .window = {}, .set = {}}));
}

BOOST_AUTO_TEST_CASE(the_practice_opened_last_is_the_first_of_ten)
{
    app::DeskSettings settings;
    for (int i = 0; i < 12; ++i) app::remember(settings, "/p" + std::to_string(i));
    app::remember(settings, "/p5");
    BOOST_TEST(settings.recent.size() == 10U);
    BOOST_TEST(settings.recent.at(0) == fs::path("/p5"));
    BOOST_TEST(settings.recent.at(1) == fs::path("/p11"));
    BOOST_TEST(std::count(settings.recent.begin(), settings.recent.end(), "/p5") == 1);
}

BOOST_AUTO_TEST_SUITE_END()
