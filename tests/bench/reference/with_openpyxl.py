#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""with_openpyxl.py CELLS FILE: the same cells as somebody would write them with python3-openpyxl. Prints the seconds."""
import sys
import time

import openpyxl
from openpyxl.styles import Alignment, Border, Font, NamedStyle, PatternFill, Side
from openpyxl.utils import get_column_letter

from cell_list import load

ALIGN = {1: "left", 2: "center", 3: "right"}
LINES = {1: "thin", 2: "medium", 7: "hair"}


def style(number, look):
    made = NamedStyle(f"look {number}")
    made.font = Font(name=look.font, size=look.size, bold=bool(look.bold), italic=bool(look.italic),
                     underline="single" if look.underline else None, color=f"FF{look.colour:06X}")
    if look.fill != 0xFFFFFF:
        made.fill = PatternFill("solid", fgColor=f"FF{look.fill:06X}")
    made.alignment = Alignment(horizontal=ALIGN[look.align], vertical="top", indent=look.indent, wrap_text=bool(look.wrap))
    if look.line:
        made.border = Border(bottom=Side(LINES[look.line], color=f"FF{look.line_colour:06X}"))
    made.number_format = look.code or "General"
    return made


def write(formats, sheets, path):
    book = openpyxl.Workbook()
    book.remove(book.active)
    for number, look in enumerate(formats):
        book.add_named_style(style(number, look))
    for sheet in sheets:
        out = book.create_sheet(sheet.name)
        for column, width in enumerate(sheet.widths, 1):
            out.column_dimensions[get_column_letter(column)].width = width
        for number, (height, cells) in enumerate(sheet.rows, 1):
            if height > 0:
                out.row_dimensions[number].height = height
            for cell in cells:
                at = out.cell(number, cell.column + 1)
                at.style = f"look {cell.format}"
                if cell.kind:
                    at.value = cell.formula if cell.kind == 3 else cell.value
                if cell.kind == 1:
                    at.data_type = "s"
                if cell.span > 1:
                    out.merge_cells(start_row=number, end_row=number, start_column=cell.column + 1,
                                    end_column=cell.column + cell.span)
    book.save(path)


formats, sheets = load(sys.argv[1])
begin = time.monotonic()
write(formats, sheets, sys.argv[2])
print(time.monotonic() - begin)
