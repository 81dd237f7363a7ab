# SPDX-License-Identifier: MIT
"""Reads reports whose names, titles and notes are random bytes, with a reader that is not ours: each is a valid file,
shows the defined replacement, and nothing in it leads out or is a formula of theirs.
Usage: read_random_reports.py FOLDER, which write_samples wrote."""
import pathlib
import sys

from workbook import Workbook, expected

folder = pathlib.Path(sys.argv[1]) / "random-reports"
texts = [bytes.fromhex(line) for line in (folder / "texts.hex").read_text().splitlines()]
failures, replaced, compared = [], 0, 0
for number, given in enumerate(texts):
    name = f"{number:05}.xlsx"
    book = Workbook(folder / name)  # every part parses
    failures += [f"{name}: {danger}" for danger in book.dangers()]
    shown = expected(given)
    replaced += "\ufffd" in shown
    if not shown or len(shown) >= 200:
        continue  # parted into rows
    compared += 1
    if shown not in book.strings():
        failures.append(f"{name}: {shown!r} is in no cell")
if compared < len(texts) * 0.9 or replaced < len(texts) * 0.3:
    failures.append(f"only {compared} compared, {replaced} with a replacement")
for failure in failures[:40]:
    print("FAILED:", failure)
print(f"{len(texts)} reports, {compared} texts compared, {replaced} with a replacement, {len(failures)} failures")
sys.exit(1 if failures else 0)
