// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/recyclebin.h"

#include <QList>

namespace sanpi {

/// One removed record as people read it.
struct BinRow {
    RecordId id;
    QString kind; ///< 项目
    QString name;
    QDateTime at;
    QString by;
    QString why; ///< the reason, else what the change set is called
    QString with; ///< 年度项目 1、月度投资 6
    int withCount = 0;
    bool undone = false; ///< what made it was taken back
    QList<std::pair<QString, QString>> facts; ///< label and value as it stood
};

/// Newest first. Runs where the ledger lives.
[[nodiscard]] Result<QList<BinRow>> binRowsOf(Ledger& ledger, bool english);

/// One field of a record on two days.
struct DayRow {
    QString record;
    QString field;
    QString first;
    QString second;
    RecordId id;
    QString key; ///< of the field
    Value value; ///< on the first day
    bool differs = false;
};

struct DayRows {
    QList<DayRow> rows;
    QString name; ///< of the record
    QDate first; ///< as asked for, else the day before the record was changed last
    QDate second;
};

[[nodiscard]] Result<DayRows> dayRowsOf(
    Ledger& ledger, const RecordId& record, QDate first, QDate second, bool english);

} // namespace sanpi
