// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "report/document.h"
#include "report/xlsxform.h"

#include <QByteArray>
#include <QDate>
#include <QHash>
#include <QString>
#include <QTemporaryDir>

struct lxw_workbook;
struct lxw_worksheet;
struct lxw_format;

namespace sanpi::xlsx {

/// How a cell looks.
struct Look {
    enum class Role { Title, Note, UnitLine, Head, Cell, Strong, Group, Prose, ProseHead };
    Role role = Role::Cell;
    doc::Align align = doc::Align::Left;
    doc::Tone tone = doc::Tone::Normal;
    QString format; ///< of numbers and dates
};

/// A workbook of libxlsxwriter while it is written, in a file of its own that goes with it. Texts are only
/// ever written as texts. One thread.
class Book {
public:
    /// \p inOrder: rows are written from the top down and each goes to disk as it is done.
    Book(const doc::Meta& meta, bool inOrder);
    ~Book();
    Book(const Book&) = delete;
    Book& operator=(const Book&) = delete;

    /// CannotWrite where there is no room for its temporary file.
    [[nodiscard]] Result<void> opened() const;
    /// A new sheet of the name or one like it.
    lxw_worksheet* addSheet(const QString& name);
    [[nodiscard]] QString lastName() const { return m_lastName; } ///< of the sheet added last
    [[nodiscard]] lxw_workbook* workbook() { return m_book; }
    [[nodiscard]] lxw_format* format(const Look& look);

    void putText(lxw_worksheet* sheet, int row, int column, const QString& text, const Look& look);
    void put(lxw_worksheet* sheet, int row, int column, const Form& form, Look look);
    /// A formula with the value that it has: what shows before anything is calculated.
    void putFormula(
        lxw_worksheet* sheet, int row, int column, const QString& formula, const Form& value, Look look);
    /// Cells joined to one; bottom and right included.
    void join(lxw_worksheet* sheet, int row, int column, int lastRow, int lastColumn, const QString& text,
        const Look& look);
    /// A cell with the one above it, which was written with \p text.
    void joinWithAbove(lxw_worksheet* sheet, int row, int column, const QString& text, const Look& look);
    /// As high as so many lines of that type size; where one is enough the height is the program's own.
    void setLines(lxw_worksheet* sheet, int row, int lines, double points = 10.5);
    /// Texts that were too long for a cell: they end in ….
    [[nodiscard]] int cut() const { return m_cut; }

    /// Closes the workbook and hands over its bytes; nothing may be written afterwards.
    [[nodiscard]] Result<QByteArray> take();

private:
    void setProperties(const doc::Meta& meta);
    [[nodiscard]] QByteArray cellText(const QString& text);

    QTemporaryDir m_folder;
    QString m_file;
    QByteArray m_temporary;
    lxw_workbook* m_book = nullptr;
    SheetNames m_names;
    QString m_lastName;
    QHash<std::pair<int, QString>, lxw_format*> m_formats; // by face and number format
    int m_cut = 0;
};

/// B7, from row and column counted from 0.
[[nodiscard]] QString cellName(int row, int column);

} // namespace sanpi::xlsx
