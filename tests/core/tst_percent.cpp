// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/percent.h"

#include <QTest>

#include <limits>
#include <random>

using namespace Qt::StringLiterals;
using sanpi::Percent;

class TestPercent : public QObject {
    Q_OBJECT

private slots:
    void prints_data();
    void prints();
    void noRate();
    void gaps_data();
    void gaps();
    void printsPoints_data();
    void printsPoints();
    void roundsToTheNearest();
    void largeAmountsDoNotOverflow();
};

void TestPercent::prints_data()
{
    QTest::addColumn<qint64>("numerator");
    QTest::addColumn<qint64>("denominator");
    QTest::addColumn<int>("digits");
    QTest::addColumn<QString>("text");

    const auto row
        = [](const char* name, qint64 numerator, qint64 denominator, int digits, const QString& text) {
              QTest::newRow(name) << numerator << denominator << digits << text;
          };
    row("2021, all levels", 26'785'000'000, 26'260'000'000, 2, u"102.00"_s);
    row("2021, reconstruction", 266, 262, 0, u"102"_s);
    // Published notices whose figures agree with their own amounts (in 万元 or counts).
    row("Tongliang 2024, total", 29'700, 40'534, 2, u"73.27"_s);
    row("Tongliang 2024, industry", 20'255, 25'435, 2, u"79.63"_s);
    row("Tongliang 2024, culture", 1'112, 2'148, 2, u"51.77"_s);
    row("Tongliang 2024, city", 7'206, 10'810, 2, u"66.66"_s);
    row("Tongliang 2024, people", 1'127, 2'141, 2, u"52.64"_s);
    row("Yunfu 2017, total", 11'973, 19'582, 2, u"61.14"_s);
    row("Yunfu 2017, first", 754, 1'752, 2, u"43.04"_s);
    row("Yunfu 2017, second", 2'306, 4'920, 2, u"46.87"_s);
    row("Yunfu 2017, third", 912, 1'822, 2, u"50.05"_s);
    row("Kaiping 2019, first", 4'220, 5'500, 2, u"76.73"_s);
    row("Kaiping 2019, second", 11'109, 49'135, 2, u"22.61"_s);
    row("Kaiping 2019, third", 1'297, 6'000, 2, u"21.62"_s);
    row("Kaiping 2019, fourth", 34'386, 163'400, 2, u"21.04"_s);
    row("Kaiping 2019, fifth", 1'419, 7'200, 2, u"19.71"_s);
    row("Kaiping 2019, sixth", 14'900, 79'000, 2, u"18.86"_s);
    row("Kaiping 2019, seventh", 340, 1'927, 2, u"17.64"_s);
    row("Yunfu 2018, started", 103, 142, 2, u"72.54"_s); // printed 72.53: that issuer cut off
    row("Yunfu 2018, in statistics", 80, 142, 2, u"56.34"_s);
    row("library", 107, 146, 2, u"73.29"_s);
    row("started of library", 54, 107, 2, u"50.47"_s);
    row("started of planned", 54, 146, 2, u"36.99"_s);
    row("small firms 1", 4, 11, 1, u"36.4"_s);
    row("small firms 2", 9, 62, 1, u"14.5"_s);
    row("small firms 3", 1, 2, 0, u"50"_s);
    row("four decimals", 1, 3, 4, u"33.3333"_s);
    row("half goes up", 1, 20'000, 2, u"0.01"_s);
    row("negative half goes away from zero", -1, 20'000, 2, u"-0.01"_s);
    row("no negative zero", -1, 30'000, 2, u"0.00"_s);
    row("negative denominator", 1, -2, 2, u"-50.00"_s);
    row("zero", 0, 7, 2, u"0.00"_s);
}

void TestPercent::prints()
{
    QFETCH(qint64, numerator);
    QFETCH(qint64, denominator);
    QFETCH(int, digits);
    QFETCH(QString, text);
    const Percent rate {numerator, denominator};
    QCOMPARE(rate.text(digits), text);
    QCOMPARE(rate.shown(digits), QString(text + u'%'));
    if (digits == 2)
        QCOMPARE(sanpi::pointsText(rate.basisPoints()), text);
}

void TestPercent::noRate()
{
    QVERIFY(!Percent().isValid());
    QCOMPARE(Percent().text(), QString());
    QCOMPARE(Percent().shown(), u"—"_s);
    QVERIFY(!sanpi::gapPoints(Percent {1, 0}, Percent {1, 2}));
    QVERIFY(!sanpi::gapPoints(Percent {1, 2}, Percent {1, 0}));
}

void TestPercent::gaps_data()
{
    QTest::addColumn<Percent>("rate");
    QTest::addColumn<Percent>("pace");
    QTest::addColumn<QString>("points");
    QTest::newRow("ten months, ahead") << Percent {972, 1000} << Percent {10, 12} << u"13.87"_s;
    QTest::newRow("a quarter, ahead") << Percent {3090, 10000} << Percent {3, 12} << u"5.90"_s;
    QTest::newRow("half month, behind") << Percent {6114, 10000} << Percent {75, 120} << u"-1.36"_s;
    QTest::newRow("Yunfu 2018, investment") << Percent {2334, 10000} << Percent {4, 12} << u"-9.99"_s;
    QTest::newRow("Yunfu 2018, province") << Percent {2685, 10000} << Percent {4, 12} << u"-6.48"_s;
    QTest::newRow("between rounded values") << Percent {1, 3} << Percent {2, 3} << u"-33.34"_s;
    QTest::newRow("none") << Percent {1, 2} << Percent {6, 12} << u"0.00"_s;
}

void TestPercent::gaps()
{
    QFETCH(Percent, rate);
    QFETCH(Percent, pace);
    const auto gap = sanpi::gapPoints(rate, pace);
    QVERIFY(gap);
    QTEST(sanpi::pointsText(*gap), "points");
}

void TestPercent::printsPoints_data()
{
    QTest::addColumn<qint64>("hundredths");
    QTest::addColumn<int>("digits");
    QTest::addColumn<QString>("text");
    QTest::newRow("two digits") << qint64 {199} << 2 << u"1.99"_s;
    QTest::newRow("negative") << qint64 {-999} << 2 << u"-9.99"_s;
    QTest::newRow("below one") << qint64 {-7} << 2 << u"-0.07"_s;
    QTest::newRow("one digit, half up") << qint64 {-995} << 1 << u"-10.0"_s;
    QTest::newRow("no digits") << qint64 {149} << 0 << u"1"_s;
}

void TestPercent::printsPoints()
{
    QFETCH(qint64, hundredths);
    QFETCH(int, digits);
    QTEST(sanpi::pointsText(hundredths, digits), "text");
}

void TestPercent::roundsToTheNearest()
{
    std::mt19937_64 generator(102);
    for (int i = 0; i < 50'000; ++i) {
        const auto denominator = static_cast<qint64>(generator() % 1'000'000 + 1);
        const auto numerator = static_cast<qint64>(generator() % 3'000'000) - 1'500'000;
        const qint64 points = Percent {numerator, denominator}.basisPoints();
        // |points − exact| ≤ ½ and a half lies on the far side of zero; all times 2 × denominator.
        const qint64 off = 2 * (points * denominator - numerator * 10'000);
        QVERIFY(std::abs(off) <= denominator);
        if (std::abs(off) == denominator)
            QVERIFY((off > 0) == (numerator > 0));
    }
}

void TestPercent::largeAmountsDoNotOverflow()
{
    constexpr qint64 largest = std::numeric_limits<qint64>::max();
    QCOMPARE((Percent {largest, largest}.text(4)), u"100.0000"_s);
    QCOMPARE((Percent {largest - 1, largest}.text(2)), u"100.00"_s);
    QCOMPARE((Percent {largest, 1}.text(0)), u"922337203685477580700"_s);
    QCOMPARE((Percent {largest, 1}.basisPoints()), largest); // the nearest that fits
}

QTEST_GUILESS_MAIN(TestPercent)
#include "tst_percent.moc"
