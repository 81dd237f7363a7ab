# SPDX-License-Identifier: MIT
"""Pictures of every page and dialog on the demo practice: screenshots.py PROGRAM FOLDER

In the window of 1024 x 700 that everything must fit into; in light, in dark, with text of twice the size, and in both looks of high contrast.
With LOOKS (a word each) behind the folder, those alone.
"""
import sys
from pathlib import Path

from desk import Program, Screen
from walk import pages

LOOKS = {"light": {}, "dark": {"GTK_THEME": "Adwaita:dark"}, "large": {"GDK_DPI_SCALE": "2"},
         "contrast": {"GTK_THEME": "HighContrast"}, "contrast-dark": {"GTK_THEME": "HighContrastInverse"}}


def take(screen, folder, look, page):
    screen.picture(folder / f"{page}-{look}.png")
    print(folder / f"{page}-{look}.png")


def main(program, folder, *looks):
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    for look, environment in LOOKS.items():
        if looks and look not in looks:
            continue
        with Screen() as screen, Program(screen, program, environment=environment) as desk:
            for page in pages(desk):
                desk.wait_until_painted()
                take(screen, folder, look, page)
            desk.end()


if __name__ == "__main__":
    main(*sys.argv[1:])
