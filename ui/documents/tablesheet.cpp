// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/documents/tablesheet.h"

#include "report/officialpage.h"
#include "ui/facts/gridroles.h"
#include "ui/facts/gridview.h"
#include "ui/widgets/roles.h"

#include <QAbstractItemView>
#include <QHeaderView>
#include <QRegularExpression>
#include <QTableView>
#include <QTreeView>

#include <algorithm>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

constexpr int widestCell = 30; ///< half characters that a column is measured by: longer texts break
constexpr int measuredRows = 300;
constexpr double usualTypePt = 9;
constexpr double smallestTypePt = 7.5;

const QHeaderView* headerOf(const QAbstractItemView& view)
{
    if (const auto* table = qobject_cast<const QTableView*>(&view))
        return table->horizontalHeader();
    if (const auto* tree = qobject_cast<const QTreeView*>(&view))
        return tree->header();
    return nullptr;
}

int halfCharacters(QStringView text)
{
    int width = 0;
    int line = 0;
    for (const QChar c : text) {
        if (c == u'\n') {
            width = qMax(width, line);
            line = 0;
        } else {
            line += c.unicode() < 0x2e80 ? 1 : 2;
        }
    }
    return qMax(width, line);
}

/// The number that a text is, as the reports' cells have it: the workbook shows a value only as its text
/// does.
doc::CellValue valueOf(const QString& digits)
{
    static const QRegularExpression number(u"^-?(\\d{1,14})(?:\\.(\\d{1,4}))?(%?)$"_s);
    const QRegularExpressionMatch match = number.match(digits);
    if (!match.hasMatch())
        return {};
    // Numbers that begin with 0 are codes.
    const QString whole = match.captured(1);
    if (whole.size() > 1 && whole.startsWith(u'0'))
        return {};
    const QString decimals = match.captured(2);
    const qint64 sign = digits.startsWith(u'-') ? -1 : 1;
    if (match.captured(3).isEmpty() && decimals.isEmpty())
        return sign * whole.toLongLong();
    qint64 scale = 1;
    for (qsizetype i = 0; i < decimals.size(); ++i)
        scale *= 10;
    const qint64 value = sign * QString(whole + decimals).toLongLong();
    if (!match.captured(3).isEmpty())
        return whole.size() > 10 ? doc::CellValue() : doc::CellValue(Percent {value, scale * 100});
    // Amounts are the only numbers with decimals, and 万元 is what a table states that names no unit.
    constexpr qint64 wan = qint64(Unit::Wan);
    return whole.size() > 12 ? doc::CellValue() : doc::CellValue(Money::fromYuan(value * (wan / scale)));
}

doc::Cell cellOf(const QString& text)
{
    doc::Cell cell;
    QString digits = text;
    digits.remove(u',').replace(u'−', u'-');
    cell.value = valueOf(digits);
    cell.text = std::holds_alternative<std::monostate>(cell.value) ? text : digits;
    return cell;
}

/// Half characters that each column of the sheet needs to be read.
QList<int> widthsOf(const TableSheet& sheet)
{
    QList<int> widths;
    for (const TableColumn& column : sheet.columns)
        widths << qBound(4, halfCharacters(column.title), widestCell);
    const qsizetype rows = std::min<qsizetype>(sheet.rows.size(), measuredRows);
    for (qsizetype row = 0; row < rows; ++row) {
        if (sheet.rows[row].head)
            continue;
        for (qsizetype column = 0; column < widths.size(); ++column) {
            const int width = halfCharacters(sheet.rows[row].cells.value(column));
            widths[column] = qMax(widths[column], qMin(width, widestCell));
        }
    }
    return widths;
}

/// Characters that must stand on one line: a day or a short number that is cut in two cannot be read.
double leastOf(const TableSheet& sheet, qsizetype column)
{
    constexpr qsizetype longestWhole = 12;
    qsizetype longest = 0;
    const qsizetype rows = std::min<qsizetype>(sheet.rows.size(), measuredRows);
    for (qsizetype row = 0; row < rows; ++row) {
        const QString& text = sheet.rows[row].cells.value(column);
        const bool whole = !sheet.rows[row].head && text.size() <= longestWhole
            && std::ranges::all_of(text, [](QChar c) { return c.unicode() > 0x20 && c.unicode() < 0x80; });
        if (whole)
            longest = std::max(longest, text.size());
    }
    return double(longest) / 2;
}

/// Half characters of the usual size on the width of a page.
int roomOn(doc::Orientation orientation)
{
    const double mm = official::page(orientation, doc::PageForm::Working).textWidth();
    return int(mm * official::pointsPerMm / usualTypePt * 2);
}

/// The columns cut into groups that fit; the first column stands in each.
QList<QList<int>> cutColumns(const QList<int>& columns, const QList<int>& widths, int room)
{
    constexpr int padding = 2;
    QList<QList<int>> groups {{}};
    int used = 0;
    for (const int column : columns) {
        const int width = widths[column] + padding;
        const bool onlyRepeated = groups.size() > 1 && groups.last().size() == 1;
        if (used + width > room && !groups.last().isEmpty() && !onlyRepeated) {
            groups.append(QList<int> {columns.first()});
            used = widths[columns.first()] + padding;
        }
        groups.last() << column;
        used += width;
    }
    return groups;
}

} // namespace

