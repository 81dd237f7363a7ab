# SPDX-License-Identifier: MIT
"""A second opinion on workbooks: reads the parts of an .xlsx by itself, knows nothing of our writer."""
import re
import zipfile
from xml.etree import ElementTree

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
CHART = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
LONGEST = 32767
OFFICE_NAMES = ("_xlnm.Print_Titles", "_xlnm.Print_Area", "_xlnm._FilterDatabase")
FUNCTIONS = {"SUM", "COUNT", "MIN", "IF", "SQRT"}
NAMES = re.compile(r"(as_of|critical_value|last_baseline_day|episode_gap|goals_t(_at_start)?"
                   r"|(sd|reliability|sem|s_diff|needed)_\d+)$")
TOKEN = re.compile(r"""(?P<sheet>'(?:[^']|'')+'!)?(?P<cell>\$[A-Z]{1,3}\$\d+(?::\$[A-Z]{1,3}\$\d+)?)
    |(?P<number>\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)|(?P<word>[A-Za-z_][A-Za-z_0-9]*)|(?P<sign>[-+*/^(),<])|(?P<empty>"")""",
                   re.VERBOSE)


def units(text):
    return len(text.encode("utf-16-le")) // 2


def decoded(text):
    """ST_Xstring (ECMA-376 part 1, 22.9.2.19): _xHHHH_ stands for a character."""
    return re.sub(r"_x([0-9A-Fa-f]{4})_", lambda m: chr(int(m.group(1), 16)), text)


def expected(given):
    """What a cell must show for these bytes: the replacement as documented, written a second time."""
    text, at = "", 0
    while at < len(given):
        for length in (1, 2, 3, 4):
            try:
                text += given[at:at + length].decode("utf-8")
                break
            except UnicodeDecodeError:
                continue
        else:
            text, length = text + "\ufffd", 1
        at += length
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff]", "\ufffd", text)


def trouble_with(formula, sheets):
    """What in a formula is not ours: it may name cells of this workbook, numbers, our names and few functions."""
    at = 0
    while at < len(formula):
        match = TOKEN.match(formula, at)
        if match is None:
            return f"{formula[at:at + 20]!r}"
        if match["sheet"] and match["sheet"][1:-2].replace("''", "'") not in sheets:
            return f"the sheet {match['sheet']}"
        if match["word"] and match["word"] not in FUNCTIONS and not NAMES.match(match["word"]):
            return match["word"]
        at = match.end()
    return ""


class Workbook:
    def __init__(self, path):
        self.zip = zipfile.ZipFile(path)
        self.trees = {name: ElementTree.fromstring(self.zip.read(name)) for name in self.zip.namelist()}

    def parts(self, beginning):
        return {name: tree for name, tree in self.trees.items() if name.startswith(beginning)}

    def strings(self):
        """Every shared string, decoded, by its number."""
        table = self.trees["xl/sharedStrings.xml"]
        return [decoded("".join(t.text or "" for t in si.iter(MAIN + "t"))) for si in table.findall(MAIN + "si")]

    def texts(self, sheet=1):
        """Cell reference -> text, of text cells only."""
        strings = self.strings()
        cells = self.trees[f"xl/worksheets/sheet{sheet}.xml"].iter(MAIN + "c")
        return {c.get("r"): strings[int(c.find(MAIN + "v").text)] for c in cells if c.get("t") == "s"}

    def numbers(self, sheet):
        cells = self.trees[f"xl/worksheets/sheet{sheet}.xml"].iter(MAIN + "c")
        return {c.get("r"): float(c.find(MAIN + "v").text)
                for c in cells if c.get("t") in (None, "n") and c.find(MAIN + "v") is not None}

    def sheet_names(self):
        return [sheet.get("name") for sheet in self.trees["xl/workbook.xml"].iter(MAIN + "sheet")]

    def leads_to_a_sheet(self, part, link):
        """A link is ours when it leads to the sheet of this workbook whose name its cell shows, and nowhere else."""
        number = re.search(r"sheet(\d+)\.xml$", part)
        shown = self.texts(int(number.group(1))).get(link.get("ref")) if number else None
        place = "'" + (shown or "").replace("'", "''") + "'!A1"
        outside = [name for name in link.keys() if name.endswith("}id")]
        return shown in self.sheet_names() and link.get("location") == place and not outside

    def dangers(self):
        """Whatever is neither plain content nor a formula or link of ours: anything outside of the file."""
        found = []
        sheets = self.sheet_names()
        for name, tree in self.trees.items():
            for element in tree.iter():
                tag = element.tag.rsplit("}")[-1]
                if tag in ("hyperlink", "externalReference", "ddeLink", "oleLink", "definedName") and not (
                        tag == "definedName" and (element.get("name") in OFFICE_NAMES
                                                  or NAMES.match(element.get("name")))) and not (
                        tag == "hyperlink" and self.leads_to_a_sheet(name, element)):
                    found.append(f"{name}: {tag}")
                trouble = tag == "f" and not name.startswith("xl/charts/") and trouble_with(element.text, sheets)
                if trouble:
                    found.append(f"{name}: formula {element.text}: {trouble}")
                if tag == "f" and name.startswith("xl/charts/") and not re.fullmatch(
                        r"('[^\[\]:*?/\\]+'|\w+)!\$[A-Z]+\$\d+(:\$[A-Z]+\$\d+)?", element.text or ""):
                    found.append(f"{name}: chart formula {element.text}")
                if element.get("TargetMode") == "External":
                    found.append(f"{name}: external {element.get('Target')}")
        return found
