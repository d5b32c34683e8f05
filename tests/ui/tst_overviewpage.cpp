// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/overview/outlook.h"
#include "ui/pages/overview/overviewview.h"

#include <QApplication>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace sanpi;
using namespace Qt::StringLiterals;

namespace {

Group group(qint64 key, const QString& label, int count, qint64 target, qint64 done, const Percent& pace)
{
    Group g;
    g.key = key;
    g.label = label;
    g.count = count;
    g.total = Money::fromWan(4 * target);
    g.withTotal = g.count;
    g.target = Money::fromWan(target);
    g.withTarget = target > 0 ? count : 0;
    g.ratedTarget = g.target;
    g.done = Money::fromWan(done);
    g.rate = {g.done.yuan(), g.target.yuan()};
    g.gap = gapPoints(g.rate, pace);
    g.lag = paceDebt(g.target, pace, g.done);
    g.due = share(g.target, pace);
    g.lamp = lampOf(g.rate, pace, 8);
    g.lamps = {1, count - 3, 1, 1};
    g.behind = g.lag > Money() ? count : 0;
    g.onPace = count - g.behind;
    return g;
}

/// A small year as of the end of August: 8/12.
Overview august()
{
    Overview o;
    o.year = 2021;
    o.asOf = QDate(2021, 8, 31);
    o.reported = Month(2021, 8);
    o.pace = {8, 12};
    o.all = group(0, {}, 30, 120'000, 70'005, o.pace);
    o.all.notCounted = 4;
    o.byLevel = {group(1, u"省"_s, 2, 20'000, 30'000, o.pace), group(2, u"市"_s, 0, 0, 0, o.pace),
        group(3, u"区"_s, 28, 100'000, 40'005, o.pace)};
    o.byClass = {group(2, u"新开工"_s, 10, 1, 1, o.pace), group(3, u"续建"_s, 20, 1, 1, o.pace)};
    o.bySector = {group(1, u"科技创新"_s, 10, 20'000, 10'000, o.pace),
        group(2, u"产业集群"_s, 20, 100'000, 60'005, o.pace)};
    o.byUnit = {group(7, u"文昌街道"_s, 15, 60'000, 20'000, o.pace),
        group(8, u"恩村街道"_s, 10, 40'000, 50'005, o.pace), group(9, u"苏蔺街道"_s, 0, 0, 0, o.pace),
        group(0, u"未填"_s, 5, 20'000, 0, o.pace)};
    o.atLeast = {group(1'000'000'000, u"≥10亿元"_s, 3, 1, 1, o.pace)};
    for (int m = 1; m <= 12; ++m) {
        MonthPoint p;
        p.month = m;
        p.target = share(o.all.target, {m, 12});
        if (m <= 8) {
            p.done = Money::fromWan(m == 8 ? 7'005 : 9'000);
            p.cumulative = Money::fromWan(m == 8 ? 70'005 : 9'000 * m);
        }
        o.byMonth.push_back(p);
    }
    return o;
}

/// 文昌街道 in January and February, 恩村街道 without a target.
std::vector<UnitMonths> months(const Overview& o)
{
    UnitMonths first {7, u"文昌街道"_s, 15, Money::fromWan(60'000), {}};
    for (int m = 1; m <= 2; ++m) {
        const Money done = Money::fromWan(m == 1 ? 2'000 : 30'000);
        const Percent rate {done.yuan(), first.target.yuan()};
        first.months.push_back({m, done, rate, {m, 12}, gapPoints(rate, {m, 12})});
    }
    UnitMonths second {
        8, u"恩村街道"_s, o.byUnit[1].count, {}, {{1, {}, {}, {1, 12}, {}}, {2, {}, {}, {2, 12}, {}}}};
    return {first, second};
}

OverviewView viewOf(const Overview& o)
{
    return OverviewView::of(o, months(o), Catalogue::builtIn(), false);
}

const OverviewView::Card& card(const OverviewView& view, const QString& id)
{
    const auto found
        = std::find_if(view.cards.begin(), view.cards.end(), [&](const auto& c) { return c.id == id; });
    return *found;
}

QStringList labels(const OverviewView::Bars& bars)
{
    QStringList list;
    for (const BarRow& row : bars.rows)
        list << row.label;
    return list;
}

} // namespace

class TestOverviewPage : public QObject {
    Q_OBJECT

private slots:
    void cardsAreTheFiguresUnderTheDisplayRule()
    {
        const OverviewView view = viewOf(august());
        QStringList ids;
        for (const auto& c : view.cards)
            ids << c.id;
        QCOMPARE(ids,
            (QStringList {u"count"_s, u"total"_s, u"target"_s, u"done"_s, u"rate"_s, u"change"_s, u"pace"_s,
                u"lag"_s}));
        QCOMPARE(card(view, u"count"_s).content.figure, u"30"_s);
        QCOMPARE(card(view, u"count"_s).content.note, u"续建 20 · 新开工 10"_s);
        QCOMPARE(card(view, u"total"_s).content.figure, u"48.00"_s);
        QCOMPARE(card(view, u"target"_s).content.figure, u"12.00"_s);
        QCOMPARE(card(view, u"done"_s).content.figure, u"7.00"_s); // 7.0005 亿元
        QCOMPARE(card(view, u"rate"_s).content.figure, u"58.34"_s);
        QCOMPARE(card(view, u"pace"_s).content.figure, u"66.67"_s);
        QCOMPARE(card(view, u"change"_s).content.figure, u"—"_s); // nothing of the past is held
        QCOMPARE(card(view, u"rate"_s).content.lamp,
            std::optional(Lamp::Green)); // 8.33 points behind: not yet yellow
        QVERIFY(card(view, u"rate"_s).content.note.contains(u"8.33"_s));
        // 12.00 × 8/12 − 7.0005 亿元
        QCOMPARE(card(view, u"lag"_s).content.figure, u"1.00"_s);
        QVERIFY(card(view, u"target"_s).content.note.contains(u"8.00"_s));
        QVERIFY(card(view, u"done"_s).content.note.contains(u"0.70"_s)); // this month's
    }

    void whoIsAheadIsNotShownAsOwingLessThanNothing()
    {
        Overview o = august();
        o.all = group(0, {}, 30, 120'000, 100'000, o.pace);
        const OverviewView view = viewOf(o);
        QCOMPARE(card(view, u"lag"_s).content.figure, u"2.00"_s);
        QVERIFY(card(view, u"lag"_s).content.label != card(viewOf(august()), u"lag"_s).content.label);
    }

    void withoutTargetsThereIsNoRateAndNoLamp()
    {
        Overview o = august();
        o.all.target = {};
        o.all.withTarget = 0;
        o.all.ratedTarget = {};
        o.all.rate = {};
        o.all.gap = {};
        o.all.lamp = Lamp::None;
        const OverviewView view = viewOf(o);
        QCOMPARE(card(view, u"rate"_s).content.figure, u"—"_s);
        QCOMPARE(card(view, u"rate"_s).content.lamp, std::optional(Lamp::None));
        // 计划未下达: no amount is measured against what is not there.
        QCOMPARE(card(view, u"target"_s).content.figure, u"not issued"_s);
        QCOMPARE(card(view, u"lag"_s).content.figure, u"—"_s);
        QCOMPARE(view.months.rows.first().figures.last(), u"—"_s);
        QCOMPARE(view.curve.series.size(), 1);
        o.all.withTarget = 3;
        o.all.target = Money::fromWan(50'000);
        QCOMPARE(card(viewOf(o), u"target"_s).content.figure, u"not issued"_s);
        QVERIFY(card(viewOf(o), u"target"_s).content.note.contains(u"5.00"_s));
    }

    void levelsAreBarsOfRatesWithTargetAndPace()
    {
        const Overview year = august();
        const OverviewView view = viewOf(year);
        QCOMPARE(view.levels.rows.size(), 2); // 市 has no project
        const BarRow& province = view.levels.rows.first();
        QCOMPARE(province.bar.value, 150.0);
        QCOMPARE(*province.bar.target, 100.0);
        QCOMPARE(*province.bar.pace, 66.67);
        QVERIFY(province.bar.maximum > 150.0);
        QCOMPARE(province.filter, u"level=省"_s);
        QCOMPARE(province.lamp, std::optional(Lamp::Green));
        QCOMPARE(province.figures, (QStringList {u"150.00%"_s, u"3.00"_s, u"2.00"_s, u"2"_s}));
        const Derivation how = rateDerivation(year.byLevel.front(), year, province.filter);
        QVERIFY(province.derivation.contains(how.formula) && province.derivation.contains(how.numerator));
    }

    void lampsOfUnitsAreStretchesOfTheirProjects()
    {
        Overview year = august();
        year.byUnit[0].lamps = {2, 8, 2, 3}; // 不计入, green, yellow, red
        year.byUnit[1].lamps = {0, 6, 4, 0};
        const OverviewView view = viewOf(year);
        QCOMPARE(labels(view.lamps), (QStringList {u"文昌街道"_s, u"未填"_s, u"恩村街道"_s}));
        const BarRow& first = view.lamps.rows.first();
        QCOMPARE(first.figures, (QStringList {u"3"_s, u"2"_s, u"8"_s, u"2"_s}));
        double sum = 0;
        for (const BarPart& part : first.bar.parts)
            sum += part.value;
        QCOMPARE(sum, first.bar.value);
        QCOMPARE(first.bar.parts.first(), (BarPart {3, Lamp::Red}));
        QVERIFY(first.bar.maximum >= 15);
        QCOMPARE(first.filter, u"unit=文昌街道 and level!=空"_s);
    }

    void startsAreAWayToEachProject()
    {
        Starts begun;
        begun.planned = 255;
        begun.started = 206;
        begun.ofAll = {{206, 255}, u"占全年新开工"_s, {u"开工率"_s, u"206个"_s, u"255个"_s, {}, {}}};
        begun.overdue = {{17, QDate(2021, 9, 1), {}, false, 2, 0}};
        begun.early = {{18, QDate(2021, 12, 1), QDate(2021, 10, 5), false, 0, 2}};
        Outlook outlook;
        outlook.showOutlook({}, {}, begun, {{17, u"甲项目"_s}, {18, u"乙项目"_s}});
        auto* button = outlook.findChild<QToolButton*>(u"startsButton"_s);
        QVERIFY(button && button->text().contains(u"206"_s) && button->text().contains(u"255"_s));
        QSignalSpy wanted(&outlook, &Outlook::projectWanted);
        QStringList texts;
        for (QAction* action : button->menu()->actions()) {
            texts << action->text();
            if (action->text().contains(u"甲项目"_s))
                action->trigger();
        }
        QVERIFY(texts.join(u'|').contains(u"80.78%"_s)); // 206 ÷ 255
        QVERIFY(texts.join(u'|').contains(u"乙项目"_s));
        QCOMPARE(wanted.count(), 1);
        QCOMPARE(wanted.first().first().toLongLong(), 17);
    }

    void theHeatMapSaysTheGapInEachCell()
    {
        const OverviewView view = viewOf(august());
        QCOMPARE(view.heat.headers.size(), 13);
        QCOMPARE(view.heat.rows.size(), 2);
        const HeatRow& first = view.heat.rows.first();
        QCOMPARE(first.cells.at(0).text, pointsText(-500, 0)); // 3.33 % against 8.33 %
        QVERIFY(*first.cells.at(0).heat < 0 && *first.cells.at(1).heat > 0); // 50 % against 16.67 %
        QVERIFY(first.cells.at(1).tip.contains(u"3.00"_s) && first.cells.at(1).tip.contains(u"50.00%"_s));
        QVERIFY(!view.heat.rows.last().cells.first().heat);
        QCOMPARE(first.filter, u"unit=文昌街道 and level!=空"_s);
    }

    void unitsAreSortedAndOnlyThoseWithProjects()
    {
        const OverviewView view = viewOf(august());
        QCOMPARE(labels(view.units), (QStringList {u"恩村街道"_s, u"文昌街道"_s, u"未填"_s}));
        QCOMPARE(view.units.rows.last().filter, u"unit=空 and level!=空"_s);
        const BarRow& first = view.units.rows.first();
        QCOMPARE(first.bar.value, double(Money::fromWan(50'005).yuan()));
        QCOMPARE(*first.bar.target, double(Money::fromWan(40'000).yuan()));
        for (const BarRow& row : view.units.rows)
            QCOMPARE(row.bar.maximum, first.bar.maximum); // one scale, or the bars lie
    }

    void debtsNameTheLargestFirst()
    {
        const OverviewView view = viewOf(august());
        QCOMPARE(labels(view.debts),
            (QStringList {u"文昌街道"_s, u"未填"_s})); // 2.00 and 1.33 亿元; 恩村 is ahead
        QCOMPARE(view.debts.rows.first().figures.first(), u"2.00"_s);
        QCOMPARE(view.debts.rows.first().filter, u"unit=文昌街道 and gap<0 and lamp!=不计入 and level!=空"_s);
    }

    void curveAndTableHoldTheSameNumbers()
    {
        const OverviewView view = viewOf(august());
        const ChartSeries& done = view.curve.series.first();
        QCOMPARE(view.curve.categories.size(), 12);
        QCOMPARE(view.months.rows.size(), 12);
        for (qsizetype m = 0; m < 12; ++m) {
            const QString shown = view.months.rows.at(m).figures.at(1);
            QCOMPARE(done.values.at(m) ? done.values.at(m)->text : u"—"_s, shown);
        }
        QVERIFY(!done.values.at(8)); // September is not closed: a gap, not a zero
        QCOMPARE(done.values.at(7)->exact, Money::fromWan(70'005).yuan());
    }

    void countsOpenWhatTheyCount()
    {
        const OverviewView view = viewOf(august());
        QCOMPARE(view.counts.size(), 3);
        QCOMPARE(view.counts.at(0).filter, u"gap>=0 and lamp!=不计入 and level!=空"_s);
        QCOMPARE(view.counts.at(1).filter, u"gap<0 and lamp!=不计入 and level!=空"_s);
        QVERIFY(view.counts.at(2).text.contains(u"4"_s));
    }

    void labelsFollowTheLanguage()
    {
        const OverviewView english = OverviewView::of(august(), {}, Catalogue::builtIn(), true);
        QVERIFY(english.levels.rows.first().label.contains(u"Province"_s));
        QCOMPARE(english.levels.rows.first().filter, u"level=省"_s); // what is parsed stays
    }
};

QTEST_MAIN(TestOverviewPage)
#include "tst_overviewpage.moc"
