# SPDX-License-Identifier: MIT
"""After locking, nothing of a couple is in the memory of the program, and neither is the passphrase:
nothing_left.py PROGRAM REKINDLE_CLI

No screen reader listens here, since what one has read the toolkit's bridge to it holds for half a minute more. Only root can
look into a program that protects itself; for others this is skipped (77).
"""
import os
import subprocess
import sys

from desk import Program, Screen

PASSPHRASE = "seven grey herons at low tide"
MARKER = "Quillfeather"  # a label nobody else has


def make_practice(cli, screen, other="Sam"):
    folder = screen.folder / "home" / "Harbour.rekindle"
    secret = screen.folder / "passphrase"
    secret.write_text(PASSPHRASE)
    secret.chmod(0o600)

    def run(*words):
        subprocess.run([cli, "--passphrase-file", secret, *words], check=True, capture_output=True, env=screen.environment)
    run("practice", "create", folder, "--name", "Harbour")
    run("--practice", folder, "couple", "add", "--a", MARKER, "--b", other)
    return folder


def work_in(desk):
    """Looks at every page that shows the couple, selects its label and copies it."""
    desk.wait_for_title("Unlock")
    desk.type(PASSPHRASE)
    desk.keys("Return")
    desk.wait_for_title("Today")
    desk.keys("ctrl+2")
    desk.wait_for_title("Couples")
    desk.type(MARKER)
    desk.keys("ctrl+a", "ctrl+c", "Return", "Return")
    desk.wait_for_title("C-0001")
    desk.keys("Down")  # the page before the session


def main(program, cli):
    if os.geteuid() != 0:
        print("SKIPPED: only root can look into the memory of the program")
        sys.exit(77)
    with Screen() as screen:
        practice = make_practice(cli, screen)
        with Program(screen, program, str(practice), environment={"NO_AT_BRIDGE": "1"}, unseen=True) as desk:
            work_in(desk)
            assert desk.memory_holds(MARKER) > 0, "the look into the memory finds what is there"
            desk.keys("ctrl+l")
            desk.wait_for_title("Start")
            for word in (MARKER, PASSPHRASE):
                assert desk.memory_holds(word) == 0, f"{word!r} is still in {desk.memory_holds(word)} places"
            assert desk.end() == 0, desk.said()


if __name__ == "__main__":
    main(*sys.argv[1:])
