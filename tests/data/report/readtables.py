# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads the tables and paragraphs of a DOCX (python-docx) or HTML, or the sheets of an XLSX (openpyxl), as JSON."""
import datetime
import json
import sys


def word(path):
    import docx
    from docx.oxml.ns import qn

    document = docx.Document(path)

    def text(cell):
        parts = []
        for node in cell.iter(qn("w:t"), qn("w:br")):
            parts.append("\n" if node.tag == qn("w:br") else node.text or "")
        return "".join(parts)

    return {
        "tables": [[[text(c) for c in row.tc_lst] for row in table._tbl.tr_lst] for table in document.tables],
        "paragraphs": [p.text for p in document.paragraphs],
    }


def web(path):
    from html.parser import HTMLParser

    class Reader(HTMLParser):
        def __init__(self):
            super().__init__(convert_charrefs=True)
            self.tables, self.paragraphs, self.text, self.body = [], [], None, False

        def handle_starttag(self, tag, attributes):
            if tag == "tbody":
                self.tables.append([])
                self.body = True
            elif tag == "tr" and self.body:
                self.tables[-1].append([])
            elif tag in ("td", "p", "title"):
                self.text = ""
            elif tag == "br" and self.text is not None:
                self.text += "\n"

        def handle_endtag(self, tag):
            if tag == "tbody":
                self.body = False
            elif tag == "td" and self.body:
                self.tables[-1][-1].append(self.text)
            elif tag == "p":
                self.paragraphs.append(self.text)

        def handle_data(self, data):
            if self.text is not None:
                self.text += data

    reader = Reader()
    # As bytes are decoded by a browser: ends of lines are left alone.
    reader.feed(open(path, encoding="utf-8", newline="").read())
    reader.close()
    return {"tables": reader.tables, "paragraphs": reader.paragraphs}


def excel(path):
    import openpyxl

    formulas = openpyxl.load_workbook(path)
    values = openpyxl.load_workbook(path, data_only=True)
    sheets = []
    for sheet in formulas:
        shown = values[sheet.title]
        rows = []
        for row in sheet.iter_rows():
            cells = []
            for cell in row:
                value = shown[cell.coordinate].value
                if isinstance(value, (datetime.datetime, datetime.date)):
                    value = value.strftime("%Y-%m-%d")
                cells.append({
                    "value": value, "type": cell.data_type, "format": cell.number_format,
                    "formula": str(cell.value) if cell.data_type == "f" else "",
                })
            rows.append(cells)
        setup = sheet.page_setup
        sheets.append({
            "name": sheet.title, "rows": rows, "freeze": sheet.freeze_panes, "titles": sheet.print_title_rows,
            "landscape": setup.orientation == "landscape", "fit": sheet.sheet_properties.pageSetUpPr.fitToPage,
            "fit_height": setup.fitToHeight, "paper": str(setup.paperSize), "filter": sheet.auto_filter.ref,
            "merged": sorted(str(r) for r in sheet.merged_cells.ranges),
            "widths": {k: d.width for k, d in sheet.column_dimensions.items()}, "charts": len(sheet._charts),
        })
    core = formulas.properties
    return {
        "sheets": sheets, "title": core.title, "author": core.creator,
        "created": core.created.isoformat(), "modified": core.modified.isoformat(),
    }


readers = {"docx": word, "html": web, "xlsx": excel}
json.dump(readers[sys.argv[1].rsplit(".", 1)[1]](sys.argv[1]), sys.stdout, ensure_ascii=False)
