# SPDX-License-Identifier: MIT
"""Opens workbooks in LibreOffice and compares what it shows. Usage: convert_with_libreoffice.py FOLDER WORK_FOLDER

office.py says how."""
import csv
import pathlib
import re
import shutil
import subprocess
import sys

from office import OFFICE, Office
from workbook import MAIN, Workbook

if OFFICE is None:
    print("skipped: LibreOffice is not installed")
    sys.exit(77)

folder = pathlib.Path(sys.argv[1])
office = Office(sys.argv[2])
work = office.work
ALL_SHEETS = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,true,false,false,-1"
failures = []


def demand(holds, what):
    if not holds:
        failures.append(what)


def convert(to, *names):
    office.convert(to, [folder / name for name in names])


def rows(name):
    file = work / name
    if not file.exists():
        failures.append(f"{name} was not made")
        return []
    with file.open(newline="", encoding="utf-8") as stream:
        return list(csv.reader(stream))


convert(ALL_SHEETS, "full.xlsx", "payloads.xlsx")
convert("pdf", "full.xlsx", "long.xlsx")

summary = rows("full-Summary.csv")
demand(["Communication", "Communication", "higher", "21.0", "15.0", "+10.0", "+1.0", "yes, better, past the cut-off",
        "no (better)", "+6.0"] in summary, "the line of Communication is not in the summary as LibreOffice shows it")
scores = rows("full-Scores.csv")
demand(any(row[:4] == ["Maximiliane-Theodora (A)", "2024-02-05", "14.4", "48%"] for row in scores), "a score is missing")
demand(any(row[0] == "Goal attainment T" and row[6] == "50.0" for row in rows("full-Goals.csv")), "T is missing")

# Payloads: LibreOffice shows what was typed, calculates nothing.
texts = Workbook(folder / "payloads.xlsx").texts()
shown = rows("payloads-Texts.csv")
demand(len(shown) == len(texts), f"{len(shown)} of {len(texts)} texts")
for i, row in enumerate(shown):
    demand(row[1] == texts[f"B{i + 1}"], f"text {i + 1}: {texts[f'B{i + 1}'][:40]!r} shows as {row[1][:40]!r}")

pdf = work / "full.pdf"
demand(pdf.exists() and pdf.stat().st_size > 20_000, "full.pdf was not made")
if pdf.exists() and shutil.which("pdftotext"):
    subprocess.run(["pdftotext", "-layout", str(pdf), str(work / "full.txt")], check=True)
    paper = (work / "full.txt").read_text(encoding="utf-8")
    last = max(int(n) for n in re.findall(r"Page \d+ of (\d+)", paper))
    for words in ("Progress report: Summary", f"Page {last} of {last}", "Progress report: Partners", "Progress report: Trends",
                  "Progress report: Sessions", "Attainment T now", "yes, worse", "Rekindle "):
        demand(words in paper, f"{words!r} is not on paper")
    demand("###" not in paper, "a column is too narrow for its numbers")



def pages_of(name):
    """The lines of each printed page without its header and footer, and the sheet it is of."""
    subprocess.run(["pdftotext", "-layout", str(work / f"{name}.pdf"), str(work / f"{name}.txt")], check=True)
    for page in (work / f"{name}.txt").read_text(encoding="utf-8").split("\f")[:-1]:
        lines = [line for line in page.splitlines() if line.strip()]
        yield re.split(r"\s{3,}", lines[0].strip())[-1], lines[1:-1]


def check_pages(name):
    """A page ends where the file says and nowhere else, so nothing that belongs together is parted by the program. Of
    evidence the head alone is printed."""
    breaks, heads_alone = {}, set()
    book = Workbook(folder / f"{name}.xlsx")
    last_printed = {int(each.get("localSheetId")): int(each.text.rsplit("$", 1)[1])
                    for each in book.trees["xl/workbook.xml"].iter(MAIN + "definedName")
                    if each.get("name") == "_xlnm.Print_Area"}
    for sheet, element in enumerate(book.trees["xl/workbook.xml"].iter(MAIN + "sheet")):
        tree = book.trees[f"xl/worksheets/sheet{sheet + 1}.xml"]
        inside = [each for each in tree.iter(MAIN + "brk") if int(each.get("id")) < last_printed[sheet]]
        breaks[element.get("name")] = len(inside) + 1
        if element.get("name") in ("Answers", "Calculations", "Codebook"):
            heads_alone.add(element.get("name"))
            demand(last_printed[sheet] < 10, f"{name}: {element.get('name')} is printed up to row {last_printed[sheet]}")
    printed = {}
    for sheet, lines in pages_of(name):
        printed[sheet] = printed.get(sheet, 0) + 1
        demand(sheet in heads_alone or len(lines) >= 5, f"{name}: page {printed[sheet]} of {sheet} has {len(lines)} lines")
    demand(printed == breaks, f"{name}: printed pages {printed}, pages as the file says {breaks}")


def check_heads():
    """Every page of a long list has its head, and the pages before it do not."""
    heads = {"Scores": r"Partner\s+Day\s+Score", "Homework": r"Start\s+Homework\s+Kind", "Homework by week": r"Weeks? from",
             "Homework story": r"Day\s+What\s+Session", "Sessions": r"Session\s+Day\s+Who"}
    rows_a_page, numbers_begun, seen = [], False, dict.fromkeys([*heads, "Trends"], 0)
    for sheet, lines in pages_of("long"):
        text = "\n".join(lines)
        if sheet in heads:
            demand(re.search(heads[sheet], text), f"a page of {sheet} has no head")
            seen[sheet] += 1
        if sheet == "Scores":
            rows_a_page.append(sum(bool(re.search(r"\d{4}-\d\d-\d\d", line)) for line in lines))
            demand(re.search(r"Better is", text), "a page of Scores does not say of which scale its scores are")
        if sheet == "Trends":
            has_head = bool(re.search(r"Session\s+Day\s+Phase.+Session\s+Day\s+Phase", text))
            numbers_begun = numbers_begun or "The scores in numbers" in text
            demand(has_head == numbers_begun, "the head of the numbers is missing, or stands above charts")
            seen[sheet] += numbers_begun
            # A line of words alone names a scale; one with a day names it at its end.
            named = "(continued)" in text or any(
                re.search(r"[A-Za-z]{4}", line) and not re.search(r"\d{4}-\d\d|Phase", line) for line in lines)
            demand(named or not numbers_begun, "a page of Trends does not say of which scale its numbers are")
    demand(all(seen[sheet] >= 2 for sheet in ("Scores", "Homework", "Homework by week", "Homework story", "Trends")),
           f"pages: {seen}")
    demand(45 <= rows_a_page[1] <= 60, f"rows on a page of Scores: {rows_a_page}")


if pdf.exists() and shutil.which("pdftotext"):
    for each in ("full", "long"):
        check_pages(each)
    check_heads()

for failure in failures[:40]:
    print("FAILED:", failure)
print(f"{len(shown)} payload texts, {len(failures)} failures")
sys.exit(1 if failures else 0)
