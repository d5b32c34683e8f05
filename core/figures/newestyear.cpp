// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/table.h"

#include <map>
#include <unordered_map>

namespace sanpi {

namespace {

using namespace Qt::StringLiterals;

/// Whether a column shows what belongs to a year. The stage belongs to a day.
bool isYearly(const Field& field)
{
    return field.home == Home::Entry || field.home == Home::Target || field.home == Home::Stated
        || (field.home == Home::Figure && field.key != "stage"_L1);
}

/// Project → its newest year, for the projects that have entries but none in \p year.
Result<std::unordered_map<qint64, int>> yearsElsewhere(Ledger& ledger, int year)
{
    Statement query(ledger.connection(),
        u"SELECT project, max(year) FROM entry GROUP BY project HAVING sum(year = ?) = 0"_s);
    query.bind(year);
    std::unordered_map<qint64, int> years;
    while (query.next())
        years.emplace(query.number(0), int(query.number(1)));
    if (query.failed())
        return query.error();
    return years;
}

} // namespace

Result<Table> newestProjectTable(Ledger& ledger, QDate asOf)
{
    auto shown = projectTable(ledger, asOf.year(), asOf);
    if (!shown)
        return shown;
    const auto elsewhere = yearsElsewhere(ledger, asOf.year());
    if (!elsewhere)
        return elsewhere.error();
    Table table = std::move(shown).value();
    std::map<int, Table> others;
    for (const auto& [project, year] : *elsewhere) {
        if (others.contains(year))
            continue;
        auto other = projectTable(ledger, year, asOf);
        if (!other)
            return other;
        others.emplace(year, std::move(other).value());
    }
    // Every project table of a ledger has the same rows in the same order.
    for (size_t i = 0; i < table.rows.size(); ++i) {
        const auto year = elsewhere->find(table.rows[i].id.key[0]);
        if (year == elsewhere->end())
            continue;
        const Table& other = others.at(year->second);
        for (size_t column = 0; column < table.fields.size(); ++column) {
            if (isYearly(table.fields[column]))
                table.rows[i].cells[column] = other.rows[i].cells[column];
        }
    }
    return table;
}

Result<int> newestYear(Ledger& ledger, QDate asOf)
{
    Statement query(ledger.connection(), u"SELECT max(year), max(year = ?) FROM entry"_s);
    query.bind(asOf.year());
    const bool has = query.next() && !query.isNull(0);
    if (query.failed())
        return query.error();
    return has && query.number(1) == 0 ? int(query.number(0)) : asOf.year();
}

} // namespace sanpi
