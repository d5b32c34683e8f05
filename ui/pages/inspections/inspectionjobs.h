// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures/inspections.h"
#include "figures/table.h"
#include "ui/facts/offers.h"
#include "ui/shell/page.h"

#include <QHash>

namespace sanpi {

/// Everything that the page shows of a week, as of a day.
struct InspectionsData {
    WeekPlan plan;
    Table supervisions; ///< of all time, with the names of units and projects
    QHash<qint64, QString> supervisionIssues; ///< number of the issue that was made of it
    QHash<qint64, int> openIssues; ///< by project
    QList<Offer> projects;
    QString inspectors; ///< who inspected last
    bool readOnly = false;

    [[nodiscard]] QString projectName(qint64 project) const;
    [[nodiscard]] QString unitName(qint64 unit) const;
    [[nodiscard]] const PlannedVisit* visit(qint64 project) const; ///< nullptr when it is not in the week
};

/// What the record's form asks for beside the plan.
struct RecordDetail {
    std::optional<Record> record; ///< the one that is altered
    std::optional<Record> before; ///< the last one before
    QString issue; ///< number of the issue that was made of its finding
};

// What follows runs on the storage thread.

[[nodiscard]] Result<InspectionsData> loadInspections(Ledger& ledger, const Scope& scope, Week week);
/// \p record: the one to be altered; none: what a new one on \p on needs.
[[nodiscard]] Result<RecordDetail> loadRecord(
    Ledger& ledger, const std::optional<RecordId>& record, qint64 project, QDate on);

// What follows does not.

/// Units in the district's order.
[[nodiscard]] QList<Offer> unitOffers(const InspectionsData& data, const Catalogue& catalogue);
/// Choices that also answer to their number.
[[nodiscard]] QList<Offer> numberedOffers(const Field& field);
/// The label of a choice in the language in force; empty for none.
[[nodiscard]] QString choiceLabel(const Field& field, qint64 code);
/// Why a change was refused, in the language in force.
[[nodiscard]] QString reasonsOf(const Outcome& outcome, const Catalogue& catalogue);

} // namespace sanpi
