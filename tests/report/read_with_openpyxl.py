# SPDX-License-Identifier: MIT
"""Reads the workbooks of write_samples with another reader. Usage: read_with_openpyxl.py FOLDER"""
import pathlib
import re
import sys

from workbook import CHART, LONGEST, Workbook, expected, units

try:
    import openpyxl
except ImportError:
    print("skipped: python3-openpyxl is not installed")
    sys.exit(77)

folder = pathlib.Path(sys.argv[1])
failures = []


def demand(holds, what):
    if not holds:
        failures.append(what)


def check_structure():
    book = openpyxl.load_workbook(folder / "full.xlsx")
    demand(book.sheetnames == [
        "Summary", "Partners", "Trends", "Scores", "Homework", "Homework results", "Homework by week", "Homework story",
        "Goals", "Sessions", "Homework log", "Answers", "Calculations", "Codebook", "Method"], f"sheets: {book.sheetnames}")
    for name, orientation in (("Summary", "portrait"), ("Scores", "portrait"), ("Homework story", "portrait"),
                              ("Homework", "landscape"), ("Method", "portrait")):
        demand((book[name].page_setup.orientation or "portrait") == orientation, f"{name} is not {orientation}")
    for sheet in book:
        demand(sheet.page_setup.paperSize in (9, "9"), f"{sheet.title}: paper {sheet.page_setup.paperSize}")
        demand(sheet.sheet_properties.pageSetUpPr.fitToPage, f"{sheet.title}: does not fit to the page width")
        demand(sheet.page_setup.fitToHeight in (0, "0"), f"{sheet.title}: is squeezed onto one page")
        demand("&P" in sheet.oddFooter.right.text or "Page" in sheet.oddFooter.right.text, f"{sheet.title}: no page")
        links = {cell.coordinate: cell.hyperlink.location for row in sheet.iter_rows() for cell in row if cell.hyperlink}
        demand(bool(links) == (sheet.title == "Summary"), f"{sheet.title}: links {links}")
        demand(sheet.print_area, f"{sheet.title}: no print area")
        for row in sheet.iter_rows():
            for cell in row:
                demand(cell.data_type != "f" or sheet.title in ("Answers", "Calculations"),
                       f"{sheet.title}!{cell.coordinate} is a formula")
    for name in ("Scores", "Homework", "Homework story", "Sessions"):
        demand(book[name].freeze_panes == "A5", f"{name}: panes freeze at {book[name].freeze_panes}")
    check_repeated(book)
    for name in ("Homework log", "Answers", "Calculations", "Codebook"):
        first, last = (int(row) for row in re.findall(r"\d+", book[name].auto_filter.ref))
        demand(is_head(book[name].cell(first, 1)) and last == book[name].max_row, f"{name}: filters {first} to {last}")
    sessions = book["Sessions"]
    first, last = (int(row) for row in re.findall(r"\d+", sessions.auto_filter.ref))
    demand(is_head(sessions.cell(first, 1)) and sessions.cell(last, 2).number_format == "yyyy-mm-dd"
           and sessions.cell(last + 1, 2).value is None,
           f"Sessions: filters {first} to {last}")
    summary = book["Summary"]
    led_to = [cell.hyperlink.location.rsplit("!", 1)[0].strip("'") for cell in summary["A"] if cell.hyperlink]
    demand(led_to == book.sheetnames[1:], f"the summary leads to {led_to}")
    bars = [(str(ranged.sqref), rule.dataBar) for ranged in summary.conditional_formatting for rule in ranged.rules]
    demand(len(bars) == 3 and all(bar is not None for _, bar in bars), f"bars: {bars}")
    names = {name: book.defined_names[name].attr_text for name in ("sd_1", "critical_value", "as_of", "episode_gap")}
    demand(names["as_of"].startswith("'Method'!$B$") or names["as_of"].startswith("Method!$B$"), f"names: {names}")
    # The first row of the first scale: a name, a day, a number, a share, nothing for no band.
    scores = book["Scores"]
    row = {letter: scores[letter + "6"] for letter in "ABCDEFGHI"}
    demand(row["A"].value == "Maximiliane-Theodora (A)", f"A6: {row['A'].value}")
    demand(str(row["B"].value) == "2024-01-08 00:00:00" and row["B"].number_format == "yyyy-mm-dd", "B6 is no day")
    demand(row["C"].value == 11 and row["C"].number_format == "0.0", f"C6: {row['C'].value} {row['C'].number_format}")
    demand(abs(row["D"].value - 11 / 30) < 1e-12 and row["D"].number_format == "0%", f"D6: {row['D'].value}")
    demand(row["E"].value is None and row["I"].value is None, "an empty cell is not empty")
    # 2024-02-19: filled, no score. Empty, not zero.
    late = next(r for r in scores.iter_rows(min_row=6) if str(r[1].value).startswith("2024-02-19"))
    demand(late[2].value is None and late[8].value == "too few answers", f"no score shows as {late[2].value}")
    charts = {name: len(book[name]._charts) for name in book.sheetnames if book[name]._charts}
    demand(charts == {"Trends": 4, "Homework by week": 1}, f"charts: {charts}")
    for name in ("Partners", "Trends", "Homework results", "Homework by week", "Goals"):
        demand(book[name].freeze_panes == "A3", f"{name}: panes freeze at {book[name].freeze_panes}")
    for sheet in openpyxl.load_workbook(folder / "empty.xlsx"):
        demand(len(sheet._charts) == 0, f"an empty report has a chart on {sheet.title}")


