// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/import/knownrecords.h"
#include "exchange/import/rowwriter.h"
#include "store/appraisals.h"

namespace sanpi {

/// Rows of a sheet of places in the city (上级考评): an appraisal each. A row is the one that the ledger
/// holds of the same period, indicator and group. What the rows do not say the title may: the period; a day
/// of publication that is told nowhere is the last of the period.
class AppraisalWriter : public RowWriter {
public:
    AppraisalWriter(Ledger& ledger, KnownRecords& known, ChangeSetBuilder& builder, const QString& title);
    [[nodiscard]] Result<void> load() override;
    [[nodiscard]] std::optional<qint64> broughtBefore(const ImportRow&) const override { return {}; }
    void check(const ImportRow& row, const std::vector<RowValue>& typed, const Report& report) override;
    [[nodiscard]] Result<void> collect(
        ImportRow& row, const std::vector<RowValue>& typed, const Report& report) override;

private:
    [[nodiscard]] Fields fieldsOf(const std::vector<RowValue>& typed) const;

    Ledger& m_ledger;
    RecordCache& m_cache; ///< what the builder compares with
    ChangeSetBuilder& m_builder;
    QString m_period; ///< that the title names
    std::map<AppraisalKey, Record> m_known;
    std::map<AppraisalKey, RecordId> m_ids; ///< of the sheet's rows
};

} // namespace sanpi
