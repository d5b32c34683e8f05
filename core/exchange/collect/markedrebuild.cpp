// SPDX-License-Identifier: GPL-3.0-or-later
// A returned ods (or a package that cannot be written into) as an xlsx of our own with its bad cells marked.
#include "domain/text.h"
#include "exchange/collect/markedcopy.h"

#include <QFile>
#include <QTemporaryDir>

#include <xlsxwriter.h>

#include <map>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

class Rebuilder {
public:
    Rebuilder(const Workbook& book, const QString& sheet, const std::vector<CellMark>& marks)
        : m_book(book), m_sheet(sheet)
    {
        for (const CellMark& mark : marks)
            m_marks[{mark.row, mark.column}] = mark.text;
    }
    ~Rebuilder()
    {
        if (m_out)
            lxw_workbook_free(m_out);
    }
    Rebuilder(const Rebuilder&) = delete;
    Rebuilder& operator=(const Rebuilder&) = delete;

    [[nodiscard]] Result<QByteArray> run()
    {
        const QString path = m_folder.filePath(u"copy.xlsx"_s);
        QByteArray folder = QFile::encodeName(m_folder.path());
        lxw_workbook_options options {};
        options.tmpdir = folder.data();
        m_out
            = m_folder.isValid() ? workbook_new_opt(QFile::encodeName(path).constData(), &options) : nullptr;
        if (!m_out)
            return Error {ErrorCode::CannotWrite, m_folder.errorString(), {m_folder.path()}};
        for (const Sheet& sheet : m_book.sheets)
            write(sheet);
        const lxw_error error = workbook_close(std::exchange(m_out, nullptr));
        QFile file(path);
        if (error != LXW_NO_ERROR || !file.open(QIODevice::ReadOnly))
            return Error {ErrorCode::CannotWrite, QString::fromUtf8(lxw_strerror(error)), {path}};
        return file.readAll();
    }

private:
    void write(const Sheet& sheet)
    {
        lxw_worksheet* out = workbook_add_worksheet(m_out, sheet.name.toUtf8().constData());
        if (!out)
            return;
        const bool marked = sheet.name == m_sheet;
        lxw_row_col_options hidden {};
        hidden.hidden = LXW_TRUE;
        worksheet_set_column(out, 0, 40, 14, nullptr);
        for (const auto& [first, last] : sheet.hiddenColumns)
            worksheet_set_column_opt(out, lxw_col_t(first), lxw_col_t(last), 14, nullptr, &hidden);
        for (const SheetRow& row : sheet.rows) {
            if (row.hidden())
                worksheet_set_row_opt(out, row.number, LXW_DEF_ROW_HEIGHT, nullptr, &hidden);
            for (const SheetCell& cell : sheet.cellsOf(row))
                write(
                    out, int(row.number), cell, marked && m_marks.contains({int(row.number), cell.column()}));
        }
        if (marked) {
            for (const auto& [place, text] : m_marks) {
                const auto row = lxw_row_t(place.first);
                const auto column = lxw_col_t(place.second);
                if (!sheet.cell(place.first, place.second))
                    worksheet_write_blank(out, row, column, format(true, false));
                worksheet_write_comment(out, row, column, cellSafe(text).toUtf8().constData());
            }
            worksheet_activate(out);
        }
        if (sheet.state != SheetState::Visible)
            worksheet_hide(out);
    }

    void write(lxw_worksheet* out, int row, const SheetCell& cell, bool marked)
    {
        const auto place = lxw_col_t(cell.column());
        if (cell.isDate() && m_book.date(cell).isValid()) {
            const QDate day = m_book.date(cell);
            lxw_datetime date {day.year(), day.month(), day.day(), 0, 0, 0};
            worksheet_write_datetime(out, lxw_row_t(row), place, &date, format(marked, true));
        } else if (cell.type() == CellType::Number && cell.padWidth() == 0) {
            worksheet_write_number(out, lxw_row_t(row), place, cell.number(), format(marked, false));
        } else {
            worksheet_write_string(out, lxw_row_t(row), place,
                cellSafe(m_book.text(cell)).toUtf8().constData(), format(marked, false));
        }
    }

    lxw_format* format(bool marked, bool date)
    {
        lxw_format*& made = m_formats[{marked, date}];
        if (!made) {
            constexpr lxw_color_t ground = 0xFFC7CE;
            made = workbook_add_format(m_out);
            if (marked) {
                format_set_pattern(made, LXW_PATTERN_SOLID);
                format_set_bg_color(made, ground);
            }
            if (date)
                format_set_num_format(made, "yyyy-mm-dd");
        }
        return made;
    }

    const Workbook& m_book;
    const QString m_sheet;
    std::map<std::pair<int, int>, QString> m_marks;
    std::map<std::pair<bool, bool>, lxw_format*> m_formats;
    QTemporaryDir m_folder;
    lxw_workbook* m_out = nullptr;
};

} // namespace

Result<QByteArray> markedRebuild(
    const Workbook& book, const QString& sheet, const std::vector<CellMark>& marks)
{
    return Rebuilder(book, sheet, marks).run();
}

} // namespace sanpi
