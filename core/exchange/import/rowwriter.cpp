// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/import/rowwriter.h"

#include <algorithm>

namespace sanpi {

const RowValue* cellOf(const std::vector<RowValue>& typed, QStringView key)
{
    const auto it = std::ranges::find_if(typed, [&](const RowValue& cell) { return cell.field->key == key; });
    return it == typed.end() ? nullptr : &*it;
}

ImportCell shownCell(const RowValue& cell, const Value& before)
{
    ImportCell shown;
    shown.column = cell.column ? cell.column->column : -1;
    shown.field = cell.field->key;
    shown.before = before;
    shown.after = cell.value;
    shown.changes = before != cell.value;
    return shown;
}

Problem rowProblem(ProblemCode code, const QString& field, const QString& value, const QStringList& args)
{
    Problem problem;
    problem.code = code;
    problem.field = field;
    problem.value = value;
    problem.args = args;
    return problem;
}

} // namespace sanpi
