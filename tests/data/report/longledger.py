# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the sheet of a ledger of so many projects; or counts the projects in a dispatch table of any format.

longledger.py make FILE.xlsx COUNT [TOWNSHIP…] · longledger.py count FILE · longledger.py peak COMMAND…
"""
import re
import subprocess
import sys


def make(path, count, units):
    import openpyxl

    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("台账")
    sheet.append(["2021年重点项目台账"])
    sheet.append(["单位：万元"])
    sheet.append(["序号", "项目代码", "项目名称", "级别", "年度类别", "责任单位", "总投资", "2021年计划投资",
                  "1-12月累计完成投资", "形象进度"])
    for i in range(1, count + 1):
        sheet.append([i, f"2101-410891-04-01-{i:06}", f"第{i}标段高端装备产业园及配套基础设施项目",
                      "省" if i % 40 == 0 else "市" if i % 7 == 0 else "区", "新建", units[i % len(units)], 10000 + i,
                      3000 + i % 50, 2000 + i % 900, f"主体结构施工至{i % 20 + 1}层"])
    book.save(path)


def texts(path):
    if path.endswith(".docx"):
        import docx
        from docx.oxml.ns import qn

        for table in docx.Document(path).tables:
            for row in table._tbl.tr_lst:
                for cell in row.tc_lst:
                    yield "".join(t.text or "" for t in cell.iter(qn("w:t")))
    elif path.endswith(".xlsx"):
        import openpyxl

        for sheet in openpyxl.load_workbook(path, read_only=True):
            for row in sheet.iter_rows(values_only=True):
                yield from (str(value) for value in row if value is not None)
    elif path.endswith(".html"):
        from html.parser import HTMLParser

        class Reader(HTMLParser):
            def __init__(self):
                super().__init__(convert_charrefs=True)
                self.found = []

            def handle_data(self, data):
                self.found.append(data)

        reader = Reader()
        reader.feed(open(path, encoding="utf-8").read())
        yield from reader.found
    else:
        text = subprocess.run(["pdftotext", "-raw", path, "-"], capture_output=True, check=True).stdout.decode()
        yield re.sub(r"\s", "", text)


def count(path):
    return len({number for text in texts(path) for number in re.findall(r"第(\d+)标段", text)})


if sys.argv[1] == "make":
    make(sys.argv[2], int(sys.argv[3]), sys.argv[4:])
elif sys.argv[1] == "count":
    print(count(sys.argv[2]))
else:
    import resource

    code = subprocess.run(sys.argv[2:], stdout=subprocess.DEVNULL).returncode
    print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024)
    sys.exit(code)
