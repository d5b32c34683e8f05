// SPDX-License-Identifier: GPL-3.0-or-later
// Rates, paces, gaps and words of public notices (domain.md, §3.3 and §11).
#include "domain/pacing.h"
#include "domain/wording.h"

#include <QTest>

using namespace Qt::StringLiterals;
using sanpi::PaceRule;
using sanpi::Percent;
using sanpi::WordingRule;

namespace {

PaceRule byStrategy(PaceRule::Strategy strategy)
{
    PaceRule rule;
    rule.strategy = strategy;
    return rule;
}

Percent paceOn(QDate day, const PaceRule& rule = {})
{
    return sanpi::pace({day.year(), sanpi::reportMonth(day), day}, rule);
}

} // namespace

class TestWording : public QObject {
    Q_OBJECT

private slots:
    void publishedRates_data();
    void publishedRates();
    void publishedPaces_data();
    void publishedPaces();
    void publishedGaps_data();
    void publishedGaps();
    void amountsRanked();
    void words_data();
    void words();
    void classWords_data();
    void classWords();
};

void TestWording::publishedRates_data()
{
    QTest::addColumn<QString>("target"); // as printed, in one unit
    QTest::addColumn<QString>("done");
    QTest::addColumn<QString>("rate");
    const auto row = [](const char* name, const QString& target, const QString& done, const QString& rate) {
        QTest::newRow(name) << target << done << rate;
    };
    row("铜梁合计", u"405.34"_s, u"297"_s, u"73.27"_s);
    row("铜梁产业", u"254.35"_s, u"202.55"_s, u"79.63"_s);
    row("铜梁文旅", u"21.48"_s, u"11.12"_s, u"51.77"_s);
    row("铜梁宜居", u"108.10"_s, u"72.06"_s, u"66.66"_s);
    row("铜梁民生", u"21.41"_s, u"11.27"_s, u"52.64"_s);
    row("云浮", u"195.82"_s, u"119.73"_s, u"61.14"_s);
    row("云浮 2", u"17.52"_s, u"7.54"_s, u"43.04"_s);
    row("云浮 3", u"49.2"_s, u"23.06"_s, u"46.87"_s);
    row("云浮 4", u"18.22"_s, u"9.12"_s, u"50.05"_s);
    row("开平 1", u"5500"_s, u"4220"_s, u"76.73"_s);
    row("开平 2", u"49135"_s, u"11109"_s, u"22.61"_s);
    row("开平 3", u"6000"_s, u"1297"_s, u"21.62"_s);
    row("开平 4", u"163400"_s, u"34386"_s, u"21.04"_s);
    row("开平 5", u"7200"_s, u"1419"_s, u"19.71"_s);
    row("开平 6", u"79000"_s, u"14900"_s, u"18.86"_s);
    row("开平 7", u"1927"_s, u"340"_s, u"17.64"_s);
    // Printed cut off as 72.53; rounded half up it is 72.54.
    row("云浮开工率", u"142"_s, u"103"_s, u"72.54"_s);
    row("云浮入统率", u"142"_s, u"80"_s, u"56.34"_s);
    row("示范区灾后重建", u"26200"_s, u"26600"_s, u"101.53"_s);
}

void TestWording::publishedRates()
{
    QFETCH(QString, target);
    QFETCH(QString, done);
    const auto hundredths = [](const QString& text) {
        const qsizetype point = text.indexOf(u'.');
        const QString fraction = point < 0 ? QString() : text.mid(point + 1);
        const QString whole = point < 0 ? text : text.left(point);
        return QString(whole + fraction.leftJustified(2, u'0')).toLongLong();
    };
    QTEST((Percent {hundredths(done), hundredths(target)}.text()), "rate");
}

void TestWording::publishedPaces_data()
{
    QTest::addColumn<int>("strategy");
    QTest::addColumn<QDate>("day");
    QTest::addColumn<QString>("pace");
    using Strategy = PaceRule::Strategy;
    const auto row = [](const char* name, Strategy strategy, QDate day, const QString& pace) {
        QTest::newRow(name) << int(strategy) << day << pace;
    };
    const QDate august(2022, 8, 15);
    row("month closed", Strategy::MonthClosed, august, u"58.33"_s);
    row("half month", Strategy::HalfMonth, august, u"62.50"_s);
    row("day of the year", Strategy::DayOfYear, august, u"62.19"_s);
    row("云浮 2017, first half of August", Strategy::HalfMonth, QDate(2017, 8, 15), u"62.50"_s);
    row("half month before the 15th", Strategy::HalfMonth, QDate(2022, 8, 14), u"58.33"_s);
    row("half month at its end", Strategy::HalfMonth, QDate(2022, 8, 31), u"66.67"_s);
    row("day of a leap year", Strategy::DayOfYear, QDate(2024, 12, 31), u"100.00"_s);
    row("January to October", Strategy::MonthClosed, QDate(2021, 10, 31), u"83.33"_s);
    row("January to March", Strategy::MonthClosed, QDate(2021, 3, 31), u"25.00"_s);
    row("curve of 封丘, January to April", Strategy::Curve, QDate(2022, 4, 30), u"25.00"_s);
    row("curve within the month", Strategy::Curve, QDate(2022, 5, 20), u"25.00"_s);
    row("curve at the year's end", Strategy::Curve, QDate(2022, 12, 31), u"100.00"_s);
    row("curve before its first month", Strategy::Curve, QDate(2022, 1, 30), u"0.00"_s);
}

