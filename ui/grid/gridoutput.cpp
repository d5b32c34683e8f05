// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/grid/gridoutput.h"

#include "domain/percent.h"
#include "ui/facts/valuetext.h"
#include "ui/widgets/copying.h"

#include <QMimeData>
#include <QSet>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

OutCell outCell(const GridModel& model, const QModelIndex& index)
{
    const Field& field = model.field(index.column());
    const Value value = model.value(index);
    if (model.isGroup(index.row()) && value.isNull())
        return {index.data().toString(), false};
    if (value.isNull())
        return {};
    // All digits, no separators: what leaves is computed with.
    if (field.type == FieldType::Money)
        return {value.money().exact(model.unit()), true};
    if (isFigure(field))
        return {field.type == FieldType::Count ? QString::number(value.number()) : pointsText(value.number()),
            true};
    if (field.type == FieldType::Date)
        return {value.text(), false, value.date()};
    return {valueText(model.table(), field, value, model.unit()), false};
}

OutRow headerOf(const GridModel& model, const QList<int>& columns)
{
    OutRow row;
    for (const int column : columns)
        row.append({columnTitle(model.field(column), model.unit()), false});
    return row;
}

} // namespace

QList<OutRow> blockOf(
    const GridModel& model, const QModelIndexList& cells, const QList<int>& columns, bool withHeaders)
{
    QSet<int> used;
    QSet<QPair<int, int>> wanted;
    QList<int> rows;
    for (const QModelIndex& cell : cells) {
        used.insert(cell.column());
        wanted.insert({cell.row(), cell.column()});
        if (rows.isEmpty() || rows.last() != cell.row())
            rows << cell.row();
    }
    QList<int> shown;
    for (const int column : columns) {
        if (used.contains(column))
            shown << column;
    }
    QList<OutRow> block;
    if (withHeaders)
        block << headerOf(model, shown);
    for (const int row : std::as_const(rows)) {
        OutRow out;
        for (const int column : std::as_const(shown))
            out.append(
                wanted.contains({row, column}) ? outCell(model, model.index(row, column)) : OutCell {});
        block << out;
    }
    return block;
}

QList<OutRow> everythingShown(const GridModel& model, const QList<int>& columns)
{
    QList<OutRow> rows {headerOf(model, columns)};
    for (int row = 0; row < model.rowCount(); ++row) {
        if (!model.isGroup(row) && model.isNew(row))
            continue; // no record yet
        OutRow out;
        for (const int column : columns)
            out.append(outCell(model, model.index(row, column)));
        rows << out;
    }
    return rows;
}

std::unique_ptr<QMimeData> mimeOf(const QList<OutRow>& rows)
{
    return tableMime(rows);
}

} // namespace sanpi
