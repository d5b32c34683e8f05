// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/document.h"

#include <QDate>
#include <QList>
#include <QString>
#include <QStringList>

class QAbstractItemView;
class QModelIndex;

namespace sanpi {

/// A column of a table of the window.
struct TableColumn {
    QString title;
    bool right = false; ///< its cells stand at the right: figures
    bool shown = true; ///< in the window
};

/// The rows of a table of the window as people see them: filtered and sorted, in the order of the columns as
/// they stand there. Values, read from a view in the GUI thread.
struct TableSheet {
    struct Row {
        QStringList cells; ///< one a column
        bool head = false; ///< the head of a group, over all columns
        bool selected = false;
    };
    QString title; ///< of the page
    QString scope; ///< what the page is narrowed to, in words
    QDate asOf;
    QList<TableColumn> columns;
    QList<Row> rows;
};

/// What a person wants of it on paper.
struct SheetChoice {
    QString title;
    QList<int> columns; ///< of the sheet, in order
    doc::Orientation orientation = doc::Orientation::Portrait;
    bool fitWidth
        = true; ///< all columns on one page's width; else pages side by side, each with the first column
    bool selectedOnly = false;
};

/// Reads a view piece by piece, so that a long table never stops the window.
class SheetReader {
public:
    /// The columns and what is above them; no rows yet. \p view outlives the reader or is given to no call.
    explicit SheetReader(QAbstractItemView& view);
    [[nodiscard]] const TableSheet& sheet() const { return m_sheet; }
    [[nodiscard]] TableSheet& sheet() { return m_sheet; }
    [[nodiscard]] int rowCount() const { return m_rowCount; }
    /// Reads at most \p count more rows; false when there are no more.
    bool read(QAbstractItemView& view, int count);

private:
    [[nodiscard]] TableSheet::Row rowAt(QAbstractItemView& view, const QModelIndex& first, int depth) const;

    TableSheet m_sheet;
    QList<int> m_logical; ///< the model's column, by column of the sheet
    int m_rowCount = 0;
    int m_next = 0;
};

/// A document of the rows: title, the table with its scope, page numbers that count the pages. Texts that are
/// numbers bear their value, for the workbook.
[[nodiscard]] Document sheetDocument(const TableSheet& sheet, const SheetChoice& choice);
/// The columns that are shown, and the orientation that they need.
[[nodiscard]] SheetChoice usualChoice(const TableSheet& sheet);

} // namespace sanpi
