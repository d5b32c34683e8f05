// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledgerfixture.h"
#include "figures/starts.h"

#include <QTest>

using namespace Qt::StringLiterals;
using sanpi::Level;
using sanpi::Percent;
using sanpi::RecordId;
using sanpi::Stage;
using sanpi::YearClass;

namespace {

class StartFixture : public LedgerFixture {
public:
    qint64 newStart(const QString& name, QDate planned, QDate started = {})
    {
        const qint64 made = keyProject(name, Level::District, YearClass::NewStart);
        put(RecordId::project(made), u"start_planned"_s, planned);
        if (started.isValid())
            transition(made, Stage::Started, started);
        return made;
    }
};

} // namespace

class TestStarts : public QObject {
    Q_OBJECT

private slots:
    void threeDenominators();
    void overdueAndEarly();
    void moneySpentIsAStart();
    void whoTakesNoPart();
};

void TestStarts::threeDenominators()
{
    StartFixture fixture;
    fixture.newStart(u"按期"_s, QDate(2021, 3, 1), QDate(2021, 3, 20));
    fixture.newStart(u"提前"_s, QDate(2021, 9, 1), QDate(2021, 4, 20));
    fixture.newStart(u"应开未开"_s, QDate(2021, 5, 1));
    fixture.newStart(u"未到期"_s, QDate(2021, 11, 1));
    fixture.newStart(u"未定计划"_s, QDate());
    const RecordId setting {sanpi::Kind::Setting, {-1000, 0, 0}};
    fixture.put(setting, u"key"_s, u"start_target:2021"_s);
    fixture.put(setting, u"value"_s, u"1"_s);
    QVERIFY(fixture.commit());
    const auto june = sanpi::starts(fixture.ledger(), 2021, QDate(2021, 6, 30));
    QVERIFY(june);
    QCOMPARE(june->ofAll.rate, (Percent {2, 5}));
    QCOMPARE(june->ofDue.rate, (Percent {1, 2}));
    QCOMPARE(june->ofTarget.rate, (Percent {2, 1}));
    QCOMPARE(june->ofTarget.rate.text(), u"200.00"_s);
    QVERIFY(june->ofDue.caption.contains(u"2021年6月底应开工"_s));
    QVERIFY(june->ofAll.caption.contains(u"全年"_s));
    QCOMPARE(june->byInvestment, 0);
    const auto january = sanpi::starts(fixture.ledger(), 2021, QDate(2021, 1, 31));
    QVERIFY(january);
    QVERIFY(!january->ofDue.rate.isValid());
    QCOMPARE(january->ofAll.rate, (Percent {0, 5}));
}

void TestStarts::overdueAndEarly()
{
    StartFixture fixture;
    const qint64 may = fixture.newStart(u"五月"_s, QDate(2021, 5, 10));
    const qint64 march = fixture.newStart(u"三月"_s, QDate(2021, 3, 31));
    const qint64 lastYear = fixture.newStart(u"去年十二月"_s, QDate(2020, 12, 1));
    const qint64 early = fixture.newStart(u"提前"_s, QDate(2021, 9, 1), QDate(2021, 4, 20));
    fixture.newStart(u"当月"_s, QDate(2021, 6, 30), QDate(2021, 6, 1));
    QVERIFY(fixture.commit());
    const auto found = sanpi::starts(fixture.ledger(), 2021, QDate(2021, 6, 29)); // reported: May
    QVERIFY(found);
    QCOMPARE(found->overdue.size(), size_t(3));
    const std::vector<std::pair<qint64, int>> expected {{lastYear, 5}, {march, 2}, {may, 0}};
    for (size_t i = 0; i < expected.size(); ++i) {
        QCOMPARE(found->overdue[i].project, fixture.id(expected[i].first));
        QCOMPARE(found->overdue[i].monthsOverdue, expected[i].second);
    }
    QCOMPARE(found->early.size(), size_t(1));
    QCOMPARE(found->early.front().project, fixture.id(early));
    QCOMPARE(found->early.front().monthsEarly, 5);
    QCOMPARE(found->early.front().started, QDate(2021, 4, 20));
}

void TestStarts::moneySpentIsAStart()
{
    StartFixture fixture;
    const qint64 project = fixture.newStart(u"甲"_s, QDate(2021, 3, 1));
    fixture.month(project, 202104, 5);
    QVERIFY(fixture.commit());
    const auto march = sanpi::starts(fixture.ledger(), 2021, QDate(2021, 3, 31));
    QVERIFY(march);
    QCOMPARE(march->overdue.size(), size_t(1));
    const auto april = sanpi::starts(fixture.ledger(), 2021, QDate(2021, 4, 30));
    QVERIFY(april);
    QVERIFY(april->overdue.empty());
    QCOMPARE(april->started, 1);
    QCOMPARE(april->byInvestment, 1);
    QVERIFY(april->ofAll.how.rule.contains(u"1个未记开工日期"_s));
}

void TestStarts::whoTakesNoPart()
{
    StartFixture fixture;
    const qint64 suspended = fixture.newStart(u"停缓建"_s, QDate(2021, 3, 1));
    fixture.keyProject(u"续建"_s, Level::District, YearClass::Continuing);
    const qint64 left = fixture.newStart(u"调出"_s, QDate(2021, 3, 1));
    fixture.entry(left, 2021, u"left"_s, QDate(2021, 5, 1));
    QVERIFY(fixture.commit());
    fixture.put(RecordId::stoppage(fixture.id(suspended), int(sanpi::Stoppage::Suspended), QDate(2021, 4, 1)),
        u"reason"_s, u"缓建"_s);
    QVERIFY(fixture.commit());
    const auto march = sanpi::starts(fixture.ledger(), 2021, QDate(2021, 3, 31));
    QVERIFY(march);
    QCOMPARE(march->planned, 2);
    const auto may = sanpi::starts(fixture.ledger(), 2021, QDate(2021, 5, 31));
    QVERIFY(may);
    QCOMPARE(may->planned, 0);
    QVERIFY(may->overdue.empty());
}

QTEST_GUILESS_MAIN(TestStarts)
#include "tst_starts.moc"