SheetReader::SheetReader(QAbstractItemView& view)
{
    const QAbstractItemModel* model = view.model();
    if (!model)
        return;
    const QHeaderView* header = headerOf(view);
    for (int visual = 0; visual < model->columnCount(view.rootIndex()); ++visual) {
        const int column = header ? header->logicalIndex(visual) : visual;
        TableColumn one;
        one.title = model->headerData(column, Qt::Horizontal).toString().remove(u'\n');
        one.shown = !header || !header->isSectionHidden(column);
        m_logical << column;
        m_sheet.columns << one;
    }
    m_rowCount = model->rowCount(view.rootIndex());
}

TableSheet::Row SheetReader::rowAt(QAbstractItemView& view, const QModelIndex& first, int depth) const
{
    const auto* table = qobject_cast<const QTableView*>(&view);
    TableSheet::Row row;
    row.head = table && first.column() == 0 && table->columnSpan(first.row(), 0) > 1;
    for (const int column : m_logical) {
        const QModelIndex index = first.siblingAtColumn(column);
        const QVariant shown = index.data();
        QString text
            = shown.typeId() == QMetaType::Bool ? (shown.toBool() ? u"✓"_s : QString()) : shown.toString();
        if (column == m_logical.first())
            text = QString(depth, u'　') + text;
        row.cells << text;
        row.selected = row.selected || (view.selectionModel() && view.selectionModel()->isSelected(index));
    }
    return row;
}

bool SheetReader::read(QAbstractItemView& view, int count)
{
    const QAbstractItemModel* model = view.model();
    if (!model || m_logical.isEmpty())
        return false;
    const int end = qMin(m_rowCount, m_next + count);
    const auto* table = qobject_cast<const QTableView*>(&view);
    const auto* tree = qobject_cast<const QTreeView*>(&view);
    for (; m_next < end; ++m_next) {
        const QModelIndex first = model->index(m_next, 0, view.rootIndex());
        if ((table && table->isRowHidden(m_next)) || (tree && tree->isRowHidden(m_next, view.rootIndex())))
            continue;
        if (qobject_cast<const GridView*>(&view) && first.data(NewRowRole).isValid())
            continue; // what is no record yet is not printed
        if (m_sheet.rows.isEmpty()) {
            for (qsizetype column = 0; column < m_logical.size(); ++column) {
                const auto align = Qt::Alignment(
                    first.siblingAtColumn(m_logical[column]).data(Qt::TextAlignmentRole).toInt());
                m_sheet.columns[column].right = align.testFlag(Qt::AlignRight);
            }
        }
        m_sheet.rows << rowAt(view, first, 0);
        if (!tree || !tree->isExpanded(first))
            continue;
        // What is open in the window, two levels deep, is what people see.
        for (int child = 0; child < model->rowCount(first); ++child) {
            const QModelIndex below = model->index(child, 0, first);
            if (!tree->isRowHidden(child, first))
                m_sheet.rows << rowAt(view, below, 1);
        }
    }
    return m_next < m_rowCount;
}

SheetChoice usualChoice(const TableSheet& sheet)
{
    SheetChoice choice;
    choice.title = sheet.title;
    const QList<int> widths = widthsOf(sheet);
    int needed = 0;
    for (qsizetype column = 0; column < sheet.columns.size(); ++column) {
        const bool any = std::ranges::any_of(
            sheet.rows, [column](const TableSheet::Row& row) { return !row.cells.value(column).isEmpty(); });
        if (!sheet.columns[column].shown || !any)
            continue; // bars and marks have no text
        // More columns than the smallest type has room for are left to be ticked.
        needed += widths[column] + 2;
        if (needed > roomOn(doc::Orientation::Landscape) * usualTypePt / smallestTypePt
            && !choice.columns.isEmpty())
            break;
        choice.columns << int(column);
    }
    if (needed > roomOn(doc::Orientation::Portrait))
        choice.orientation = doc::Orientation::Landscape;
    return choice;
}

Document sheetDocument(const TableSheet& sheet, const SheetChoice& choice)
{
    Document document;
    document.meta.title = choice.title;
    document.meta.date = sheet.asOf;
    doc::Section section;
    section.orientation = choice.orientation;
    section.form = doc::PageForm::Working;
    section.blocks << doc::Title {doc::brokenTitle(choice.title, 40)};
    const QList<int> widths = widthsOf(sheet);
    const QList<QList<int>> groups = choice.columns.isEmpty() ? QList<QList<int>>()
        : choice.fitWidth                                     ? QList<QList<int>> {choice.columns}
                          : cutColumns(choice.columns, widths, roomOn(choice.orientation));
    for (qsizetype at = 0; at < groups.size(); ++at) {
        doc::Table table;
        table.note = sheet.scope;
        for (const int column : groups[at]) {
            const TableColumn& one = sheet.columns[column];
            table.columns << doc::Column {one.title, double(widths[column]),
                one.right ? doc::Align::Right : doc::Align::Left, leastOf(sheet, column)};
        }
        for (const TableSheet::Row& row : sheet.rows) {
            if (choice.selectedOnly && !row.selected)
                continue;
            doc::Row line;
            if (row.head) {
                line.kind = doc::Row::Kind::Group;
                line.cells << doc::Cell {row.cells.value(0), doc::Tone::Normal, {}, int(groups[at].size())};
            } else {
                for (const int column : groups[at])
                    line.cells << cellOf(row.cells.value(column));
            }
            table.rows << line;
        }
        if (at > 0)
            section.blocks << doc::PageBreak {};
        section.blocks << table;
    }
    document.sections << section;
    return document;
}

} // namespace sanpi
