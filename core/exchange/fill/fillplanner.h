// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/fill/fillfigures.h"
#include "exchange/fill/fillplan.h"
#include "exchange/fill/fillrows.h"
#include "exchange/fill/fillvalue.h"
#include "exchange/import/knownrecords.h"

#include <unordered_set>

namespace sanpi {

/// What the rows or columns under a title have in common: 省重点.
struct FillCondition {
    const Field* field = nullptr;
    qint64 code = 0;
};
/// The longest-named choices in a title: 省重点 of 一、省重点项目(7个); a unit where it names one.
[[nodiscard]] std::vector<FillCondition> conditionsOf(
    const QString& title, const Table& table, const Catalogue& catalogue);

/// Goes through one blank sheet; internal to planFill().
class FillPlanner {
public:
    FillPlanner(Ledger& ledger, const Workbook& book, const Sheet& sheet, const SheetXml& xml,
        const FillOptions& options);
    [[nodiscard]] Result<FillPlan> run();

private:
    using Slots = std::vector<std::pair<SlotRow, qint64>>; ///< row → project

    [[nodiscard]] QStringList textsAbove() const;
    void findUnit();
    void findMonth();
    [[nodiscard]] Result<void> recallCorrections();
    void setColumns();
    [[nodiscard]] FillTarget targetOf(const SheetColumn& column, std::optional<Unit>* unit) const;
    [[nodiscard]] NamingColumns namingColumns() const;
    void noteColumns();

    void matchListed(const BlankRows& rows);
    [[nodiscard]] qint64 matched(const SlotRow& slot) const;
    void addNear(FillRow& row);
    [[nodiscard]] Result<void> spread(const BlankRows& rows);
    [[nodiscard]] Result<std::vector<qint64>> wanted();
    void spreadGroups(const BlankRows& rows, std::vector<qint64> projects);
    void spreadInOrder(const BlankRows& rows, const std::vector<qint64>& projects);
    void put(const SlotRow& slot, qint64 project);

    void findUnitRows();
    [[nodiscard]] bool listsUnitsIn(const FillColumn& column) const;
    [[nodiscard]] Result<void> fillUnits(const BlankRows& rows);
    [[nodiscard]] Result<void> fillUnitRow(int row, const std::vector<qint64>& projects, bool sum);
    [[nodiscard]] bool belongs(qint64 project, const std::vector<FillCondition>& conditions) const;
    void fillRows();
    void fillSums(const BlankRows& rows);
    void fillCell(int row, const FillColumn& column, const Field& field, const Value& value, bool sum);
    [[nodiscard]] bool isCovered(int row, int column) const;
    void addNote(FillNote::Kind kind, int row, int column, const QString& value, const QString& other = {});
    [[nodiscard]] bool cancelled() const
    {
        return m_options.cancelled && m_options.cancelled->load(std::memory_order_relaxed);
    }

    Ledger& m_ledger;
    const Workbook& m_book;
    const Sheet& m_sheet;
    const SheetXml& m_xml;
    const FillOptions& m_options;
    const HeaderDictionary m_dictionary;
    Recognition m_found;
    FillFigures m_figures;
    std::optional<KnownRecords> m_known;
    FillCorrections m_recalled;
    FillPlan m_plan;
    Slots m_slots;
    /// Of each project's name and short name, for finding like ones; made when first asked for.
    std::vector<std::pair<std::vector<quint32>, std::vector<quint32>>> m_pairs;
    std::vector<Field> m_fields; ///< by column of the plan
    int m_serial = 0;
    int m_unitColumn = -1; ///< that names the unit of a row
};

} // namespace sanpi
