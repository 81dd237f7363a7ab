#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""with_xlsxwriter.py CELLS FILE: the same cells as somebody would write them with python3-xlsxwriter. Prints the seconds."""
import sys
import time

import xlsxwriter

from cell_list import load

ALIGN = {1: "left", 2: "center", 3: "right"}


def properties(look):
    found = {"font_name": look.font, "font_size": look.size, "bold": bool(look.bold), "italic": bool(look.italic),
             "underline": look.underline, "font_color": f"#{look.colour:06X}", "align": ALIGN[look.align], "valign": "top",
             "indent": look.indent, "text_wrap": bool(look.wrap)}
    if look.fill != 0xFFFFFF:
        found |= {"pattern": 1, "fg_color": f"#{look.fill:06X}"}
    if look.line:
        found |= {"bottom": look.line, "bottom_color": f"#{look.line_colour:06X}"}
    if look.code:
        found["num_format"] = look.code
    return found


def write(formats, sheets, path):
    book = xlsxwriter.Workbook(path)
    made = [book.add_format(properties(look)) for look in formats]
    for sheet in sheets:
        out = book.add_worksheet(sheet.name)
        for column, width in enumerate(sheet.widths):
            out.set_column(column, column, width)
        for number, (height, cells) in enumerate(sheet.rows):
            if height > 0:
                out.set_row(number, height)
            for cell in cells:
                look = made[cell.format]
                if cell.span > 1:
                    out.merge_range(number, cell.column, number, cell.column + cell.span - 1, "", look)
                if cell.kind == 0:
                    out.write_blank(number, cell.column, None, look)
                elif cell.kind == 1:
                    out.write_string(number, cell.column, cell.value, look)
                elif cell.kind == 2:
                    out.write_number(number, cell.column, cell.value, look)
                else:
                    out.write_formula(number, cell.column, cell.formula, look, cell.value)
    book.close()


formats, sheets = load(sys.argv[1])
begin = time.monotonic()
write(formats, sheets, sys.argv[2])
print(time.monotonic() - begin)
