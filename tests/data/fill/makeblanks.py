# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes blank sheets as six other offices would: makeblanks.py FOLDER NAME CODE [NAME CODE ...]

The names are projects of the ledger, in the order in which the lists shall have them.
"""
import subprocess
import sys
from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.workbook.defined_name import DefinedName

folder = sys.argv[1]
projects = list(zip(sys.argv[2::2], sys.argv[3::2]))
names = [name for name, _ in projects]
thin = Side(style="thin")
box = Border(left=thin, right=thin, top=thin, bottom=thin)


def head(sheet, row, titles):
    for column, title in enumerate(titles, 1):
        cell = sheet.cell(row, column, title)
        cell.font = Font(bold=True)
        cell.fill = PatternFill("solid", fgColor="DDEBF7")
        cell.border = box
        cell.alignment = Alignment(horizontal="center", wrap_text=True)


def grid(sheet, first, last, columns, formats=None):
    for row in range(first, last + 1):
        sheet.row_dimensions[row].height = 22
        for column in range(1, columns + 1):
            cell = sheet.cell(row, column)
            cell.border = box
            if formats and column in formats:
                cell.number_format = formats[column]


def title(sheet, text, columns):
    sheet["A1"] = text
    sheet["A1"].font = Font(size=18, bold=True)
    sheet.merge_cells(start_row=1, start_column=1, end_row=1, end_column=columns)


def two_rows():
    """Two header rows, merged cells, the unit in a cell of its own, empty rows, a sum below."""
    book = Workbook()
    sheet = book.active
    sheet.title = "进展情况"
    title(sheet, "2021年重点项目建设进展情况表", 9)
    sheet["A2"] = "填报单位：示范区项目服务中心"
    sheet["I2"] = "单位：万元"
    head(sheet, 3, ["序号", "项目名称", "建设规模及主要内容", "总投资", "2021年度", None, None, "责任单位", "备注"])
    head(sheet, 4, [None, None, None, None, "计划投资", "1-12月累计完成投资", "完成比例(%)", None, None])
    for column in "ABCDHI":
        sheet.merge_cells(f"{column}3:{column}4")
    sheet.merge_cells("E3:G3")
    grid(sheet, 5, 12, 9, {4: "#,##0.00", 5: "#,##0.00", 6: "#,##0.00", 7: "0.00"})
    sheet["A13"] = "合计"
    grid(sheet, 13, 13, 9)
    sheet["A14"] = "填表人：　　审核人："
    sheet.freeze_panes = "C5"
    book.save(f"{folder}/two_rows.xlsx")


def yi():
    """亿元 from the title, the list in their own order, per cents as a format."""
    book = Workbook()
    sheet = book.active
    title(sheet, "市重点办调度表（亿元）", 6)
    head(sheet, 2, ["项目编码", "工程名称", "投资完成率", "年度累计完成投资", "估算总投资", "年度目标"])
    for row, (name, _) in enumerate(projects, 3):
        sheet.cell(row, 2, name)
    grid(sheet, 3, 2 + len(projects), 6, {3: "0.00%", 4: "0.0000", 5: "0.00", 6: "0.00"})
    book.save(f"{folder}/yi.xlsx")


def formulas():
    """Formulas of their own with results from before; other sheets, names, formats beside them."""
    book = Workbook()
    sheet = book.active
    sheet.title = "汇总"
    head(sheet, 1, ["序号", "项目名称", "总投资（万元）", "年度计划投资（万元）", "累计完成投资（万元）", "完成率", "欠投资", "核对"])
    last = 1 + len(projects)
    for row, (name, _) in enumerate(projects, 2):
        sheet.cell(row, 1, row - 1)
        sheet.cell(row, 2, name)
        sheet.cell(row, 6, f'=IF(D{row}=0,"",E{row}/D{row})').number_format = "0.0%"
        sheet.cell(row, 7, f"=D{row}-E{row}")
        sheet.cell(row, 8, "=1+1")
    grid(sheet, 2, last, 8)
    sheet.cell(last + 1, 1, "合计")
    for column in range(3, 6):
        letter = get_column_letter(column)
        sheet.cell(last + 1, column, f"=SUM({letter}2:{letter}{last})")
    other = book.create_sheet("说明")
    other["A1"] = "=汇总!C%d" % (last + 1)
    book.defined_names.append(DefinedName("总投资合计", attr_text=f"汇总!$C${last + 1}"))
    book.save(f"{folder}/raw.xlsx")
    office("raw.xlsx", "formulas.xlsx")


def dropdowns():
    """Drop-downs: spelt out, and from a hidden sheet."""
    book = Workbook()
    sheet = book.active
    sheet.title = "填报"
    head(sheet, 1, ["项目名称", "级别", "责任单位", "是否开工", "开工时间", "联系电话"])
    lists = book.create_sheet("字典")
    for row, unit in enumerate(["李万街道", "文昌街道", "恩村街道", "苏家作乡", "宁郭镇", "阳庙镇", "中星街道", "苏蔺街道"], 1):
        lists.cell(row, 1, unit)
    lists.sheet_state = "hidden"
    for where, source in (("B2:B30", '"省重点,市重点"'), ("C2:C30", "字典!$A$1:$A$8"), ("D2:D30", '"已开工,未开工"')):
        rule = DataValidation(type="list", formula1=source, allow_blank=True)
        rule.add(where)
        sheet.add_data_validation(rule)
    for row, (name, _) in enumerate(projects, 2):
        sheet.cell(row, 1, name)
        sheet.cell(row, 5).number_format = "yyyy-mm-dd"
        sheet.cell(row, 6).number_format = "@"
    book.save(f"{folder}/dropdowns.xlsx")


def groups():
    """Group titles with 小计, as LibreOffice saves them; few rows in each."""
    book = Workbook()
    sheet = book.active
    title(sheet, "重点项目完成情况", 5)
    sheet["E2"] = "单位：亿元"
    head(sheet, 3, ["序号", "项目名称", "总投资", "年度计划投资", "1-11月完成投资"])
    row = 4
    for words in ("一、省重点项目", "二、市重点项目"):
        sheet.cell(row, 1, words)
        sheet.merge_cells(start_row=row, start_column=1, end_row=row, end_column=5)
        grid(sheet, row + 1, row + 3, 5)
        sheet.cell(row + 4, 2, "小计")
        row += 5
    sheet.cell(row, 2, "合计")
    book.save(f"{folder}/raw.xlsx")
    office("raw.xlsx", "groups.xlsx")


def short():
    """Three styled rows for any number of projects; nothing below."""
    book = Workbook()
    sheet = book.active
    title(sheet, "项目清单（截至11月底）", 4)
    head(sheet, 2, ["序号", "项目", "总投资(亿元)", "目前形象进度"])
    grid(sheet, 3, 5, 4, {3: "0.00"})
    book.save(f"{folder}/raw.xlsx")
    office("raw.xlsx", "short.xlsx")


def office(source, target):
    subprocess.run(["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to",
                    "xlsx:Calc MS Excel 2007 XML", "--outdir", f"{folder}/office", f"{folder}/{source}"],
                   check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    subprocess.run(["mv", f"{folder}/office/{source}", f"{folder}/{target}"], check=True)


for make in (two_rows, yi, formulas, dropdowns, groups, short):
    make()
