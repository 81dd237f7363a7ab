# SPDX-License-Identifier: MIT
"""Leads through the settings, the backups and the keys of the practice that is open; gives the name of each page. Used by the
walks over every page."""
from desk import until

GROUPS = ["window", "words", "records", "backups"]


def go_to(desk, group):
    desk.give_keyboard(desk.find("Groups of settings", "table"))
    desk.keys("Home", *["Down"] * GROUPS.index(group))


def close_dialog(desk):
    desk.keys("Escape")
    until(lambda: not desk.find_all(role="dialog"), "the end of the dialog")


def give_passphrase(desk, passphrase, action):
    desk.fill("Passphrase of now", passphrase)
    desk.press(action)


def pages(desk, passphrase):
    desk.keys("ctrl+5")
    desk.find("Lock after so many minutes", "text")
    yield "settings-window"
    go_to(desk, "words")
    desk.find("Whom to call in a crisis", "text")
    yield "settings-words"
    go_to(desk, "records")
    desk.fill("Years a closed record is kept", "0")
    desk.press("Save the settings")
    desk.wait_for_text("is a whole number from 1 to 100")
    yield "settings-wrong"
    desk.press("Years a closed record is kept: back to the default")
    go_to(desk, "backups")
    desk.find("Backups there are", "table")
    yield "settings-backups"
    desk.press("Restore …")
    desk.find("Folder of the new practice", "text")
    yield "restore"
    close_dialog(desk)
    desk.press("Keys …")
    desk.find("Passphrase of now", "password text")
    yield "while-closed"
    give_passphrase(desk, passphrase, "Show the keys")
    desk.find("Keys", "table")
    yield "keys"
    desk.press("A key for somebody else …")
    desk.find("Whom the key is for", "text")
    yield "escrow-holder"
    desk.fill("Whom the key is for", "Noor")
    desk.press("Go on")
    give_passphrase(desk, passphrase, "Make the key")
    desk.find("The escrow key, to write down", "text")
    yield "escrow-key"
    close_dialog(desk)
