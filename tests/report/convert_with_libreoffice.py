# SPDX-License-Identifier: MIT
"""Opens workbooks in LibreOffice and compares what it shows. Usage: convert_with_libreoffice.py FOLDER WORK_FOLDER

LibreOffice ends with 0 even for a file it cannot read, so only its output counts; it prints cached values unless its
profile asks for a hard recalculation, so it gets a profile of its own that does."""
import csv
import pathlib
import re
import shutil
import subprocess
import sys

from workbook import Workbook

office = shutil.which("soffice") or shutil.which("libreoffice")
if office is None:
    print("skipped: LibreOffice is not installed")
    sys.exit(77)

folder, work = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
shutil.rmtree(work, ignore_errors=True)
(work / "profile" / "user").mkdir(parents=True)
(work / "profile" / "user" / "registrymodifications.xcu").write_text("""<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema"
 xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse">
<value>0</value></prop></item></oor:items>
""")
ALL_SHEETS = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,true,false,false,-1"
failures = []


def demand(holds, what):
    if not holds:
        failures.append(what)


def convert(to, *names):
    subprocess.run([office, "--headless", "--norestore", f"-env:UserInstallation=file://{work}/profile", "--convert-to", to,
                    "--outdir", str(work), *[str(folder / name) for name in names]],
                   check=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=240)


def rows(name):
    file = work / name
    if not file.exists():
        failures.append(f"{name} was not made")
        return []
    with file.open(newline="", encoding="utf-8") as stream:
        return list(csv.reader(stream))


convert(ALL_SHEETS, "full.xlsx", "payloads.xlsx")
convert("pdf", "full.xlsx")

summary = rows("full-Summary.csv")
demand(["Communication", "COMM", "higher", "21.0", "15.0", "+10.0", "+1.0", "yes, better, past the cut-off",
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

for failure in failures[:40]:
    print("FAILED:", failure)
print(f"{len(shown)} payload texts, {len(failures)} failures")
sys.exit(1 if failures else 0)
