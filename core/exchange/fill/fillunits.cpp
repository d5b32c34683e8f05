// SPDX-License-Identifier: GPL-3.0-or-later
// Sheets whose rows are units: each takes the totals of its projects.
#include "domain/text.h"
#include "exchange/fill/fillplanner.h"

#include <algorithm>
#include <map>
#include <set>

namespace sanpi {

using namespace Qt::StringLiterals;

/// Each unit once, and most of what stands there is a unit.
bool FillPlanner::listsUnitsIn(const FillColumn& column) const
{
    std::set<qint64> units;
    int others = 0;
    for (const SheetRow& row : m_sheet.rows) {
        const SheetCell* cell
            = int(row.number) > m_plan.headerLast ? m_sheet.cell(int(row.number), column.column) : nullptr;
        if (!cell || cell->type() != CellType::Text || cell->hasFormula())
            continue;
        const QString text = cleaned(m_book.text(*cell));
        if (isBlankWord(text) || rowKindOf({text}, false) != RowKind::Data)
            continue;
        const auto unit = m_known->unit(text);
        if (unit && !units.insert(*unit).second)
            return false; // a list of projects that are not named
        others += unit ? 0 : 1;
    }
    return units.size() >= 2 && int(units.size()) >= others;
}

void FillPlanner::findUnitRows()
{
    if (std::ranges::any_of(
            m_plan.columns, [](const FillColumn& column) { return column.target.namesProject(); }))
        return;
    for (size_t i = 0; i < m_plan.columns.size(); ++i) {
        FillColumn& column = m_plan.columns[i];
        const bool otherwise = (column.byHand || column.recalled) && column.target.key != "unit"_L1;
        if (otherwise || !listsUnitsIn(column))
            continue;
        m_unitColumn = column.column;
        m_plan.listsUnits = true;
        column.target = {u"unit"_s};
        m_fields[i] = fillField(m_ledger.catalogue(), column.target);
        return;
    }
}

bool FillPlanner::belongs(qint64 project, const std::vector<FillCondition>& conditions) const
{
    const Table& table = m_figures.table();
    const TableRow* row = m_figures.row(project);
    return row && std::ranges::all_of(conditions, [&](const FillCondition& one) {
        return row->cells[size_t(table.column(one.field->key))].number() == one.code;
    });
}

Result<void> FillPlanner::fillUnits(const BlankRows& rows)
{
    const auto projects = wanted();
    if (!projects)
        return projects.error();
    std::map<qint64, std::vector<qint64>> byUnit;
    for (const qint64 project : *projects)
        byUnit[m_figures.unitOf(project)].push_back(project);
    std::vector<std::vector<qint64>> listed; // as rows.listed
    for (const SlotRow& slot : rows.listed) {
        if (cancelled())
            return {};
        FillRow row;
        row.row = slot.row;
        row.name = slot.name;
        row.unit = m_known->unit(slot.name).value_or(0);
        listed.push_back(row.unit != 0 ? byUnit[row.unit] : std::vector<qint64>());
        m_plan.unitProjects += int(listed.back().size());
        ++m_serial;
        if (row.unit == 0)
            addNote(FillNote::Kind::UnknownUnit, slot.row, m_unitColumn, row.name);
        else if (const auto done = fillUnitRow(slot.row, listed.back(), false); !done)
            return done;
        m_plan.rows.push_back(std::move(row));
    }
    for (const SumRow& sum : rows.sums) {
        std::vector<qint64> all;
        const size_t last = sum.part ? sum.lastListed : listed.size();
        for (size_t i = sum.part ? sum.firstListed : 0; i < std::min(last, listed.size()); ++i)
            all.insert(all.end(), listed[i].begin(), listed[i].end());
        if (const auto done = fillUnitRow(sum.row, all, true); !done)
            return done;
    }
    return {};
}

Result<void> FillPlanner::fillUnitRow(int row, const std::vector<qint64>& projects, bool sum)
{
    for (size_t i = 0; i < m_plan.columns.size(); ++i) {
        const FillColumn& column = m_plan.columns[i];
        const bool amount = m_fields[i].type == FieldType::Money;
        const bool summed = amount || column.target.isCounted() || column.target.key == "rate"_L1
            || column.target.key == "gap"_L1;
        if (column.target.isSerial() && !sum)
            fillCell(row, column, m_fields[i], Value(m_serial), false);
        if (!summed || column.column == m_unitColumn)
            continue;
        const auto conditions
            = conditionsOf(column.header.section(u'/', 0, -2), m_figures.table(), m_ledger.catalogue());
        std::vector<qint64> scope;
        std::ranges::copy_if(projects, std::back_inserter(scope),
            [&](qint64 project) { return belongs(project, conditions); });
        const auto total = m_figures.sum(m_ledger, scope, column.target);
        if (!total)
            return total.error();
        // A unit without such projects has done nothing: that is known.
        fillCell(row, column, m_fields[i], amount && scope.empty() ? Value(Money()) : *total, sum);
    }
    return {};
}

} // namespace sanpi
