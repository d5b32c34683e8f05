// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures/escalation.h"
#include "figures/issues.h"
#include "ui/pages/issues/issuejobs.h"
#include "ui/shell/page.h"

#include <QHash>

namespace sanpi {

/// Everything that the page shows as of a day.
struct OrdersData {
    std::vector<OrderRow> rows; ///< of the year, and those that still run; newest first
    Escalations ladder;
    std::vector<IssueRow> booked; ///< 挂账督办, open
    QHash<qint64, QString> units;
    QHash<qint64, QString> projects;
    QHash<qint64, QString> issues; ///< numbers
    bool readOnly = false;
};

/// An order as the side panel shows it.
struct OrderDetail {
    OrderRow row;
    IssueDetail issue;
    QString project; ///< its name; empty: of none
    int nextNumber = 1; ///< of its prefix in the year of the as-of date
};

/// How a proposal is named in the filter.
[[nodiscard]] QString proposalName(const Escalation& row);

// What follows runs on the storage thread.

[[nodiscard]] Result<OrdersData> loadOrders(Ledger& ledger, const Scope& scope);
[[nodiscard]] Result<OrderDetail> loadOrder(Ledger& ledger, qint64 order, QDate asOf);

} // namespace sanpi