def is_head(cell):
    return cell.fill.fill_type == "solid" and cell.fill.fgColor.rgb[-6:] == "E3E9F1"


def check_repeated(book):
    """What stands on top of every further page is the head of the one list that is there, or the title."""
    for name in ("Trends", "Scores", "Homework", "Homework by week", "Homework story", "Sessions"):
        sheet = book[name]
        first, last = (int(row) for row in sheet.print_title_rows.replace("$", "").split(":"))
        demand(all(is_head(sheet.cell(row, 1)) for row in range(first, last + 1)), f"{name}: repeats no head")
        other = [row for row in range(last + 1, sheet.max_row + 1) if sheet.cell(row, 1).font.sz == 13]
        demand(not other, f"{name}: the repeated head stands above other lists, in rows {other}")
    for name in ("Partners", "Homework results", "Goals"):
        first, last = (int(row) for row in book[name].print_title_rows.replace("$", "").split(":"))
        demand(first == 1 and not any(is_head(book[name].cell(row, 1)) for row in range(1, last + 1)),
               f"{name}: has several lists and repeats the head of one")


def check_sessions():
    """A row a session, in order; who was there, what was filled, agreed, reviewed, and what comes next."""
    sheet = openpyxl.load_workbook(folder / "full.xlsx")["Sessions"]
    rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=5, max_row=10)]
    demand([row[0] for row in rows] == [1, 2, 3, 4, 5, 6], f"sessions: {[row[0] for row in rows]}")
    demand(all(row[1].strftime("%H:%M") == "00:00" for row in rows), "the day of a session is no day")
    demand(rows[1][2] == "Maximiliane-Theodora (A) alone" and rows[0][2] == "both", f"who: {rows[1][2]}")
    demand(rows[0][3] == "Intake: six domains\nSession check-in", f"forms of A: {rows[0][3]}")
    demand(rows[1][7] == "Agree on the evening\ndue 2024-01-29", f"next step: {rows[1][7]}")
    empty = openpyxl.load_workbook(folder / "empty.xlsx")["Sessions"]
    demand(empty.max_row == 4 and empty["A4"].value == "There was no session in this period yet.", "no session")


def check_partners():
    """Both partners side by side: numbers are numbers, what is missing is empty."""
    sheet = openpyxl.load_workbook(folder / "full.xlsx")["Partners"]
    rows = {row[0].value: row for row in sheet.iter_rows(min_row=3) if row[3].value is not None}
    row = rows["Communication"]
    demand([cell.value for cell in row[4:6]] == [21, 0.7] and row[7].value == 15, "scores of Communication")
    demand([cell.value for cell in row[9:12]] == [6, 6, 20], f"difference: {[cell.value for cell in row[9:12]]}")
    demand(row[3].value.strftime("%Y-%m-%d") == "2024-04-08" and row[3].number_format == "yyyy-mm-dd", "no day")
    demand(row[11].number_format == "+0;-0;0", f"the difference shows as {row[11].number_format}")
    alone = rows["Shared goals"]
    demand(all(cell.value is None for cell in alone[6:12]), "a partner without a form is not empty")
    kept = rows["Intake: six domains: Communication"]
    demand([cell.value for cell in kept[4:12]] == [2, 1, 1, 0, 1, 0, 1, 0.4], "agreement of Communication")


def letters(reference, sheet):
    return re.fullmatch(rf"'?{sheet}'?!\$([A-Z]+)\$(\d+)(?::\$([A-Z]+)\$(\d+))?", reference).groups()


