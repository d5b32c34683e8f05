// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/import/mappingmemory.h"
#include "exchange/import/recognition.h"
#include "store/ledger.h"

#include <atomic>
#include <functional>
#include <map>
#include <set>
#include <vector>

namespace sanpi {

enum class RowState { Created, Changed, Unchanged, Faulty, LeftOut };

/// One value that a row would write, or that cannot be read.
struct ImportCell {
    int column = 0; ///< of the sheet, from 0
    QString field; ///< catalogue key; "amount" for a month
    int month = 0; ///< for "amount"
    Value before;
    Value after;
    bool changes = false;
};

struct ImportRow {
    int sheetRow = 0; ///< from 0
    RowState state = RowState::Unchanged;
    qint64 project = 0; ///< negative: would be created
    QString code;
    QString name;
    std::vector<ImportCell> cells;
    Problems problems;
    Problems warnings;
};

/// What an import would do: the preview shows exactly this, and applying \c changes does exactly this.
struct ImportPlan {
    QString file; ///< name without folder
    QString sha256; ///< of the file
    QString sheet;
    Recognition recognition;
    ColumnCorrections recalled; ///< what the ledger remembered of sheets like this, and was followed
    QString memory; ///< key of the setting that remembers it
    QStringList
        untaken; ///< headers that mean nothing here and that nobody said to leave: see untakenColumns()
    std::vector<ImportRow> rows;
    Problems problems; ///< of the sheet and of all rows, in order
    Problems warnings;
    int created = 0; ///< rows by their main record
    int changed = 0;
    int unchanged = 0;
    int leftOut = 0; ///< rows that a person left out
    int hiddenRows = 0; ///< rows with content that the sheet does not show and that were not taken
    int fromAbove = 0; ///< cells that stand for the one above: merged with it, or 同上
    QStringList unknownUnits; ///< as written, each once
    std::vector<RecordChange> changes; ///< of the rows without a problem, and what is to be remembered

    [[nodiscard]] int faulty() const { return int(rows.size()) - created - changed - unchanged - leftOut; }
    [[nodiscard]] ChangeSet changeSet(const QString& author) const;
};

struct ImportOptions {
    ImportHints hints;
    bool createUnits = false; ///< a unit that is not known is made, not a problem
    /// Folded name of a unit that is not known → the one that it is, which learns the name; 0: it is made.
    std::map<QString, qint64> units;
    /// Cells that stand for the one above are filled from it; amounts never, as they would count again.
    bool fillDown = false;
    std::set<int> leftOut; ///< rows of the sheet, from 0, that a person leaves out
    const std::atomic<bool>* cancelled = nullptr;
};

/// Compares a sheet with the ledger. Columns that were corrected by hand on an earlier sheet of this shape
/// are taken in the same way, unless the hints say otherwise; corrections among the hints are remembered.
/// Runs where the ledger lives; changes nothing. Cancelled when the flag is set.
[[nodiscard]] Result<ImportPlan> planImport(
    Ledger& ledger, const Workbook& book, const Sheet& sheet, const ImportOptions& options);

/// Headers of the columns whose content is lost: not known, nor 备注, and not left by hand (\p corrected).
/// What is computed here or belongs to another kind of sheet, and serial numbers, are none.
[[nodiscard]] QStringList untakenColumns(const Recognition& recognition, const ColumnCorrections& corrected);

/// The sheet of the book that looks most like data of ours: visible and with the most rows under a header.
[[nodiscard]] const Sheet* likeliestSheet(
    const Workbook& book, const HeaderDictionary& dictionary, const ImportHints& hints);

} // namespace sanpi
