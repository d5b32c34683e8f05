# SPDX-License-Identifier: GPL-3.0-or-later
"""What was filled: difference.py BEFORE AFTER prints JSON.

entries: packed entries that differ, in bytes or order; outside: whether the sheet differs anywhere but in the
content of cells (added rows and the dimension aside); cells: {cell: [before, after]}; formulas: cells whose
formula differs; recalculated: formulas that lost their result.
"""
import json
import re
import sys
import xml.etree.ElementTree as tree
import zipfile

main = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def raw(package):
    """Packed bytes of each entry, in order."""
    whole = open(package, "rb").read()
    found = {}
    with zipfile.ZipFile(package) as archive:
        assert archive.testzip() is None
        for info in archive.infolist():
            head = info.header_offset
            skip = 30 + int.from_bytes(whole[head + 26:head + 28], "little") + int.from_bytes(
                whole[head + 28:head + 30], "little")
            found[info.filename] = (whole[head + skip:head + skip + info.compress_size], info.date_time)
    return found


def parts(xml, strings):
    root = tree.fromstring(xml)
    cells = {}
    for row in root.iter(main + "row"):
        for cell in list(row):
            formula = cell.find(main + "f")
            value = cell.find(main + "v")
            inline = cell.find(main + "is")
            text = None
            if inline is not None:
                text = "".join(t.text or "" for t in inline.iter(main + "t"))
            elif value is not None and value.text is not None:
                text = strings[int(value.text)] if cell.get("t") == "s" else value.text
            style = {k: v for k, v in cell.attrib.items() if k not in ("t", "r")}
            cells[cell.get("r")] = (text, None if formula is None else tree.tostring(formula).decode(), style)
            row.remove(cell)
    last = 0
    for row in root.iter(main + "row"):
        last = max(last, int(row.get("r")))
    return cells, root, last


def shared(archive):
    if "xl/sharedStrings.xml" not in archive.namelist():
        return []
    root = tree.fromstring(archive.read("xl/sharedStrings.xml"))
    return ["".join(t.text or "" for t in si.iter(main + "t")) for si in root.findall(main + "si")]


before, after = sys.argv[1:3]
packed = [raw(before), raw(after)]
changed = [name for name in packed[0] if packed[0][name][0] != packed[1].get(name, (None,))[0]]
answer = {"entries": changed, "same_order": list(packed[0]) == list(packed[1]),
          "same_dates": all(packed[0][name][1] == packed[1][name][1] for name in packed[0]),
          "outside": False, "cells": {}, "formulas": [], "recalculated": [], "styles": []}
with zipfile.ZipFile(before) as one, zipfile.ZipFile(after) as two:
    for name in changed:
        old, old_rest, old_last = parts(one.read(name), shared(one))
        new, new_rest, new_last = parts(two.read(name), shared(two))
        for root in (old_rest, new_rest):
            for dimension in root.findall(main + "dimension"):
                dimension.set("ref", "")
            data = root.find(main + "sheetData")
            for row in list(data):
                if int(row.get("r")) > old_last:
                    data.remove(row)
        answer["outside"] = tree.tostring(old_rest) != tree.tostring(new_rest)
        for cell in sorted(set(old) | set(new)):
            a = old.get(cell, (None, None, {}))
            b = new.get(cell, (None, None, {}))
            if a[1] != b[1]:
                answer["formulas"].append(cell)
            elif a[1] is not None and a[0] is not None and b[0] is None:
                answer["recalculated"].append(cell)
            elif a[0] != b[0]:
                answer["cells"][cell] = [a[0], b[0]]
            row = int(re.sub("[A-Z]", "", cell))
            if cell in old and a[2] != b[2] and row <= old_last:
                answer["styles"].append(cell)
print(json.dumps(answer, ensure_ascii=False))
