# SPDX-License-Identifier: MIT
"""Lets LibreOffice compute the formulas of sample workbooks anew. Usage: recompute_formulas.py FOLDER WORK VECTORS.json

What it comes to must be what the file says, and what the vectors of the domain's tests say; a value planted wrong must be
noticed. No formula may hold anything but places, numbers, our names and few functions, whatever was typed."""
import json
import math
import pathlib
import sys

from formulas import cells, differences, plant_wrong_value, recomputed
from office import OFFICE, Office
from workbook import Workbook

if OFFICE is None:
    print("skipped: LibreOffice is not installed")
    sys.exit(77)

folder, vectors = pathlib.Path(sys.argv[1]), json.loads(pathlib.Path(sys.argv[3]).read_text(encoding="utf-8"))
office = Office(sys.argv[2])
failures = []


def demand(holds, what):
    if not holds:
        failures.append(what)


names = ["full", "empty", "forms", "vectors", "golden-practice-statistics"]
files = [folder / f"{name}.xlsx" for name in names] + sorted(folder.glob("report-0*.xlsx"))[:12]
planted = office.work / "given"
planted.mkdir()
planted /= "planted.xlsx"
demand(plant_wrong_value(folder / "forms.xlsx", planted), "no formula to plant a wrong value in")
anew = recomputed(office, [*files, planted])
total = 0
for file in files:
    if not anew[file.name].exists():
        failures.append(f"{file.name} was not recomputed")
        continue
    count, found = differences(file, anew[file.name])
    total += count
    failures.extend(f"{file.name}: {each}" for each in found[:5])
    failures.extend(f"{file.name}: {each}" for each in Workbook(file).dangers()[:5])
    least = {"empty": 0, "golden-practice-statistics": 5}.get(file.stem, 31)
    demand(count >= least, f"{file.name}: only {count} formulas")
found = differences(planted, anew[planted.name])[1] if anew[planted.name].exists() else []
demand(len(found) == 1, f"one planted wrong value, {len(found)} were found")

# Every score of the sample has a formula: reversed, weighted, several answers, one left out.
scores = [formula for (sheet, place), (formula, _) in cells(folder / "forms.xlsx").items()
          if sheet == "Calculations" and formula and formula.startswith("IF(")]
demand(len(scores) == 17, f"{len(scores)} scores have a formula")

# As LibreOffice computes them, against the vectors.
values = [value for (sheet, _), (formula, value) in cells(anew["vectors.xlsx"]).items()
          if sheet == "Calculations" and isinstance(value, float)]
rc, gas, kept, weekly = vectors["rci"][0], vectors["gas"][0], vectors["adherence"][0], vectors["adherence"][2]
demand((rc["sd"], rc["reliability"], gas["w"]) == (7.5, 0.8, [3, 5, 1, 4, 2, 6]), "the vectors are not those of the sample")
for what, expected in (("SEM", rc["sem"]), ("S diff", rc["sdiff"]), ("needed", rc["rci95"]), ("RC", 15 / rc["sdiff"]),
                       ("T", gas["T"]), ("adherence", kept["adherence"]), ("weekly target", weekly["capped"]),
                       ("weekly target with more", weekly["uncapped"])):
    demand(any(math.isclose(value, expected, rel_tol=1e-9) for value in values), f"{what} {expected} is not there")

for failure in failures[:40]:
    print("FAILED:", failure)
print(f"{len(files)} workbooks, {total} formulas computed anew, {len(failures)} failures")
sys.exit(1 if failures else 0)
