// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/percent.h"
#include "figures/table.h"

#include <QJsonObject>
#include <QStringList>

namespace sanpi::cli {

/// Lines of text in columns, aligned by the width that a terminal gives Chinese characters (two cells each).
[[nodiscard]] QString alignedTable(
    const QStringList& header, const QList<QStringList>& rows, const QList<bool>& right);

/// Fields quoted where they need it; text that a spreadsheet would take for a formula gets a leading '
/// (CWE-1236).
[[nodiscard]] QString csvLine(const QStringList& cells);

/// "102.00", or null where there is no rate.
[[nodiscard]] QJsonValue percentJson(const Percent& percent);
/// Hundredths of a point as a text with two decimals, or null.
[[nodiscard]] QJsonValue pointsJson(const std::optional<qint64>& points);

/// The key under which a field stands in JSON: total_yuan, rate_percent, gap_points, name.
[[nodiscard]] QString jsonKey(const Field& field);
[[nodiscard]] QJsonValue cellJson(const Table& table, const TableRow& row, size_t column);

} // namespace sanpi::cli
