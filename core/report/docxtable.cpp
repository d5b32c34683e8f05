// SPDX-License-Identifier: GPL-3.0-or-later
// Tables of the DOCX: fixed widths, repeated header rows, rows that are not split; and the imprint, which is
// one.
#include "report/docxbody.h"
#include "report/officialpage.h"
#include "report/pagemetrics.h"

#include <algorithm>
#include <functional>

namespace sanpi::docx {

using namespace Qt::StringLiterals;

namespace {

QString cellStyle(doc::Align align)
{
    switch (align) {
    case doc::Align::Centre:
        return u"TableCentre"_s;
    case doc::Align::Right:
        return u"TableNumber"_s;
    case doc::Align::Left:
        break;
    }
    return u"TableText"_s;
}

int sumOf(const QList<int>& widths, qsizetype from, qsizetype count)
{
    int sum = 0;
    for (qsizetype at = from; at < std::min(from + count, widths.size()); ++at)
        sum += widths[at];
    return sum;
}

} // namespace

void Body::beginRow(bool header)
{
    m_xml.start("w:tr"_L1);
    m_xml.start("w:trPr"_L1);
    m_xml.leaf("w:cantSplit"_L1);
    m_xml.leaf(
        "w:trHeight"_L1, {{"w:val"_L1, num(twipsOfMm(official::rowHeightMm))}, {"w:hRule"_L1, u"atLeast"_s}});
    if (header)
        m_xml.leaf("w:tblHeader"_L1);
    m_xml.end();
}

void Body::putCell(int width, int span, const QString& merge, const QString& style, const QString& text,
    const QString& tone, double size)
{
    m_xml.start("w:tc"_L1);
    m_xml.start("w:tcPr"_L1);
    m_xml.leaf("w:tcW"_L1, {{"w:w"_L1, num(width)}, {"w:type"_L1, u"dxa"_s}});
    if (span > 1)
        m_xml.value("w:gridSpan"_L1, span);
    if (merge == "continue"_L1)
        m_xml.leaf("w:vMerge"_L1);
    else if (!merge.isEmpty())
        m_xml.value("w:vMerge"_L1, merge);
    m_xml.value("w:vAlign"_L1, u"center"_s);
    m_xml.end();
    begin(style);
    run(text, tone, size);
    end();
    m_xml.end();
}

void Body::putCaption(const doc::Table& table)
{
    if (!table.caption.isEmpty())
        simple(u"Caption"_s, table.caption);
    if (!table.note.isEmpty() || !table.unit.isEmpty())
        tabbed(u"TableNote"_s, table.note, table.unit.isEmpty() ? QString() : u"单位："_s + table.unit, 0);
}

void Body::putHeader(const doc::Table& table, const QList<int>& widths, double size)
{
    const auto groupAt = [&](qsizetype column) {
        return std::find_if(table.groups.begin(), table.groups.end(),
            [&](const doc::ColumnGroup& group) { return group.first == column && group.count > 0; });
    };
    beginRow(true);
    for (qsizetype column = 0; column < table.columns.size();) {
        const auto group = groupAt(column);
        const bool single = group == table.groups.end();
        const int span = single ? 1 : group->count;
        const QString merge = single && !table.groups.isEmpty() ? u"restart"_s : QString();
        putCell(sumOf(widths, column, span), span, merge, u"TableHead"_s,
            single ? table.columns[column].title : group->title, {}, size);
        column += span;
    }
    m_xml.end();
    if (table.groups.isEmpty())
        return;
    beginRow(true);
    for (qsizetype column = 0; column < table.columns.size();) {
        const auto group = groupAt(column);
        const bool single = group == table.groups.end();
        const qsizetype until
            = std::min<qsizetype>(column + (single ? 1 : group->count), table.columns.size());
        for (; column < until; ++column) {
            putCell(widths[column], 1, single ? u"continue"_s : QString(), u"TableHead"_s,
                single ? QString() : table.columns[column].title, {}, size);
        }
    }
    m_xml.end();
}

void Body::putRow(const doc::Table& table, const doc::Row& row, const QList<int>& widths, double size)
{
    const bool item = row.kind == doc::Row::Kind::Item;
    beginRow(false);
    qsizetype column = 0;
    for (const doc::Cell& cell : row.cells) {
        if (column >= widths.size())
            break;
        const auto span
            = static_cast<int>(std::min<qsizetype>(std::max(1, cell.span), widths.size() - column));
        const doc::Align align = cell.span > 1 ? doc::Align::Left : table.columns[column].align;
        putCell(sumOf(widths, column, span), span, {}, cellStyle(align), cell.text,
            item ? toneStyle(cell.tone) : u"Strong"_s, size);
        column += span;
    }
    for (; column < widths.size(); ++column) // a short row is filled up: Word wants every cell
        putCell(widths[column], 1, {}, u"TableText"_s, {}, {}, size);
    m_xml.end();
}

void Body::put(const doc::Table& table)
{
    if (table.columns.isEmpty())
        return;
    if (m_breakNext)
        simple(u"SectionEnd"_s, {});
    putCaption(table);
    const double width = textWidth() * official::pointsPerMm;
    const double padding = 2 * official::cellPaddingX * official::pointsPerMm;
    const double size = doc::tableTypeSize(table, width, padding);
    const double ownSize = size < official::styleOf(official::Role::TableCell).size ? size : 0;
    QList<int> widths;
    for (const double column : doc::columnWidths(table, width, size, padding))
        widths.append(twipsOfPt(column));

    m_xml.start("w:tbl"_L1);
    m_xml.start("w:tblPr"_L1);
    m_xml.value("w:tblStyle"_L1, u"LedgerTable"_s);
    m_xml.leaf("w:tblW"_L1, {{"w:w"_L1, num(sumOf(widths, 0, widths.size()))}, {"w:type"_L1, u"dxa"_s}});
    m_xml.value("w:jc"_L1, u"center"_s);
    m_xml.leaf("w:tblLayout"_L1, {{"w:type"_L1, u"fixed"_s}});
    m_xml.end();
    m_xml.start("w:tblGrid"_L1);
    for (const int column : widths)
        m_xml.leaf("w:gridCol"_L1, {{"w:w"_L1, num(column)}});
    m_xml.end();
    const bool whole = table.rows.size() <= pagemetrics::smallTable;
    m_keepNext = whole;
    putHeader(table, widths, ownSize);
    for (qsizetype at = 0; at < table.rows.size(); ++at) {
        m_keepNext = doc::staysWithNext(table, at) || (whole && at + 1 < table.rows.size());
        putRow(table, table.rows[at], widths, ownSize);
        if (!goOn()) // write() stops behind this block
            break;
    }
    m_keepNext = false;
    m_xml.end();
    // Two tables in a row would become one.
    simple(u"SectionEnd"_s, {});
}

void Body::putImprint(const doc::Imprint& imprint)
{
    // A hair narrower than the text: some programs let only such a table float.
    const int width = twipsOfMm(textWidth()) - 20;
    const int space = twipsOfPt(official::styleOf(official::Role::Imprint).size);
    m_xml.start("w:tbl"_L1);
    m_xml.start("w:tblPr"_L1);
    // At the foot of the last page, whatever stands above it: its height is known, as its lines are exact.
    const int line = twipsOfPt(official::styleOf(official::Role::Imprint).size * official::imprintLineFactor);
    const int perLine = (width - 5 * space) / space;
    const auto copyLines
        = imprint.copyTo.isEmpty() ? 0 : static_cast<int>(imprint.copyTo.size()) / perLine + 1;
    const official::Page page = official::page(m_orientation, m_form);
    const int foot = twipsOfMm(page.height - page.bottom);
    m_xml.leaf("w:tblpPr"_L1,
        {{"w:vertAnchor"_L1, u"page"_s}, {"w:horzAnchor"_L1, u"margin"_s}, {"w:tblpXSpec"_L1, u"center"_s},
            {"w:tblpY"_L1, num(foot - (copyLines + 1) * line)}});
    m_xml.leaf("w:tblW"_L1, {{"w:w"_L1, num(width)}, {"w:type"_L1, u"dxa"_s}});
    m_xml.start("w:tblBorders"_L1);
    const auto border = [&](QLatin1String side, int eighths) {
        m_xml.leaf(side,
            {{"w:val"_L1, u"single"_s}, {"w:sz"_L1, num(eighths)}, {"w:space"_L1, u"0"_s},
                {"w:color"_L1, u"000000"_s}});
    };
    border("w:top"_L1, 8);
    border("w:bottom"_L1, 8);
    border("w:insideH"_L1, 6);
    m_xml.end();
    m_xml.leaf("w:tblLayout"_L1, {{"w:type"_L1, u"fixed"_s}});
    m_xml.end();
    m_xml.start("w:tblGrid"_L1);
    m_xml.leaf("w:gridCol"_L1, {{"w:w"_L1, num(width)}});
    m_xml.end();
    const auto row = [&](const std::function<void()>& content) {
        m_xml.start("w:tr"_L1);
        m_xml.start("w:tc"_L1);
        m_xml.start("w:tcPr"_L1);
        m_xml.leaf("w:tcW"_L1, {{"w:w"_L1, num(width)}, {"w:type"_L1, u"dxa"_s}});
        m_xml.end();
        content();
        m_xml.end();
        m_xml.end();
    };
    if (!imprint.copyTo.isEmpty()) {
        row([&] {
            begin(u"Imprint"_s, {4 * space, space, 3 * space, 0});
            run(u"抄送："_s + imprint.copyTo + u"。"_s);
            end();
        });
    }
    row([&] { tabbed(u"Imprint"_s, imprint.organ, doc::chineseDate(imprint.date) + u"印发"_s, space); });
    m_xml.end();
}

} // namespace sanpi::docx
