// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures/issues.h"
#include "figures/storyline.h"
#include "figures/table.h"
#include "ui/shell/page.h"

#include <QHash>

namespace sanpi {

/// Everything that the page shows as of a day.
struct IssuesData {
    std::vector<IssueRow>
        rows; ///< collected in the year, and those of years before that were open in it; by number
    int year = 0;
    IssueFigures figures; ///< of the year
    QHash<qint64, QString> units;
    QHash<qint64, QString> projects;
    std::vector<Field> ownFields; ///< the ledger's own
    QHash<qint64, Fields> own; ///< what the issues hold, where there are such fields
    bool readOnly = false;
};

/// An issue as the side panel shows it.
struct IssueDetail {
    IssueStory story;
    Storyline line;
    QString standing; ///< of its unit, in a sentence
    QHash<qint64, QString> units;
    Fields fields; ///< of the issue itself
    QString project; ///< its name; empty: of none
    OrderKind nextOrder = OrderKind::Reminder; ///< next on the ladder
    std::vector<LoggedSet> history; ///< newest first
    Table names; ///< of units, for the history
};

// What follows runs on the storage thread.

[[nodiscard]] Result<IssuesData> loadIssues(Ledger& ledger, const Scope& scope);
[[nodiscard]] Result<IssueDetail> loadIssue(Ledger& ledger, qint64 issue, QDate asOf, int historyLimit);

/// The label of a choice in the language in force; empty for an unknown code.
[[nodiscard]] QString choiceText(const Catalogue& catalogue, Kind kind, QStringView field, qint64 code);

} // namespace sanpi
