// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/fill/fillfields.h"
#include "figures/table.h"
#include "figures/yearfacts.h"

#include <unordered_map>

namespace sanpi {

/// The figures of a year as of a day, as a sheet asks for them. A value without ties to the ledger.
class FillFigures {
public:
    /// Within the caller's snapshot.
    [[nodiscard]] static Result<FillFigures> load(Ledger& ledger, int year, QDate asOf);

    [[nodiscard]] const Table& table() const { return m_table; }
    /// The last month of the year that counts: 0 to 12.
    [[nodiscard]] int month() const { return m_facts.month; }
    /// The project's row; nullptr where there is none.
    [[nodiscard]] const TableRow* row(qint64 project) const;
    /// As the table holds it: 元, hundredths, codes, ids, ISO days. Nothing where the ledger says nothing.
    [[nodiscard]] Value value(qint64 project, const FillTarget& target) const;
    /// The value as text; amounts in \p unit.
    [[nodiscard]] QString text(const Field& field, const Value& value, Unit unit) const;
    /// Key projects of the year by level, then the district's order of units, then as entered.
    [[nodiscard]] std::vector<qint64> keyProjects() const;
    /// Puts projects in that order; those without a level stand last.
    void sort(std::vector<qint64>& projects) const;
    /// Of the project in the year; 0: none.
    [[nodiscard]] qint64 unitOf(qint64 project) const;
    /// The total of these projects: a sum of amounts; rates, gaps and counts are the overview's.
    [[nodiscard]] Result<Value> sum(
        Ledger& ledger, const std::vector<qint64>& projects, const FillTarget& target) const;

private:
    [[nodiscard]] const EntryFacts* facts(qint64 project) const;
    [[nodiscard]] Value own(qint64 project, QStringView key) const;

    Table m_table;
    YearFacts m_facts;
    std::unordered_map<qint64, size_t> m_rows;
};

} // namespace sanpi
