// SPDX-License-Identifier: MIT
#include "app/commands.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <map>
#include <set>
#include <string>

using namespace rekindle;
using app::CommandRow;

BOOST_AUTO_TEST_SUITE(commands_tests)

BOOST_AUTO_TEST_CASE(every_command_has_one_row_words_and_an_id_of_its_own)
{
    std::set<app::Command> commands;
    std::set<std::string_view> ids;
    for (const CommandRow& row : app::commands()) {
        BOOST_TEST(commands.insert(row.command).second, row.id);
        BOOST_TEST(ids.insert(row.id).second, row.id);
        BOOST_TEST(std::string(row.label).find('&') != std::string::npos, row.id);
        BOOST_TEST(std::string(row.help).ends_with('.'), row.id);
        BOOST_TEST(&app::row_of(row.command) == &row);
    }
    BOOST_TEST(commands.size() == static_cast<std::size_t>(app::Command::About) + 1);
}

BOOST_AUTO_TEST_CASE(no_two_commands_share_a_key)
{
    std::set<std::string> keys;
    for (const CommandRow& row : app::commands()) {
        if (row.key[0] != '\0') BOOST_TEST(keys.insert(row.key).second, row.key);
    }
}

BOOST_AUTO_TEST_CASE(no_two_commands_of_a_menu_have_the_same_letter)
{
    std::map<app::Menu, std::set<char>> letters;
    for (const CommandRow& row : app::commands()) {
        const std::string words = row.label;
        const char letter = static_cast<char>(std::tolower(words.at(words.find('&') + 1)));
        BOOST_TEST(letters[row.menu].insert(letter).second, row.id);
    }
}

BOOST_AUTO_TEST_CASE(what_is_in_a_practice_can_only_be_reached_while_it_is_open)
{
    for (const CommandRow& row : app::commands()) {
        const bool closed = app::can_be_done(row, {.is_open = false, .page_takes = true});
        const bool about_a_practice =
            row.menu == app::Menu::Go || row.menu == app::Menu::Couple ||
            row.command == app::Command::BackUp || row.command == app::Command::BackUpElsewhere ||
            row.command == app::Command::CheckPractice || row.command == app::Command::ShowKeys ||
            row.command == app::Command::Lock || row.command == app::Command::ChangePassphrase;
        BOOST_TEST(!(closed && about_a_practice), row.id);
        BOOST_TEST(app::can_be_done(row, {.is_open = true, .page_takes = true}) ==
                       (row.when != app::When::Closed),
                   row.id);
    }
}

BOOST_AUTO_TEST_CASE(nothing_can_be_done_while_something_runs_that_must_end)
{
    for (const CommandRow& row : app::commands())
        BOOST_TEST(!app::can_be_done(row, {.is_open = true, .page_takes = true, .is_busy = true}), row.id);
}

BOOST_AUTO_TEST_CASE(in_the_joint_room_nothing_can_be_done_that_shows_or_changes_a_record)
{
    const std::set<app::Command> harmless{app::Command::Lock,       app::Command::Quit,
                                          app::Command::JointRoom,  app::Command::Guide,
                                          app::Command::WhatCanIDo, app::Command::About};
    for (const CommandRow& row : app::commands())
        BOOST_TEST(app::can_be_done(row, {.is_open = true, .page_takes = true, .in_joint_room = true}) ==
                       harmless.contains(row.command),
                   row.id);
}

BOOST_AUTO_TEST_SUITE_END()
