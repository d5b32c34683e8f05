// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/import/knownrecords.h"

#include "domain/text.h"

namespace sanpi {

using namespace Qt::StringLiterals;

Result<KnownRecords> KnownRecords::load(Ledger& ledger, int year, bool withMonths)
{
    KnownRecords known;
    auto projects = ledger.records().all(Kind::Project);
    if (!projects)
        return projects.error();
    for (Record& record : std::move(projects).value()) {
        const qint64 id = record.id.key[0];
        const QString code = record.value(u"code"_s).text();
        if (!code.isEmpty())
            known.m_byCode.emplace(code, id);
        known.m_codes.emplace(id, code);
        known.m_byName.emplace(foldName(record.value(u"name"_s).text()), id);
        known.m_cache.add(std::move(record));
    }
    auto units = ledger.records().all(Kind::Unit);
    if (!units)
        return units.error();
    for (Record& record : std::move(units).value()) {
        known.m_units.emplace(record.value(u"code"_s).text(), record.id.key[0]);
        known.m_unitNames.emplace(record.id.key[0], record.value(u"name"_s).text());
        known.addUnit(record.value(u"name"_s).text(), record.id.key[0]);
        for (const QString& alias : record.value(u"aliases"_s).text().split(u'、', Qt::SkipEmptyParts))
            known.addUnit(alias, record.id.key[0]);
        known.m_cache.add(std::move(record));
    }
    std::vector<Kind> yearly {Kind::Target, Kind::Stated};
    if (withMonths)
        yearly.push_back(Kind::Investment);
    yearly.push_back(Kind::Statistic);
    for (const Kind kind : yearly) {
        auto records = ledger.records().ofYear(kind, year);
        if (!records)
            return records.error();
        for (Record& record : std::move(records).value())
            known.m_cache.add(std::move(record));
    }
    // Entries of all years: what a year had planned stays with it when a later one plans otherwise.
    for (const Kind kind : {Kind::Entry, Kind::Progress, Kind::Transition, Kind::Batch, Kind::Rebuild}) {
        auto records = ledger.records().all(kind);
        if (!records)
            return records.error();
        for (Record& record : std::move(records).value())
            known.m_cache.add(std::move(record));
    }
    return known;
}

std::optional<qint64> KnownRecords::projectByCode(const QString& code) const
{
    const auto it = m_byCode.find(code);
    return it == m_byCode.end() ? std::nullopt : std::optional(it->second);
}

std::vector<qint64> KnownRecords::projectsByName(const QString& name) const
{
    std::vector<qint64> ids;
    const auto [first, last] = m_byName.equal_range(foldName(name));
    for (auto it = first; it != last; ++it)
        ids.push_back(it->second);
    return ids;
}

std::optional<qint64> KnownRecords::unit(const QString& name) const
{
    auto it = m_units.find(foldName(name));
    if (it == m_units.end())
        it = m_units.find(name); // by code
    return it == m_units.end() ? std::nullopt : std::optional(it->second);
}

QString KnownRecords::unitName(qint64 unit) const
{
    const auto it = m_unitNames.find(unit);
    return it == m_unitNames.end() ? QString() : it->second;
}

QString KnownRecords::codeOf(qint64 project) const
{
    const auto it = m_codes.find(project);
    return it == m_codes.end() ? QString() : it->second;
}

void KnownRecords::addUnit(const QString& name, qint64 id)
{
    m_units.emplace(foldName(name), id);
}

} // namespace sanpi
