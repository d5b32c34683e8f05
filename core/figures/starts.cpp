// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/starts.h"

#include <algorithm>

namespace sanpi {

namespace {

using namespace Qt::StringLiterals;

int monthsBetween(Month from, Month to)
{
    return (to.year() - from.year()) * 12 + to.month() - from.month();
}

bool takesPart(const EntryFacts& entry, const ProjectScope& scope)
{
    return entry.counts() && entry.yearClass == qint64(YearClass::NewStart)
        && entry.stoppage.value_or(Stoppage::Halted) == Stoppage::Halted && (!scope || scope(entry.project));
}

void add(Starts& starts, const EntryFacts& entry, const ProjectLife& life, const YearFacts& facts)
{
    StartRow row;
    row.project = entry.project;
    row.planned = entry.startPlanned;
    row.started = life.reached[size_t(Stage::Started)];
    row.inexact = life.inexact[size_t(Stage::Started)];
    const bool started = entry.hasStarted(facts.month);
    const bool due = row.planned.isValid() && Month::of(row.planned) <= facts.reported;
    ++starts.planned;
    starts.started += started ? 1 : 0;
    starts.byInvestment += started && life.stage < Stage::Started ? 1 : 0;
    starts.due += due ? 1 : 0;
    starts.startedOfDue += due && started ? 1 : 0;
    if (const auto overdue = startOverdue(entry, facts)) {
        row.monthsOverdue = *overdue;
        starts.overdue.push_back(row);
    }
    if (!started || !row.planned.isValid())
        return;
    // Money spent without a recorded start is no proof of when.
    const QDate when = row.started.isValid() ? row.started : facts.reported.lastDay();
    if (Month::of(when) < Month::of(row.planned)) {
        row.monthsEarly = monthsBetween(Month::of(when), Month::of(row.planned));
        starts.early.push_back(row);
    }
}

StartRate rateOf(const QString& caption, int numerator, int denominator, const QString& rule)
{
    StartRate rate;
    rate.rate = {numerator, denominator};
    rate.caption = caption;
    rate.how = {caption, QString::number(numerator) + u" 个"_s, QString::number(denominator) + u" 个"_s, rule,
        u"class=新开工"_s};
    return rate;
}

void finish(Starts& starts, Month reported)
{
    QString rule = u"截至%1"_s.arg(starts.asOf.toString(Qt::ISODate));
    if (starts.byInvestment > 0)
        rule += u"，其中%1个未记开工日期、按已有投资计为已开工"_s.arg(starts.byInvestment);
    const QString month
        = reported.isValid() ? u"%1年%2月"_s.arg(reported.year()).arg(reported.month()) : QString();
    starts.ofAll
        = rateOf(u"开工率 = 已开工个数 ÷ 全年新开工项目个数"_s, starts.started, starts.planned, rule);
    starts.ofDue = rateOf(u"开工率 = 应开工项目中已开工个数 ÷ 截至%1底应开工个数"_s.arg(month),
        starts.startedOfDue, starts.due, rule);
    starts.ofTarget
        = rateOf(u"开工率 = 已开工个数 ÷ 年度开工目标个数"_s, starts.started, starts.target, rule);
    std::ranges::stable_sort(starts.overdue, std::ranges::greater(), &StartRow::monthsOverdue);
    std::ranges::stable_sort(starts.early, {}, &StartRow::planned);
}

} // namespace

Result<Starts> starts(Ledger& ledger, int year, QDate asOf, const ProjectScope& scope)
{
    Transaction snapshot(ledger.connection(), Transaction::Kind::Read);
    if (!snapshot.begun())
        return snapshot.begun().error();
    const auto facts = loadYearFacts(ledger, year, asOf);
    if (!facts)
        return facts.error();
    const auto lives = loadLives(ledger.connection(), asOf);
    if (!lives)
        return lives.error();
    Starts result;
    result.year = year;
    result.asOf = asOf;
    result.target = std::max(0, ledger.setting(u"start_target:"_s + QString::number(year)).toInt());
    for (const EntryFacts& entry : facts->entries) {
        if (takesPart(entry, scope))
            add(result, entry, lives->of(entry.project), *facts);
    }
    finish(result, facts->reported);
    return result;
}

Result<int> completedIn(Ledger& ledger, int year, QDate asOf)
{
    Transaction snapshot(ledger.connection(), Transaction::Kind::Read);
    if (!snapshot.begun())
        return snapshot.begun().error();
    const auto facts = loadYearFacts(ledger, year, asOf);
    if (!facts)
        return facts.error();
    const auto lives = loadLives(ledger.connection(), asOf);
    if (!lives)
        return lives.error();
    return static_cast<int>(std::ranges::count_if(facts->entries, [&](const EntryFacts& entry) {
        return entry.counts() && lives->of(entry.project).reached[size_t(Stage::Producing)].year() == year;
    }));
}

} // namespace sanpi
