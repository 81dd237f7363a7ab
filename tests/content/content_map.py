#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Everything the product's sources teach has a home in it, and everything in it serves something.

docs/content-map.md names, for each of the 186 rows of what the sources teach, the ids that carry it. A row that names
nothing, an id that does not exist, and an item, template, key or text that serves nothing are faults.

Usage: content_map.py SOURCE_FOLDER   content_map.py SOURCE_FOLDER --self-test
"""
import json
import re
import sys
from pathlib import Path

ROWS = 186
ROW = re.compile(r"^\| ([^|]+) \| ([^|]+) \| ([^|]*) \|$")
ID = re.compile(r"`([^`]*)`")


def asked(items):
    for item in items:
        if item["type"] not in ("group", "display"):
            yield item["linkId"]
        yield from asked(item.get("item", []))


def all_link_ids(items):
    for item in items:
        yield item["linkId"]
        yield from all_link_ids(item.get("item", []))


def there(forms):
    """Every id that may be named, and those that must be."""
    may, must = set(), set()
    for file in sorted(forms.glob("questionnaires/*/questionnaire.json")):
        items = json.loads(file.read_text(encoding="utf-8"))["item"]
        may |= {f"{file.parent.name}:{link_id}" for link_id in all_link_ids(items)}
        must |= {f"{file.parent.name}:{link_id}" for link_id in asked(items)}
    for kind, pattern in (("homework", "homework/*.json"), ("key", "keys/*.json"), ("practice-text", "practice/*.md")):
        must |= {f"{kind}:{file.stem}" for file in forms.glob(pattern)}
    return may | must, must


def rows_of(page):
    """{row: [(what it teaches, ids)]}; a row is a number, or names a section of another source."""
    rows = {}
    for line in page.splitlines():
        found = ROW.match(line)
        if found and found[1] not in ("row", "---"):
            rows.setdefault(found[1], []).append((found[2], ID.findall(found[3])))
    return rows


def faults(page, may, must):
    rows = rows_of(page)
    found = [f"row {row} is missing" for row in map(str, range(1, ROWS + 1)) if row not in rows]
    found += [f"row {row} stands {len(each)} times" for row, each in rows.items() if row.isdigit() and len(each) > 1]
    found += [f"row {row} names nothing" for row, each in rows.items() if not all(ids for _, ids in each)]
    named = {link_id for each in rows.values() for _, ids in each for link_id in ids}
    found += [f"there is no {each}" for each in sorted(named - may)]
    found += [f"{each} serves nothing" for each in sorted(must - named)]
    return found


def self_test(page, may, must):
    template = next(each for each in sorted(must) if each.startswith("homework:"))
    assert faults(page, may - {template}, must - {template}) == [f"there is no {template}"]
    assert faults(page.replace(f"`{template}`", ""), may, must)
    assert faults(page.replace("| 81 |", "| 80 |"), may, must)[:2] == ["row 81 is missing", "row 80 stands 2 times"]
    assert faults(page.replace(f"`{template}`", f"`{template} x`", 1), may, must)
    assert f"row {ROWS} is missing" in faults(page.replace(f"| {ROWS} |", "| x |"), may, must)
    assert faults(re.sub(r"(?m)^\| 81 \| ([^|]+) \|.*$", r"| 81 | \1 | |", page), may, must)


def main():
    source = Path(sys.argv[1])
    page = (source / "docs/content-map.md").read_text(encoding="utf-8")
    may, must = there(source / "forms")
    found = faults(page, may, must)
    if not found and "--self-test" in sys.argv:
        self_test(page, may, must)
    print(f"{sum(map(len, rows_of(page).values()))} rows, {len(must)} items, templates, keys and texts, {len(found)} faults")
    print("\n".join(found[:40]))
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
