// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/xlsxtable.h"

#include <xlsxwriter.h>

#include <algorithm>
#include <numeric>

namespace sanpi::xlsx {

using namespace Qt::StringLiterals;

namespace {

// Rows of the sheet from one to another, both included.
struct Span {
    int from = 0;
    int to = 0;
};

/// Writes one table from the top down.
class TableSheet {
public:
    TableSheet(Book& book, const doc::Table& table, const TablePlace& place)
        : m_book(book), m_table(table), m_place(place), m_unit(unitOf(table)),
          m_sheet(book.addSheet(place.title)), m_columns(static_cast<int>(table.columns.size()))
    {
    }
    bool write(const RowStep& step)
    {
        setColumns();
        writeTop();
        writeHeader();
        placeRows();
        addFilter();
        for (const doc::Row& row : m_table.rows) {
            writeRow(row);
            if (!step())
                return false;
        }
        writeNotes();
        setPage();
        return true;
    }

private:
    void setColumns();
    void writeTop();
    void writeHeader();
    void placeRows();
    void addFilter();
    void writeRow(const doc::Row& row);
    void writeNotes();
    void setPage();
    [[nodiscard]] std::optional<QString> sumFormula(
        const QList<Span>& spans, int column, const Form& total) const;
    [[nodiscard]] QList<Span> spanBelow() const;
    [[nodiscard]] double widthFrom(int column, int last) const;
    [[nodiscard]] std::optional<qint64> exactAt(qsizetype row, int column) const;

