// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/pacing.h"

#include <QTest>

using namespace Qt::StringLiterals;
using sanpi::Lamp;
using sanpi::Money;
using sanpi::Month;
using sanpi::Percent;
using sanpi::YearClass;

namespace {

/// What is due of 2021 when that month was reported.
Percent monthPace(Month reported)
{
    return sanpi::pace({2021, reported, reported.lastDay()});
}

} // namespace

class TestPacing : public QObject {
    Q_OBJECT

private slots:
    void paceOfTotals();
    void paceOfProjects_data();
    void paceOfProjects();
    void reportMonths_data();
    void reportMonths();
    void debt();
    void shares();
    void lamps_data();
    void lamps();
};

void TestPacing::paceOfTotals()
{
    for (int month = 1; month <= 12; ++month)
        QCOMPARE(monthPace(Month(2021, month)), (Percent {month, 12}));
    QCOMPARE(monthPace(Month(2021, 10)).text(), u"83.33"_s);
    QCOMPARE(monthPace(Month(2020, 12)), (Percent {0, 12}));
    QCOMPARE(monthPace(Month(2022, 1)), (Percent {12, 12}));
}

void TestPacing::paceOfProjects_data()
{
    QTest::addColumn<YearClass>("yearClass");
    QTest::addColumn<QDate>("start");
    QTest::addColumn<int>("report");
    QTest::addColumn<Percent>("pace");
    const QDate june(2021, 6, 20);
    QTest::newRow("before its start") << YearClass::NewStart << june << 202105 << Percent {0, 7};
    QTest::newRow("in its first month") << YearClass::NewStart << june << 202106 << Percent {1, 7};
    QTest::newRow("at the year's end") << YearClass::NewStart << june << 202112 << Percent {7, 7};
    QTest::newRow("after the year") << YearClass::NewStart << june << 202203 << Percent {7, 7};
    QTest::newRow("long before") << YearClass::NewStart << june << 202012 << Percent {0, 7};
    QTest::newRow("from January") << YearClass::NewStart << QDate(2021, 1, 1) << 202104 << Percent {4, 12};
    QTest::newRow("from December") << YearClass::NewStart << QDate(2021, 12, 1) << 202112 << Percent {1, 1};
    QTest::newRow("continuing goes by the calendar")
        << YearClass::Continuing << june << 202105 << Percent {5, 12};
    QTest::newRow("start in another year")
        << YearClass::NewStart << QDate(2020, 6, 1) << 202105 << Percent {5, 12};
    QTest::newRow("start unknown") << YearClass::NewStart << QDate() << 202105 << Percent {5, 12};
}

void TestPacing::paceOfProjects()
{
    QFETCH(YearClass, yearClass);
    QFETCH(QDate, start);
    QFETCH(int, report);
    QTEST(sanpi::projectPace(
              {2021, *Month::fromNumber(report), Month::fromNumber(report)->lastDay()}, yearClass, start),
        "pace");
}

void TestPacing::reportMonths_data()
{
    QTest::addColumn<QDate>("asOf");
    QTest::addColumn<int>("reportingDay");
    QTest::addColumn<int>("month");
    QTest::newRow("last day") << QDate(2021, 12, 31) << 0 << 202112;
    QTest::newRow("day before the last") << QDate(2021, 12, 30) << 0 << 202111;
    QTest::newRow("January looks back a year") << QDate(2022, 1, 15) << 0 << 202112;
    QTest::newRow("leap February") << QDate(2020, 2, 28) << 0 << 202001;
    QTest::newRow("February") << QDate(2021, 2, 28) << 0 << 202102;
    QTest::newRow("the 25th") << QDate(2021, 8, 25) << 25 << 202108;
    QTest::newRow("before the 25th") << QDate(2021, 8, 24) << 25 << 202107;
    QTest::newRow("31st in a short month") << QDate(2021, 4, 30) << 31 << 202104;
    QTest::newRow("no date") << QDate() << 0 << 0;
}

