// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures/table.h"

#include <QList>
#include <QSet>
#include <QString>

#include <vector>

namespace sanpi {

struct SortKey {
    QString field;
    bool descending = false;
    bool operator==(const SortKey&) const = default;
};

/// Rows that show the same under one column, one behind the other.
struct RowGroup {
    QString name; ///< what they show; empty: nothing
    int count = 0;
    bool open = true;
    std::vector<qint64> sums; ///< by column; 0 where columns are not summed
};

/// Whether amounts of a column may be added up. Rates, gaps and numbers that only name something may not.
[[nodiscard]] bool isSummed(const Field& field);

/// Rows of the table by the keys, by the group's column before them; equal rows keep their order, nothing
/// stands last in both directions.
[[nodiscard]] std::vector<int> sortedRows(
    const Table& table, const QList<SortKey>& keys, const QString& group);

[[nodiscard]] std::vector<qint64> sumsOf(const Table& table, const std::vector<int>& rows);

/// Puts −1−n before the rows of the nth group; rows of those in \p closed are left out. \p rows are sorted by
/// the group's column.
[[nodiscard]] std::vector<int> groupedRows(const Table& table, const std::vector<int>& rows, int column,
    const QSet<QString>& closed, std::vector<RowGroup>& groups);

} // namespace sanpi
