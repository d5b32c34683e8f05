# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads a DOCX with python-docx and tells what is in it as JSON: lengths in mm, styles, tables, texts."""
import json
import sys

import docx
from docx.oxml.ns import qn


def mm(length):
    return round(length.mm, 1)


document = docx.Document(sys.argv[1])
core = document.core_properties
sections = [
    {
        "size": [mm(s.page_width), mm(s.page_height)],
        "margins": [mm(s.top_margin), mm(s.right_margin), mm(s.bottom_margin), mm(s.left_margin)],
        "landscape": s.orientation == docx.enum.section.WD_ORIENT.LANDSCAPE,
        "footer_mm": round(s.footer_distance.mm, 2),
        "pitch": int(s._sectPr.find(qn("w:docGrid")).get(qn("w:linePitch"))),
        "odd": "".join(t.text or "" for t in s.footer._element.iter(qn("w:t"))),
        "odd_align": s.footer.paragraphs[0].paragraph_format.alignment,
        "even_align": s.even_page_footer.paragraphs[0].paragraph_format.alignment,
    }
    for s in document.sections
]
tables = []
for table in document.tables:
    rows = table._tbl.tr_lst
    tables.append({
        "headers": sum(1 for r in rows if r.find(".//" + qn("w:tblHeader")) is not None),
        "unsplit": all(r.find(".//" + qn("w:cantSplit")) is not None for r in rows),
        "width": round(sum(int(c.get(qn("w:w"))) for c in table._tbl.tblGrid) / 1440 * 25.4, 1),
        "style": table.style.name,
        "cells": [[c.text for c in row.cells] for row in table.rows[:40]],
    })
styles = {}
for name in ("Normal", "heading 1", "heading 2", "heading 3", "Title", "caption"):
    for style in document.styles:
        if style.name.lower() == name.lower():
            fonts = style.element.find(".//" + qn("w:rFonts"))
            styles[name] = {
                "font": None if fonts is None else fonts.get(qn("w:eastAsia")),
                "size": None if style.font.size is None else style.font.size.pt,
            }
def head(name):
    """Space before and line height in mm, type size in pt and the rule below, of a style of the red head."""
    style = document.styles[name]
    border = style.element.find(".//" + qn("w:bottom"))
    spacing = style.paragraph_format
    return {
        "before_mm": round(spacing.space_before.mm, 2) if spacing.space_before else 0,
        "line_mm": round(spacing.line_spacing.mm, 2) if spacing.line_spacing else 0,
        "size_pt": style.font.size.pt,
        "colour": None if style.font.color.rgb is None else str(style.font.color.rgb),
        "rule": None if border is None else {
            "pt": int(border.get(qn("w:sz"))) / 8, "gap_pt": int(border.get(qn("w:space"))),
            "colour": border.get(qn("w:color")),
        },
    }


json.dump({
    "organ": head("发文机关标志"), "number": head("发文字号"),
    "title": core.title, "author": core.author, "created": core.created and core.created.isoformat(),
    "odd_even": document.settings.odd_and_even_pages_header_footer,
    "sections": sections,
    "tables": tables,
    "styles": styles,
    "paragraphs": [[p.style.name, p.text, bool(p.paragraph_format.keep_with_next)] for p in document.paragraphs],
    "pictures": len(document.inline_shapes),
    "picture_mm": [mm(document.inline_shapes[0].width), mm(document.inline_shapes[0].height)]
    if len(document.inline_shapes) else None,
    "svg": sum(1 for r in document.part.rels.values() if r.target_ref.endswith(".svg")),
}, sys.stdout, ensure_ascii=False)
