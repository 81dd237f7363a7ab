#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Who has only the workbook can retrace its numbers: the workbooks of a demo practice, for every audience.

    explained_workbooks.py PROGRAM WORK_FOLDER

- LibreOffice computes every formula anew and comes to what the file says; with one value planted wrong that is noticed.
- From the sheet of answers and the codebook alone, read with openpyxl, the scores come out as the sheet Scores has them, and
  from the log of homework the adherence.
- Answers, calculations and formulas are in the counselor's workbook alone, and not on its paper.
"""
import datetime
import os
import pathlib
import re
import shutil
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "report"))
from formulas import differences, plant_wrong_value, recomputed  # noqa: E402
from office import OFFICE, Office  # noqa: E402
from workbook import Workbook  # noqa: E402

try:
    import openpyxl
except ImportError:
    openpyxl = None
if OFFICE is None or openpyxl is None:
    print("skipped: LibreOffice or python3-openpyxl is not installed")
    sys.exit(77)

AUDIENCES = ("counselor", "couple-shared", "partner-a", "partner-b", "de-identified")
OTHERS = ("intake-feedback", "next-session", "homework-history", "goals", "ending")  # beside progress
OF_THE_PRACTICE = ("caseload", "practice-statistics", "disclosures")
WITHOUT_FORMULAS = {"disclosures"}
EVIDENCE = {"Homework log", "Answers", "Calculations", "Codebook"}
failures = []


def demand(holds, what):
    if not holds:
        failures.append(what)


def make_workbooks(program, folder):
    """Of a demo practice: the progress of two couples for each audience, and one of every other report."""
    secret, practice = folder / "passphrase", folder / "demo.rekindle"
    secret.write_text("demo practice only\n", encoding="utf-8")
    secret.chmod(0o600)

    def run(*words):
        done = subprocess.run([program, *words], capture_output=True, text=True, env={**os.environ, "LC_ALL": "C.UTF-8"})
        demand(done.returncode == 0, f"{' '.join(words)}: {done.stderr.strip()}")
        return done.stdout

    run("practice", "demo", str(practice), "--couples", "24")  # enough for every number of the statistics
    opened = ("--practice", str(practice), "--passphrase-file", str(secret))
    codes = re.findall(r"^\s*(\S*DEMO\S*|C-\d+)", run(*opened, "couple", "list"), re.MULTILINE)[:2]
    demand(len(codes) == 2, f"couples: {codes}")
    for code in codes:
        for audience in AUDIENCES:
            run(*opened, "--as-of", "2026-06-30", "report", "make", "progress", "--couple", code, "--audience", audience,
                "--out", str(folder / f"{code}-{audience}.xlsx"))
    for report in OTHERS:
        run(*opened, "--as-of", "2026-06-30", "report", "make", report, "--couple", codes[0], "--audience", "counselor",
            "--out", str(folder / f"other-{report}.xlsx"))
    for report in OF_THE_PRACTICE:
        run(*opened, "--as-of", "2026-06-30", "report", "make", report, "--out", str(folder / f"other-{report}.xlsx"))
    return sorted(folder.glob("*.xlsx"))


def day(value):
    return value.date() if isinstance(value, datetime.datetime) else value


def table(sheet, first, second):
    """The list whose head begins with these two words, as dictionaries, up to the empty row below it."""
    rows = list(sheet.iter_rows(values_only=True))
    at = next(i for i, row in enumerate(rows) if row[:2] == (first, second))
    found = []
    for row in rows[at + 1:]:
        if not any(value is not None for value in row):
            break
        if row[1] is not None and row[:2] != (first, second):  # neither the rest of a high row nor the head again
            found.append(dict(zip(rows[at], row)))
    return found


def scores_anew(book):
    """(scale, partner, day) -> score, from the answers, and from what the codebook says of items and scales."""
    items = {(row["Questionnaire"], row["Item"]): row for row in table(book["Codebook"], "Questionnaire", "Item")}
    scales = {(row["Questionnaire"], row["Title"]): row for row in table(book["Codebook"], "Questionnaire", "Scale")}
    forms = {}
    for row in table(book["Answers"], "Form", "Questionnaire"):
        form = forms.setdefault(row["Form"], {"title": row["Questionnaire"], "partner": row["Partner"],
                                              "day": day(row["Day"]), "points": {}, "asked": set(), "finished": True})
        form["finished"] = form["finished"] and row["Note"] != "form not finished"
        if row["Note"] == "does not apply":
            continue
        form["asked"].add(row["Item"])
        if row["Points"] is not None:
            form["points"][row["Item"]] = form["points"].get(row["Item"], 0) + row["Points"]
    result = {}
    for form in forms.values():
        for (title, scale_title), scale in scales.items():
            if title != form["title"] or not form["finished"]:
                continue
            total, answered, of, weight_answered, weight_of = 0, 0, 0, 0, 0
            for (questionnaire, item), facts in items.items():
                named = [line for line in (facts["Scales"] or "").split("\n")
                         if line == scale_title or line.startswith(scale_title + ", ")]
                if questionnaire != title or not named or item not in form["asked"]:
                    continue
                weight = re.search(r", weight ([\d.]+)", named[0])
                weight = float(weight.group(1)) if weight else 1
                of, weight_of = of + 1, weight_of + weight
                if item not in form["points"]:
                    continue
                points = form["points"][item]
                if ", reversed" in named[0]:
                    points = facts["Lowest"] + facts["Highest"] - points
                total, answered, weight_answered = total + weight * points, answered + 1, weight_answered + weight
            needed = of if "all answers needed" in scale["How it is made"] else scale["Answers needed"]
            score = None
            if answered and answered >= needed:
                mean = total / weight_answered
                score = mean if scale["How it is made"].startswith("mean") else mean * weight_of
                times = re.search(r" x ([\d.]+)", scale["How it is made"])
                score *= float(times.group(1)) if times else 1
            result[title, scale_title, form["partner"], form["day"]] = score
    return result


def scores_shown(book):
    """The same as the sheet Scores shows them."""
    found, scale = {}, None
    for row in book["Scores"].iter_rows(min_row=5, values_only=True):
        if isinstance(row[0], str) and row[1] is None and "Better is" in row[0]:
            scale = re.sub(r"\. Better is .*$", "", row[0])
        elif scale and isinstance(row[1], datetime.datetime) and not isinstance(row[7], datetime.datetime):
            found[scale, row[0], day(row[1])] = row[2]
    return found


def check_scores(path):
    book = openpyxl.load_workbook(path, data_only=True)
    anew = {}
    for (title, scale, partner, on), score in scores_anew(book).items():
        plain = re.sub(r", version .*$", "", title)
        anew[plain if plain == scale else f"{plain}: {scale}", partner, on] = score
    shown = scores_shown(book)
    for place, score in shown.items():
        ours = anew.get(place, "not there")
        same = ours == score or (isinstance(ours, (int, float)) and isinstance(score, (int, float))
                                 and abs(ours - score) <= 1e-9 * max(1, abs(score)))
        demand(same, f"{path.name}, {place}: the sheet shows {score}, from the answers it is {ours}")
    for place, score in anew.items():
        demand(score is None or place in shown, f"{path.name}, {place}: {score} from the answers is not on the sheet")
    demand(len(shown) > 30, f"{path.name}: only {len(shown)} scores were compared")
    return len(shown)


def check_adherence(path):
    """(homework, who, start) -> adherence, from the marks alone, is what the sheet of calculations says."""
    book = openpyxl.load_workbook(path, data_only=True)
    anew = {}
    for row in table(book["Homework log"], "Homework", "Who"):
        counts = anew.setdefault((row["Homework"], row["Who"], day(row["Start"])), {"Done": 0, "Partly": 0, "Excused": 0, "n": 0})
        if row["Note"] in (None, "excused with the other partner"):
            for what in ("Done", "Partly", "Excused"):
                counts[what] += row[what]
            counts["n"] += 1
    compared = 0
    for row in table(book["Calculations"], "Homework", "Who"):
        place = (row["Homework"], row["Who"], row["Start"] and day(row["Start"]))
        if place[2] is None:
            continue
        counts = anew.get(place, {"Done": 0, "Partly": 0, "Excused": 0, "n": 0})
        of = counts["n"] - counts["Excused"]
        ours, shown = (counts["Done"] + counts["Partly"] / 2) / of if of else None, row["Adherence"]
        same = ours == shown or (ours is not None and shown is not None and abs(ours - shown) < 1e-9)
        demand(same and counts["n"] == row["With an entry"],
               f"{path.name}, {place}: adherence {shown}, from the marks {ours}")
        compared += 1
    demand(compared > 20, f"{path.name}: only {compared} adherences were compared")
    return compared


def check_paper(path):
    """Of the evidence a head is printed, of all other sheets everything."""
    for sheet in openpyxl.load_workbook(path):
        area = "".join(sheet.print_area)  # a text, or a list of one
        last = int(re.search(r"(\d+)$", area).group(1))
        demand((last < sheet.max_row) == (sheet.title in EVIDENCE),
               f"{path.name}, {sheet.title}: of {sheet.max_row} rows {area} is printed")


program, work = sys.argv[1], pathlib.Path(sys.argv[2])
shutil.rmtree(work, ignore_errors=True)
(work / "made").mkdir(parents=True)
files = make_workbooks(program, work / "made")
demand(len(files) == 18, f"{len(files)} workbooks")

office, formulas, compared, kept = Office(work / "office"), 0, 0, 0
counselors = [file for file in files if file.stem.endswith("-counselor")]
planted = work / "made" / "planted.xlsx"
demand(plant_wrong_value(counselors[0], planted), "no formula to plant a wrong value in")
anew = recomputed(office, [*files, planted])
for file in files:
    demand(anew[file.name].exists(), f"{file.name} was not recomputed")
    if not anew[file.name].exists():
        continue
    count, found = differences(file, anew[file.name])
    failures.extend(f"{file.name}: {each}" for each in found[:5])
    formulas += count
    for danger in Workbook(file).dangers():
        failures.append(f"{file.name}: {danger}")
    sheets = set(openpyxl.load_workbook(file, read_only=True).sheetnames)
    if file.stem.startswith("other-"):
        demand((count > 5) != (file.stem[6:] in WITHOUT_FORMULAS), f"{file.name}: {count} formulas")
    elif file in counselors:
        demand(count > 100 and EVIDENCE <= sheets, f"{file.name}: {count} formulas, sheets {sorted(sheets)}")
        check_paper(file)
        compared += check_scores(file)
        kept += check_adherence(file)
    else:
        demand(count == 0 and not EVIDENCE & sheets, f"{file.name}: {count} formulas, sheets {sorted(sheets)}")
seen = differences(planted, anew[planted.name])[1] if anew[planted.name].exists() else []
demand(len(seen) == 1, f"one planted wrong value, {len(seen)} were found: {seen[:3]}")

for failure in failures[:40]:
    print("FAILED:", failure)
print(f"{len(files)} workbooks, {formulas} formulas computed anew, {compared} scores from the answers, "
      f"{kept} adherences from the marks, "
      f"{len(failures)} failures")
sys.exit(1 if failures else 0)
