// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/ledger.h"
#include "store/recordsource.h"

#include <unordered_map>

namespace sanpi {

/// The ledger's records that an import of one year compares with, read in a few sweeps instead of a query a
/// cell.
class KnownRecords {
public:
    [[nodiscard]] static Result<KnownRecords> load(Ledger& ledger, int year, bool withMonths);

    [[nodiscard]] RecordCache& cache() { return m_cache; }
    [[nodiscard]] std::optional<qint64> projectByCode(const QString& code) const;
    /// Projects whose folded name is this one.
    [[nodiscard]] std::vector<qint64> projectsByName(const QString& name) const;
    [[nodiscard]] std::optional<qint64> unit(const QString& name) const;
    [[nodiscard]] QString unitName(qint64 unit) const;
    [[nodiscard]] QString codeOf(qint64 project) const;
    void addUnit(const QString& name, qint64 id);

private:
    RecordCache m_cache;
    std::unordered_map<QString, qint64> m_byCode;
    std::unordered_multimap<QString, qint64> m_byName;
    std::unordered_map<QString, qint64> m_units;
    std::unordered_map<qint64, QString> m_codes;
    std::unordered_map<qint64, QString> m_unitNames;
};

} // namespace sanpi
