// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/import/knownrecords.h"
#include "exchange/import/rowwriter.h"
#include "store/changesetbuilder.h"
#include "store/projectface.h"

#include <map>
#include <set>

namespace sanpi {

/// Turns the rows of a list — a period's batches, the reconstruction library — into memberships of ordinary
/// projects. A project's and its entry's own values are never overwritten (design.md, definition 11): what is
/// empty is filled, what differs is kept and told.
class ListWriter : public RowWriter {
public:
    ListWriter(Ledger& ledger, KnownRecords& known, ChangeSetBuilder& builder, ImportKind kind,
        const FaceDate& date);
    [[nodiscard]] Result<void> load() override;

    [[nodiscard]] std::optional<qint64> broughtBefore(const ImportRow& row) const override;
    /// Period and batch, each list once.
    void check(const ImportRow& row, const std::vector<RowValue>& typed, const Report& report) override;
    [[nodiscard]] Result<void> collect(
        ImportRow& row, const std::vector<RowValue>& typed, const Report& report) override;

private:
    [[nodiscard]] Result<void> write(ImportRow& row, const RowValue& cell, const Report& report);
    [[nodiscard]] Result<void> writeTransition(ImportRow& row, const RowValue& cell, const Report& report);
    [[nodiscard]] Result<void> writeStarted(ImportRow& row, const RowValue& cell);
    [[nodiscard]] Result<void> writeYear(ImportRow& row, const RowValue& cell, const Report& report);
    [[nodiscard]] Result<void> writeEntry(ImportRow& row, const RowValue& cell, const Report& report);
    [[nodiscard]] Result<void> fillTotal(const ImportRow& row, const std::vector<RowValue>& typed);
    [[nodiscard]] Result<void> warn(
        const ImportRow& row, const std::vector<RowValue>& typed, const Report& report);
    [[nodiscard]] Result<void> warnOfThreshold(
        const ImportRow& row, const std::vector<RowValue>& typed, const Report& report);
    void warnOfSecondOpening(const ImportRow& row, const std::vector<RowValue>& typed, const Report& report);
    /// Writes the value where nothing stands; what differs is kept and told.
    [[nodiscard]] Result<void> fill(
        ImportRow& row, const RowValue& cell, const RecordId& id, const QString& key, const Report& report);
    [[nodiscard]] Result<Value> standing(const RecordId& id, const QString& key);
    [[nodiscard]] Result<bool> isKeyProject(qint64 project);
    /// The year whose entry the row speaks of; the newest that the project has, where it has one.
    [[nodiscard]] Result<int> entryYear(qint64 project);
    [[nodiscard]] RecordId member(qint64 project) const;
    void setBatch(const std::vector<RowValue>& typed);

    Ledger& m_ledger;
    KnownRecords& m_known;
    ChangeSetBuilder& m_builder;
    const ImportKind m_kind;
    const FaceDate m_date;
    std::map<int, QDate> m_periods; ///< number → day
    std::vector<Record> m_members; ///< of all batches, as stored
    std::map<QString, qint64> m_brought; ///< code, or folded name → provisional id
    std::set<std::tuple<int, int, QString>> m_seen; ///< period, batch and project of earlier rows
    // Of the row at hand:
    int m_period = 0;
    int m_batch = 0;
    QDate m_joined;
};

} // namespace sanpi
