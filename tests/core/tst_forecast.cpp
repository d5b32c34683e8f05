// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledgerfixture.h"
#include "figures/forecast.h"

#include <QTest>

using namespace Qt::StringLiterals;
using sanpi::Lamp;
using sanpi::Level;
using sanpi::Money;
using sanpi::Percent;
using sanpi::RecordId;
using sanpi::YearClass;

namespace {

const QDate june(2021, 6, 30);

class PastFixture : public LedgerFixture {
public:
    /// A key project of \p year whose months are \p wan (万元); the rest of the year is not known.
    qint64 yearOf(const QString& name, int year, const std::vector<qint64>& wan, qint64 targetWan = 0)
    {
        const qint64 made = project(name);
        entry(made, year, u"level"_s, int(Level::District));
        entry(made, year, u"class"_s, int(YearClass::Continuing));
        if (targetWan > 0)
            target(made, year, 1, targetWan);
        for (size_t m = 0; m < wan.size(); ++m)
            month(made, year * 100 + int(m) + 1, wan[m]);
        return made;
    }
};

const std::vector<qint64> halfByJune {5, 5, 10, 10, 10, 10, 10, 10, 10, 10, 5, 5}; // 50 of 100
const std::vector<qint64> slowStart {0, 0, 5, 5, 15, 15, 15, 15, 15, 15, 0, 0}; // 40 of 100
const std::vector<qint64> thisYear {10, 10, 10, 10, 10, 10}; // 60

} // namespace

class TestForecast : public QObject {
    Q_OBJECT

private slots:
    void withoutAPast();
    void byTheShapeOfEarlierYears();
    void yearsThatAreNoPast_data();
    void yearsThatAreNoPast();
    void bandFromTheOwnPast();
    void theYearsEnds();
    void targetPassed();
    void proposalsAreLeftOut();
    void turnsYellow();
    void scoped();
};

void TestForecast::withoutAPast()
{
    PastFixture fixture;
    fixture.yearOf(u"甲"_s, 2021, thisYear, 150);
    QVERIFY(fixture.commit());
    const auto seen = sanpi::forecast(fixture.ledger(), 2021, june);
    QVERIFY(seen);
    QVERIFY(seen->pastYears.empty());
    QCOMPARE(seen->expected, std::optional(Money::fromWan(120)));
    QCOMPARE(seen->missing, Money::fromWan(30));
    QCOMPARE(seen->neededMonthly, Money::fromWan(15));
    QVERIFY(!seen->band);
    QCOMPARE(sanpi::forecastSentence(*seen),
        u"按现进度预计全年完成0.01亿元，差0.00亿元，需月均0.00亿元（无完整往年数据，按各月相同推算）"_s);
}

void TestForecast::byTheShapeOfEarlierYears()
{
    PastFixture fixture;
    fixture.yearOf(u"去年"_s, 2020, halfByJune);
    fixture.yearOf(u"今年"_s, 2021, thisYear, 150);
    QVERIFY(fixture.commit());
    const auto one = sanpi::forecast(fixture.ledger(), 2021, june);
    QVERIFY(one);
    QCOMPARE(one->pastYears, (std::vector<int> {2020}));
    QCOMPARE(one->expected, std::optional(Money::fromWan(120))); // 60 ÷ 50 %
    QVERIFY(!one->band); // nothing to test it on
    fixture.yearOf(u"前年"_s, 2019, slowStart);
    QVERIFY(fixture.commit());
    const auto two = sanpi::forecast(fixture.ledger(), 2021, june);
    QVERIFY(two);
    QCOMPARE(two->pastYears, (std::vector<int> {2020, 2019}));
    QCOMPARE(two->expected, std::optional(Money::fromYuan(1'333'333))); // 60 × 200 ÷ 90
    QCOMPARE(two->neededMonthly, Money::fromWan(15));
    QVERIFY(!sanpi::forecastSentence(*two).contains(u"无完整往年"_s));
    QVERIFY(two->how.denominator.contains(u"2020、2019"_s));
    // January has no share in 2019's shape; both together have one.
    const auto january = sanpi::forecast(fixture.ledger(), 2021, QDate(2021, 1, 31));
    QVERIFY(january);
    QCOMPARE(january->expected, std::optional(Money::fromWan(400))); // 10 × 200 ÷ 5
}

