// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/import/plan.h"

#include <functional>

namespace sanpi {

/// One cell of a row, typed.
struct RowValue {
    const SheetColumn* column = nullptr;
    const Field* field = nullptr;
    Value value;
};

[[nodiscard]] const RowValue* cellOf(const std::vector<RowValue>& typed, QStringView key);
/// As the preview shows it, beside what stands in the ledger.
[[nodiscard]] ImportCell shownCell(const RowValue& cell, const Value& before);
[[nodiscard]] Problem rowProblem(
    ProblemCode code, const QString& field, const QString& value, const QStringList& args);

/// Turns the rows of a sheet whose records are not the projects themselves — memberships, inspections, issues
/// — into changes. Internal to planImport().
class RowWriter {
public:
    /// Hears problems and warnings, with the field whose column they stand at.
    using Report = std::function<void(Problem problem, const QString& field)>;

    virtual ~RowWriter() = default;
    [[nodiscard]] virtual Result<void> load() = 0;
    /// A project that an earlier row of the same sheet brings; empty for none.
    [[nodiscard]] virtual std::optional<qint64> broughtBefore(const ImportRow& row) const = 0;
    /// The rows that follow stand under this title.
    virtual void openGroup(const QString& title) { Q_UNUSED(title) }
    /// What must be there before the row can enter.
    virtual void check(const ImportRow& row, const std::vector<RowValue>& typed, const Report& report) = 0;
    /// Collects the row's changes, its cells for the preview, and its state.
    [[nodiscard]] virtual Result<void> collect(
        ImportRow& row, const std::vector<RowValue>& typed, const Report& report)
        = 0;
};

} // namespace sanpi
