# SPDX-License-Identifier: MIT
"""Pictures of every page and dialog on the demo practice: screenshots.py PROGRAM FOLDER

In the window of 1024 x 700 that everything must fit into; in light, in dark, and with text of twice the size.
"""
import sys
from pathlib import Path

from desk import Program, Screen
from walk import pages

LOOKS = {"light": {}, "dark": {"GTK_THEME": "Adwaita:dark"}, "large": {"GDK_DPI_SCALE": "2"}}


def take(screen, folder, look, page):
    screen.picture(folder / f"{page}-{look}.png")
    print(folder / f"{page}-{look}.png")


def main(program, folder):
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    for look, environment in LOOKS.items():
        with Screen() as screen, Program(screen, program, environment=environment) as desk:
            for page in pages(desk):
                desk.wait_until_painted()
                take(screen, folder, look, page)
            desk.end()


if __name__ == "__main__":
    main(*sys.argv[1:])