void TestForecast::yearsThatAreNoPast_data()
{
    QTest::addColumn<int>("year");
    QTest::addColumn<int>("months");
    QTest::addColumn<qint64>("unknown"); // 万元 stated for the year without months
    QTest::addColumn<bool>("isPast");
    QTest::newRow("complete") << 2020 << 12 << 0LL << true;
    QTest::newRow("a month is missing") << 2020 << 11 << 0LL << false;
    QTest::newRow("a tenth is not known by months") << 2020 << 12 << 11LL << true;
    QTest::newRow("more is not known") << 2020 << 12 << 12LL << false;
    QTest::newRow("long ago") << 2015 << 12 << 0LL << false;
    QTest::newRow("the year after") << 2022 << 12 << 0LL << false;
}

void TestForecast::yearsThatAreNoPast()
{
    QFETCH(int, year);
    QFETCH(int, months);
    QFETCH(qint64, unknown);
    PastFixture fixture;
    fixture.yearOf(u"今年"_s, 2021, thisYear, 150);
    fixture.yearOf(u"往年"_s, year, {halfByJune.begin(), halfByJune.begin() + months});
    if (unknown > 0) {
        const qint64 stated = fixture.yearOf(u"只有累计"_s, year, {});
        fixture.stated(stated, year * 100 + 12, unknown);
    }
    QVERIFY(fixture.commit());
    const auto seen = sanpi::forecast(fixture.ledger(), 2021, june);
    QVERIFY(seen);
    QTEST(!seen->pastYears.empty(), "isPast");
}

void TestForecast::bandFromTheOwnPast()
{
    PastFixture fixture;
    fixture.yearOf(u"去年"_s, 2020, halfByJune);
    fixture.yearOf(u"前年"_s, 2019, slowStart);
    fixture.yearOf(u"今年"_s, 2021, {9, 9, 9, 9, 9, 9}, 150);
    QVERIFY(fixture.commit());
    const auto seen = sanpi::forecast(fixture.ledger(), 2021, june);
    QVERIFY(seen);
    QVERIFY(seen->band);
    // 2020 by 2019: 50 ÷ 40 % = 125, off by 25; 2019 by 2020: 40 ÷ 50 % = 80, off by 20.
    QCOMPARE(seen->band->trials, 2);
    QCOMPARE(seen->band->error.text(), u"25.00"_s);
    QCOMPARE(seen->expected, std::optional(Money::fromWan(120)));
    QCOMPARE(seen->band->low, Money::fromWan(90));
    QCOMPARE(seen->band->high, Money::fromWan(150));
}

void TestForecast::theYearsEnds()
{
    PastFixture fixture;
    fixture.yearOf(u"甲"_s, 2021, halfByJune, 150);
    QVERIFY(fixture.commit());
    const auto before = sanpi::forecast(fixture.ledger(), 2021, QDate(2021, 1, 15));
    QVERIFY(before);
    QCOMPARE(before->month, 0);
    QVERIFY(!before->expected);
    QVERIFY(sanpi::forecastSentence(*before).startsWith(u"尚无"));
    for (const QDate day : {QDate(2021, 12, 31), QDate(2022, 5, 1)}) {
        const auto end = sanpi::forecast(fixture.ledger(), 2021, day);
        QVERIFY(end);
        QCOMPARE(end->expected, std::optional(Money::fromWan(100)));
        QCOMPARE(end->missing, Money::fromWan(50));
        QCOMPARE(end->neededMonthly, Money());
        QVERIFY(end->turnsYellow.empty());
        QVERIFY(sanpi::forecastSentence(*end).startsWith(u"全年完成"));
    }
}