def check_charts():
    """Charts point at plain numbers, and what a program without recalculation shows is what the cells hold."""
    book = Workbook(folder / "full.xlsx")
    charts = book.parts("xl/charts/chart")
    demand(len(charts) == 5, f"{len(charts)} charts")
    series_counts, gaps = [], 0
    for name, tree in sorted(charts.items()):
        # The last one stands on the sheet of weeks, the seventh.
        sheet, at = ("Homework by week", 7) if name == "xl/charts/chart5.xml" else ("Trends", 3)
        numbers, texts = book.numbers(at), book.texts(at)
        all_series = list(tree.iter(CHART + "ser"))
        series_counts.append(len(all_series))
        for series in all_series:
            for which in ("xVal", "yVal"):
                reference = series.find(f"{CHART}{which}/{CHART}numRef/{CHART}f").text
                column, first, _, last = letters(reference, sheet)
                cache = series.find(f"{CHART}{which}/{CHART}numRef/{CHART}numCache")
                cached = {int(pt.get("idx")): float(pt.find(CHART + "v").text)
                          for pt in cache.findall(CHART + "pt") if (pt.find(CHART + "v").text or "") != ""}
                held = {row - int(first): numbers[f"{column}{row}"] for row in range(int(first), int(last) + 1)
                        if f"{column}{row}" in numbers}
                demand(cached == held and held, f"{name} {reference}: cache {cached}, cells {held}")
                gaps += which == "yVal" and len(held) < int(last) - int(first) + 1
            named = series.find(f"{CHART}tx/{CHART}strRef")
            column, row, _, _ = letters(named.find(CHART + "f").text, sheet)
            cached = named.find(f"{CHART}strCache/{CHART}pt/{CHART}v").text
            demand(cached == texts.get(column + row), f"{name}: series named {cached}")
    demand(series_counts == [2, 3, 2, 3, 3], f"series: {series_counts}")
    demand(gaps == 6, f"{gaps} lines have a gap")
    for name, tree in charts.items():
        # "gap" is what a program does when nothing is said; the others would draw over it or through zero.
        blanks = [element.get("val") for element in tree.iter(CHART + "dispBlanksAs")]
        demand(blanks in ([], ["gap"]), f"{name}: missing values are drawn as {blanks}")
    limits = [(float(tree.findall(f".//{CHART}valAx/{CHART}scaling/{CHART}min")[1].get("val")),
               float(tree.findall(f".//{CHART}valAx/{CHART}scaling/{CHART}max")[1].get("val")))
              for name, tree in sorted(charts.items())]
    demand(limits == [(10, 90), (0, 30), (0, 30), (0, 30), (0, 1)], f"axes: {limits}")
    first = list(charts["xl/charts/chart2.xml"].iter(CHART + "ser"))
    symbols = [s.find(f"{CHART}marker/{CHART}symbol").get("val") for s in first]
    demand(symbols == ["circle", "square", "none"], f"marks: {symbols}")
    drawings = "".join(book.zip.read(f"xl/drawings/drawing{i}.xml").decode() for i in (1, 2))
    demand(drawings.count('descr="Line chart of ') == 5, "a chart has no alt text")


def check_every_file():
    files = sorted(folder.glob("*.xlsx"))
    demand(len(files) > 70, f"only {len(files)} workbooks")
    for file in files:
        book = Workbook(file)  # every part parses
        for danger in book.dangers():
            failures.append(f"{file.name}: {danger}")
        core = book.zip.read("docProps/core.xml").decode()
        demand("<dc:creator></dc:creator><cp:lastModifiedBy></cp:lastModifiedBy>" in core, f"{file.name}: an author")
        demand("2024-04-15T00:00:00Z" in core, f"{file.name}: not made on the day of the request")


def check_texts():
    count = 0
    for hex_file in sorted(folder.glob("*.hex")):
        texts = Workbook(hex_file.with_suffix(".xlsx")).texts()
        for i, line in enumerate(hex_file.read_text().splitlines()):
            given, shown = expected(bytes.fromhex(line)), texts.get(f"B{i + 1}", "")
            count += 1
            if shown == given and units(shown) <= LONGEST:
                continue
            escapes = len(re.findall("(?=_x[0-9A-Fa-f]{1,4}_)", given))
            was_cut = shown.endswith(" […]") and given.startswith(shown[:-4]) and units(shown) <= LONGEST
            demand(was_cut and units(given) + 6 * escapes > LONGEST, f"{hex_file.name} line {i + 1}: {shown[:60]!r}")
    demand(count > 10_050, f"only {count} texts")
    payloads = (folder / "payloads.hex").read_text().splitlines()
    for file in sorted(folder.glob("report-*.xlsx")):
        given = expected(bytes.fromhex(payloads[int(file.stem[-3:])]))
        if len(given) < 200:
            # Titles, names, notes: one text many times, whole cells of it and parts of longer ones.
            demand(Workbook(file).strings().count(given) == 1, f"{file.name}: {given!r} is in no cell")
    return count


check_structure()
check_partners()
check_sessions()
check_charts()
check_every_file()
texts = check_texts()
for failure in failures[:40]:
    print("FAILED:", failure)
print(f"{len(list(folder.glob('*.xlsx')))} workbooks, {texts} texts, {len(failures)} failures")
sys.exit(1 if failures else 0)
