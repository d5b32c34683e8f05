// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/import/knownrecords.h"
#include "exchange/import/rowwriter.h"
#include "store/changesetbuilder.h"
#include "store/issuesteps.h"

#include <map>
#include <set>

namespace sanpi {

/// Rows of 问题台账: an issue each, by its number. What a ledger says of its course becomes imported steps,
/// which need none before them (design.md, definitions 10 and 16): 交办 with the day due, 销号 on its day,
/// 回头看.
class IssueWriter : public RowWriter {
public:
    IssueWriter(Ledger& ledger, KnownRecords& known, ChangeSetBuilder& builder)
        : m_ledger(ledger), m_cache(known.cache()), m_builder(builder)
    {
    }
    [[nodiscard]] Result<void> load() override;
    [[nodiscard]] std::optional<qint64> broughtBefore(const ImportRow&) const override { return {}; }
    void check(const ImportRow& row, const std::vector<RowValue>& typed, const Report& report) override;
    [[nodiscard]] Result<void> collect(
        ImportRow& row, const std::vector<RowValue>& typed, const Report& report) override;

private:
    /// What the row says of the course of its issue.
    struct Told {
        QDate collected;
        QDate due;
        QDate closed;
        QString result;
        QDate rechecked;
        qint64 unit = 0;
    };
    [[nodiscard]] static Told toldBy(const std::vector<RowValue>& typed);
    [[nodiscard]] Result<void> writeCourse(qint64 issue, const Told& told, const Report& report);
    /// A step of this kind with this day: set where it is missing or was imported, kept and told otherwise.
    [[nodiscard]] Result<void> state(qint64 issue, StepKind kind, QDate on,
        const std::vector<std::pair<QString, Value>>& fields, const QString& field, const Report& report);

    Ledger& m_ledger;
    RecordCache& m_cache;
    ChangeSetBuilder& m_builder;
    std::map<QString, IssueCourse> m_known; ///< by number
    std::map<QString, int> m_seen; ///< number → sheet row
    std::vector<IssueStep> m_steps; ///< of the row at hand, as they would stand
};

} // namespace sanpi
