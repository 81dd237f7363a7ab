// SPDX-License-Identifier: MIT
#include "app/commands.h"

#include "base/translate.h"

#include <algorithm>
#include <array>

namespace rekindle::app {
namespace {

using base::translatable;

constexpr std::array all{
    CommandRow{Command::OpenPractice, "practice.open", translatable("&Open…"),
               translatable("Opens a practice that is on this computer."), "Ctrl+O", Menu::Practice,
               When::Closed, false},
    CommandRow{Command::CreatePractice, "practice.create", translatable("&Create practice…"),
               translatable("Makes a new, empty, encrypted practice."), "Ctrl+Shift+N", Menu::Practice,
               When::Closed, false},
    CommandRow{Command::OpenDemo, "practice.demo", translatable("Open the &demo practice"),
               translatable("Opens a practice full of invented couples, to look around in."), "",
               Menu::Practice, When::Closed, false},
    CommandRow{Command::BackUp, "practice.back-up", translatable("Make a &backup"),
               translatable("Makes a verified, encrypted copy in the practice's own backups."), "",
               Menu::Practice, When::Open, false},
    CommandRow{
        Command::BackUpElsewhere, "practice.back-up-elsewhere", translatable("Backup on &another disk…"),
        translatable("Makes a verified, encrypted copy on another disk, against the loss of this one."), "",
        Menu::Practice, When::Open, false},
    CommandRow{Command::Restore, "practice.restore", translatable("&Restore a backup…"),
               translatable("Makes a practice of a backup; the one there is kept."), "", Menu::Practice,
               When::Always, false},
    CommandRow{Command::CheckPractice, "practice.check", translatable("C&heck the practice…"),
               translatable("Looks whether everything is as it was saved, and changes nothing."), "",
               Menu::Practice, When::Open, false},
    CommandRow{Command::ShowKeys, "practice.keys", translatable("&Keys…"),
               translatable("Which keys open the practice; keys for somebody else, and new ones for all."),
               "", Menu::Practice, When::Open, false},
    CommandRow{Command::ChangePassphrase, "practice.passphrase", translatable("Change the &passphrase…"),
               translatable("A new passphrase in place of the one before."), "", Menu::Practice, When::Open,
               false},
    CommandRow{Command::Preview, "practice.preview", translatable("Pre&view"),
               translatable("Shows the pages of the report that is chosen."), "Ctrl+P", Menu::Practice,
               When::PageTakes, false},
    CommandRow{
        Command::SaveToFile, "practice.save", translatable("&Save to a file…"),
        translatable(
            "Writes what is shown, a report, a chart or a blank form, to a file, which is not encrypted."),
        "Ctrl+S", Menu::Practice, When::PageTakes, false},
    CommandRow{Command::Lock, "practice.lock", translatable("&Lock"),
               translatable("Closes the practice: its key is wiped, and nothing of it stays on screen."),
               "Ctrl+L", Menu::Practice, When::Open, true, true},
    CommandRow{Command::Quit, "practice.quit", translatable("&Quit"),
               translatable("Locks the practice and ends the program."), "Ctrl+Q", Menu::Practice,
               When::Always, false, true},
    CommandRow{Command::Undo, "edit.undo", translatable("&Undo"),
               translatable("Takes the newest change on this page back, as long as it is not saved."),
               "Ctrl+Z", Menu::Edit, When::PageTakes, false},
    CommandRow{Command::ShowToday, "go.today", translatable("&Today"),
               translatable("What needs attention, over all couples."), "Ctrl+1", Menu::Go, When::Open,
               false},
    CommandRow{Command::ShowCouples, "go.couples", translatable("&Couples"),
               translatable("All couples of the practice."), "Ctrl+2", Menu::Go, When::Open, false},
    CommandRow{Command::ShowReports, "go.reports", translatable("&Reports"),
               translatable("Reports about the practice, and one of every couple."), "Ctrl+3", Menu::Go,
               When::Open, false},
    CommandRow{Command::ShowLibrary, "go.library", translatable("&Library"),
               translatable("Questionnaires, scoring keys, homework and texts: look at them and print them."),
               "Ctrl+4", Menu::Go, When::Open, false},
    CommandRow{Command::ShowSettings, "go.settings", translatable("&Settings"),
               translatable("What can be set, the backups there are, and keys."), "Ctrl+5", Menu::Go,
               When::Open, false},
    CommandRow{Command::NewCouple, "couple.new", translatable("&New couple…"),
               translatable("Two partners, as equals."), "Ctrl+N", Menu::Couple, When::Open, true},
    CommandRow{Command::FindCouple, "couple.find", translatable("&Find a couple"),
               translatable("Search as you type over codes, labels and tags."), "Ctrl+F", Menu::Couple,
               When::Open, true},
    CommandRow{Command::ImportCaseload, "couple.import", translatable("&Import a caseload…"),
               translatable("Couples from a CSV file, shown before anything is added."), "", Menu::Couple,
               When::Open, false},
    CommandRow{Command::EditTags, "couple.tags", translatable("&Tags…"),
               translatable("Your own words for the couple that is chosen, to find it again by."), "Ctrl+T",
               Menu::Couple, When::PageTakes, false},
    CommandRow{Command::CopyChart, "couple.copy-chart", translatable("&Copy the chart"),
               translatable("Puts the chart that is shown on the clipboard for 10 seconds."), "Ctrl+Shift+C",
               Menu::Couple, When::PageTakes, false},
    CommandRow{Command::ShowToCouple, "couple.show-charts", translatable("&Show charts to the couple…"),
               translatable("Shows what both partners agreed to look at side by side, and nothing else."), "",
               Menu::Couple, When::PageTakes, false},
    CommandRow{Command::JointRoom, "couple.joint-room", translatable("&Joint-room view"),
               translatable("Shows only what both partners may see together, and with it on leads to the "
                            "passphrase, which ends it."),
               "Ctrl+J", Menu::Couple, When::PageTakes, true, true},
    CommandRow{Command::Guide, "help.guide", translatable("&Guide to this page"),
               translatable("How the work is done that this page is for, in plain words."), "F1", Menu::Help,
               When::Always, false, true},
    CommandRow{Command::WhatCanIDo, "help.commands", translatable("&What can I do here?"),
               translatable("Everything that can be done now, with its key."), "Shift+F1", Menu::Help,
               When::Always, false, true},
    CommandRow{Command::About, "help.about", translatable("&About Rekindle"),
               translatable("Version, licence and where things are."), "", Menu::Help, When::Always, false,
               true},
};

} // namespace

const char* title(Menu menu)
{
    switch (menu) {
    case Menu::Practice:
        return base::tr("&Practice");
    case Menu::Edit:
        return base::tr("&Edit");
    case Menu::Go:
        return base::tr("&Go");
    case Menu::Couple:
        return base::tr("&Couple");
    case Menu::Help:
        return base::tr("&Help");
    }
    return "";
}

std::span<const CommandRow> commands()
{
    return all;
}

const CommandRow& row_of(Command command)
{
    return *std::ranges::find(all, command, &CommandRow::command);
}

bool can_be_done(const CommandRow& row, const Situation& situation)
{
    if (situation.is_busy || (situation.in_joint_room && !row.in_joint_room)) return false;
    switch (row.when) {
    case When::Always:
        return true;
    case When::Closed:
        return !situation.is_open;
    case When::Open:
        return situation.is_open;
    case When::PageTakes:
        return situation.is_open && situation.page_takes;
    }
    return false;
}

} // namespace rekindle::app