void TestPacing::reportMonths()
{
    QFETCH(QDate, asOf);
    QFETCH(int, reportingDay);
    QTEST(sanpi::reportMonth(asOf, reportingDay).number(), "month");
}

void TestPacing::debt()
{
    const Percent tenMonths {10, 12};
    QCOMPARE(sanpi::paceDebt(Money::fromWan(1200), tenMonths, Money::fromWan(900)), Money::fromWan(100));
    QCOMPARE(sanpi::paceDebt(Money::fromWan(1200), tenMonths, Money::fromWan(1100)), Money::fromWan(-100));
    QCOMPARE(sanpi::paceDebt(Money::fromYuan(1), Percent {6, 12}, Money()), Money::fromYuan(1)); // half up
    QCOMPARE(sanpi::paceDebt(Money::fromWan(1200), Percent {0, 7}, Money()), Money());
}

void TestPacing::shares()
{
    QCOMPARE(sanpi::share(Money::fromYuan(26'260'000'000), Percent {1, 12}), Money::fromYuan(2'188'333'333));
    QCOMPARE(sanpi::share(Money::fromYuan(5), Percent {1, 2}), Money::fromYuan(3));
    QCOMPARE(sanpi::share(Money::fromYuan(-5), Percent {1, 2}), Money::fromYuan(-3));
    QCOMPARE(sanpi::share(Money::fromYuan(5), Percent()), Money());
    const Money large = Money::fromYuan(9'000'000'000'000'000'000);
    QCOMPARE(sanpi::share(large, Percent {12, 12}), large);
    QCOMPARE(sanpi::share(large, Percent {large.yuan(), large.yuan()}), large);
}

void TestPacing::lamps_data()
{
    QTest::addColumn<Percent>("rate");
    QTest::addColumn<Percent>("pace");
    QTest::addColumn<int>("month");
    QTest::addColumn<Lamp>("lamp");
    // Until March by ratio: 80 % and 60 % of the pace are the bounds, and do not lie below themselves.
    QTest::newRow("exactly 80 % of an odd pace") << Percent {16, 120} << Percent {2, 12} << 2 << Lamp::Green;
    QTest::newRow("just below 80 %") << Percent {1999, 10000} << Percent {3, 12} << 3 << Lamp::Yellow;
    QTest::newRow("exactly 60 %") << Percent {15, 100} << Percent {3, 12} << 3 << Lamp::Yellow;
    QTest::newRow("just below 60 %") << Percent {1499, 10000} << Percent {3, 12} << 3 << Lamp::Red;
    QTest::newRow("ahead in January") << Percent {20, 100} << Percent {1, 12} << 1 << Lamp::Green;
    QTest::newRow("nothing done in January") << Percent {0, 100} << Percent {1, 12} << 1 << Lamp::Red;
    QTest::newRow("nothing due, nothing done") << Percent {0, 100} << Percent {0, 7} << 1 << Lamp::Green;
    // From April by points.
    QTest::newRow("9.99 points behind") << Percent {4001, 10000} << Percent {6, 12} << 6 << Lamp::Green;
    QTest::newRow("10.00 points behind") << Percent {4000, 10000} << Percent {6, 12} << 6 << Lamp::Yellow;
    QTest::newRow("30.00 points behind") << Percent {2000, 10000} << Percent {6, 12} << 6 << Lamp::Yellow;
    QTest::newRow("30.01 points behind") << Percent {1999, 10000} << Percent {6, 12} << 6 << Lamp::Red;
    QTest::newRow("ahead") << Percent {102, 100} << Percent {12, 12} << 12 << Lamp::Green;
    QTest::newRow("not due before its month") << Percent {0, 100} << Percent {0, 7} << 5 << Lamp::Green;
    QTest::newRow("no target") << Percent {1, 0} << Percent {6, 12} << 6 << Lamp::None;
}

void TestPacing::lamps()
{
    QFETCH(Percent, rate);
    QFETCH(Percent, pace);
    QFETCH(int, month);
    QTEST(sanpi::lampOf(rate, pace, month), "lamp");
}

QTEST_GUILESS_MAIN(TestPacing)
#include "tst_pacing.moc"
