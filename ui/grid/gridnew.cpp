// SPDX-License-Identifier: GPL-3.0-or-later
// How rows that are typed at the end of a grid become records.
#include "ui/facts/gridview.h"
#include "ui/facts/valuetext.h"
#include "ui/grid/gridwork.h"

#include <algorithm>

namespace sanpi {

void GridWork::startNewRow()
{
    if (!m_model.offersNewRows())
        return;
    const QList<int> shown = m_grid.visibleColumns();
    const auto column = std::ranges::find_if(shown, [this](int one) { return m_model.newRows().takes(one); });
    if (column == shown.end())
        return;
    m_grid.setCursor(m_model.index(m_model.rowCount() - 1, *column));
    m_grid.setFocus();
}

void GridWork::finishNewRow(const RecordId& row)
{
    const int at = m_model.rowOf(row);
    if (at < 0 || !m_model.isNew(at) || m_model.newRows().isSent(row))
        return;
    if (m_model.isBlankNew(at)) {
        if (at < m_model.rowCount() - 1 && !m_model.hasProblem(row))
            m_model.removeNewRows({row}); // what was typed into it is taken away again
        return;
    }
    const NewRecord record = m_model.newRows().recordOf(m_model.row(at));
    QStringList missing;
    for (const QString& field : missingIn(m_model.kind(), record)) {
        const int column = m_model.columnOf(field);
        if (column < 0)
            continue;
        missing << m_model.field(column).label(englishLabels());
        if (!m_model.problemAt({row, field}).isEmpty())
            continue; // what was typed there cannot be read
        Problem problem;
        problem.code = ProblemCode::Missing;
        problem.record = row;
        problem.field = field;
        m_model.markProblem({row, field}, {}, m_model.messageOf(problem));
    }
    if (!missing.isEmpty()) {
        tell(Tone::Warn,
            tr("The new row is no record yet: %1 must be filled in. Ctrl+− gives it up.")
                .arg(missing.join(tr(", "))));
        return;
    }
    if (m_model.hasProblem(row))
        return;
    const KindInfo& kind = m_model.kind();
    const QString label = tr("Add %1: %2").arg(englishLabels() ? kind.en : kind.zh, m_model.nameOf(at));
    send({label, Source::Grid, {}, QList<NewRow> {NewRow {row, record}}});
}

bool GridWork::dropNewRows()
{
    QList<RecordId> rows;
    for (const QModelIndex& index : m_grid.selectedCells()) {
        const bool fresh = !m_model.isGroup(index.row()) && m_model.isNew(index.row());
        if (fresh && !rows.contains(m_model.record(index.row())))
            rows << m_model.record(index.row());
    }
    m_model.removeNewRows(rows);
    return !rows.isEmpty();
}

/// What a plan adds stands in the grid from now on: those that are ready are returned, the others show what
/// stands against them.
QList<NewRow> GridWork::keepNewRows(const BlockPlan& plan)
{
    QList<TableRow> behind;
    for (const PlannedRow& row : plan.added) {
        if (row.row.key[0] == 0)
            behind << row.values;
        else
            m_model.setNewRow(row.row, row.values);
    }
    const QList<RecordId> ids = m_model.addNewRows(behind);
    qsizetype next = 0;
    QList<NewRow> ready;
    for (const PlannedRow& row : plan.added) {
        const RecordId id = row.row.key[0] != 0 ? row.row : ids.value(next++);
        if (row.ready)
            ready << NewRow {id, m_model.newRows().recordOf(row.values)};
        for (const PlannedCell& cell : row.cells) {
            if (!row.ready && !cell.problem.isEmpty())
                m_model.markProblem({id, cell.cell.field}, cell.typed, cell.problem);
            else
                m_model.clearProblem({id, cell.cell.field});
        }
    }
    return ready;
}

bool GridWork::fillNewRows(const BlockPlan& plan)
{
    const bool only = plan.source != Source::Paste && plan.cells.isEmpty()
        && std::ranges::all_of(plan.added, [](const PlannedRow& row) { return row.row.key[0] != 0; });
    if (!only || plan.lostRows > 0 || plan.lostColumns > 0)
        return false;
    for (const PlannedRow& row : plan.added) {
        m_model.setNewRow(row.row, row.values);
        for (const PlannedCell& cell : row.cells) {
            const bool missing = !cell.problem.isEmpty() && cell.typed.isEmpty(); // told when the row is left
            if (!missing && !cell.problem.isEmpty())
                m_model.markProblem({row.row, cell.cell.field}, cell.typed, cell.problem);
            else if (!missing)
                m_model.clearProblem({row.row, cell.cell.field});
        }
    }
    return true;
}

void GridWork::send(GridWrite wanted)
{
    if (wanted.cells.isEmpty() && wanted.rows.isEmpty())
        return;
    m_model.setPending(wanted.cells);
    QList<RecordId> rows;
    for (const NewRow& row : std::as_const(wanted.rows))
        rows << row.row;
    m_model.setSent(rows, true);
    emit writeWanted(wanted);
}

} // namespace sanpi
