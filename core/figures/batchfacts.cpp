// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/batchfacts.h"

#include "domain/districtrules.h"
#include "store/monthhabits.h"

#include <algorithm>
#include <array>

namespace sanpi {

namespace {

using namespace Qt::StringLiterals;

// Choices of milestones and procedures that show a contract being met (domain.md, §2.3).
constexpr qint64 filed = 1;
constexpr qint64 landMilestone = 2;
constexpr qint64 landProcedure = 11;

Result<void> collect(Connection& connection, const QString& sql, const std::vector<Value>& values,
    std::unordered_set<qint64>& projects)
{
    return connection.scan(sql, values, [&](const qint64* row) { projects.insert(row[0]); });
}

Result<void> loadPeriods(Connection& connection, BatchFacts& facts)
{
    return connection.scan(
        u"SELECT number, CAST(replace(held_on, '-', '') AS INTEGER) FROM period ORDER BY number"_s, {},
        [&](const qint64* row) { facts.periods.emplace_back(int(row[0]), dateOfNumber(row[1])); });
}

Result<void> loadSigns(Connection& connection, int month, BatchFacts& facts)
{
    const Value day(facts.asOf);
    const QString here = u"project IN (SELECT project FROM batch)"_s;
    if (const auto done = collect(connection,
            u"SELECT DISTINCT project FROM investment WHERE "_s + here + u" AND month <= ? AND amount > 0"_s,
            {month}, facts.invested);
        !done)
        return done;
    if (const auto done = collect(connection,
            u"SELECT DISTINCT project FROM stated WHERE "_s + here + u" AND through <= ? AND amount > 0"_s,
            {month}, facts.invested);
        !done)
        return done;
    if (const auto done = collect(connection,
            u"SELECT DISTINCT project FROM entry WHERE "_s + here + u" AND year <= ? AND before > 0"_s,
            {facts.asOf.year()}, facts.invested);
        !done)
        return done;
    if (const auto done = collect(connection,
            u"SELECT DISTINCT b.project FROM batch b JOIN attachment a ON a.record = 'transition/' || "
            u"b.project "
            "|| ':' || ?"_s,
            {int(Stage::Started)}, facts.evidenced);
        !done)
        return done;
    if (const auto done = collect(connection,
            u"SELECT DISTINCT project FROM milestone WHERE "_s + here
                + u" AND kind IN (?, ?) AND actual <= ?"_s,
            {filed, landMilestone, day}, facts.fulfilled);
        !done)
        return done;
    return collect(connection,
        u"SELECT DISTINCT project FROM procedure WHERE "_s + here
            + u" AND kind IN (?, ?) AND state = ? AND (issued IS NULL OR issued <= ?)"_s,
        {filed, landProcedure, int(ProcedureState::Issued), day}, facts.fulfilled);
}

QDate dayIn(const Statement& query, int column)
{
    return query.isNull(column) ? QDate() : query.value(column).date();
}

/// One row of loadMembers(), with what the project's life adds.
BatchMember memberOf(const Statement& query, const BatchFacts& facts)
{
    BatchMember member;
    member.period = int(query.number(0));
    member.batch = Batch(query.number(1));
    member.project = query.number(2);
    member.joined = dayIn(query, 3);
    member.left = dayIn(query, 4);
    member.reason = query.text(5);
    member.document = query.text(6);
    member.provincial = query.number(7) != 0;
    if (!query.isNull(8))
        member.total = Money::fromYuan(query.number(8));
    if (!query.isNull(9))
        member.fromPeriod = int(query.number(9));
    member.progress = query.text(10);
    member.code = query.text(11);
    member.name = query.text(12);
    if (!query.isNull(13))
        member.works = Works(query.number(13));
    member.unit = query.number(14);
    member.sector = query.number(15);
    const ProjectLife& life = facts.lives.of(member.project);
    member.stage = life.stage;
    member.reachedOn = life.since();
    member.inexact = life.inexact[size_t(life.stage)];
    if (member.reachedOn.isValid())
        member.daysInStage = int(member.reachedOn.daysTo(facts.asOf));
    member.stoppage = life.stoppage;
    if (life.stoppage == Stoppage::Removed && (!member.left.isValid() || life.stoppedOn < member.left))
        member.left = life.stoppedOn;
    return member;
}

Result<void> loadMembers(Connection& connection, BatchFacts& facts)
{
    Statement query(connection,
        u"SELECT b.period, b.batch, b.project, coalesce(b.joined, d.held_on), b.\"left\", b.reason, "
        "b.document, b.provincial, coalesce(b.total, e.total), b.from_period, b.progress, p.code, p.name, "
        "p.works, e.unit, e.sector "
        "FROM batch b JOIN period d ON d.number = b.period JOIN project p ON p.id = b.project "
        "LEFT JOIN entry e ON e.project = b.project AND e.year = "
        "(SELECT max(year) FROM entry n WHERE n.project = b.project AND n.year <= ?) "
        "WHERE coalesce(b.joined, d.held_on) <= ? AND b.batch BETWEEN 1 AND 3 ORDER BY b.period, b.batch, b.project"_s);
    query.bind(facts.asOf.year()).bind(Value(facts.asOf));
    while (query.next())
        facts.members.push_back(memberOf(query, facts));
    return query.failed() ? query.error() : Result<void>();
}

} // namespace

Result<BatchFacts> loadBatchFacts(Ledger& ledger, QDate asOf)
{
    Connection& connection = ledger.connection();
    BatchFacts facts;
    facts.asOf = asOf;
    auto rules = loadRuleBook(ledger, asOf);
    if (!rules)
        return rules.error();
    facts.rules = std::move(rules).value();
    auto lives = loadLives(connection, asOf);
    if (!lives)
        return lives.error();
    facts.lives = std::move(lives).value();
    if (const auto done = loadPeriods(connection, facts); !done)
        return done.error();
    const int month = reportedOn(ledger, asOf).month.number();
    if (const auto done = loadSigns(connection, month, facts); !done)
        return done.error();
    if (const auto done = loadMembers(connection, facts); !done)
        return done.error();
    return facts;
}

bool opensAgain(const BatchMember& member, const BatchMember& earlier)
{
    if (earlier.period == member.period)
        return false;
    const bool before
        = earlier.joined != member.joined ? earlier.joined < member.joined : earlier.period < member.period;
    return before && (earlier.project != member.project || earlier.batch >= member.batch);
}

bool saysUnderWay(const QString& progress)
{
    static const std::array denials {u"未开工"_s, u"未动工"_s, u"未施工"_s, u"停工"_s, u"停建"_s, u"缓建"_s,
        u"无进展"_s, u"筹备"_s, u"前期"_s};
    return !progress.trimmed().isEmpty()
        && std::ranges::none_of(denials, [&](const QString& word) { return progress.contains(word); });
}

} // namespace sanpi
