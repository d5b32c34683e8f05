// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/findings.h"

#include "schema/rules.h"
#include "store/projectyear.h"

namespace sanpi {

namespace {

using namespace Qt::StringLiterals;

constexpr qint64 monthShareNumerator = 2; // one month above 40 % of the year's target
constexpr qint64 monthShareDenominator = 5;

Problem finding(
    ProblemCode code, qint64 project, const QString& field, const QString& value, const QStringList& args)
{
    Problem p;
    p.code = code;
    p.record = RecordId::project(project);
    p.field = field;
    p.value = value;
    p.args = args;
    return p;
}

void months(const EntryFacts& entry, const YearFacts& facts, Problems& problems)
{
    if (const auto difference = entry.statedDifference(facts.month)) {
        const Money stated = entry.statements.back().amount;
        problems.push_back(finding(ProblemCode::TotalsDiffer, entry.project, u"stated"_s,
            stated.exact(Unit::Wan), {stated.exact(Unit::Wan), (stated + *difference).exact(Unit::Wan)}));
    }
    if (!entry.target || *entry.target <= Money())
        return;
    for (size_t m = 0; m < entry.months.size(); ++m) {
        if (entry.months[m] / monthShareNumerator * monthShareDenominator > entry.target->yuan()) {
            problems.push_back(finding(ProblemCode::MonthAboveShare, entry.project, u"done"_s,
                Money::fromYuan(entry.months[m]).exact(Unit::Wan), {entry.target->exact(Unit::Wan)}));
        }
    }
}

} // namespace

Result<Problems> findings(Ledger& ledger, int year, QDate asOf)
{
    Transaction snapshot(ledger.connection(), Transaction::Kind::Read);
    if (!snapshot.begun())
        return snapshot.begun().error();
    const auto facts = loadYearFacts(ledger, year, asOf);
    if (!facts)
        return facts.error();
    Problems problems;
    for (const EntryFacts& entry : facts->entries) {
        auto stored = loadProjectYear(ledger.connection(), entry.project, year);
        if (!stored)
            return stored.error();
        ProjectYear known = *stored;
        known.done = entry.done(facts->month);
        for (Problem& problem : checkProjectYear(known))
            problems.push_back(std::move(problem));
        months(entry, *facts, problems);
    }
    return problems;
}

} // namespace sanpi
