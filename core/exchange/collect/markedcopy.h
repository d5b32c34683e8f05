// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/collect/returnplan.h"

#include <QByteArray>

namespace sanpi {

/// A cell that is to be corrected, and why.
struct CellMark {
    int row = 0; ///< from 0
    int column = 0;
    QString text;
    bool operator==(const CellMark&) const = default;
};

/// The xlsx package with these cells of \p sheet coloured and commented; everything else is copied as it
/// came. Unsupported (WrongUse) where the sheet bears comments already, or its styles cannot be told apart.
[[nodiscard]] Result<QByteArray> withMarks(
    const QByteArray& package, const QString& sheet, const std::vector<CellMark>& marks);

/// The same cells as a workbook of our own, for what is not xlsx: values, hidden sheets, rows and columns,
/// but the look of the original is gone.
[[nodiscard]] Result<QByteArray> markedRebuild(
    const Workbook& book, const QString& sheet, const std::vector<CellMark>& marks);

/// What a plan has to say of its cells: problems, doubts, protected cells that were changed, conflicts that
/// were decided for the ledger.
[[nodiscard]] std::vector<CellMark> marksOf(const ReturnPlan& plan, const Catalogue& catalogue, bool english);

/// 退回-文昌街道-2021年11月填报表.xlsx
[[nodiscard]] QString markedFileName(const ReturnPlan& plan);

/// Writes the copy of the returned file with its bad cells marked. CannotRead, CannotWrite. No ledger is
/// needed: any thread.
[[nodiscard]] Result<void> writeMarkedCopy(const Workbook& book, const ReturnPlan& plan,
    const Catalogue& catalogue, bool english, const QString& out);

} // namespace sanpi
