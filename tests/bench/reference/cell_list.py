# SPDX-License-Identifier: MIT
"""The list of cells that rekindle_measure writes (../cell_list.cpp), for the references in Python. Charts, bars and links are
left out: these are to write the same cells, and no more."""
import struct
from collections import namedtuple

Format = namedtuple("Format", "font size bold italic underline colour fill align indent wrap line line_colour code")
Cell = namedtuple("Cell", "column span format kind value formula")
Sheet = namedtuple("Sheet", "name widths rows")  # a row: its height and cells


class Reading:
    def __init__(self, path):
        with open(path, "rb") as file:
            self.bytes = file.read()
        self.at = 0

    def number(self):
        self.at += 4
        return struct.unpack_from("=i", self.bytes, self.at - 4)[0]

    def real(self):
        self.at += 8
        return struct.unpack_from("=d", self.bytes, self.at - 8)[0]

    def text(self):
        size = self.number()
        self.at += size + 1
        return self.bytes[self.at - size - 1:self.at - 1].decode("utf-8")

    def format(self):
        return Format(self.text(), self.real(), *(self.number() for _ in range(9)), self.number(), self.text())

    def cell(self):
        column, span, place, kind = (self.number() for _ in range(4))
        formula = self.text() if kind == 3 else None
        value = self.text() if kind == 1 else self.real() if kind in (2, 3) else None
        return Cell(column, span, place, kind, value, formula)

    def row(self):
        height = self.real()
        return height, [self.cell() for _ in range(self.number())]

    def chart(self):
        for _ in range(self.number()):
            for _ in range(9):
                self.number()
            self.real()
            for _ in range(3):
                self.number()
            self.real()
        self.text()
        for _ in range(3):
            self.real()
        self.text(), self.text()
        for _ in range(3):
            self.real()
        self.text(), self.real(), self.real(), self.text(), self.number(), self.number()

    def sheet(self):
        name = self.text()
        self.number()  # colour of the tab
        widths = [self.real() for _ in range(self.number())]
        rows = [self.row() for _ in range(self.number())]
        for _ in range(4 + 6):  # filter, freeze; paper, orientation, repeated rows, print area
            self.number()
        for _ in range(self.number()):
            self.number()
        self.text(), self.text()
        for _ in range(self.number()):  # bars
            self.number(), self.number(), self.number(), self.real(), self.real(), self.number()
        for _ in range(self.number()):  # links
            self.number(), self.text(), self.number(), self.text()
        for _ in range(self.number()):
            self.chart()
        return Sheet(name, widths, rows)


def load(path):
    """All formats, and all sheets with their rows."""
    reading = Reading(path)
    reading.text(), reading.real()
    formats = [reading.format() for _ in range(reading.number())]
    return formats, [reading.sheet() for _ in range(reading.number())]
