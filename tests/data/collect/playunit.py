#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Plays a unit that fills in its workbook: playunit.py IN STEPS.json OUT [ods|xlsx]

STEPS is a list of steps, done in order; rows are named by the project's code, columns by their header:
  ["set", code, header, value]         types a value
  ["insert", code]                     inserts an empty row before that of code
  ["note", text]                       writes a line below the table
  ["move", code, before]               moves a row, hidden key and all, before another
  ["cut", code, before]                moves what can be seen of it and leaves the hidden key where it is
  ["column", header, before]           moves a column before another
  ["copyover", file, code, over]       pastes what can be seen of another workbook's row over one of ours
  ["drop", code]                       removes the row
  ["total", header, value]             types over the sum
  ["unhide"]                           removes the hidden column and row of keys
With a format the result is opened and saved by LibreOffice.
"""
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile

import openpyxl


class Table:
    def __init__(self, path):
        self.book = openpyxl.load_workbook(path)
        self.sheet = self.book["填报"]
        self.head = next(c.row for row in self.sheet.iter_rows(max_row=10) for c in row if c.value == "项目名称")

    def column(self, header):
        return next(c.column for c in self.sheet[self.head] if c.value == header)

    def row(self, code):
        column = self.column("项目代码")
        return next(r for r in range(self.head + 1, self.sheet.max_row + 1)
                    if self.sheet.cell(r, column).value == code)

    def rows(self):
        return [[self.sheet.cell(r, c).value for c in range(1, self.sheet.max_column + 1)]
                for r in range(self.head + 2, self.sheet.max_row + 1)]

    def write(self, rows):
        for r, values in enumerate(rows, self.head + 2):
            for c, value in enumerate(values, 1):
                self.sheet.cell(r, c).value = value

    def moved(self, code, before, key):
        rows = self.rows()
        at = self.row(code) - self.head - 2
        to = self.row(before) - self.head - 2
        keys = [row[0] for row in rows]
        row = rows.pop(at)
        rows.insert(to if to < at else to - 1, row)
        if not key:
            for row, old in zip(rows, keys):
                row[0] = old
        self.write(rows)

    def move_column(self, header, before):
        top = self.head - 1
        data = [[self.sheet.cell(r, c).value for c in range(1, self.sheet.max_column + 1)]
                for r in range(top, self.sheet.max_row + 1)]
        at, to = self.column(header) - 1, self.column(before) - 1
        for row in data:
            value = row.pop(at)
            row.insert(to if to < at else to - 1, value)
        for r, row in enumerate(data, top):
            for c, value in enumerate(row, 1):
                # The formulas of the unit's sheet would speak of other columns now: only their values go along.
                self.sheet.cell(r, c).value = None if str(value).startswith("=") else value

    def step(self, words):
        what, *rest = words
        if what == "set":
            self.sheet.cell(self.row(rest[0]), self.column(rest[1])).value = rest[2]
        elif what == "insert":
            rows = self.rows()
            rows.insert(self.row(rest[0]) - self.head - 2, [None] * self.sheet.max_column)
            self.write(rows)
        elif what == "note":
            self.sheet.cell(self.sheet.max_row + 2, self.column("项目名称")).value = rest[0]
        elif what == "move":
            self.moved(rest[0], rest[1], True)
        elif what == "cut":
            self.moved(rest[0], rest[1], False)
        elif what == "column":
            self.move_column(*rest)
        elif what == "copyover":
            other = Table(rest[0])
            source, target = other.row(rest[1]), self.row(rest[2])
            for column in range(2, self.sheet.max_column + 1):
                self.sheet.cell(target, column).value = other.sheet.cell(source, column).value
        elif what == "drop":
            self.sheet.delete_rows(self.row(rest[0]))
        elif what == "total":
            self.sheet.cell(self.head + 1, self.column(rest[0])).value = rest[1]
        elif what == "title":
            self.sheet.cell(1, 2).value = rest[0]
        elif what == "unhide":
            self.sheet.delete_rows(self.head - 1)
            self.head -= 1
            self.sheet.delete_cols(1)
        else:
            raise SystemExit(f"unknown step {what}")


def main():
    source, steps, out, *form = sys.argv[1:]
    table = Table(source)
    for words in json.loads(pathlib.Path(steps).read_text(encoding="utf-8")):
        table.step(words)
    if not form:
        table.book.save(out)
        return
    with tempfile.TemporaryDirectory() as folder:
        middle = pathlib.Path(folder, "sheet.xlsx")
        table.book.save(middle)
        made = pathlib.Path(folder, "made")
        subprocess.run(["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless",
                        "--convert-to", form[0], "--outdir", str(made), str(middle)],
                       check=True, stdout=subprocess.DEVNULL, timeout=180)
        shutil.copy(made / f"sheet.{form[0]}", out)


if __name__ == "__main__":
    main()
