// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/import/recognition.h"
#include "schema/changeset.h"
#include "store/changesetbuilder.h"
#include "store/ledger.h"

#include <map>
#include <optional>

namespace sanpi {

/// Column of the sheet (from 0) → what it was corrected to: a field's key, "12月" for a month, "amount" for
/// the sheet's own, "-" for none.
using ColumnCorrections = std::map<int, QString>;

/// What people corrected in the mapping of a sheet, kept in the ledger as a setting under the shape of the
/// sheet's header and the unit that sent it: the next sheet of that shape is read the same way. All of it
/// runs where the ledger lives; errors are those of reading the ledger.
class MappingMemory {
public:
    /// \p plain is the recognition without corrections. The sender is known where the file's name or the
    /// title names exactly one unit.
    [[nodiscard]] static Result<MappingMemory> of(
        Ledger& ledger, const Recognition& plain, const QString& fileName);

    /// The setting that holds it, or would.
    [[nodiscard]] const QString& key() const { return m_key; }
    /// What is remembered for this sheet's columns; empty: nothing.
    [[nodiscard]] const ColumnCorrections& corrections() const { return m_corrections; }
    /// The change that makes the ledger remember \p corrections; none where it does already. A new setting
    /// takes \p provisionalId (negative, of the caller's change set).
    [[nodiscard]] std::optional<RecordChange> remember(
        const ColumnCorrections& corrections, qint64 provisionalId) const;

    /// Drops what stands under \p key.
    [[nodiscard]] static Result<void> forget(ChangeSetBuilder& builder, Ledger& ledger, const QString& key);

private:
    [[nodiscard]] QString textOf(const ColumnCorrections& byHand) const;
    void read(const QString& text);

    std::vector<SheetColumn> m_columns;
    QString m_key;
    std::optional<Record> m_stored;
    ColumnCorrections m_corrections;
};

/// The setting that holds what is remembered of sheets of one shape from one sender.
struct SheetMemory {
    QString key; ///< of the setting that holds it, or would
    std::optional<Record> stored; ///< the setting

    /// \p prefix: what is remembered, "mapping/". The sender is known where the file's name or the title
    /// names exactly one unit. \p months: as for headerShape().
    [[nodiscard]] static Result<SheetMemory> of(Ledger& ledger, const QString& prefix,
        const Recognition& plain, const QString& fileName, bool months = true);
    /// What it says; empty where there is none.
    [[nodiscard]] QString text() const
    {
        return stored ? stored->value(QStringLiteral("value")).text() : QString();
    }
};

/// The shape of a sheet's header: its folded names in their order, the year left out, as a short text. \p
/// months false: the months, too, so that next month's sheet has the same shape.
[[nodiscard]] QString headerShape(const Recognition& plain, bool months = true);

/// The one unit that file name or title name; 0 where there is none or more than one. A name within a longer
/// one that is there, too, does not count.
[[nodiscard]] Result<qint64> senderOf(Ledger& ledger, const QString& fileName, const QString& title);

} // namespace sanpi
