// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/reader/cells.h"

#include <QDate>
#include <QString>

#include <span>
#include <vector>

namespace sanpi {

/// One cell with content: 16 bytes. Its text stands in the workbook's string table.
class SheetCell {
public:
    SheetCell() = default;
    SheetCell(quint16 column, CellType type, NumberClass numberClass, quint8 padWidth, bool formula)
        : m_column(column), m_type(type), m_class(numberClass), m_padWidth(padWidth), m_formula(formula)
    {
    }
    [[nodiscard]] int column() const { return m_column; } ///< from 0
    [[nodiscard]] CellType type() const { return m_type; }
    [[nodiscard]] NumberClass numberClass() const { return m_class; }
    /// The number is a day (and perhaps a time) of the calendar.
    [[nodiscard]] bool isDate() const
    {
        return m_type == CellType::Number
            && (m_class == NumberClass::Date || m_class == NumberClass::DateTime);
    }
    [[nodiscard]] int padWidth() const { return m_padWidth; } ///< of NumberClass::Padded
    [[nodiscard]] bool hasFormula() const { return m_formula; }
    /// Of Number and Bool; 0 for every other type.
    [[nodiscard]] double number() const { return carriesNumber() ? m_value.number : 0; }
    /// Index into Workbook::strings; only of Text, Error and Picture.
    [[nodiscard]] quint32 string() const { return m_value.string; }

    void setNumber(double number) { m_value.number = number; }
    void setString(quint32 string) { m_value.string = string; }
    void setType(CellType type) { m_type = type; }

private:
    [[nodiscard]] bool carriesNumber() const
    {
        return m_type == CellType::Number || m_type == CellType::Bool;
    }

    union {
        double number = 0;
        quint32 string;
    } m_value;
    quint16 m_column = 0;
    CellType m_type = CellType::Text;
    NumberClass m_class = NumberClass::Plain;
    quint8 m_padWidth = 0;
    bool m_formula = false;
};
static_assert(sizeof(SheetCell) == 16);

struct SheetRow {
    quint32 number = 0; ///< from 0
    quint32 first = 0; ///< index of its first cell in Sheet::cells
    quint16 count = 0; ///< of cells with content, at least one
    quint8 flags = 0; ///< RowFlag
    [[nodiscard]] bool hidden() const { return (flags & HiddenRow) != 0; }
};

struct CellRange {
    int firstRow = 0;
    int firstColumn = 0;
    int lastRow = 0;
    int lastColumn = 0;
    [[nodiscard]] bool contains(int row, int column) const
    {
        return row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn;
    }
    bool operator==(const CellRange&) const = default;
};

/// The cells with content of one sheet, rows and columns ascending.
struct Sheet {
    QString name; ///< empty for a text file
    SheetState state = SheetState::Visible;
    std::vector<SheetRow> rows;
    std::vector<SheetCell> cells;
    std::vector<CellRange> merges;
    bool moreMerges = false; ///< there were more than the limit
    std::vector<std::pair<int, int>> hiddenColumns; ///< first and last

    [[nodiscard]] std::span<const SheetCell> cellsOf(const SheetRow& row) const
    {
        return {cells.data() + row.first, row.count};
    }
    /// nullptr where there is no content.
    [[nodiscard]] const SheetCell* cell(int row, int column) const;
    [[nodiscard]] const SheetRow* row(int number) const;
    [[nodiscard]] bool isHiddenColumn(int column) const;
};

/// What was read from one file. Plain data: copy it between threads as you like.
struct Workbook {
    QString path;
    SheetFileKind kind = SheetFileKind::Xlsx;
    bool date1904 = false;
    QString encoding; ///< of a text file
    EncodingCertainty certainty = EncodingCertainty::Certain;
    char32_t delimiter = 0; ///< of a text file
    quint32 links = 0; ///< to other files, never followed: cells hold what they held when it was saved
    quint32 pictures = 0; ///< that it holds; not read
    std::vector<QString> strings;
    std::vector<Sheet> sheets;

    /// The cell as text: its words, the shortest form of its number, ISO for a date, TRUE or FALSE; a padded
    /// code with its zeros. Empty for what could not be read.
    [[nodiscard]] QString text(const SheetCell& cell) const;
    [[nodiscard]] QString text(const Sheet& sheet, int row, int column) const;
    /// Invalid when the cell is no date or a day that never was.
    [[nodiscard]] QDate date(const SheetCell& cell) const;
};

/// "B7" from indexes that count from 0.
[[nodiscard]] QString cellName(int row, int column);

} // namespace sanpi
