// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/grid/rowplanner.h"

#include "schema/typed.h"

#include <QCoreApplication>

#include <algorithm>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

struct RowPlanTexts {
    Q_DECLARE_TR_FUNCTIONS(sanpi::BlockPlan)
};

} // namespace

RowPlanner::RowPlanner(const GridModel& model) : m_model(model)
{
    for (const TableRow& row : model.table().rows)
        m_known.insert(row.id);
}

std::optional<PlannedRow> RowPlanner::plan(const QList<MeantCell>& meant)
{
    const int at = meant.front().row;
    m_row = {};
    m_row.values = m_model.newRows().blank();
    if (at < m_model.rowCount()) {
        m_row.values = m_model.row(at);
        m_row.row = m_row.values.id;
    }
    m_good = true;
    m_lead.clear();
    bool says = false;
    for (const MeantCell& one : meant) {
        says = says || !one.text.text.trimmed().isEmpty();
        take(one);
    }
    if (!says)
        return {};
    takeProject();
    const NewRecord record = m_model.newRows().recordOf(m_row.values);
    for (const QString& field : missingIn(m_model.kind(), record))
        miss(field, at);
    if (m_good)
        compare(record, at);
    m_row.ready = m_good;
    return m_row;
}

void RowPlanner::take(const MeantCell& one)
{
    const NewRows& rows = m_model.newRows();
    PlannedCell cell = cellOf(one.row, one.column);
    cell.typed = one.text.text;
    if (rows.isLead(one.column)) {
        if (!one.text.text.trimmed().isEmpty())
            m_lead.append(cell);
        return;
    }
    if (!rows.takes(one.column)) {
        // What is computed comes by itself: the row does without.
        if (!one.text.text.trimmed().isEmpty())
            refuse(cell, whyNoValue(m_model, one));
        return;
    }
    const Field& field = m_model.field(one.column);
    cell.typed = meaningOf(one.text, field);
    if (cell.typed.trimmed().isEmpty() && m_row.values.cells[size_t(one.column)].isNull())
        return;
    Typed typed;
    if (!cell.typed.trimmed().isEmpty())
        typed = m_model.read(field, cell.typed, m_model.unit());
    cell.after = typed.value;
    if (typed.problem) {
        m_good = false;
        refuse(cell, m_model.messageOf(*typed.problem));
        return;
    }
    rows.put(m_row.values, one.column, typed.value, m_model.table());
    m_row.cells.append(cell);
}

/// Code and name say one project: a name that several bear is told by the code beside it.
void RowPlanner::takeProject()
{
    if (m_lead.isEmpty())
        return;
    const NewRows& rows = m_model.newRows();
    const int keeper = rows.keeper(m_lead.front().column);
    std::optional<Problem> unknown;
    Value project;
    for (PlannedCell& cell : m_lead) {
        const Typed typed = m_model.read(m_model.field(keeper), cell.typed, m_model.unit());
        if (typed.problem) {
            unknown = typed.problem;
            continue;
        }
        if (!project.isNull() && project != typed.value) {
            m_good = false;
            refuse(cell, RowPlanTexts::tr("Code and name are those of two projects."));
            return;
        }
        project = typed.value;
    }
    PlannedCell& said = m_lead.back();
    if (project.isNull()) {
        m_good = false;
        refuse(said, m_model.messageOf(*unknown));
        return;
    }
    said.after = project;
    rows.put(m_row.values, keeper, project, m_model.table());
    m_row.cells.prepend(said);
}

void RowPlanner::miss(const QString& field, int row)
{
    const int column = m_model.columnOf(field);
    const bool told = std::ranges::any_of(m_row.cells,
        [&](const PlannedCell& cell) { return cell.cell.field == field && !cell.problem.isEmpty(); });
    m_good = false;
    if (told || column < 0)
        return; // it is there, but cannot be read
    Problem missing;
    missing.code = ProblemCode::Missing;
    missing.record = RecordId {m_model.kind().kind, {}};
    missing.field = field;
    refuse(cellOf(row, column), m_model.messageOf(missing));
}

void RowPlanner::compare(const NewRecord& record, int row)
{
    if (m_model.kind().isEntity())
        return;
    const RecordId id = statedId(m_model.kind(), record, m_model.table().year);
    for (size_t part = 0; part < m_model.kind().key.size(); ++part) {
        if (id.key[part] == 0)
            return; // it counts itself
    }
    if (!m_known.contains(id) && !m_given.contains(id)) {
        m_given.insert(id);
        return;
    }
    m_good = false;
    const int column = m_model.columnOf(m_model.kind().key.back().column);
    refuse(cellOf(row, qMax(0, column)),
        m_known.contains(id) ? RowPlanTexts::tr("This record is there already: change it in its own row.")
                             : RowPlanTexts::tr("This record stands in the block twice."));
}

PlannedCell RowPlanner::cellOf(int row, int column) const
{
    PlannedCell cell;
    cell.row = row;
    cell.column = column;
    cell.cell = {m_row.row, m_model.field(m_model.newRows().keeper(column)).key};
    return cell;
}

void RowPlanner::refuse(PlannedCell cell, const QString& why)
{
    cell.problem = why;
    m_row.cells.append(cell);
}

} // namespace sanpi
