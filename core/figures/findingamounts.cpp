// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/findingparts.h"
#include "schema/rules.h"
#include "store/projectyear.h"

#include <algorithm>
#include <functional>
#include <map>

namespace sanpi {

namespace {

using namespace Qt::StringLiterals;

/// 元 typed where 万元 was asked for, or 万元 for 亿元: nearer to ten thousand times than to a thousand.
constexpr qint64 unitSlip = 3000;
constexpr size_t fewestMonths = 3; // two neighbours tell what is usual

constexpr Percent largestMonth {2, 5}; // of the year's target: domain.md, decision 11

QString inWan(Money amount)
{
    return amount.exact(Unit::Wan);
}

void months(const EntryFacts& entry, const YearFacts& facts, FindingList& list)
{
    const RecordId project = RecordId::project(entry.project);
    for (const EntryFacts::Difference& difference : entry.statedDifferences(facts.month)) {
        const QString stated = inWan(difference.stated.amount);
        list.add(ProblemCode::TotalsDiffer, project, u"stated"_s, stated, {stated, inWan(difference.months)},
            Month(facts.year, difference.stated.through).iso());
    }
    if (!entry.target || *entry.target <= Money())
        return;
    for (size_t m = 0; m < entry.months.size(); ++m) {
        // Amounts end at 10 万亿元 (the catalogue's bound): these products fit.
        if (entry.months[m] * largestMonth.denominator > entry.target->yuan() * largestMonth.numerator) {
            list.add(ProblemCode::MonthAboveShare, project, u"done"_s,
                inWan(Money::fromYuan(entry.months[m])), {inWan(*entry.target)},
                Month(facts.year, int(m) + 1).iso());
        }
    }
}

/// A month that is about ten thousand times what the project's months usually are.
void slips(const EntryFacts& entry, const YearFacts& facts, FindingList& list)
{
    std::vector<qint64> known;
    for (const qint64 amount : entry.months) {
        if (amount > 0)
            known.push_back(amount);
    }
    if (known.size() < fewestMonths)
        return;
    std::ranges::sort(known);
    const qint64 usual = known[(known.size() - 1) / 2];
    for (size_t m = 0; m < entry.months.size(); ++m) {
        if (entry.months[m] / unitSlip >= usual) {
            list.add(ProblemCode::UnitSlip, RecordId::project(entry.project), u"done"_s,
                inWan(Money::fromYuan(entry.months[m])), {}, Month(facts.year, int(m) + 1).iso());
        }
    }
}

void falls(const EntryFacts& entry, const YearFacts& facts, FindingList& list)
{
    for (size_t i = 1; i < entry.statements.size(); ++i) {
        const EntryFacts::Statement& before = entry.statements[i - 1];
        const EntryFacts::Statement& now = entry.statements[i];
        if (now.amount < before.amount) {
            list.add(ProblemCode::DoneFalls, RecordId::project(entry.project), u"stated"_s, inWan(now.amount),
                {inWan(before.amount), Month(facts.year, before.through).iso()},
                Month(facts.year, now.through).iso());
        }
    }
}

/// Money spent in a month before the one in which the project is recorded to have started.
void beforeStart(const EntryFacts& entry, const FindingFacts& facts, FindingList& list)
{
    const ProjectLife& life = facts.lives.of(entry.project);
    const QDate started = life.reached[size_t(Stage::Started)];
    if (!started.isValid() || life.inexact[size_t(Stage::Started)])
        return;
    for (int m = 1; m <= facts.year.month; ++m) {
        const Month month(facts.year.year, m);
        const Money amount = Money::fromYuan(entry.months[size_t(m - 1)]);
        if (month < Month::of(started) && amount > Money()) {
            list.add(ProblemCode::InvestedBeforeStart, RecordId::project(entry.project), u"started_on"_s,
                inWan(amount), {month.iso(), started.toString(Qt::ISODate)},
                QString::number(facts.year.year));
            return;
        }
    }
}

using Amount = std::function<std::optional<Money>(const EntryFacts&)>;

} // namespace

Result<void> findInAmounts(const FindingFacts& facts, FindingList& list)
{
    const YearFacts& year = facts.year;
    for (const EntryFacts& entry : year.entries) {
        auto stored = loadProjectYear(facts.ledger.connection(), entry.project, year.year);
        if (!stored)
            return stored.error();
        ProjectYear known = *stored;
        known.target = entry.target;
        known.done = entry.done(year.month);
        for (const Problem& problem : checkProjectYear(known))
            list.add(problem, QString::number(year.year) + u':' + problem.field);
        months(entry, year, list);
        slips(entry, year, list);
        falls(entry, year, list);
        beforeStart(entry, facts, list);
    }
    return {};
}

Result<void> findInBundles(const FindingFacts& facts, FindingList& list)
{
    std::map<qint64, qint64> parents;
    const auto loaded
        = facts.ledger.connection().scan(u"SELECT id, parent FROM project WHERE parent IS NOT NULL"_s, {},
            [&](const qint64* row) { parents.emplace(row[0], row[1]); });
    if (!loaded || parents.empty())
        return loaded;
    const int month = facts.year.month;
    const std::vector<std::pair<QString, Amount>> amounts {
        {u"total"_s, [](const EntryFacts& entry) { return entry.total; }},
        {u"target"_s, [](const EntryFacts& entry) { return entry.target; }},
        {u"done"_s, [month](const EntryFacts& entry) { return entry.done(month); }}};
    for (const auto& [field, amountOf] : amounts) {
        std::map<qint64, Money> sums;
        for (const EntryFacts& entry : facts.year.entries) {
            const auto parent = parents.find(entry.project);
            if (parent != parents.end())
                sums[parent->second] += amountOf(entry).value_or(Money());
        }
        for (const EntryFacts& entry : facts.year.entries) {
            const auto sum = sums.find(entry.project);
            const auto own = amountOf(entry);
            if (sum != sums.end() && own && sum->second > *own) {
                list.add(ProblemCode::PartsAboveTotal, RecordId::project(entry.project), field,
                    inWan(sum->second), {inWan(*own)}, QString::number(facts.year.year) + u':' + field);
            }
        }
    }
    return {};
}

} // namespace sanpi
