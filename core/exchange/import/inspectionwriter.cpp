// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/import/inspectionwriter.h"

#include <algorithm>

namespace sanpi {

using namespace Qt::StringLiterals;

Result<void> InspectionWriter::load()
{
    auto inspections = m_ledger.records().all(Kind::Inspection);
    if (!inspections)
        return inspections.error();
    for (Record& inspection : std::vector<Record>(std::move(inspections).value()))
        m_known.cache().add(std::move(inspection));
    return {};
}

void InspectionWriter::check(const ImportRow& row, const std::vector<RowValue>& typed, const Report& report)
{
    for (const QString& key : {u"on"_s, u"site"_s, u"progress"_s}) {
        const bool told = std::ranges::any_of(row.problems, [&](const Problem& p) { return p.field == key; });
        if (!told && !cellOf(typed, key))
            report(rowProblem(ProblemCode::Missing, key, {}, {}), key);
    }
    const RowValue* on = cellOf(typed, u"on");
    const RowValue* due = cellOf(typed, u"due");
    if (on && due && due->value.date() < on->value.date()) {
        report(rowProblem(ProblemCode::FinishBeforeStart, u"due"_s, due->value.text(), {on->value.text()}),
            u"due"_s);
    }
}

Result<void> InspectionWriter::collect(
    ImportRow& row, const std::vector<RowValue>& typed, const Report& report)
{
    Q_UNUSED(report)
    const QDate on = cellOf(typed, u"on")->value.date();
    const RecordId id = RecordId::inspection(row.project, on, ++m_seen[{row.project, on}]);
    const auto before = m_builder.current(id);
    if (!before)
        return before.error();
    for (const RowValue& cell : typed) {
        const bool own = cell.column && cell.column->target.of == Kind::Inspection;
        const bool key = cell.field->key == "on"_L1;
        const Value stored = !own || (key && *before) ? cell.value
            : *before                                 ? (*before)->value(cell.field->key)
                                                      : Value();
        row.cells.push_back(shownCell(cell, stored));
        if (!own || key)
            continue;
        if (const auto done = m_builder.set(id, cell.field->key, cell.value); !done)
            return done;
    }
    if (!*before)
        row.state = RowState::Created;
    else if (std::ranges::any_of(row.cells, &ImportCell::changes))
        row.state = RowState::Changed;
    return {};
}

} // namespace sanpi
