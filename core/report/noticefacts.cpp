// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/table.h"
#include "report/notice.h"

#include <QHash>

#include <algorithm>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 departmentKind = 3; // unit.kind, schema/catalogue.cpp

NoticeWording wordingOf(Ledger& ledger)
{
    NoticeWording wording;
    const std::pair<QString, QString*> places[] {{u"notice.organ"_s, &wording.organ},
        {u"notice.head"_s, &wording.head}, {u"notice.prefix"_s, &wording.prefix},
        {u"notice.bulletin"_s, &wording.bulletin}, {u"notice.recipients"_s, &wording.recipients},
        {u"notice.copy_to"_s, &wording.copyTo}, {u"notice.supervisor"_s, &wording.supervisor}};
    for (const auto& [key, text] : places)
        *text = ledger.setting(key, *text);
    return wording;
}

// The year's facts and its overview out of one snapshot.
Result<YearFacts> readFigures(Ledger& ledger, int year, QDate asOf, Overview& overview)
{
    Transaction snapshot(ledger.connection(), Transaction::Kind::Read);
    if (!snapshot.begun())
        return snapshot.begun().error();
    Result<YearFacts> facts = loadYearFacts(ledger, year, asOf);
    if (!facts)
        return facts;
    Result<Overview> read = overviewOf(*facts, ledger);
    if (!read)
        return read.error();
    overview = *std::move(read);
    return facts;
}

QList<NoticeUnit> unitsOf(const Overview& overview, const Table& units)
{
    QHash<qint64, qint64> kinds;
    const int kind = units.column(u"kind");
    for (const TableRow& row : units.rows)
        kinds.insert(row.id.key[0], kind < 0 ? 0 : row.cells[size_t(kind)].number());
    QList<NoticeUnit> list;
    for (const Group& group : overview.byUnit) {
        if (group.count == 0)
            continue;
        list.append({group, kinds.value(group.key) == departmentKind, group.lamp});
    }
    return list;
}

QList<NoticeProject> laggardsOf(const YearFacts& facts, const Table& projects)
{
    QHash<qint64, size_t> rowOf;
    for (size_t row = 0; row < projects.rows.size(); ++row)
        rowOf.insert(projects.rows[row].id.key[0], row);
    const auto text = [&](const TableRow& row, QStringView key) {
        const int column = projects.column(key);
        return column < 0 ? QString() : projects.text(row, size_t(column), Unit::Wan);
    };
    QList<NoticeProject> list;
    for (const EntryFacts& entry : facts.entries) {
        const ProjectFigures figures = projectFigures(entry, facts);
        const auto row = rowOf.constFind(entry.project);
        // The same condition as Overview's count of those behind.
        if (!entry.counts() || !figures.counted || figures.gap.value_or(0) >= 0 || row == rowOf.cend())
            continue;
        const TableRow& shown = projects.rows[*row];
        list.append({entry.project, text(shown, u"name"), text(shown, u"unit"), text(shown, u"sponsor"),
            text(shown, u"level"), entry.target.value_or(Money()), figures.done.value_or(Money()),
            figures.rate, *figures.gap, figures.lag.value_or(Money()), figures.lamp});
    }
    std::stable_sort(list.begin(), list.end(),
        [](const NoticeProject& a, const NoticeProject& b) { return a.lag > b.lag; });
    return list;
}

} // namespace

Result<NoticeInput> gatherNotice(Ledger& ledger, int year, QDate asOf)
{
    NoticeInput input;
    const Result<YearFacts> facts = readFigures(ledger, year, asOf, input.overview);
    if (!facts)
        return facts.error();
    const Result<Table> units = recordTable(ledger, Kind::Unit, year, asOf);
    if (!units)
        return units.error();
    const Result<Table> projects = projectTable(ledger, year, asOf);
    if (!projects)
        return projects.error();
    input.units = unitsOf(input.overview, *units);
    input.laggards = laggardsOf(*facts, *projects);
    input.wording = wordingOf(ledger);
    input.issued = asOf.addDays(1);
    input.due = Week::of(input.issued).monday().addDays(daysToAnswer);
    return input;
}

Result<NoticeInput> gatherNotice(Ledger& ledger, int year, Week week)
{
    return gatherNotice(ledger, year, week.sunday());
}

} // namespace sanpi
