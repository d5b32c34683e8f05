// SPDX-License-Identifier: GPL-3.0-or-later
// 统计数 beside 调度数.
#include "core/ledgerfixture.h"
#include "figures/statistics.h"
#include "figures/table.h"
#include "store/projectface.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace sanpi;

class TestStatistics : public QObject {
    Q_OBJECT

private slots:
    void theTwoSeriesStandSideBySide();
    void aProjectsFaceShowsTheMonthAndTheYear();

private:
    void statistic(LedgerFixture& f, qint64 project, int month, qint64 wan, qint64 building = 0)
    {
        const RecordId id = RecordId::statistic(f.id(project), Month(month / 100, month % 100));
        f.put(id, u"amount"_s, Money::fromWan(wan));
        if (building > 0)
            f.put(id, u"building"_s, Money::fromWan(building));
    }
};

void TestStatistics::theTwoSeriesStandSideBySide()
{
    LedgerFixture f;
    const qint64 a = f.keyProject(u"甲"_s, Level::Province);
    const qint64 b = f.keyProject(u"乙"_s);
    const qint64 c = f.keyProject(u"丙"_s, Level::District, YearClass::NewStart);
    for (const qint64 id : {a, b, c})
        f.entry(id, 2021, u"unit"_s, f.unit(u"文昌街道"_s));
    f.transition(a, Stage::Started, QDate(2021, 1, 1));
    f.transition(b, Stage::Started, QDate(2021, 9, 1));
    f.put(RecordId::transition(b, int(Stage::Started)), u"inexact"_s, 1);
    f.put(RecordId::project(a), u"stat_on"_s, QDate(2021, 3, 10));
    f.put(RecordId::project(b), u"stat_on"_s, QDate(2022, 1, 10)); // after the day that is looked at
    for (int m = 1; m <= 12; ++m)
        f.month(a, 202100 + m, 100);
    f.month(b, 202110, 300);
    statistic(f, a, 202103, 250, 200);
    statistic(f, a, 202112, 600);
    statistic(f, a, 202201, 999); // another year
    QVERIFY(f.commit());
    const auto figures = statFigures(f.ledger(), 2021, QDate(2021, 12, 31));
    QVERIFY(figures);
    QCOMPARE(figures->all.count, 3);
    QCOMPARE(figures->all.inStat, 1);
    QCOMPARE(figures->all.rate.text(), u"33.33"_s);
    QCOMPARE(figures->all.started, 2);
    QCOMPARE(figures->all.startedNotIn, 1);
    QCOMPARE(figures->all.dispatch, Money::fromWan(1500));
    QCOMPARE(figures->all.statistic, Money::fromWan(850));
    QCOMPARE(figures->all.difference(), Money::fromWan(650));
    QCOMPARE(figures->all.building, Money::fromWan(200));
    QCOMPARE(int(figures->byUnit.size()), 1);
    QCOMPARE(figures->byLevel.front().rate.text(), u"100.00"_s);
    QCOMPARE(int(figures->startedNotIn.size()), 1);
    QCOMPARE(figures->startedNotIn.front().name, u"乙"_s);
    QVERIFY(figures->startedNotIn.front().inexact);
    QCOMPARE(figures->startedNotIn.front().days, qint64(121)); // 1 September to 31 December
    QCOMPARE(int(figures->months.size()), 12);
    QVERIFY(!figures->months[0].statistic);
    QCOMPARE(figures->months[2].statistic, std::optional(Money::fromWan(250)));
    // By June nothing of December is known.
    QCOMPARE(statFigures(f.ledger(), 2021, QDate(2021, 6, 30))->all.statistic, Money::fromWan(250));
}

void TestStatistics::aProjectsFaceShowsTheMonthAndTheYear()
{
    LedgerFixture f;
    const qint64 made = f.keyProject(u"甲"_s);
    statistic(f, made, 202111, 250);
    QVERIFY(f.commit());
    const qint64 project = f.id(made);
    Ledger& ledger = f.ledger();
    const auto write = [&](const QString& key, const Value& value) {
        ChangeSetBuilder builder(ledger.catalogue(), ledger.records());
        const FaceDate date {2021, QDate(2021, 12, 31), Month(2021, 12)};
        QVERIFY(
            writeProjectField(builder, project, date, ledger.catalogue().field(Kind::Project, key), value));
        ChangeSet set;
        set.author = u"test"_s;
        set.records = builder.changes();
        const Outcome outcome = ledger.apply(set);
        QVERIFY(outcome.ok());
    };
    write(u"stat_amount"_s, Money::fromWan(120));
    write(u"stat_equipment"_s, Money::fromWan(50));
    const auto table = projectTable(ledger, 2021, QDate(2021, 12, 31));
    QVERIFY(table);
    const auto cell = [&](QStringView key) { return table->rows.front().cells[size_t(table->column(key))]; };
    QCOMPARE(cell(u"stat_amount").money(), Money::fromWan(120));
    QCOMPARE(cell(u"stat_equipment").money(), Money::fromWan(50));
    QVERIFY(cell(u"stat_building").isNull());
    QCOMPARE(cell(u"stat_done").money(), Money::fromWan(370));
    write(u"stat_amount"_s, {});
    QVERIFY(!*ledger.records().find(RecordId::statistic(project, Month(2021, 12))));
}

QTEST_GUILESS_MAIN(TestStatistics)
#include "tst_statistics.moc"
