// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/import/knownrecords.h"
#include "exchange/import/rowwriter.h"
#include "store/changesetbuilder.h"
#include "store/ledger.h"

#include <map>
#include <tuple>

namespace sanpi {

/// Rows of a sheet of money won from above: a fund each. A row is the one that the ledger holds of the same
/// year, kind and name — the second such row the second one, as a project may get money twice. The project of
/// the ledger is linked where code or name finds one; none is ever made.
class FundWriter : public RowWriter {
public:
    /// \p year: of the sheet, for rows that state none. \p title may name the kind for all rows.
    FundWriter(
        Ledger& ledger, KnownRecords& known, ChangeSetBuilder& builder, int year, const QString& title);
    [[nodiscard]] Result<void> load() override;
    [[nodiscard]] std::optional<qint64> broughtBefore(const ImportRow&) const override { return {}; }
    /// 一、专项债券: the kind of the rows below it.
    void openGroup(const QString& title) override;
    void check(const ImportRow& row, const std::vector<RowValue>& typed, const Report& report) override;
    [[nodiscard]] Result<void> collect(
        ImportRow& row, const std::vector<RowValue>& typed, const Report& report) override;

private:
    using Key = std::tuple<qint64, qint64, QString>; ///< year, kind, folded name
    [[nodiscard]] Key keyOf(const std::vector<RowValue>& typed) const;
    [[nodiscard]] qint64 kindIn(const QString& title) const; ///< 0: none

    Ledger& m_ledger;
    RecordCache& m_cache; ///< what the builder compares with
    ChangeSetBuilder& m_builder;
    const Field& m_kinds;
    int m_year;
    qint64 m_titleKind = 0;
    qint64 m_groupKind = 0;
    std::map<Key, std::vector<Record>> m_known; ///< in the order of their ids
    std::map<Key, size_t> m_seen; ///< rows of the sheet so far
};

} // namespace sanpi
