# SPDX-License-Identifier: MIT
"""What the formulas of our workbooks give when a program computes them anew."""
import zipfile
from xml.etree import ElementTree

from office import XLSX
from workbook import MAIN, Workbook

def cells(path):
    """(sheet, reference) -> (formula or None, what the file says it comes to)."""
    book, found = Workbook(path), {}
    relations = {r.get("Id"): r.get("Target") for r in book.trees["xl/_rels/workbook.xml.rels"]}
    link = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
    for sheet in book.trees["xl/workbook.xml"].iter(MAIN + "sheet"):
        for cell in book.trees["xl/" + relations[sheet.get(link)]].iter(MAIN + "c"):
            formula, value = cell.find(MAIN + "f"), cell.find(MAIN + "v")
            kind = cell.get("t") or "n"
            if kind in ("n", "str", "e", "b"):
                text = value.text if value is not None else None
                found[sheet.get("name"), cell.get("r")] = (None if formula is None else formula.text,
                                                           float(text) if kind == "n" and text else text)
    return found


def differences(ours, anew):
    """Where a formula gives another number than the file says. `anew`: the same workbook as recomputed."""
    written, computed, found, count = cells(ours), cells(anew), [], 0
    for place, (formula, value) in written.items():
        if formula is None:
            continue
        count += 1
        now = computed.get(place, (None, None))[1]
        same = isinstance(value, float) and isinstance(now, float) and abs(value - now) <= 1e-9 * max(1, abs(value))
        if not same:
            found.append(f"{place[0]}!{place[1]} ={formula}: the file says {value}, computed anew it is {now}")
    return count, found


def recomputed(office, files):
    """Each of the files as the second program computes it, by name."""
    office.convert(XLSX, files, 500)
    return {file.name: office.work / file.name for file in files}


def plant_wrong_value(source, target):
    """The workbook with one formula's value changed in the file, the formula left as it is."""
    planted = False
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w") as new:
        for name in old.namelist():
            part = old.read(name)
            if name.startswith("xl/worksheets/sheet") and not planted:
                tree = ElementTree.fromstring(part)
                for cell in tree.iter(MAIN + "c"):
                    if cell.find(MAIN + "f") is not None and not planted:
                        cell.find(MAIN + "v").text = str(float(cell.find(MAIN + "v").text) + 1)
                        planted = True
                part = ElementTree.tostring(tree, encoding="utf-8", xml_declaration=True) if planted else part
            new.writestr(name, part)
    return planted

