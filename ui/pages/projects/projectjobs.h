// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures/procedures.h"
#include "figures/table.h"
#include "figures/yearfacts.h"
#include "store/leaders.h"

#include <array>
#include <atomic>
#include <memory>
#include <optional>
#include <vector>

namespace sanpi {

/// Everything that the page shows of a year as of a day.
struct ProjectData {
    std::shared_ptr<const Table> table;
    std::shared_ptr<const Catalogue> catalogue;
    int month = 0; ///< months of the year that count, 0 to 12
    bool readOnly = false;
};

/// A membership of a project in a list.
struct ListedIn {
    qint64 list = 0;
    QString name;
    QDate joined;
    QDate left;
    QString reason;
    QString document;
};

/// What is known of one project beyond its row. Amounts in 元.
struct ProjectDetail {
    qint64 project = 0;
    int year = 0;
    int month = 0; ///< months of the year that count
    EntryFacts facts;
    ProjectFigures figures;
    std::array<std::optional<Money>, 12> months; ///< as entered, those after the as-of month too
    std::array<bool, 12> closed {}; ///< 月度封账: a change needs a reason
    std::array<QString, 12> notes; ///< kind of the figure, and up to which day it was collected, as stored
    std::array<Money, 12> planned; ///< target × pace, cumulative; zeros where there is no target
    std::array<Percent, 12> paces;
    std::vector<EntryFacts::Statement> statements; ///< all of the year
    struct Reached {
        QDate on;
        bool inexact = false; ///< no later than
    };
    std::array<std::optional<Reached>, 5> stages;
    std::vector<ListedIn> lists;
    std::vector<std::pair<qint64, QString>> allLists; ///< of the ledger, those that do not hold it, too
    std::vector<Record> milestones;
    std::vector<Record> procedures;
    std::map<qint64, ProcedureStanding> standings; ///< of the procedures, by kind
    std::vector<std::pair<ProjectRole, ProjectPerson>> people; ///< who has a role on the day
    std::vector<LoggedSet> history; ///< newest first
};

/// A membership that is meant: of a list of the ledger, or of a new one.
struct ListEdit {
    enum class Wish { Set, Join, Leave };
    Wish wish = Wish::Set;
    qint64 list = 0; ///< 0: the one of that name, made where there is none
    QString name;
};

/// One wished value: a field of the project's face, the investment of a month where \c month is valid, or a
/// field of a membership. Nothing clears.
struct FactEdit {
    qint64 project = 0;
    QString field;
    Month month;
    Value value;
    std::optional<ListEdit> membership = {};
};

struct WriteRequest {
    QString label;
    QString reason;
    Source source = Source::Grid;
    int year = 0;
    QDate asOf; ///< day of progress texts; decides which statement of the year is meant
    std::vector<FactEdit> edits;
};

/// A removal that is ready to be applied, and what it takes along.
struct Removal {
    ChangeSet set;
    QStringList names;
    int facts = 0; ///< records besides the projects themselves
};

// What follows runs on the storage thread.

/// \p seen becomes the newest change set that the answer knows.
[[nodiscard]] Result<ProjectData> loadProjects(
    Ledger& ledger, int year, QDate asOf, std::atomic<qint64>& seen);
/// \p historyLimit: newest change sets of the project, 0 for all.
[[nodiscard]] Result<ProjectDetail> loadProjectDetail(
    Ledger& ledger, qint64 project, int year, QDate asOf, int historyLimit);
/// The change set that brings the wishes about; empty when all hold already.
[[nodiscard]] Result<ChangeSet> changeSetFor(Ledger& ledger, const WriteRequest& request);
/// Lets \p set expect what stood before others wrote after change set \p seen, so that applying it reports a
/// conflict instead of overwriting what nobody has looked at.
[[nodiscard]] Result<void> expectSeen(Ledger& ledger, ChangeSet& set, qint64 seen);
[[nodiscard]] Result<Removal> removalOf(Ledger& ledger, const std::vector<qint64>& projects);

} // namespace sanpi
