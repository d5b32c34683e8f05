// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/grid/rowarrangement.h"

#include <algorithm>
#include <numeric>

namespace sanpi {

namespace {

/// Nothing stands last in both directions.
int compareCells(const Table& table, size_t column, bool descending, const TableRow& a, const TableRow& b)
{
    const bool nothingA = a.cells[column].isNull();
    const bool nothingB = b.cells[column].isNull();
    if (nothingA || nothingB)
        return int(nothingA) - int(nothingB);
    if (cellLess(table, column, a, b))
        return descending ? 1 : -1;
    if (cellLess(table, column, b, a))
        return descending ? -1 : 1;
    return 0;
}

} // namespace

bool isSummed(const Field& field)
{
    return field.type == FieldType::Money;
}

std::vector<int> sortedRows(const Table& table, const QList<SortKey>& keys, const QString& group)
{
    std::vector<int> order(table.rows.size());
    std::iota(order.begin(), order.end(), 0);
    std::vector<std::pair<size_t, bool>> columns;
    QList<SortKey> wanted = keys;
    if (!group.isEmpty()) {
        const auto own = std::ranges::find(keys, group, &SortKey::field);
        wanted.prepend({group, own != keys.end() && own->descending});
    }
    for (const SortKey& key : std::as_const(wanted)) {
        if (const int column = table.column(key.field); column >= 0)
            columns.emplace_back(size_t(column), key.descending);
    }
    if (columns.empty())
        return order;
    std::ranges::stable_sort(order, [&](int a, int b) {
        for (const auto& [column, descending] : columns) {
            const int compared
                = compareCells(table, column, descending, table.rows[size_t(a)], table.rows[size_t(b)]);
            if (compared != 0)
                return compared < 0;
        }
        return false;
    });
    return order;
}

std::vector<qint64> sumsOf(const Table& table, const std::vector<int>& rows)
{
    std::vector<qint64> sums(table.fields.size(), 0);
    for (size_t column = 0; column < sums.size(); ++column) {
        if (!isSummed(table.fields[column]))
            continue;
        for (const int row : rows)
            sums[column] += table.rows[size_t(row)].cells[column].number();
    }
    return sums;
}

std::vector<int> groupedRows(const Table& table, const std::vector<int>& rows, int column,
    const QSet<QString>& closed, std::vector<RowGroup>& groups)
{
    groups.clear();
    std::vector<int> arranged;
    arranged.reserve(rows.size());
    for (size_t begin = 0; begin < rows.size();) {
        const TableRow& first = table.rows[size_t(rows[begin])];
        size_t end = begin + 1;
        while (end < rows.size()
            && table.rows[size_t(rows[end])].cells[size_t(column)] == first.cells[size_t(column)])
            ++end;
        const std::vector<int> members(rows.begin() + qsizetype(begin), rows.begin() + qsizetype(end));
        RowGroup group;
        group.name = table.text(first, size_t(column), Unit::Wan);
        group.count = int(members.size());
        group.open = !closed.contains(group.name);
        group.sums = sumsOf(table, members);
        arranged.push_back(-1 - int(groups.size()));
        if (group.open)
            arranged.insert(arranged.end(), members.begin(), members.end());
        groups.push_back(std::move(group));
        begin = end;
    }
    return arranged;
}

} // namespace sanpi
