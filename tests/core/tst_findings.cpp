// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledgerfixture.h"
#include "figures/findings.h"

#include <QTest>

using namespace Qt::StringLiterals;
using sanpi::Money;

namespace {

const QDate yearEnd(2021, 12, 31);

Money wan(qint64 amount)
{
    return Money::fromWan(amount);
}

} // namespace

class TestFindings : public QObject {
    Q_OBJECT

private slots:
    void findingsNameWhatDisagrees();
    void findingsOfEveryStatement();
    void fortyPerCentOfTheTarget_data();
    void fortyPerCentOfTheTarget();
};

void TestFindings::findingsNameWhatDisagrees()
{
    LedgerFixture fixture(LedgerFixture::Seed::Blank);
    const qint64 fine = fixture.keyProject(u"一致"_s);
    const qint64 wrong = fixture.keyProject(u"不一致"_s);
    for (const qint64 project : {fine, wrong}) {
        fixture.entry(project, 2021, u"total"_s, wan(100'000));
        fixture.target(project, 2021, 1, 120);
        for (int m = 1; m <= 12; ++m)
            fixture.month(project, 202100 + m, 10);
        fixture.stated(project, 202112, project == fine ? 120 : 130);
    }
    const qint64 above = fixture.keyProject(u"超总投资"_s);
    fixture.entry(above, 2021, u"total"_s, wan(100));
    fixture.entry(above, 2021, u"before"_s, wan(60));
    fixture.target(above, 2021, 1, 90);
    fixture.stated(above, 202112, 50);
    QVERIFY(fixture.commit());
    const auto found = sanpi::findings(fixture.ledger(), 2021, yearEnd);
    QVERIFY(found);
    QCOMPARE(found->size(), size_t(2));
    const sanpi::Problem& differs = found->at(0);
    QCOMPARE(differs.code, sanpi::ProblemCode::TotalsDiffer);
    QCOMPARE(differs.record, std::optional(sanpi::RecordId::project(fixture.id(wrong))));
    QCOMPARE(differs.args, (QStringList {u"130"_s, u"120"_s}));
    QCOMPARE(found->at(1).code, sanpi::ProblemCode::DoneAboveTotal);
    QCOMPARE(found->at(1).record, std::optional(sanpi::RecordId::project(fixture.id(above))));
    // Before the statement's month there is nothing to compare, and nothing done above the total.
    const auto june = sanpi::findings(fixture.ledger(), 2021, QDate(2021, 6, 30));
    QVERIFY(june);
    QVERIFY(june->empty());
}

void TestFindings::findingsOfEveryStatement()
{
    LedgerFixture fixture(LedgerFixture::Seed::Blank);
    const qint64 project = fixture.keyProject(u"甲"_s);
    for (int m = 2; m <= 7; ++m) // January within February
        fixture.month(project, 202100 + m, 10);
    fixture.stated(project, 202103, 25); // 20 by months
    fixture.stated(project, 202106, 50); // agrees
    fixture.stated(project, 202107, 61); // 60 by months
    fixture.stated(project, 202112, 200); // its months are not all there
    QVERIFY(fixture.commit());
    const auto found = sanpi::findings(fixture.ledger(), 2021, yearEnd);
    QVERIFY(found);
    QCOMPARE(found->size(), size_t(2));
    QCOMPARE(found->at(0).args, (QStringList {u"25"_s, u"20"_s}));
    QCOMPARE(found->at(1).args, (QStringList {u"61"_s, u"60"_s}));
}

void TestFindings::fortyPerCentOfTheTarget_data()
{
    QTest::addColumn<qint64>("target"); // 元
    QTest::addColumn<qint64>("month");
    QTest::addColumn<bool>("named");
    QTest::newRow("exactly") << 1000LL << 400LL << false;
    QTest::newRow("one 元 above") << 1000LL << 401LL << true;
    QTest::newRow("odd") << 1002LL << 401LL << true;
    QTest::newRow("odd and just below") << 1003LL << 401LL << false;
    QTest::newRow("no target to compare with") << 0LL << 401LL << false;
}

void TestFindings::fortyPerCentOfTheTarget()
{
    QFETCH(qint64, target);
    QFETCH(qint64, month);
    QFETCH(bool, named);
    LedgerFixture fixture(LedgerFixture::Seed::Blank);
    const qint64 project = fixture.keyProject(u"甲"_s);
    fixture.put(sanpi::RecordId::target(project, 2021, 1), u"amount"_s, Money::fromYuan(target));
    fixture.put(
        sanpi::RecordId::investment(project, sanpi::Month(2021, 5)), u"amount"_s, Money::fromYuan(month));
    QVERIFY(fixture.commit());
    const auto found = sanpi::findings(fixture.ledger(), 2021, yearEnd);
    QVERIFY(found);
    QCOMPARE(found->size(), named ? size_t(1) : size_t(0));
    if (named)
        QCOMPARE(found->front().code, sanpi::ProblemCode::MonthAboveShare);
}

QTEST_GUILESS_MAIN(TestFindings)
#include "tst_findings.moc"
