// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/import/blankwords.h"
#include "exchange/import/cellvalue.h"
#include "exchange/import/knownrecords.h"
#include "exchange/import/rowwriter.h"
#include "exchange/import/unitslips.h"
#include "schema/rules.h"
#include "store/changesetbuilder.h"
#include "store/projectface.h"

#include <deque>
#include <map>
#include <unordered_map>

namespace sanpi {

/// Goes through the rows of one recognised sheet; internal to planImport().
class Planner {
public:
    Planner(Ledger& ledger, const Workbook& book, const Sheet& sheet, const ImportOptions& options,
        KnownRecords known, Recognition recognition);
    [[nodiscard]] Result<ImportPlan> run();

private:
    /// What a total row says of a column, to be held against the sum of its rows.
    struct StatedTotal {
        int sheetRow = 0;
        const SheetColumn* column = nullptr;
        Money amount;
        int group = -1; ///< −1: of all rows
    };

    [[nodiscard]] Result<void> row(const SheetRow& sheetRow);
    [[nodiscard]] Result<void> dataRow(const SheetRow& sheetRow);
    void checkLine(ImportRow& row, const SheetRow& sheetRow) const;
    void complain(ImportRow& row, const char* expected, const SheetCell& cell) const;
    void typeRow(ImportRow& row, const SheetRow& sheetRow, std::vector<RowValue>& typed);
    [[nodiscard]] const SheetCell* mergedAbove(int sheetRow, int column) const;
    static void showAsRead(ImportRow& row, const std::vector<RowValue>& typed);
    void typeClearing(ImportRow& row, const SheetColumn& column, std::vector<RowValue>& typed);
    void checkUnits();
    void typeCell(
        ImportRow& row, const SheetColumn& column, const SheetCell& cell, std::vector<RowValue>& typed);
    void addGroupValues(std::vector<RowValue>& typed) const;
    void findProject(ImportRow& row, const std::vector<RowValue>& typed);
    void findNew(ImportRow& row, const std::vector<RowValue>& typed);
    void checkRules(ImportRow& row, const std::vector<RowValue>& typed);
    [[nodiscard]] Result<void> collect(ImportRow& row, const std::vector<RowValue>& typed);
    [[nodiscard]] int movedAmount(const ImportRow& row, const std::vector<RowValue>& typed);
    [[nodiscard]] Result<Value> storedValue(const ImportRow& row, const RowValue& cell);
    void openGroup(const QString& title);
    void openSums();
    void noteTotals(const SheetRow& sheetRow, int group);
    void checkTotals();
    void add(ImportRow& row, Problem problem, int column) const;
    [[nodiscard]] const Field& describe(const ColumnTarget& target); ///< Precondition: it is taken.
    [[nodiscard]] const Field& fieldOf(const SheetColumn& column) const; ///< Precondition: it is taken.
    [[nodiscard]] size_t placeOf(const SheetColumn& column) const; ///< in the recognition
    [[nodiscard]] int lastColumn() const; ///< of the header
    [[nodiscard]] int columnOf(QStringView field) const; ///< −1 when the sheet has none
    [[nodiscard]] Result<void> stateStart(
        const ImportRow& row, const std::vector<RowValue>& typed, bool& changes);
    [[nodiscard]] bool bringsProjects() const
    {
        const ImportKind kind = m_plan.recognition.kind;
        return kind == ImportKind::Ledger || (isList(kind) && !refersToProjects(kind) && !standsAlone(kind));
    }
    [[nodiscard]] std::optional<qint64> resolveUnit(const QString& text);
    [[nodiscard]] qint64 makeUnit(const QString& name);
    void learnAlias(qint64 unit, const QString& name);

    Ledger& m_ledger;
    const Catalogue& m_catalogue;
    const Workbook& m_book;
    const Sheet& m_sheet;
    const ImportOptions& m_options;
    KnownRecords m_known;
    ChangeSetBuilder m_builder;
    ImportPlan m_plan;
    FaceDate m_date;
    const BlankWords m_blanks;
    const Field& m_nature;
    const Field& m_class;
    // By the place of the column in the recognition; asked for at every cell.
    std::vector<const Field*> m_fields; ///< nullptr for columns that are not taken
    std::vector<const SheetCell*> m_above; ///< the last cell of each column that said something
    std::vector<Money> m_sums; ///< of all rows
    std::map<int, std::vector<Money>> m_groupSums; ///< of the rows of each group
    std::vector<Money>* m_sumsOfGroup = nullptr; ///< of the group that is open
    std::deque<Field> m_listFields; ///< of a list that are no fields of the catalogue; stay where they are
    std::unique_ptr<RowWriter> m_list; ///< for lists
    int m_serialColumn = -1;
    std::unordered_map<QString, int> m_seenCodes; ///< code → sheet row
    std::unordered_map<qint64, int> m_seenProjects; ///< id → sheet row
    std::map<int, std::vector<const CellRange*>> m_merges; ///< of the body that span rows, by column
    UnitSlips m_slips;
    std::optional<RowValue> m_sheetUnit; ///< a sheet named after a unit, without a column for it
    std::vector<RowValue> m_typed; ///< the values of the row at hand; kept for its room
    std::vector<RowValue> m_group; ///< what the rows of a group have in common: 一、省重点项目(7个)
    int m_groupIndex = 0;
    std::vector<StatedTotal> m_totals;
};

} // namespace sanpi
