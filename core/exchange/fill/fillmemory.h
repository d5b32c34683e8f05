// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/import/mappingmemory.h"

#include <map>
#include <optional>

namespace sanpi {

/// What people said of a blank sheet, so that the next one of its shape is filled the same way.
struct FillCorrections {
    std::map<int, QString> columns; ///< column of the sheet (from 0) → FillTarget::text()
    std::map<QString, qint64> rows; ///< folded name in the sheet → project; 0: none is meant
    std::optional<Unit> unit;

    [[nodiscard]] bool isEmpty() const { return columns.empty() && rows.empty() && !unit; }
    bool operator==(const FillCorrections&) const = default;
};

/// The ledger's memory of such sheets: a setting under the shape of the header (years and months left out)
/// and the unit that file name or title names. Runs where the ledger lives; errors are those of reading it.
class FillMemory {
public:
    [[nodiscard]] static Result<FillMemory> of(
        Ledger& ledger, const Recognition& plain, const QString& fileName);

    [[nodiscard]] const QString& key() const { return m_key; }
    [[nodiscard]] const FillCorrections& corrections() const { return m_corrections; }
    /// The change that makes the ledger remember; none where it does already. Of very many rows it keeps as
    /// many as a setting holds.
    [[nodiscard]] std::optional<RecordChange> remember(const FillCorrections& corrections) const;

private:
    void read(const QString& text);
    [[nodiscard]] QString textOf(const FillCorrections& corrections) const;

    std::vector<SheetColumn> m_columns;
    QString m_key;
    std::optional<Record> m_stored;
    FillCorrections m_corrections;
};

} // namespace sanpi
