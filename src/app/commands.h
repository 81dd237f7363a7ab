// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <string_view>

namespace rekindle::app {

/// Everything the counselor can tell the desktop program to do. Menus, toolbar, keys and "What can I do here"
/// are made of this table.
enum class Command {
    OpenPractice,
    CreatePractice,
    OpenDemo,
    BackUp,
    BackUpElsewhere,
    Restore,
    CheckPractice,
    ShowKeys,
    ChangePassphrase,
    Preview,
    SaveToFile,
    Lock,
    Quit,
    Undo,
    ShowToday,
    ShowCouples,
    ShowReports,
    ShowLibrary,
    ShowSettings,
    NewCouple,
    FindCouple,
    ImportCaseload,
    EditTags,
    CopyChart,
    ShowToCouple,
    JointRoom,
    Guide,
    WhatCanIDo,
    About,
};

enum class Menu { Practice, Edit, Go, Couple, Help };
const char* title(Menu menu);

/// When a command can be done at all.
enum class When {
    Always,
    Closed,    ///< no practice is open
    Open,      ///< a practice is open
    PageTakes, ///< a practice is open, and the page that is shown takes the command
};

struct CommandRow {
    Command command;
    std::string_view id; ///< "couple.new"
    const char* label;   ///< to be translated, with & before the letter of the menu
    const char* help;    ///< a sentence, to be translated
    const char* key;     ///< "Ctrl+L"; "" for none
    Menu menu;
    When when;
    bool on_toolbar;
    bool in_joint_room = false; ///< also while both partners see the screen
};

/// In the order of the menus.
std::span<const CommandRow> commands();
const CommandRow& row_of(Command command);

/// Whether a command can be done now.
struct Situation {
    bool is_open = false;       ///< a practice is
    bool page_takes = false;    ///< the page that is shown says it takes this command
    bool in_joint_room = false; ///< both partners see the screen
    bool is_busy = false;       ///< something runs that must end first: then nothing but to wait
};
bool can_be_done(const CommandRow& row, const Situation& situation);

} // namespace rekindle::app