void TestForecast::targetPassed()
{
    PastFixture fixture;
    fixture.yearOf(
        u"甲"_s, 2021, {1'000'000, 1'000'000, 1'000'000, 1'000'000, 1'000'000, 1'000'000}, 10'000'000);
    QVERIFY(fixture.commit());
    const auto seen = sanpi::forecast(fixture.ledger(), 2021, june);
    QVERIFY(seen);
    QVERIFY(
        sanpi::forecastSentence(*seen).startsWith(u"按现进度预计全年完成1200.00亿元，超年度计划200.00亿元"));
    QCOMPARE(seen->neededMonthly.yuan(), 6'666'666'667LL); // 400 亿元 in six months, rounded up
}

void TestForecast::proposalsAreLeftOut()
{
    PastFixture fixture;
    fixture.yearOf(u"甲"_s, 2021, thisYear, 120);
    const qint64 proposed = fixture.yearOf(u"乙"_s, 2021, thisYear);
    fixture.target(proposed, 2021, 1, 500, 1);
    QVERIFY(fixture.commit());
    const auto seen = sanpi::forecast(fixture.ledger(), 2021, june);
    QVERIFY(seen);
    QCOMPARE(seen->target, Money::fromWan(120));
    QCOMPARE(seen->done, Money::fromWan(60));
}

void TestForecast::turnsYellow()
{
    PastFixture fixture;
    fixture.yearOf(u"稳"_s, 2021, thisYear, 120);
    // 41 of 120 is 34.17 %, 15.83 points behind in June: yellow already.
    fixture.yearOf(u"已黄"_s, 2021, {6, 7, 7, 7, 7, 7}, 120);
    // 9.17 points behind in June; 58.33 − 47.64 is 10.69 in July.
    const qint64 slow = fixture.yearOf(u"将黄"_s, 2021, {8, 8, 8, 8, 8, 9}, 120);
    const qint64 due = fixture.keyProject(u"七月应开"_s, Level::District, YearClass::NewStart);
    fixture.put(RecordId::project(due), u"start_planned"_s, QDate(2021, 7, 15));
    fixture.target(due, 2021, 1, 100);
    const qint64 later = fixture.keyProject(u"八月应开"_s, Level::District, YearClass::NewStart);
    fixture.put(RecordId::project(later), u"start_planned"_s, QDate(2021, 8, 15));
    fixture.target(later, 2021, 1, 100);
    QVERIFY(fixture.commit());
    const auto seen = sanpi::forecast(fixture.ledger(), 2021, june);
    QVERIFY(seen);
    QCOMPARE(seen->turnsYellow.size(), size_t(2));
    const sanpi::TurnsYellow& start = seen->turnsYellow[0];
    QCOMPARE(start.project, fixture.id(due));
    QVERIFY(start.startDue);
    QCOMPARE(start.nextLamp, Lamp::Yellow); // 0 of 1/6
    const sanpi::TurnsYellow& pace = seen->turnsYellow[1];
    QCOMPARE(pace.project, fixture.id(slow));
    QCOMPARE(pace.gap, std::optional<qint64>(-917));
    QCOMPARE(pace.nextGap, std::optional<qint64>(-1069));
    QVERIFY(!pace.startDue);
}

void TestForecast::scoped()
{
    PastFixture fixture;
    const qint64 own = fixture.yearOf(u"甲"_s, 2021, thisYear, 120);
    fixture.yearOf(u"乙"_s, 2021, thisYear, 120);
    QVERIFY(fixture.commit());
    const auto seen = sanpi::forecast(
        fixture.ledger(), 2021, june, [&](qint64 project) { return project == fixture.id(own); });
    QVERIFY(seen);
    QCOMPARE(seen->target, Money::fromWan(120));
}

QTEST_GUILESS_MAIN(TestForecast)
#include "tst_forecast.moc"
