// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures/findings.h"
#include "figures/lifecycle.h"

namespace sanpi {

// The checks behind findings(); internal to figures/.

/// Collects findings under their keys: code, record and what tells several of a record apart.
class FindingList {
public:
    explicit FindingList(const Catalogue& catalogue) : m_catalogue(catalogue) { }
    void add(const Problem& problem, const QString& distinction = {});
    void add(ProblemCode code, const RecordId& record, const QString& field, const QString& value,
        const QStringList& args, const QString& distinction = {});
    /// The newest one is passed for \p reason.
    void pass(const QString& reason) { m_findings.back().acceptedBecause = reason; }
    [[nodiscard]] const Catalogue& catalogue() const { return m_catalogue; }
    [[nodiscard]] Findings take() { return std::move(m_findings); }

private:
    const Catalogue& m_catalogue;
    Findings m_findings;
};

/// What the checks look at.
struct FindingFacts {
    Ledger& ledger;
    YearFacts year;
    Lives lives;

    [[nodiscard]] QDate asOf() const { return year.asOf; }
};

[[nodiscard]] Result<void> findInAmounts(const FindingFacts& facts, FindingList& list);
[[nodiscard]] Result<void> findInBundles(const FindingFacts& facts, FindingList& list);
[[nodiscard]] Result<void> findInWork(const FindingFacts& facts, FindingList& list);
[[nodiscard]] Result<void> findInBatches(const FindingFacts& facts, FindingList& list);
[[nodiscard]] Result<void> findInStages(const FindingFacts& facts, FindingList& list);
[[nodiscard]] Result<void> findInEvidence(const FindingFacts& facts, FindingList& list);
[[nodiscard]] Result<void> findInProcedures(const FindingFacts& facts, FindingList& list);

/// Whether a progress text says that the project is finished or in production: 已竣工, 建成投产; not 计划年底
/// 竣工, 未投产.
[[nodiscard]] bool saysFinished(const QString& progress);

} // namespace sanpi
