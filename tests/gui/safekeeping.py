# SPDX-License-Identifier: MIT
"""What keeps a practice safe, in the window alone: settings that hold, a backup on another disk by itself, the check, a restore beside
the practice and one in its place, and all keys anew: safekeeping.py PROGRAM REKINDLE_CLI"""
import subprocess
import sys

import settings_work
from desk import Program, Screen, until
from first_day import add_couple

OLD, NEW = "seven grey herons at low tide", "nine blue boats on the wide river"


def cli(screen, program, practice, *words, passphrase=OLD, code=0):
    secret = screen.folder / "secret"
    secret.write_text(passphrase)
    secret.chmod(0o600)
    done = subprocess.run([program, "--practice", practice, "--passphrase-file", secret, *words], env=screen.environment,
                          capture_output=True, text=True)
    assert done.returncode == code, (words, done.returncode, done.stderr)
    return done.stdout


def create_practice(desk):
    desk.press("Create practice…")
    desk.fill("Name of the practice", "Harbour")
    desk.fill("New passphrase", OLD)
    desk.fill("The same again", OLD)
    desk.press("Create the practice")
    key = desk.find("The recovery key, to write down", "text").text.replace("\n", "")
    desk.fill("Type its last group, from the paper", key.split("-")[-1])
    desk.press("I have written it down")
    desk.wait_for_text("No couples yet. Begin with")


def unlock(desk, passphrase):
    desk.fill("Passphrase", passphrase)
    desk.keys("Return")
    desk.find("Pages", "table")


def set_folder_elsewhere(desk, stick):
    desk.keys("ctrl+5")
    settings_work.go_to(desk, "backups")
    desk.fill("Folder on another disk", str(stick / "not there"))
    desk.press("Save the settings")
    desk.wait_for_text("There is no folder")
    desk.fill("Folder on another disk", str(stick))
    desk.press("Save the settings")
    desk.wait_for_text("The settings are saved.")
    desk.wait_for_text("none elsewhere")
    assert not list(stick.iterdir()), "nothing is made there before it is asked for"
    desk.press("Make one on another disk …")
    desk.wait_for_text("was made and compared with the practice")
    desk.wait_for_text("It is on the same disk as the practice")  # as every folder of this test is
    assert len(list(stick.iterdir())) == 1
    desk.wait_for_text("elsewhere: today")


def check(desk):
    desk.press("Check the practice …")
    desk.fill("Passphrase of now", OLD)
    desk.press("Check")
    desk.wait_for_text("The practice is whole.")
    settings_work.close_dialog(desk)
    desk.keys("ctrl+5")
    settings_work.go_to(desk, "backups")


def restore(desk, fill):
    desk.press("Restore …")
    fill()
    desk.fill("Passphrase of the day the backup was made", OLD)
    desk.press("Restore")
    desk.wait_for_text("It opens with the passphrase and the recovery key of that day.")
    settings_work.close_dialog(desk)
    unlock(desk, OLD)
    desk.keys("ctrl+2")
    desk.wait_for_text("1 couple")


def change_all_keys(desk):
    desk.keys("ctrl+5")
    settings_work.go_to(desk, "backups")
    desk.press("Keys …")
    settings_work.give_passphrase(desk, OLD, "Show the keys")
    desk.find("Keys", "table")
    desk.press("Change all keys …")
    desk.fill("Passphrase of now", OLD)
    desk.fill("New passphrase", NEW)
    desk.fill("The same again", NEW)
    desk.press("Change all keys")
    key = desk.find("The recovery key, to write down", "text").text.replace("\n", "")
    desk.press("I have written it down")
    desk.wait_for_text("That is not the last group of the key.")
    desk.fill("Type its last group, from the paper", key.split("-")[-1])
    desk.press("I have written it down")
    desk.wait_for_text("The new passphrase and the new recovery key are in effect.")
    return key


def main(program, rekindle_cli):
    with Screen() as screen:
        stick, documents = screen.folder / "stick", screen.folder / "home"
        stick.mkdir()
        with Program(screen, program) as desk:
            create_practice(desk)
            practice = next(documents.rglob("Harbour.rekindle"))
            add_couple(desk)
            set_folder_elsewhere(desk, stick)
            check(desk)
            beside = screen.folder / "Beside.rekindle"
            restore(desk, lambda: desk.fill("Folder of the new practice", str(beside)))
            assert "C-0001" in cli(screen, rekindle_cli, practice, "couple", "list"), "the practice is as it was"
            desk.keys("ctrl+5")
            settings_work.go_to(desk, "backups")

            def in_place():
                name = "In place of this one, which is kept under another name"
                desk.give_keyboard(desk.find(name, "radio button"))
                desk.keys("space")
            restore(desk, in_place)
            aside = [each for each in screen.folder.iterdir() if "before-restore" in each.name]
            assert len(aside) == 1 and (aside[0] / "practice.db").exists(), "the one that was there is kept"
            key = change_all_keys(desk)
            desk.end()
        cli(screen, rekindle_cli, beside, "couple", "list", code=4)
        assert "C-0001" in cli(screen, rekindle_cli, beside, "couple", "list", passphrase=NEW)
        assert key.startswith("RK")
    print("safekeeping: everything was kept")


if __name__ == "__main__":
    main(*sys.argv[1:])
