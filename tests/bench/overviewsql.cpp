// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/overviewsql.h"

#include <QStringList>

namespace sanpi::bench {

namespace {

using namespace Qt::StringLiterals;

QString forMonths(const QString& pattern, const QString& separator, int from, int to)
{
    QStringList parts;
    for (int m = from; m <= to; ++m)
        parts << QString(pattern).replace(u'#', QString::number(m));
    return parts.join(separator);
}

/// done through month m of one project: its months when they are all there (January may stand in February's),
/// else what was stated by then and the months after it.
QString doneThrough(int m)
{
    const QString all = forMonths(u"coalesce(a#, 0)"_s, u" + "_s, 1, m);
    const QString complete = m == 1 ? u"a1 IS NOT NULL"_s : forMonths(u"a# IS NOT NULL"_s, u" AND "_s, 2, m);
    const QString later = forMonths(u"(s_through < #) * coalesce(a#, 0)"_s, u" + "_s, 1, m);
    return u"CASE WHEN s_through IS NULL OR s_through > %1 OR (%2) THEN %3 ELSE s_amount + %4 END"_s.arg(
        QString::number(m), complete, all, later);
}

QString monthsOfProject(int year, OverviewSql::Way way)
{
    const QString first = QString::number(year) + u"01"_s;
    if (way == OverviewSql::Way::Grouped) {
        const QString columns = forMonths(
            u"sum(CASE WHEN month = %1 + # THEN amount END) a#"_s.arg(year * 100), u", "_s, 1, 12);
        return u"LEFT JOIN (SELECT project, %1 FROM investment WHERE month BETWEEN %2 AND %2 + 11 GROUP BY "
               u"project) i "
               "ON i.project = e.project"_s.arg(columns, first);
    }
    return forMonths(u"LEFT JOIN (SELECT month, project, amount a# FROM investment) i# ON i#.month = %1 + # "
                     "AND i#.project = e.project"_s.arg(year * 100),
        u" "_s, 1, 12);
}

/// One row a key project with all that the splits and the curve are made of.
QString factsSql(int year, OverviewSql::Way way)
{
    return u"SELECT *, CASE WHEN target IS NULL OR target = 0 OR done IS NULL OR class = 1 "
           "OR stage >= 3 THEN 0 WHEN (done * 20000 + target) / (2 * target) >= 10000 THEN 1 ELSE 2 END "
           "state FROM "
           "(SELECT *, %1 done FROM (SELECT e.level, e.class, e.sector, e.unit, e.total, t.amount target, "
           "s.through % 100 s_through, s.amount s_amount, %2, "
           "(SELECT max(stage) FROM transition x WHERE x.project = e.project AND x.\"on\" <= '%4-12-31') "
           "stage "
           "FROM entry e LEFT JOIN target t ON t.year = %4 AND t.project = e.project AND t.revision = 1 "
           "LEFT JOIN stated s ON s.year = %4 AND s.project = e.project %3 "
           "WHERE e.year = %4 AND e.level IS NOT NULL))"_s.arg(doneThrough(12),
               forMonths(u"a#"_s, u", "_s, 1, 12), monthsOfProject(year, way), QString::number(year));
}

QString splitsSql()
{
    const QString sums = u"count(*), sum(total), sum(target), sum(done), sum(state = 1), sum(state = 2), "
                         "sum(state = 0)"_s;
    QStringList parts {u"SELECT 0, 0, "_s + sums + u" FROM fact"_s};
    const QStringList keys {u"level"_s, u"class"_s, u"sector"_s, u"unit"_s, u"coalesce(stage, 0)"_s,
        u"CASE WHEN total >= 1000000000 THEN 1000000000 WHEN total >= 500000000 THEN 500000000 WHEN total >= "
        "100000000 THEN 100000000 ELSE 0 END"_s};
    for (int i = 0; i < keys.size(); ++i)
        parts << u"SELECT %1, %2 k, %3 FROM fact GROUP BY k"_s.arg(QString::number(i + 1), keys[i], sums);
    for (const QString& bound : {u"1000000000"_s, u"500000000"_s})
        parts << u"SELECT 7, %1, %2 FROM fact WHERE total >= %1"_s.arg(bound, sums);
    return parts.join(u" UNION ALL "_s);
}

QString monthsSql()
{
    QStringList cumulative;
    for (int m = 1; m <= 12; ++m)
        cumulative << u"sum("_s + doneThrough(m) + u')';
    return u"SELECT "_s + forMonths(u"sum(a#)"_s, u", "_s, 1, 12) + u", "_s + cumulative.join(u", "_s)
        + u" FROM fact"_s;
}

/// The table that the prepared statements work on; emptied and filled by each run.
RawDb& withTable(RawDb& db, int year, OverviewSql::Way way)
{
    RawStatement(db, u"DROP TABLE IF EXISTS temp.fact"_s).run();
    RawStatement(db, u"CREATE TEMP TABLE fact AS "_s + factsSql(year, way) + u" LIMIT 0"_s).run();
    return db;
}

OverviewSql::Groups groupsOf(const std::vector<Group>& groups)
{
    OverviewSql::Groups sums;
    for (const Group& group : groups) {
        if (group.count > 0) {
            sums[group.key] = {group.count, group.total.yuan(), group.target.yuan(), group.done.yuan(),
                group.onPace, group.behind, group.notCounted};
        }
    }
    return sums;
}

} // namespace

OverviewSql::OverviewSql(RawDb& db, int year, Way way)
    : m_db(withTable(db, year, way)), m_empty(db, u"DELETE FROM temp.fact"_s),
      m_facts(db, u"INSERT INTO temp.fact "_s + factsSql(year, way)), m_splits(db, splitsSql()),
      m_months(db, monthsSql())
{
}

OverviewSql::Figures OverviewSql::run()
{
    Figures figures;
    m_db.run("BEGIN");
    m_empty.run();
    m_facts.run();
    m_splits.run({}, [&](sqlite3_stmt* row) {
        const auto at = [row](int column) { return sqlite3_column_int64(row, column); };
        figures.splits[size_t(at(0))][at(1)] = {at(2), at(3), at(4), at(5), at(6), at(7), at(8)};
    });
    m_months.run({}, [&](sqlite3_stmt* row) {
        for (int m = 0; m < 12; ++m) {
            figures.months[size_t(m)] = sqlite3_column_int64(row, m);
            figures.cumulative[size_t(m)] = sqlite3_column_int64(row, m + 12);
        }
    });
    m_db.run("COMMIT");
    return figures;
}

OverviewSql::Figures figuresOf(const Overview& overview)
{
    OverviewSql::Figures figures;
    figures.splits = {groupsOf({overview.all}), groupsOf(overview.byLevel), groupsOf(overview.byClass),
        groupsOf(overview.bySector), groupsOf(overview.byUnit), groupsOf(overview.byStage),
        groupsOf(overview.bySize), groupsOf(overview.atLeast)};
    for (size_t m = 0; m < 12; ++m) {
        figures.months[m] = overview.byMonth[m].done.value_or(Money()).yuan();
        figures.cumulative[m] = overview.byMonth[m].cumulative.value_or(Money()).yuan();
    }
    return figures;
}

} // namespace sanpi::bench
