# SPDX-License-Identifier: MIT
"""The pictures that the guide for counselors shows, on the demo practice: guide_pictures.py PROGRAM GUIDE

A picture has the name of its page in the walk over all pages (walk.py); which are wanted the guide says itself.
"""
import re
import subprocess
import sys
from pathlib import Path

from desk import Program, Screen
from walk import pages

WIDTH, COLOURS = 768, 64  # as wide as the smallest screen shows whole


def main(program, guide):
    guide = Path(guide)
    wanted = {name for page in guide.glob("*.md") for name in re.findall(r"\]\(pictures/(.+)\.png\)", page.read_text(encoding="utf-8"))}
    folder = guide / "pictures"
    folder.mkdir(exist_ok=True)
    with Screen() as screen, Program(screen, program) as desk:
        for page in pages(desk):
            if page not in wanted:
                continue
            desk.wait_until_painted()
            taken = screen.folder / "page.png"
            screen.picture(taken)
            subprocess.run(["convert", taken, "-resize", str(WIDTH), "-colors", str(COLOURS), "-strip", "-define", "png:exclude-chunk=date,time",
                            folder / f"{page}.png"], check=True)
            print(folder / f"{page}.png")
            wanted.remove(page)
            if not wanted:
                break
        desk.end()
    if wanted:
        sys.exit(f"no page of the walk is called {', '.join(sorted(wanted))}")


if __name__ == "__main__":
    main(*sys.argv[1:])
