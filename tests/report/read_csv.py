# SPDX-License-Identifier: MIT
"""Reads the CSV files of write_samples with Python's reader and with LibreOffice. Usage: read_csv.py FOLDER WORK_FOLDER"""
import csv
import pathlib
import re
import shutil
import subprocess
import sys

from workbook import Workbook, expected, units

folder, work = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
failures = []
HIDDEN = " '\"\u00a0\u3000\ufeff\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u2060\u202e"
SIGNS = "=+-@\uff1d\uff0b\uff0d\uff20"


def demand(holds, what):
    if not holds:
        failures.append(what)


def neutralised(text):
    """docs/report-format.md, written a second time."""
    rest = text.lstrip(HIDDEN)
    text = ("'" if rest[:1] and rest[0] in SIGNS + "\t\n" else "") + text
    return re.sub(f"([;\t\n])(?=[{re.escape(HIDDEN)}]*[{re.escape(SIGNS)}])", r"\1'", text)


def rows(file):
    data = file.read_bytes()
    demand(data.startswith(b"\xef\xbb\xbf"), f"{file.name}: no byte order mark")
    with file.open(newline="", encoding="utf-8-sig") as stream:
        read = list(csv.reader(stream, strict=True))
    demand(len({len(row) for row in read}) == 1, f"{file.name}: lines of different length")
    return read


# Every field of the report: what Python reads from CSV is what the workbook holds.
report = sorted((folder / "full-csv").glob("*.csv"))
book = Workbook(folder / "full.xlsx")
demand(len(report) == len(book.parts("xl/worksheets/sheet")), f"{len(report)} files")
for number, file in enumerate(report, 1):
    read = rows(file)
    fields = [field for row in read for field in row if field]
    texts, numbers = list(book.texts(number).values()), list(book.numbers(number).values())
    demand(sum(map(len, texts)) > 0, f"{file.name}: nothing to compare with")
    for text in texts:
        demand(neutralised(text) in fields, f"{file.name}: {text[:50]!r} is missing")
    plain = {f"{float(field):.15g}" for field in fields if re.fullmatch(r"-?\d+(\.\d+)?(e[+-]\d+)?", field)}
    for value in numbers:
        # Days are numbers in a workbook, and it keeps 16 digits where CSV keeps all 17.
        demand(f"{value:.15g}" in plain or value > 40_000, f"{file.name}: {value!r} is missing")
demand(any("-" in field and re.fullmatch(r"-\d+(\.\d+)?", field) for file in report for row in rows(file) for field in row),
       "no negative number stayed a number")

# Payloads: both readers get the text back.
given = [neutralised(expected(bytes.fromhex(line))) for line in (folder / "payloads.hex").read_text().splitlines()]
texts = [row[1] for row in rows(folder / "payloads-csv" / "01-Texts.csv")]
demand(texts == given, "Python reads other texts")

office = shutil.which("soffice") or shutil.which("libreoffice")
if office is not None:
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir(parents=True)
    # 44: comma, 34: quotes, 76: UTF-8; fields are evaluated as a person would who opens the file.
    subprocess.run([office, "--headless", "--norestore", f"-env:UserInstallation=file://{work}/profile",
                    "--infilter=CSV:44,34,76,1,,0,false,true", "--convert-to", "xlsx", "--outdir", str(work),
                    str(folder / "payloads-csv" / "01-Texts.csv")],
                   check=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=240)
    converted = work / "01-Texts.xlsx"
    demand(converted.exists(), "LibreOffice did not read the CSV")
    if converted.exists():
        opened = Workbook(converted)
        demand(opened.dangers() == [], f"LibreOffice made {opened.dangers()[:3]}")
        shown = opened.texts()
        for i, text in enumerate(given):
            # A cell holds no more; and what looks like an escape LibreOffice does not write into a workbook unharmed.
            if units(text) > 32_000 or "_x" in text:
                continue
            cell = shown.get(f"B{i + 1}", "")
            demand(cell.replace("\r\n", "\n") == text, f"text {i + 1}: {text[:40]!r} opens as {cell[:40]!r}")

for failure in failures[:40]:
    print("FAILED:", failure)
print(f"{len(report)} files, {len(given)} payload texts, {len(failures)} failures")
sys.exit(1 if failures else 0)
