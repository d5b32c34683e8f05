// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/fill/fillrows.h"

#include "domain/text.h"

#include <QRegularExpression>

#include <algorithm>

namespace sanpi {

namespace {

using namespace Qt::StringLiterals;

class RowSorter {
public:
    RowSorter(const Workbook& book, const Sheet& sheet, const SheetXml& xml, const NamingColumns& columns)
        : m_book(book), m_sheet(sheet), m_xml(xml), m_columns(columns)
    {
    }
    BlankRows run(int headerLast)
    {
        int last = m_sheet.rows.empty() ? -1 : int(m_sheet.rows.back().number);
        if (!m_xml.rows.empty())
            last = std::max(last, m_xml.rows.back().number);
        m_rows.firstRow = headerLast + 1;
        m_rows.lastRow = headerLast;
        for (int row = headerLast + 1; row <= last && m_rows.endRow < 0; ++row)
            take(row, headerLast);
        closeSums();
        return std::move(m_rows);
    }

private:
    [[nodiscard]] QString constantAt(int row, int column) const
    {
        const SheetCell* cell = column < 0 ? nullptr : m_sheet.cell(row, column);
        return cell && !cell->hasFormula() ? cleaned(m_book.text(*cell)) : QString();
    }
    [[nodiscard]] bool hasSerial(int row) const
    {
        const SheetCell* cell = m_columns.serial < 0 ? nullptr : m_sheet.cell(row, m_columns.serial);
        return cell && cell->type() == CellType::Number;
    }

    void take(int row, int headerLast)
    {
        QStringList texts;
        const SheetRow* content = m_sheet.row(row);
        for (const SheetCell& cell : content ? m_sheet.cellsOf(*content) : std::span<const SheetCell>()) {
            if (texts.size() < 2 && cell.type() == CellType::Text && !cell.hasFormula())
                texts << cleaned(m_book.strings[cell.string()]);
        }
        const bool first = row == m_rows.firstRow && row == m_rows.lastRow + 1;
        if (content && first && isColumnNumbers(*content)) {
            m_rows.firstRow = row + 1;
            m_rows.lastRow = row;
            return;
        }
        switch (rowKindOf(texts, hasSerial(row))) {
        case RowKind::Note:
            m_rows.endRow = row;
            return;
        case RowKind::Total:
            takeSum(row, texts.value(0));
            break;
        case RowKind::Group:
            m_rows.groups.push_back(texts.value(0));
            markPart();
            break;
        case RowKind::Data:
        case RowKind::Blank:
            takeData(row, headerLast);
            break;
        }
        m_rows.lastRow = row;
    }

    /// 甲 乙 1 2 3 under the header: the columns are numbered.
    [[nodiscard]] bool isColumnNumbers(const SheetRow& row) const
    {
        static const QRegularExpression mark(u"^[甲乙丙丁戊己]$|^[(（]?\\d{1,2}[)）]?$|^[A-Za-z]$"_s);
        const auto cells = m_sheet.cellsOf(row);
        return cells.size() >= 3
            && std::ranges::all_of(cells,
                [&](const SheetCell& cell) {
                    return !cell.hasFormula() && mark.match(cleaned(m_book.text(cell))).hasMatch();
                })
            && !m_book.text(cells[0]).isEmpty() && ascends(cells);
    }
    [[nodiscard]] bool ascends(std::span<const SheetCell> cells) const
    {
        for (size_t i = 1; i < cells.size(); ++i) {
            const bool numbers
                = cells[i].type() == CellType::Number && cells[i - 1].type() == CellType::Number;
            if (numbers && cells[i].number() != cells[i - 1].number() + 1)
                return false;
        }
        return true;
    }

    void takeSum(int row, const QString& title)
    {
        SumRow sum;
        sum.row = row;
        sum.part = title.startsWith(u'小') || title.endsWith(u"小计"_s);
        sum.firstListed = m_partListed;
        sum.lastListed = m_rows.listed.size();
        sum.firstFree = m_partFree;
        sum.lastFree = m_rows.free.size();
        m_rows.sums.push_back(sum);
        if (sum.part)
            markPart();
        else if (!m_rows.listed.empty() || !m_rows.free.empty())
            m_closing = row; // rows are not added behind the sum of all
    }
    void markPart()
    {
        m_partListed = m_rows.listed.size();
        m_partFree = m_rows.free.size();
    }

    void takeData(int row, int headerLast)
    {
        SlotRow slot {row, constantAt(row, m_columns.name), constantAt(row, m_columns.code),
            int(m_rows.groups.size()) - 1};
        if (isBlankWord(slot.name))
            slot.name.clear();
        if (!slot.name.isEmpty() || !slot.code.isEmpty()) {
            m_rows.listed.push_back(std::move(slot));
            return;
        }
        if (inHeader(row, headerLast) || m_closing >= 0)
            return;
        const bool taken = std::ranges::any_of(m_columns.filled, [&](int column) {
            const SheetCell* cell = column == m_columns.serial ? nullptr : m_sheet.cell(row, column);
            return cell && cell->type() == CellType::Text && !cell->hasFormula()
                && !isBlankWord(m_book.text(*cell));
        });
        if (!taken)
            m_rows.free.push_back(std::move(slot));
    }
    /// Part of a merged block that begins in the header, or of a name that spans several rows.
    [[nodiscard]] bool inHeader(int row, int headerLast) const
    {
        return std::ranges::any_of(m_sheet.merges, [&](const CellRange& range) {
            return range.contains(row, std::max(0, m_columns.name)) && range.firstRow < row
                && (range.firstRow <= headerLast
                    || m_sheet.cell(range.firstRow, range.firstColumn) != nullptr);
        });
    }

    /// A closing sum ends the room for rows; sums of all say nothing of parts.
    void closeSums()
    {
        if (m_closing >= 0)
            m_rows.endRow = m_rows.endRow < 0 ? m_closing : std::min(m_rows.endRow, m_closing);
        const bool parts = std::ranges::any_of(m_rows.sums, &SumRow::part) || !m_rows.groups.empty();
        if (parts && m_rows.endRow < 0)
            m_rows.endRow = m_rows.lastRow + 1;
    }

    const Workbook& m_book;
    const Sheet& m_sheet;
    const SheetXml& m_xml;
    const NamingColumns& m_columns;
    BlankRows m_rows;
    size_t m_partListed = 0;
    size_t m_partFree = 0;
    int m_closing = -1;
};

} // namespace

BlankRows blankRows(const Workbook& book, const Sheet& sheet, const SheetXml& xml, const Recognition& found,
    const NamingColumns& columns)
{
    return RowSorter(book, sheet, xml, columns).run(found.headerLast);
}

} // namespace sanpi
