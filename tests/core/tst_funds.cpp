// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledgerfixture.h"
#include "demo/fill.h"
#include "figures/funds.h"

#include <QTest>

using namespace Qt::StringLiterals;
using sanpi::FundGroup;
using sanpi::Kind;
using sanpi::Money;

namespace {

constexpr qint64 bonds = 1;
constexpr qint64 central = 2;

class FundFixture : public LedgerFixture {
public:
    void fund(
        qint64 kind, const QString& name, QDate applied, qint64 appliedWan, QDate granted, qint64 grantedWan)
    {
        const qint64 made = entity(Kind::Fund, name);
        const sanpi::RecordId id = sanpi::RecordId::fund(made);
        put(id, u"year"_s, 2021);
        put(id, u"kind"_s, kind);
        if (applied.isValid())
            put(id, u"applied_on"_s, applied);
        put(id, u"applied"_s, Money::fromWan(appliedWan));
        if (granted.isValid())
            put(id, u"granted_on"_s, granted);
        if (grantedWan > 0)
            put(id, u"granted"_s, Money::fromWan(grantedWan));
    }
};

} // namespace

class TestFunds : public QObject {
    Q_OBJECT

private slots:
    void published();
    void asOfADay();
    void ofItsYearAlone();
};

/// 专项债项目 9 个, 16.42 亿元; 预算内 900 + 780 + 473 万元 (domain.md, §10.1).
void TestFunds::published()
{
    LedgerFixture fixture;
    QVERIFY(sanpi::fillDemo(fixture.ledger(), u"test"_s).ok());
    const auto funds = sanpi::fundFigures(fixture.ledger(), 2021, QDate(2021, 12, 31));
    QVERIFY(funds.ok());
    QCOMPARE(funds->byKind.size(), size_t(2));
    QCOMPARE(funds->byKind[0].kind, bonds);
    QCOMPARE(funds->byKind[0].applied, 9);
    QCOMPARE(funds->byKind[0].granted, 9);
    QCOMPARE(funds->byKind[0].grantedAmount.yuan(), 1'642'000'000LL);
    QCOMPARE(funds->byKind[1].kind, central);
    QCOMPARE(funds->byKind[1].granted, 3);
    QCOMPARE(funds->byKind[1].grantedAmount, Money::fromWan(2'153));
    QCOMPARE(funds->all.grantedAmount, Money::fromWan(166'353));
    QCOMPARE(funds->rows.size(), size_t(12));
    QCOMPARE(funds->rows.front().unit, u"区住建局"_s); // the largest bond
}

void TestFunds::asOfADay()
{
    FundFixture fixture;
    fixture.fund(bonds, u"管网"_s, QDate(2021, 3, 1), 500, QDate(2021, 7, 1), 300);
    fixture.fund(bonds, u"停车场"_s, QDate(2021, 6, 1), 200, {}, 0);
    fixture.fund(central, u"冷链"_s, {}, 80, {}, 80); // without a day: the year's
    QVERIFY(fixture.commit());
    const auto spring = sanpi::fundFigures(fixture.ledger(), 2021, QDate(2021, 4, 30));
    QVERIFY(spring.ok());
    QCOMPARE(spring->byKind[0].count, 2);
    QCOMPARE(spring->byKind[0].applied, 1);
    QCOMPARE(spring->byKind[0].appliedAmount, Money::fromWan(500));
    QCOMPARE(spring->byKind[0].granted, 0);
    QCOMPARE(spring->all.granted, 1);
    QCOMPARE(spring->all.grantedAmount, Money::fromWan(80));
    const auto eve = sanpi::fundFigures(fixture.ledger(), 2021, QDate(2021, 6, 30));
    const auto day = sanpi::fundFigures(fixture.ledger(), 2021, QDate(2021, 7, 1));
    QVERIFY(eve.ok() && day.ok());
    QCOMPARE(eve->byKind[0].grantedAmount, Money());
    QCOMPARE(day->byKind[0].grantedAmount, Money::fromWan(300));
    QCOMPARE(day->byKind[0].applied, 2);
}

void TestFunds::ofItsYearAlone()
{
    FundFixture fixture;
    fixture.fund(bonds, u"管网"_s, QDate(2021, 3, 1), 500, QDate(2021, 7, 1), 300);
    QVERIFY(fixture.commit());
    const auto other = sanpi::fundFigures(fixture.ledger(), 2022, QDate(2022, 12, 31));
    QVERIFY(other.ok());
    QVERIFY(other->byKind.empty());
    QCOMPARE(other->all.count, 0);
    const auto before = sanpi::fundFigures(fixture.ledger(), 2021, QDate(2020, 12, 31));
    QVERIFY(before.ok());
    QCOMPARE(before->all.applied, 0);
}

QTEST_GUILESS_MAIN(TestFunds)
#include "tst_funds.moc"
