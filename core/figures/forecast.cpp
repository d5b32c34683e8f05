// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/forecast.h"

#include "figures/yearshape.h"

#include <algorithm>

namespace sanpi {

namespace {

using namespace Qt::StringLiterals;

constexpr size_t yearsUsed = 3;

QString inYi(Money amount)
{
    return amount.text(Unit::Yi, 2) + u"亿元"_s;
}

/// The year as it would stand at the end of the next month. Precondition: a month follows.
YearFacts nextMonthOf(const YearFacts& facts)
{
    YearFacts next;
    next.year = facts.year;
    next.month = facts.month + 1;
    next.reported = Month(facts.year, next.month);
    next.asOf = next.reported.lastDay();
    next.rules = facts.rules;
    next.view = facts.view;
    next.pace = pace(next.paceDay(), next.rules.pace);
    return next;
}

/// The entry after one more month like those before: the average since its start.
EntryFacts goneOn(const EntryFacts& entry, const YearFacts& facts)
{
    EntryFacts next = entry;
    const auto done = entry.done(facts.month);
    if (!done)
        return next;
    int months = facts.month;
    const QDate start = entry.startPlanned;
    if (entry.yearClass == qint64(YearClass::NewStart) && start.isValid() && start.year() == facts.year
        && start.month() <= facts.month)
        months = facts.month - start.month() + 1;
    next.present = 0;
    next.statements = {{facts.month + 1, share(*done, Percent {months + 1, months})}};
    return next;
}

std::optional<TurnsYellow> turnOf(const EntryFacts& entry, const YearFacts& facts, const YearFacts& next)
{
    const ProjectFigures now = projectFigures(entry, facts);
    const ProjectFigures then = projectFigures(goneOn(entry, facts), next);
    if (now.lamp > Lamp::Green || then.lamp < Lamp::Yellow)
        return {};
    const bool startDue = !now.startOverdue && then.startOverdue.has_value();
    return TurnsYellow {entry.project, now.gap, then.gap, then.lamp, startDue};
}

/// Each complete year forecast by the others, at the same month; the largest error makes the band.
std::optional<ForecastBand> bandOf(Money expected, int month, const std::vector<YearShape>& shapes)
{
    ForecastBand band;
    for (size_t i = 0; i < shapes.size() && shapes.size() > 1; ++i) {
        std::vector<YearShape> others = shapes;
        others.erase(others.begin() + qsizetype(i));
        const auto said = projected(shapes[i].by(month), month, others);
        if (!said)
            continue;
        const Money off = *said > shapes[i].whole() ? *said - shapes[i].whole() : shapes[i].whole() - *said;
        const Percent error {off.yuan(), shapes[i].whole().yuan()};
        if (band.trials == 0 || share(expected, error) > share(expected, band.error))
            band.error = error;
        ++band.trials;
    }
    if (band.trials == 0)
        return {};
    band.low = expected - share(expected, band.error);
    band.high = expected + share(expected, band.error);
    return band;
}

/// The least whole amount a month that reaches the target.
Money neededMonthly(Money owed, int monthsLeft)
{
    if (monthsLeft <= 0 || owed <= Money())
        return {};
    return Money::fromYuan(owed.yuan() / monthsLeft + (owed.yuan() % monthsLeft > 0 ? 1 : 0));
}

void derive(Forecast& forecast)
{
    QStringList years;
    for (const int year : forecast.pastYears)
        years << QString::number(year);
    forecast.how.formula = u"预计全年完成 = 累计完成 ÷ 同期占全年比重"_s;
    forecast.how.numerator = forecast.done.exact(Unit::Wan) + u" 万元"_s;
    forecast.how.denominator = years.isEmpty()
        ? u"%1/12"_s.arg(forecast.month)
        : u"%1年1—%2月占比"_s.arg(years.join(u"、"_s)).arg(forecast.month);
    forecast.how.rule = years.isEmpty() ? u"无完整往年数据，按各月相同推算"_s : u"按往年各月比重推算"_s;
}

void project(Forecast& forecast, const std::vector<YearShape>& shapes)
{
    for (const YearShape& shape : shapes)
        forecast.pastYears.push_back(shape.year);
    forecast.expected
        = forecast.month == 12 ? forecast.done : projected(forecast.done, forecast.month, shapes);
    forecast.neededMonthly = neededMonthly(forecast.target - forecast.done, 12 - forecast.month);
    if (!forecast.expected)
        return;
    forecast.missing = forecast.target - *forecast.expected;
    if (forecast.month < 12)
        forecast.band = bandOf(*forecast.expected, forecast.month, shapes);
}

Result<Forecast> forecastOf(const YearFacts& facts, Ledger& ledger, const ProjectScope& scope)
{
    Forecast result;
    result.year = facts.year;
    result.asOf = facts.asOf;
    result.month = facts.month;
    if (facts.month == 0)
        return result;
    const auto shapes = shapesBefore(ledger, facts.year, facts.asOf, yearsUsed);
    if (!shapes)
        return shapes.error();
    const bool goesOn = facts.month < 12;
    const YearFacts next = goesOn ? nextMonthOf(facts) : YearFacts();
    for (const EntryFacts& entry : facts.entries) {
        if (!entry.counts() || (scope && !scope(entry.project)))
            continue;
        if (entry.targetIssued || !entry.target) {
            result.done += entry.done(facts.month).value_or(Money());
            result.target += entry.target.value_or(Money());
        }
        if (const auto turns = goesOn ? turnOf(entry, facts, next) : std::nullopt)
            result.turnsYellow.push_back(*turns);
    }
    std::ranges::stable_sort(
        result.turnsYellow, {}, [](const TurnsYellow& row) { return row.nextGap.value_or(0); });
    project(result, *shapes);
    derive(result);
    return result;
}

} // namespace

Result<Forecast> forecast(Ledger& ledger, int year, QDate asOf, const ProjectScope& scope)
{
    Transaction snapshot(ledger.connection(), Transaction::Kind::Read);
    if (!snapshot.begun())
        return snapshot.begun().error();
    const auto facts = loadYearFacts(ledger, year, asOf);
    return facts ? forecastOf(*facts, ledger, scope) : facts.error();
}

Result<YearOutlook> yearOutlook(Ledger& ledger, int year, QDate asOf, const YearView& view)
{
    Transaction snapshot(ledger.connection(), Transaction::Kind::Read);
    if (!snapshot.begun())
        return snapshot.begun().error();
    const auto facts = loadYearFacts(ledger, year, asOf);
    if (!facts)
        return facts.error();
    auto outlook = forecastOf(*facts, ledger, {});
    if (!outlook)
        return outlook.error();
    YearOutlook both;
    both.forecast = std::move(outlook).value();
    const bool plain = view.basis == TargetBasis::Latest && view.bundles == Bundles::Whole;
    const auto others = plain ? facts : loadYearFacts(ledger, year, asOf, view);
    if (!others)
        return others.error();
    auto figures = overviewOf(*others, ledger);
    if (!figures)
        return figures.error();
    both.overview = std::move(figures).value();
    both.unitMonths = unitMonths(*others, both.overview);
    return both;
}

QString forecastSentence(const Forecast& forecast)
{
    if (!forecast.expected)
        return u"尚无可据以预计的月度数据"_s;
    QString text = forecast.month == 12 ? u"全年完成"_s : u"按现进度预计全年完成"_s;
    text += inYi(*forecast.expected);
    if (forecast.target > Money() && forecast.missing > Money()) {
        text += u"，差"_s + inYi(forecast.missing);
        if (forecast.month < 12)
            text += u"，需月均"_s + inYi(forecast.neededMonthly);
    } else if (forecast.target > Money()) {
        text += forecast.missing == Money() ? u"，正好完成年度计划"_s
                                            : u"，超年度计划"_s + inYi(Money() - forecast.missing);
    }
    if (forecast.month < 12 && forecast.pastYears.empty())
        text += u"（无完整往年数据，按各月相同推算）"_s;
    return text;
}

} // namespace sanpi
