#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""same_as_reference.py BIN: whether the plain C programs the benchmarks compare with do the same work.

The reference's workbook must hold the same cells, formats, widths and charts as ours, and what it saves must pass our
own check of the audit trail. No time is looked at."""

import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

import openpyxl


def run(program, *words):
    done = subprocess.run([program, *map(str, words)], capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(f"{program.name} {words[0]}: {done.stderr}")
    return done.stdout


def cell_facts(cell):
    facts = [cell.value, cell.data_type, cell.number_format]
    if cell.has_style:
        facts += [cell.font.name, cell.font.sz, cell.font.b, cell.font.i, cell.font.color and cell.font.color.rgb,
                  cell.fill.fill_type, cell.fill.fgColor.rgb, cell.alignment.horizontal, cell.alignment.indent,
                  cell.alignment.wrap_text, cell.border.bottom and cell.border.bottom.style]
    return facts


def same_cells(ours, reference):
    """Every difference as a sentence, and how many cells there were."""
    found, cells = [], 0
    first, second = openpyxl.load_workbook(ours), openpyxl.load_workbook(reference)
    if first.sheetnames != second.sheetnames:
        return [f"sheets {first.sheetnames} and {second.sheetnames}"], 0
    for name in first.sheetnames:
        a, b = first[name], second[name]
        if a.dimensions != b.dimensions:
            found.append(f"{name}: {a.dimensions} and {b.dimensions}")
        for row in a.iter_rows():
            for cell in row:
                cells += 1
                other = b[cell.coordinate]
                if cell_facts(cell) != cell_facts(other):
                    found.append(f"{name}!{cell.coordinate}: {cell_facts(cell)} and {cell_facts(other)}")
        widths = [{key: column.width for key, column in sheet.column_dimensions.items()} for sheet in (a, b)]
        heights = [{key: row.height for key, row in sheet.row_dimensions.items()} for sheet in (a, b)]
        if widths[0] != widths[1] or heights[0] != heights[1]:
            found.append(f"{name}: widths or heights differ")
        if a.merged_cells.ranges != b.merged_cells.ranges or a.freeze_panes != b.freeze_panes:
            found.append(f"{name}: merged cells or panes differ")
    return found, cells


def same_parts(ours, reference):
    """The parts of the two files that are not the same bytes: the same library was given the same calls."""
    with zipfile.ZipFile(ours) as first, zipfile.ZipFile(reference) as second:
        names = sorted(set(first.namelist()) | set(second.namelist()))
        return [name for name in names
                if name not in first.namelist() or name not in second.namelist() or first.read(name) != second.read(name)]


def main():
    programs = Path(sys.argv[1])
    measure = programs / "rekindle_measure"
    with tempfile.TemporaryDirectory(prefix="rekindle-bench-") as folder:
        work = Path(folder)
        practice = work / "Bench.rekindle"
        run(measure, "make", practice, 3)
        run(measure, "keys", practice, work / "keys")
        couple = run(measure, "cells", practice, "C-0001", work / "cells").strip()
        run(measure, "report", practice, "C-0001", work / "ours.xlsx")
        run(programs / "reference_report", practice / "practice.db", work / "keys", couple, work / "cells",
            work / "reference.xlsx")
        found, cells = same_cells(work / "ours.xlsx", work / "reference.xlsx")
        found += [f"{part} is not the same" for part in same_parts(work / "ours.xlsx", work / "reference.xlsx")]
        if cells < 500:
            found.append(f"only {cells} cells were compared")

        run(measure, "prepare-saves", practice, 4, work / "plan")
        lines = (work / "plan").read_text().splitlines(keepends=True)
        (work / "ours.plan").write_text("".join(lines[:2]))
        (work / "reference.plan").write_text("".join(lines[2:]))
        run(measure, "save", practice, work / "ours.plan")
        run(programs / "reference_save", practice / "practice.db", work / "keys", work / "reference.plan")
        run(measure, "verify", practice)
    for each in found[:20]:
        print(each)
    print(f"{cells} cells compared, {len(found)} differences")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
