// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/projectyear.h"

namespace sanpi {

namespace {

using namespace Qt::StringLiterals;

std::optional<QDate> dateOf(const Value& value)
{
    return value.isNull() ? std::nullopt : std::optional(value.date());
}

std::optional<Money> moneyOf(const Value& value)
{
    return value.isNull() ? std::nullopt : std::optional(value.money());
}

} // namespace

Result<std::vector<int>> yearsOfProject(Connection& connection, qint64 project)
{
    Statement query(connection, u"SELECT year FROM entry WHERE project = ? ORDER BY year"_s);
    query.bind(project);
    std::vector<int> years;
    while (query.next())
        years.push_back(int(query.number(0)));
    if (query.failed())
        return query.error();
    return years;
}

Result<std::vector<int>> yearsOfLedger(Connection& connection)
{
    std::vector<int> years;
    Statement query(connection, u"SELECT DISTINCT year FROM entry ORDER BY year DESC"_s);
    while (query.next())
        years.push_back(int(query.number(0)));
    if (query.failed())
        return query.error();
    return years;
}

QString yearPlanSql(const QString& column)
{
    return u"coalesce(e.%1, CASE WHEN substr(p.%1, 1, 4) > CAST(e.year AS TEXT) AND EXISTS (SELECT 1 FROM "
           u"entry l WHERE "
           "l.project = e.project AND l.year > e.year) THEN NULL ELSE p.%1 END)"_s.arg(column);
}

Result<ProjectYear> loadProjectYear(Connection& connection, qint64 project, int year)
{
    ProjectYear facts;
    facts.project = project;
    facts.year = year;
    {
        Statement query(connection,
            u"SELECT "_s + yearPlanSql(u"start_planned"_s) + u", "_s + yearPlanSql(u"end_planned"_s)
                + u", p.uscc, e.total, e.before, (SELECT t.amount FROM target "
                  u"t WHERE t.year = ? "
                  "AND t.project = p.id ORDER BY t.revision DESC LIMIT 1) "
                  "FROM project p LEFT JOIN entry e ON e.year = ? AND e.project = p.id WHERE p.id = ?"_s);
        query.bind(year).bind(year).bind(project);
        if (query.next()) {
            facts.startPlanned = dateOf(query.value(0));
            facts.endPlanned = dateOf(query.value(1));
            facts.uscc = query.text(2);
            facts.total = moneyOf(query.value(3));
            facts.before = moneyOf(query.value(4));
            facts.target = moneyOf(query.value(5));
        }
        if (query.failed())
            return query.error();
    }
    Statement stages(connection, // "No later than" stands in no order with exact days.
        u"SELECT stage, \"on\" FROM transition WHERE project = ? AND inexact IS NOT 1"_s);
    stages.bind(project);
    while (stages.next()) {
        const qint64 stage = stages.number(0);
        if (stage >= 0 && stage < qint64(facts.reached.size()))
            facts.reached[size_t(stage)] = dateOf(stages.value(1));
    }
    if (stages.failed())
        return stages.error();
    return facts;
}

} // namespace sanpi