    Book& m_book;
    const doc::Table& m_table;
    const TablePlace& m_place;
    Unit m_unit;
    lxw_worksheet* m_sheet;
    int m_columns;
    int m_row = 0; // to be written next
    int m_headerFrom = 0;
    int m_firstRow = 0; // of the table's rows
    QList<Span> m_items; // all item rows
    QList<double> m_widths;
    QStringList m_titles;
    QStringList m_differing; // columns whose total is no sum of the rows
};

void TableSheet::setColumns()
{
    m_widths = columnWidths(m_table);
    m_titles = columnTitles(m_table);
    for (int column = 0; column < m_columns; ++column)
        worksheet_set_column(m_sheet, static_cast<lxw_col_t>(column), static_cast<lxw_col_t>(column),
            m_widths[column], nullptr);
}

void TableSheet::writeTop()
{
    using Role = Look::Role;
    worksheet_set_row(m_sheet, 0, 30, nullptr);
    m_book.join(m_sheet, 0, 0, 0, m_columns - 1, m_place.title, {Role::Title, doc::Align::Centre, {}, {}});
    m_row = 1;
    if (m_table.note.isEmpty() && m_table.unit.isEmpty())
        return;
    // Neither is joined: a text runs over the empty cells beside it.
    if (!m_table.note.isEmpty())
        m_book.putText(m_sheet, m_row, 0, m_table.note, {Role::Note, doc::Align::Left, {}, {}});
    if (!m_table.unit.isEmpty() && m_columns > 1)
        m_book.putText(m_sheet, m_row, m_columns - 1, u"单位："_s + m_table.unit,
            {Role::UnitLine, doc::Align::Right, {}, {}});
    ++m_row;
}

void TableSheet::writeHeader()
{
    const Look look {Look::Role::Head, doc::Align::Centre, {}, {}};
    m_headerFrom = m_row;
    int lines = 1;
    for (int column = 0; column < m_columns; ++column)
        lines = std::max(lines, linesOf(m_titles[column], m_widths[column]));
    if (m_table.groups.isEmpty()) {
        for (int column = 0; column < m_columns; ++column)
            m_book.putText(m_sheet, m_row, column, m_titles[column], look);
        m_book.setLines(m_sheet, m_row, lines);
        ++m_row;
        return;
    }
    // Row by row: what is written in order cannot be gone back to. A cell over both rows is joined when the
    // second of them is being written.
    QList<int> tall;
    QList<int> low;
    for (int column = 0; column < m_columns;) {
        const auto group = std::find_if(m_table.groups.begin(), m_table.groups.end(),
            [&](const doc::ColumnGroup& one) { return one.first == column && one.count > 0; });
        if (group == m_table.groups.end()) {
            m_book.putText(m_sheet, m_row, column, m_titles[column], look);
            tall.append(column++);
            continue;
        }
        const int last = std::min(column + group->count, m_columns) - 1;
        m_book.join(m_sheet, m_row, column, m_row, last, group->title, look);
        for (; column <= last; ++column)
            low.append(column);
    }
    for (const int column : std::as_const(low))
        m_book.putText(m_sheet, m_row + 1, column, m_titles[column], look);
    for (const int column : std::as_const(tall))
        m_book.joinWithAbove(m_sheet, m_row + 1, column, m_titles[column], look);
    m_book.setLines(m_sheet, m_row + 1, lines);
    m_row += 2;
}

void TableSheet::placeRows()
{
    m_firstRow = m_row;
    for (qsizetype at = 0; at < m_table.rows.size(); ++at) {
        if (m_table.rows[at].kind != doc::Row::Kind::Item)
            continue;
        const int row = m_firstRow + static_cast<int>(at);
        if (!m_items.isEmpty() && m_items.last().to == row - 1)
            m_items.last().to = row;
        else
            m_items.append({row, row});
    }
}

// Where the rows are of one kind; asked for before they are written, as what is written is out of reach.
void TableSheet::addFilter()
{
    if (m_items.size() == 1 && m_items.first().from == m_firstRow)
        worksheet_autofilter(m_sheet, static_cast<lxw_row_t>(m_firstRow - 1), 0,
            static_cast<lxw_row_t>(m_items.first().to), static_cast<lxw_col_t>(m_columns - 1));
}

// The item rows right below the one being written.
QList<Span> TableSheet::spanBelow() const
{
    for (const Span& span : m_items) {
        if (span.from == m_row + 1)
            return {span};
    }
    return {};
}

double TableSheet::widthFrom(int column, int last) const
{
    return std::accumulate(m_widths.begin() + column, m_widths.begin() + last + 1, 0.0);
}

std::optional<qint64> TableSheet::exactAt(qsizetype row, int column) const
{
    qsizetype at = 0;
    for (const doc::Cell& cell : m_table.rows[row].cells) {
        if (at == column && cell.span == 1)
            return formOf(cell, m_unit).exact;
        at += cell.span;
    }
    return {};
}

std::optional<QString> TableSheet::sumFormula(const QList<Span>& spans, int column, const Form& total) const
{
    constexpr qsizetype mostParts = 200; // a function takes 255
    if (!total.exact || spans.isEmpty() || spans.size() > mostParts)
        return {};
    qint64 sum = 0;
    QStringList parts;
    for (const Span& span : spans) {
        for (int row = span.from; row <= span.to; ++row)
            sum += exactAt(row - m_firstRow, column).value_or(0);
        parts.append(cellName(span.from, column) + u':' + cellName(span.to, column));
    }
    if (sum != *total.exact)
        return {};
    return u"=SUM("_s + parts.join(u',') + u')';
}

void TableSheet::writeRow(const doc::Row& row)
{
    using Kind = doc::Row::Kind;
    const bool sums = row.kind == Kind::Total || row.kind == Kind::Subtotal;
    const QList<Span> spans = row.kind == Kind::Total ? m_items : spanBelow();
    int column = 0;
    int lines = 1;
    for (const doc::Cell& cell : row.cells) {
        if (column >= m_columns)
            break;
        const int last = std::min(column + std::max(1, cell.span), m_columns) - 1;
        const doc::Align align = cell.span > 1 ? doc::Align::Left : m_table.columns[column].align;
        const Look look {row.kind == Kind::Item ? Look::Role::Cell
                : row.kind == Kind::Group       ? Look::Role::Group
                                                : Look::Role::Strong,
            align, cell.tone, {}};
        const Form form = formOf(cell, m_unit);
        if (form.kind == Form::Kind::Text)
            lines = std::max(lines, linesOf(cell.text, widthFrom(column, last)));
        if (last > column) {
            m_book.join(m_sheet, m_row, column, m_row, last, cell.text, look);
        } else if (const auto formula = sums ? sumFormula(spans, column, form) : std::nullopt) {
            m_book.putFormula(m_sheet, m_row, column, *formula, form, look);
        } else {
            if (sums && form.exact && !m_differing.contains(m_table.columns[column].title))
                m_differing.append(m_table.columns[column].title);
            m_book.put(m_sheet, m_row, column, form, look);
        }
        column = last + 1;
    }
    for (; column < m_columns; ++column)
        m_book.putText(m_sheet, m_row, column, {}, {});
    m_book.setLines(m_sheet, m_row, lines);
    ++m_row;
}

void TableSheet::writeNotes()
{
    const Look look {Look::Role::Note, doc::Align::Left, {}, {}};
    for (const QString& note : m_place.notes)
        m_book.putText(m_sheet, m_row++, 0, note, look);
    if (!m_differing.isEmpty())
        m_book.putText(m_sheet, m_row++, 0,
            u"注：%1的合计按原始数据计算，不是表内各行之和。"_s.arg(m_differing.join(u"、"_s)), look);
    if (m_book.cut() > 0)
        m_book.putText(m_sheet, m_row++, 0, u"注：以“…”结尾的长文字超出单元格容量，已截断。"_s, look);
}

void TableSheet::setPage()
{
    constexpr uint8_t a4 = 9;
    constexpr double inch = 25.4;
    const auto header = static_cast<lxw_row_t>(m_headerFrom);
    const auto first = static_cast<lxw_row_t>(m_firstRow);
    worksheet_set_paper(m_sheet, a4);
    if (m_place.orientation == doc::Orientation::Landscape)
        worksheet_set_landscape(m_sheet);
    worksheet_fit_to_pages(m_sheet, 1, 0);
    worksheet_center_horizontally(m_sheet);
    worksheet_set_margins(m_sheet, 15 / inch, 15 / inch, 18 / inch, 18 / inch);
    worksheet_set_footer(m_sheet, "&C第 &P 页，共 &N 页");
    worksheet_repeat_rows(m_sheet, header, first - 1);
    // Wide tables keep their names in sight: what stands before the first column of names and it.
    constexpr int wide = 8;
    const auto name = std::find_if(m_table.columns.begin(), m_table.columns.end(),
        [](const doc::Column& column) { return column.align == doc::Align::Left; });
    const bool keep
        = m_columns >= wide && name != m_table.columns.end() && name - m_table.columns.begin() < 3;
    worksheet_freeze_panes(
        m_sheet, first, static_cast<lxw_col_t>(keep ? name - m_table.columns.begin() + 1 : 0));
}

} // namespace

bool writeTable(Book& book, const doc::Table& table, const TablePlace& place, const RowStep& step)
{
    return TableSheet(book, table, place).write(step);
}

} // namespace sanpi::xlsx
