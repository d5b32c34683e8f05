// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/procedures.h"

#include "domain/districtrules.h"

#include <algorithm>
#include <unordered_map>

namespace sanpi {

namespace {

using namespace Qt::StringLiterals;

constexpr int soon = 60; // days: time enough to have a permit prolonged

Result<std::vector<ProcedureRow>> loadRows(Ledger& ledger, int year)
{
    Statement query(ledger.connection(),
        u"SELECT p.id, p.code, p.name, e.unit FROM project p "
        "LEFT JOIN entry e ON e.project = p.id AND e.year = ? "
        "WHERE e.level IS NOT NULL OR p.id IN (SELECT project FROM procedure) ORDER BY p.id"_s);
    query.bind(year);
    std::vector<ProcedureRow> rows;
    while (query.next()) {
        ProcedureRow row;
        row.project = query.number(0);
        row.code = query.text(1);
        row.name = query.text(2);
        row.unit = query.number(3);
        rows.push_back(std::move(row));
    }
    if (query.failed())
        return query.error();
    return rows;
}

void count(Percent& rate, const ProcedureStanding& standing)
{
    if (standing.state == ProcedureStanding::State::NotNeeded)
        return;
    ++rate.denominator;
    if (standing.state >= ProcedureStanding::State::Issued)
        ++rate.numerator;
}

} // namespace

ProcedureStanding standingOf(const Record& procedure, QDate asOf)
{
    using State = ProcedureStanding::State;
    const auto stated = ProcedureState(procedure.value(u"state"_s).number());
    const QDate issued = procedure.value(u"issued"_s).date();
    const QDate applied = procedure.value(u"applied"_s).date();
    const QDate due = procedure.value(u"due"_s).date();
    const QDate until = procedure.value(u"valid_until"_s).date();
    if (stated == ProcedureState::NotNeeded)
        return {State::NotNeeded, {}};
    if (issued.isValid() ? issued <= asOf : stated == ProcedureState::Issued) {
        if (until.isValid() && until < asOf)
            return {State::Expired, until};
        if (until.isValid() && until <= asOf.addDays(soon))
            return {State::Expiring, until};
        return {State::Issued, issued};
    }
    if (due.isValid() && due < asOf)
        return {State::Overdue, due};
    const bool running = applied.isValid() ? applied <= asOf : stated >= ProcedureState::Running;
    return {running ? State::Running : State::Open, due};
}

Result<ProcedureMatrix> procedureMatrix(Ledger& ledger, int year, QDate asOf)
{
    Transaction snapshot(ledger.connection(), Transaction::Kind::Read);
    if (!snapshot.begun())
        return snapshot.begun().error();
    auto rows = loadRows(ledger, year);
    if (!rows)
        return rows.error();
    const auto records = ledger.records().all(Kind::Procedure);
    if (!records)
        return records.error();
    ProcedureMatrix matrix;
    matrix.asOf = asOf;
    matrix.rows = std::move(rows).value();
    std::unordered_map<qint64, ProcedureRow*> byProject;
    for (ProcedureRow& row : matrix.rows)
        byProject.emplace(row.project, &row);
    for (const Record& record : *records) {
        ProcedureRow& row = *byProject.at(record.id.key[0]);
        const ProcedureStanding standing = standingOf(record, asOf);
        row.procedures.emplace(record.id.key[1], standing);
        count(row.issued, standing);
        count(matrix.issuedByKind[record.id.key[1]], standing);
        count(matrix.issued, standing);
        row.missed += standing.isMissed() ? 1 : 0;
        row.expiring += standing.state == ProcedureStanding::State::Expiring ? 1 : 0;
        matrix.missed += standing.isMissed() ? 1 : 0;
        matrix.expiring += standing.state == ProcedureStanding::State::Expiring ? 1 : 0;
    }
    return matrix;
}

} // namespace sanpi
