// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/findings.h"

#include "schema/rules.h"
#include "store/projectyear.h"

namespace sanpi {

namespace {

using namespace Qt::StringLiterals;

constexpr Percent largestMonth {2, 5}; // of the year's target: domain.md, decision 11

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
    for (const EntryFacts::Difference& difference : entry.statedDifferences(facts.month)) {
        const QString stated = difference.stated.amount.exact(Unit::Wan);
        problems.push_back(finding(ProblemCode::TotalsDiffer, entry.project, u"stated"_s, stated,
            {stated, difference.months.exact(Unit::Wan)}));
    }
    if (!entry.target || *entry.target <= Money())
        return;
    for (size_t m = 0; m < entry.months.size(); ++m) {
        // Amounts end at 10 万亿元 (the catalogue's bound): these products fit.
        if (entry.months[m] * largestMonth.denominator > entry.target->yuan() * largestMonth.numerator) {
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
        known.target = entry.target;
        known.done = entry.done(facts->month);
        for (Problem& problem : checkProjectYear(known))
            problems.push_back(std::move(problem));
        months(entry, *facts, problems);
    }
    return problems;
}

} // namespace sanpi
