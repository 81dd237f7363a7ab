# SPDX-License-Identifier: MIT
"""Compares workbooks of write_samples with those that were looked at and kept. Usage: golden.py SAMPLES GOLDEN [--update]

A kept workbook is a text: each part of the file, each element on a line of its own, so that a difference can be read. What
the workbook library writes is its own affair between its versions: with another one than VERSION cells alone are compared.
"""
import difflib
import pathlib
import sys
from xml.etree import ElementTree

from workbook import MAIN, Workbook

VERSION = "1.1"


def name_of(tag):
    return tag.rsplit("}")[-1]


def lines_of(element, depth=0):
    attributes = "".join(f' {name_of(key)}="{value}"' for key, value in sorted(element.attrib.items()))
    text = (element.text or "").strip().replace("\n", "\\n")
    yield "  " * depth + name_of(element.tag) + attributes + (f": {text}" if text else "")
    for child in element:
        yield from lines_of(child, depth + 1)


def parts(book):
    for name in sorted(book.trees):
        yield f"--- {name}"
        yield from lines_of(book.trees[name])


def cells(lines):
    """Of the parts those of sheets and texts, and of those the values: what any version of the library must write."""
    part = ""
    for line in lines:
        if line.startswith("--- "):
            part = line
        elif part.startswith(("--- xl/worksheets/sheet", "--- xl/sharedStrings")) and line.lstrip().startswith(
                ("c ", "v:", "f:", "t:", "t ", "si")):
            yield line.split(' s="')[0]


def main():
    samples, golden = (pathlib.Path(argument) for argument in sys.argv[1:3])
    version = (samples / "library-version").read_text().strip()
    kept = {path.stem for path in golden.glob("*.txt")}
    names = (golden / "names").read_text().split()
    failures = [] if kept == set(names) or "--update" in sys.argv else ["not all are kept"]
    for name in names:
        written = list(parts(Workbook(samples / f"{name}.xlsx")))
        path = golden / f"{name}.txt"
        if "--update" in sys.argv:
            path.write_text("\n".join(written) + "\n", encoding="utf-8")
            continue
        expected = path.read_text(encoding="utf-8").split("\n")[:-1]
        if not version.startswith(VERSION):
            written, expected = list(cells(written)), list(cells(expected))
        if written != expected:
            difference = list(difflib.unified_diff(expected, written, "kept", "written", lineterm="", n=1))
            failures.append(f"{name}: is not the workbook that was kept\n" + "\n".join(difference[:40]))
    what = "XML" if version.startswith(VERSION) else f"cells alone, since the library is {version}"
    print("\n".join(failures) or f"{len(names)} workbooks are those that were kept ({what})")
    return 1 if failures else 0


sys.exit(main())
