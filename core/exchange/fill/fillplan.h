// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/fill/fillfields.h"
#include "exchange/fill/fillmemory.h"
#include "exchange/fill/sheetedit.h"
#include "schema/changeset.h"
#include "store/ledger.h"

#include <atomic>
#include <vector>

namespace sanpi {

/// What the person or the command line says; everything else is found out.
struct FillOptions {
    QString fileName; ///< without folder
    QDate asOf; ///< the day of the figures, unless the sheet speaks of an earlier month of the year
    int defaultYear = 0; ///< where the sheet names none
    std::optional<int> year; ///< whatever the sheet says
    std::optional<int> month; ///< the sheet's month, 1 to 12; 0: figures as of the day
    QString where; ///< a filter, for sheets that list no projects; empty: the year's key projects
    bool overwrite = false; ///< also cells that hold something already
    FillCorrections corrections; ///< by hand
    bool sheetUnit = false; ///< the unit that the sheet states, whatever is remembered
    bool recall = true; ///< follow what is remembered of sheets like this
    const std::atomic<bool>* cancelled = nullptr;
};

struct FillColumn {
    int column = 0; ///< from 0
    QString header; ///< as written, levels joined by "/"
    FillTarget target;
    Unit unit = Unit::Wan; ///< of amounts
    bool recalled = false; ///< as corrected on an earlier sheet of this shape
    bool byHand = false;
};

struct FillRow {
    int row = 0; ///< from 0
    QString name; ///< as the sheet lists it, else the ledger's
    qint64 project = 0; ///< 0: not matched
    qint64 unit = 0; ///< of a sheet whose rows are units
    bool recalled = false;
    bool left = false; ///< by hand: nothing is meant
    std::vector<std::pair<qint64, QString>>
        near; ///< for those that are not matched: projects with like names
};

/// A cell that will be filled.
struct FillCell {
    CellWrite write;
    QString shown; ///< as the person will read it
    bool sum = false;
    bool replaces = false; ///< something else stood there
};

/// What the person should know.
struct FillNote {
    enum class Kind {
        UnknownColumn, ///< value: header
        UnknownRow, ///< value: name
        UnknownUnit, ///< value: name
        Kept, ///< value: what stands there, other: what the ledger says
        NoChoice, ///< value: what no entry of the drop-down means
        LaterMonth, ///< value: header; other: the last month that counts
        NoRoom, ///< value: number of projects that did not fit
        OtherSheets, ///< formulas of other sheets may show old results until they are calculated
        NothingToFill,
    };
    Kind kind = Kind::UnknownColumn;
    int row = -1; ///< −1: of the sheet or a column
    int column = -1;
    QString value;
    QString other;
};
[[nodiscard]] QString messageOf(const FillNote& note);

struct FillPlan {
    QString file;
    QString sheet;
    int headerFirst = -1; ///< −1: no header was found, nothing can be filled
    int headerLast = -1;
    int firstRow = 0; ///< of the data
    int year = 0;
    QDate asOf; ///< of the figures
    int sheetMonth = 0; ///< that the sheet speaks of; 0: none
    Unit unit = Unit::Wan; ///< of the sheet; a column's header may name another
    bool listsProjects = false;
    bool listsUnits = false; ///< each row is a unit, filled with the totals of its projects
    int unitProjects = 0; ///< whose totals those are
    QString whereProblem; ///< why the filter was not understood
    std::vector<FillColumn> columns;
    std::vector<FillRow> rows;
    std::vector<FillCell> cells;
    std::vector<FillNote> notes;
    std::optional<RecordChange> memory; ///< makes the ledger remember what was corrected by hand
    QString memoryKey;
    FillCorrections corrections; ///< that were followed: remembered ones and those by hand

    [[nodiscard]] int filledRows() const; ///< rows with a project, or a unit
    [[nodiscard]] int openRows() const; ///< listed rows that match none
    /// The change set that remembers; nothing to apply where memory is empty.
    [[nodiscard]] ChangeSet changeSet(const QString& author) const;
};

/// What would be put into the sheet: the preview shows exactly this, and writeFilled() does exactly this.
/// A sheet whose rows name units takes the totals of each one's key projects, or of those of the filter;
/// under a heading such as 省重点 the totals of these alone. Rows that the sheet lists are matched as an
/// import matches them, by code, then by name; a sheet that lists none takes the filter's projects, under its
/// own group titles where it has them. Amounts are exact, in the column's unit; rates with two decimals; a
/// drop-down takes the entry that means the same. Formulas are left alone, and so is what stands in a cell
/// already. 合计 and 小计 are filled where they are blank, with the sums of what is filled (group titles are
/// not). Runs where the ledger lives; changes nothing.
[[nodiscard]] Result<FillPlan> planFill(Ledger& ledger, const Workbook& book, const Sheet& sheet,
    const SheetXml& xml, const FillOptions& options);

/// Puts the filled package at \p out, whole or not at all; \p out may be the blank itself. CannotWrite,
/// Cancelled before anything was written.
[[nodiscard]] Result<void> writeFilled(const QByteArray& package, const SheetXml& xml, const FillPlan& plan,
    const QString& out, const std::atomic<bool>* cancelled = nullptr);

/// "name（已填）.xlsx", numbered where that exists in the blank's folder.
[[nodiscard]] QString filledFileName(const QString& blank);

} // namespace sanpi