void TestWording::publishedPaces()
{
    QFETCH(int, strategy);
    QFETCH(QDate, day);
    PaceRule rule = byStrategy(PaceRule::Strategy(strategy));
    rule.curve = {400, 900, 1700, 2500, 3400, 4400, 5400, 6400, 7400, 8300, 9200, 10'000};
    QTEST(paceOn(day, rule).text(), "pace");
}

void TestWording::publishedGaps_data()
{
    QTest::addColumn<Percent>("rate");
    QTest::addColumn<Percent>("pace");
    QTest::addColumn<QString>("points");
    QTest::newRow("云浮 2018, 省重点") << Percent {2685, 10'000} << Percent {4, 12} << u"-6.48"_s;
    QTest::newRow("云浮 2018, 投资率") << Percent {2334, 10'000} << Percent {4, 12} << u"-9.99"_s;
    QTest::newRow("云浮 2017") << Percent {11'973, 19'582} << Percent {15, 24} << u"-1.36"_s;
    QTest::newRow("January to October") << Percent {972, 1000} << Percent {10, 12} << u"13.87"_s;
    QTest::newRow("January to March") << Percent {3090, 10'000} << Percent {3, 12} << u"5.90"_s;
}

void TestWording::publishedGaps()
{
    QFETCH(Percent, rate);
    QFETCH(Percent, pace);
    const auto gap = sanpi::gapPoints(rate, pace);
    QVERIFY(gap);
    QTEST(sanpi::pointsText(*gap), "points");
}

/// 开平 prints two ranks beside each other; the ranks by amount run over a longer table than its excerpt.
void TestWording::amountsRanked()
{
    const std::vector<qint64> done {4220, 11'109, 1297, 34'386, 1419, 14'900, 340};
    const std::vector<int> printed {6, 3, 14, 1, 13, 2, 16};
    for (size_t a = 0; a < done.size(); ++a) {
        for (size_t b = 0; b < done.size(); ++b)
            QCOMPARE(done[a] > done[b], printed[a] < printed[b]);
    }
}

void TestWording::words_data()
{
    QTest::addColumn<qint64>("gap");
    QTest::addColumn<int>("digits");
    QTest::addColumn<QString>("words");
    QTest::newRow("ahead") << 200LL << 1 << u"超序时进度2.0个百分点"_s;
    QTest::newRow("ahead, two decimals") << 590LL << 2 << u"超序时进度5.90个百分点"_s;
    QTest::newRow("even above") << 50LL << 1 << u"与序时进度基本持平"_s;
    QTest::newRow("just above even") << 51LL << 2 << u"超序时进度0.51个百分点"_s;
    QTest::newRow("even below") << -50LL << 1 << u"与序时进度基本持平"_s;
    QTest::newRow("behind") << -136LL << 2 << u"慢于序时进度1.36个百分点"_s;
}

void TestWording::words()
{
    QFETCH(qint64, gap);
    QFETCH(int, digits);
    QTEST(sanpi::gapWords(gap, {}, digits), "words");
}

void TestWording::classWords_data()
{
    QTest::addColumn<qint64>("rate"); // hundredths of a per cent, against 75 %
    QTest::addColumn<QString>("words");
    QTest::newRow("铜梁 73.27") << 7327LL << u"略低于序时进度"_s;
    QTest::newRow("铜梁 79.73") << 7973LL << u"达到序时进度"_s;
    QTest::newRow("铜梁 83.91") << 8391LL << u"达到序时进度"_s;
    QTest::newRow("铜梁 66.24") << 6624LL << u"低于序时进度"_s;
    QTest::newRow("铜梁 51.70") << 5170LL << u"明显低于序时进度"_s;
    QTest::newRow("exactly at the pace") << 7500LL << u"达到序时进度"_s;
    QTest::newRow("at the first cut") << 7000LL << u"略低于序时进度"_s;
    QTest::newRow("at the second cut") << 6000LL << u"低于序时进度"_s;
    QTest::newRow("below it") << 5999LL << u"明显低于序时进度"_s;
}

void TestWording::classWords()
{
    QFETCH(qint64, rate);
    WordingRule rule;
    rule.classWords = true;
    const auto gap = sanpi::gapPoints(Percent {rate, 10'000}, Percent {9, 12});
    QVERIFY(gap);
    QTEST(sanpi::gapWords(*gap, rule), "words");
}

QTEST_GUILESS_MAIN(TestWording)
#include "tst_wording.moc"
