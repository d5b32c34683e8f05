// SPDX-License-Identifier: GPL-3.0-or-later
// Tables are set row by row, so that a long one costs no more than its text.
#include "report/pagebuilder.h"
#include "report/pagemetrics.h"

#include <algorithm>
#include <cmath>

namespace sanpi {

using namespace Qt::StringLiterals;
using doc::Align;
using official::Role;
using official::styleOf;
using pagemetrics::linePitch;
using pagemetrics::smallTable;
using pagemetrics::tolerance;

struct PageBuilder::SetCell {
    QList<TextLine> lines;
    double x = 0;
    double width = 0;
    Align align = Align::Left;
    int rows = 1; // of the header
    bool hidden = false; // covered by the cell above
};

struct PageBuilder::SetRow {
    QList<SetCell> cells;
    double height = 0;
};

struct PageBuilder::TableFrame {
    QList<double> edges; // of the columns, one more than columns
    double size = 10.5; // pt
    double line = 0;
    double paddingX = 0;
    double paddingY = 0;
    double least = 0; // height of a row

    [[nodiscard]] double heightOf(qsizetype lines) const
    {
        return std::max(least, static_cast<double>(lines) * line + 2 * paddingY);
    }
    [[nodiscard]] qsizetype columns() const { return edges.size() - 1; }
};

PageBuilder::TableFrame PageBuilder::frameOf(const doc::Table& table)
{
    TableFrame frame;
    frame.paddingX = official::cellPaddingX * official::twipsPerMm;
    frame.paddingY = official::cellPaddingY * official::twipsPerMm;
    frame.least = official::rowHeightMm * official::twipsPerMm;
    frame.size = doc::tableTypeSize(table, m_width / 20, 2 * frame.paddingX / 20);
    frame.line = frame.size * 20 * official::tableLineFactor;
    double x = 0;
    frame.edges.append(0);
    for (const double width : doc::columnWidths(table, m_width, frame.size * 20, 2 * frame.paddingX))
        frame.edges.append(x += width);
    return frame;
}

PageBuilder::SetCell PageBuilder::cellOf(
    const QString& text, const official::TextStyle& style, unsigned rgb, double x, double width, Align align)
{
    const double padding = official::cellPaddingX * official::twipsPerMm;
    SetCell cell;
    cell.lines = composeLines({{text, style, rgb}}, {width - 2 * padding, 0, 0, 0, false}, m_fonts);
    cell.x = x;
    cell.width = width;
    cell.align = align;
    return cell;
}

QList<PageBuilder::SetRow> PageBuilder::headerOf(const doc::Table& table, const TableFrame& frame)
{
    auto style = styleOf(Role::TableHead);
    style.size = frame.size;
    SetRow upper;
    SetRow lower;
    qsizetype column = 0;
    const auto edge = [&](qsizetype at) { return frame.edges[std::min(at, frame.columns())]; };
    while (column < table.columns.size()) {
        const auto group = std::find_if(table.groups.begin(), table.groups.end(),
            [&](const doc::ColumnGroup& one) { return one.first == column && one.count > 0; });
        const qsizetype count = group == table.groups.end() ? 1 : group->count;
        const QString text = group == table.groups.end() ? table.columns[column].title : group->title;
        SetCell cell
            = cellOf(text, style, 0, edge(column), edge(column + count) - edge(column), Align::Centre);
        cell.rows = group == table.groups.end() ? 2 : 1;
        upper.cells.append(cell);
        for (qsizetype at = column; at < std::min(column + count, table.columns.size()); ++at) {
            SetCell below
                = cellOf(table.columns[at].title, style, 0, edge(at), edge(at + 1) - edge(at), Align::Centre);
            below.hidden = group == table.groups.end();
            lower.cells.append(below);
        }
        column += count;
    }
    const auto tallest = [&](const SetRow& row, bool skip) {
        qsizetype lines = 1;
        for (const SetCell& cell : row.cells) {
            if (!skip || (!cell.hidden && cell.rows == 1))
                lines = std::max(lines, cell.lines.size());
        }
        return lines;
    };
    if (table.groups.isEmpty()) {
        upper.height = frame.heightOf(tallest(upper, false));
        for (SetCell& cell : upper.cells)
            cell.rows = 1;
        return {upper};
    }
    // Both rows are equally tall, so that a cell over both is twice its row.
    const double both = frame.heightOf(tallest(upper, false)) / 2;
    upper.height
        = std::max({frame.heightOf(tallest(upper, true)), frame.heightOf(tallest(lower, true)), both});
    lower.height = upper.height;
    return {upper, lower};
}

PageBuilder::SetRow PageBuilder::rowOf(const doc::Table& table, const doc::Row& row, const TableFrame& frame)
{
    auto style = styleOf(row.kind == doc::Row::Kind::Item ? Role::TableCell : Role::TableHead);
    style.size = frame.size;
    style.bold = row.kind != doc::Row::Kind::Item;
    SetRow set;
    qsizetype column = 0;
    qsizetype lines = 1;
    for (const doc::Cell& cell : row.cells) {
        if (column >= frame.columns())
            break;
        const qsizetype end = std::min<qsizetype>(column + std::max(1, cell.span), frame.columns());
        const Align align = cell.span > 1 ? Align::Left : table.columns[column].align;
        set.cells.append(cellOf(cell.text, style, official::rgbOf(cell.tone), frame.edges[column],
            frame.edges[end] - frame.edges[column], align));
        lines = std::max(lines, set.cells.last().lines.size());
        column = end;
    }
    set.height = frame.heightOf(lines);
    return set;
}

// A row taller than a page is the only one that is cut: into rows of as many lines as a page holds.
QList<PageBuilder::SetRow> PageBuilder::cutRow(const SetRow& row, const TableFrame& frame, double room) const
{
    if (row.height <= room)
        return {row};
    const auto most
        = std::max<qsizetype>(1, static_cast<qsizetype>((room - 2 * frame.paddingY) / frame.line));
    QList<SetRow> parts;
    for (qsizetype from = 0;; from += most) {
        SetRow part;
        qsizetype lines = 0;
        for (const SetCell& cell : row.cells) {
            SetCell piece = cell;
            piece.lines = cell.lines.mid(from, most);
            lines = std::max(lines, piece.lines.size());
            part.cells.append(piece);
        }
        if (lines == 0)
            return parts;
        part.height = frame.heightOf(lines);
        parts.append(part);
    }
}

void PageBuilder::addRow(const SetRow& row, const TableFrame& frame)
{
    for (const SetCell& cell : row.cells) {
        if (cell.hidden)
            continue;
        // A header cell over two rows is as tall as both; the rule below it is drawn by the second.
        const double height = cell.rows == 2 ? 2 * row.height : row.height;
        double y = m_y + (height - static_cast<double>(cell.lines.size()) * frame.line) / 2;
        for (const TextLine& line : cell.lines) {
            double x = cell.x + frame.paddingX;
            if (cell.align == Align::Centre)
                x = cell.x + (cell.width - line.width) / 2;
            else if (cell.align == Align::Right)
                x = cell.x + cell.width - frame.paddingX - line.width;
            addLine(line, x, y, frame.line, frame.size);
            y += frame.line;
        }
        addRule(cell.x, m_y, cell.x, m_y + height, 0.5);
        if (cell.rows == 1)
            addRule(cell.x, m_y + height, cell.x + cell.width, m_y + height, 0.5);
    }
    for (const SetCell& cell : row.cells) {
        if (cell.hidden)
            addRule(cell.x, m_y + row.height, cell.x + cell.width, m_y + row.height, 0.5);
    }
    addRule(frame.edges.last(), m_y, frame.edges.last(), m_y + row.height, 0.5);
    m_y += row.height;
}

void PageBuilder::addCaption(const doc::Table& table)
{
    if (!table.caption.isEmpty()) {
        if (current().form == doc::PageForm::Working && !atTop())
            m_y += linePitch / 3;
        addText(table.caption, styleOf(Role::TableCaption), Align::Centre, m_y, linePitch);
        m_y += linePitch;
    }
    if (table.note.isEmpty() && table.unit.isEmpty())
        return;
    const auto style = styleOf(Role::TableNote);
    const double height = style.size * 20 * 1.8;
    addText(table.note, style, Align::Left, m_y, height);
    if (!table.unit.isEmpty())
        addText(u"单位："_s + table.unit, style, Align::Right, m_y, height);
    m_y += height;
}

void PageBuilder::place(const doc::Note& note)
{
    const auto style = styleOf(Role::TableNote);
    const double height = style.size * 20 * 1.5;
    for (const TextLine& line : composeLines({{note.text, style, 0}}, {m_width, 0, 0, 0, false}, m_fonts)) {
        breakUnless(height);
        addLine(line, 0, m_y, height, style.size);
        m_y += height;
    }
}

void PageBuilder::place(const doc::Table& table)
{
    if (table.columns.isEmpty())
        return;
    const TableFrame frame = frameOf(table);
    const QList<SetRow> header = headerOf(table, frame);
    double headerHeight = 0;
    for (const SetRow& row : header)
        headerHeight += row.height;
    // With the gap that addCaption() leaves: without it the header would stand alone at a page's foot.
    const bool apart = current().form == doc::PageForm::Working && !atTop();
    const double caption = (table.caption.isEmpty() ? 0 : linePitch + (apart ? linePitch / 3 : 0))
        + (table.note.isEmpty() && table.unit.isEmpty() ? 0 : styleOf(Role::TableNote).size * 20 * 1.8);

    const auto addHeader = [&] {
        addRule(0, m_y, frame.edges.last(), m_y, 0.5);
        for (const SetRow& row : header)
            addRow(row, frame);
    };
    bool begun = false;
    const double room = m_height - headerHeight - tolerance;
    for (qsizetype at = 0; at < table.rows.size(); ++at) {
        const doc::Row& row = table.rows[at];
        const double below = doc::staysWithNext(table, at) ? frame.least : 0;
        for (const SetRow& part : cutRow(rowOf(table, row, frame), frame, room)) {
            if (!begun) {
                // A small table stays whole; a header is not left alone with a row or two of many.
                const qsizetype rest = table.rows.size() - 1;
                const double few = frame.least * static_cast<double>(rest < smallTable ? rest : 2);
                breakUnless(caption + headerHeight + std::min(part.height + few, room));
                addCaption(table);
                addHeader();
                begun = true;
            }
            if (m_y + part.height + below > m_height + tolerance && m_y > headerHeight + 1) {
                beginPage(current().orientation);
                addHeader();
            }
            addRow(part, frame);
        }
        if (!goOn()) // build() stops behind this block
            return;
    }
    if (!begun) {
        breakUnless(caption + headerHeight);
        addCaption(table);
        addHeader();
    }
    snapToGrid();
}

} // namespace sanpi
