// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/import/knownrecords.h"
#include "exchange/import/rowwriter.h"
#include "store/changesetbuilder.h"

#include <map>

namespace sanpi {

/// Rows of 巡查督导记录: an inspection each, by project, day and, where several, order (design.md, definition
/// 10).
class InspectionWriter : public RowWriter {
public:
    InspectionWriter(Ledger& ledger, KnownRecords& known, ChangeSetBuilder& builder)
        : m_ledger(ledger), m_known(known), m_builder(builder)
    {
    }
    [[nodiscard]] Result<void> load() override;
    [[nodiscard]] std::optional<qint64> broughtBefore(const ImportRow&) const override { return {}; }
    void check(const ImportRow& row, const std::vector<RowValue>& typed, const Report& report) override;
    [[nodiscard]] Result<void> collect(
        ImportRow& row, const std::vector<RowValue>& typed, const Report& report) override;

private:
    Ledger& m_ledger;
    KnownRecords& m_known;
    ChangeSetBuilder& m_builder;
    std::map<std::pair<qint64, QDate>, int> m_seen; ///< rows of a project on a day so far
};

} // namespace sanpi
