// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/fill.h"
#include "demo/generate.h"
#include "figures/batches.h"
#include "figures/findings.h"
#include "figures/overview.h"
#include "figures/rebuild.h"
#include "figures/table.h"
#include "store/check.h"
#include "store/seed.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using sanpi::Ledger;
using sanpi::Money;

namespace {

const QDate yearEnd(2021, 12, 31);

template <typename T> QString reason(const sanpi::Result<T>& result)
{
    return result.ok() ? QString() : result.error().what;
}

} // namespace

class TestDemoFill : public QObject {
    Q_OBJECT

private slots:
    void init();
    void meetsPublishedFigures();
    void showsTheBatches_data();
    void showsTheBatches();
    void showsTheLibrary();
    void keepsTheLife();
    void keepsEveryFact();
    void isSound();
    void undoesAndRedoes();
    void needsUnits();

private:
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Ledger> m_ledger;
};

void TestDemoFill::init()
{
    m_ledger.reset();
    m_dir = std::make_unique<QTemporaryDir>();
    auto ledger = Ledger::create(m_dir->filePath(u"demo.sanpi"_s));
    QVERIFY2(ledger.ok(), qPrintable(reason(ledger)));
    m_ledger = *std::move(ledger);
    const auto seeded = sanpi::seedDistrict(*m_ledger, u"测试"_s);
    QVERIFY2(seeded.ok(), qPrintable(reason(seeded)));
    const auto filled = sanpi::fillDemo(*m_ledger, u"测试"_s);
    QVERIFY2(filled.ok(), qPrintable(reason(filled)));
    QCOMPARE(*filled, 282);
}

void TestDemoFill::meetsPublishedFigures()
{
    const auto overview = sanpi::overview(*m_ledger, 2021, yearEnd);
    QVERIFY2(overview.ok(), qPrintable(reason(overview)));
    QCOMPARE(overview->all.count, 282);
    QCOMPARE(overview->all.total, Money::fromWan(11138900));
    QCOMPARE(overview->all.target, Money::fromWan(2626000));
    QCOMPARE(overview->all.done, Money::fromWan(2678500));
    QCOMPARE(overview->all.rate.text(), u"102.00"_s);
    QCOMPARE(overview->byLevel.at(0).count, 7);
    QCOMPARE(overview->byLevel.at(0).done, Money::fromWan(478000));
    QCOMPARE(overview->byLevel.at(0).rate.text(), u"150.41"_s);
    QCOMPARE(overview->byLevel.at(1).count, 16);
    QCOMPARE(overview->byLevel.at(1).done, Money::fromWan(1026200));
    QCOMPARE(overview->byLevel.at(1).rate.text(), u"167.55"_s);
    QCOMPARE(overview->byMonth.back().cumulative, std::optional(Money::fromWan(2678500)));
}

void TestDemoFill::showsTheBatches_data()
{
    QTest::addColumn<QDate>("asOf");
    QTest::addColumn<QList<int>>("counts"); // 签约 开工 投产
    QTest::addColumn<QList<int>>("converted");
    QTest::addColumn<QString>("total"); // 亿元
    QTest::newRow("before the first")
        << QDate(2021, 7, 4) << QList<int> {0, 0, 0} << QList<int> {0, 0, 0} << u"0.00"_s;
    QTest::newRow("first period") << QDate(2021, 8, 31) << QList<int> {1, 1, 2} << QList<int> {0, 1, 2}
                                  << u"40.40"_s;
    QTest::newRow("year") << yearEnd << QList<int> {2, 2, 4} << QList<int> {2, 2, 4} << u"70.08"_s;
}

void TestDemoFill::showsTheBatches()
{
    QFETCH(const QDate, asOf);
    QFETCH(const QList<int>, counts);
    QFETCH(const QList<int>, converted);
    QFETCH(const QString, total);
    const auto batches = sanpi::batches(*m_ledger, asOf);
    QVERIFY2(batches.ok(), qPrintable(reason(batches)));
    Money sum;
    for (const sanpi::Batch batch : sanpi::allBatches) {
        const sanpi::BatchList& list = batches->all.list(batch);
        QCOMPARE(list.count, counts[static_cast<int>(batch) - 1]);
        QCOMPARE(list.converted, converted[static_cast<int>(batch) - 1]);
        sum += list.total;
        for (const sanpi::BatchMember& member : list.members)
            QVERIFY2(member.provincial && !member.progress.isEmpty(), qPrintable(member.name));
    }
    QCOMPARE(sum.text(sanpi::Unit::Yi, 2), total);
}

void TestDemoFill::showsTheLibrary()
{
    const auto library = sanpi::rebuild(*m_ledger, 2021, yearEnd);
    QVERIFY2(library.ok(), qPrintable(reason(library)));
    QCOMPARE(library->all.count, 146);
    QCOMPARE(library->all.total, Money::fromYuan(5580000000));
    QCOMPARE(library->all.inLibrary, 107);
    QCOMPARE(library->all.started, 54);
    QCOMPARE(library->all.startedTotal, Money::fromYuan(1368000000));
    QCOMPARE(library->all.target, Money::fromYuan(262000000));
    QCOMPARE(library->all.done, Money::fromYuan(266000000));
    QCOMPARE(library->all.rate.text(), u"101.53"_s);
    // It was drawn up after the flood, and grows with the weeks.
    const auto summer = sanpi::rebuild(*m_ledger, 2021, QDate(2021, 7, 31));
    const auto autumn = sanpi::rebuild(*m_ledger, 2021, QDate(2021, 10, 31));
    QVERIFY(summer.ok() && autumn.ok());
    QCOMPARE(summer->all.count, 0);
    QVERIFY(autumn->all.started > 0 && autumn->all.started < 54);
    QVERIFY(autumn->all.done > Money() && autumn->all.done < library->all.done);
}

void TestDemoFill::keepsTheLife()
{
    const auto demo = sanpi::generateDemo(*sanpi::demoFacts());
    QVERIFY(demo.ok());
    size_t milestones = 0;
    size_t procedures = 0;
    for (const sanpi::DemoProject& project : demo->projects) {
        milestones += project.milestones.size();
        procedures += project.procedures.size();
    }
    QVERIFY(milestones > 100 && procedures > 100);
    const auto storedMilestones = m_ledger->records().all(sanpi::Kind::Milestone);
    const auto storedProcedures = m_ledger->records().all(sanpi::Kind::Procedure);
    QVERIFY(storedMilestones.ok() && storedProcedures.ok());
    QCOMPARE(storedMilestones->size(), milestones);
    QCOMPARE(storedProcedures->size(), procedures);
}

void TestDemoFill::keepsEveryFact()
{
    const auto demo = sanpi::generateDemo(*sanpi::demoFacts());
    QVERIFY(demo.ok());
    const auto table = sanpi::projectTable(*m_ledger, 2021, yearEnd);
    QVERIFY2(table.ok(), qPrintable(reason(table)));
    QCOMPARE(table->rows.size(), demo->projects.size() + demo->rebuild.size());
    const auto text = [&](const sanpi::TableRow& row, QStringView key) {
        return table->text(row, static_cast<size_t>(table->column(key)), sanpi::Unit::Wan);
    };
    for (const sanpi::DemoProject& project : demo->projects) {
        const auto row = std::ranges::find_if(
            table->rows, [&](const sanpi::TableRow& r) { return text(r, u"code") == project.code; });
        QVERIFY2(row != table->rows.end(), qPrintable(project.code));
        QCOMPARE(text(*row, u"name"), project.name);
        QCOMPARE(text(*row, u"unit"), project.unit);
        QCOMPARE(text(*row, u"sector"), project.sector);
        QCOMPARE(text(*row, u"nature"), project.nature);
        QCOMPARE(text(*row, u"total"), project.total.exact(sanpi::Unit::Wan));
        QCOMPARE(text(*row, u"done"), project.done().exact(sanpi::Unit::Wan));
        QCOMPARE(text(*row, u"produced_on"), project.producedOn.toString(Qt::ISODate));
        QCOMPARE(text(*row, u"progress"), project.progress.back().text);
        QCOMPARE(text(*row, u"remark"), project.remark);
        QCOMPARE(text(*row, u"phone"), project.phone);
        QCOMPARE(row->cells.at(static_cast<size_t>(table->column(u"stage"))).number(),
            static_cast<qint64>(project.stage));
        if (project.batch)
            QVERIFY(text(*row, u"lists").contains(project.batch->batch));
        const bool preliminary = project.yearClass == sanpi::YearClass::Preliminary;
        QCOMPARE(text(*row, u"target").isEmpty(), preliminary);
    }
}

void TestDemoFill::isSound()
{
    const auto faults = sanpi::checkLedger(*m_ledger);
    QVERIFY2(faults.ok(), qPrintable(reason(faults)));
    for (const sanpi::Fault& fault : *faults)
        QFAIL(qPrintable(fault.where + fault.message));
    const auto findings = sanpi::findings(*m_ledger, 2021, yearEnd);
    QVERIFY2(findings.ok(), qPrintable(reason(findings)));
    // Late starts, slow offices and long building are what a district has; nothing contradicts itself.
    int late = 0;
    for (const sanpi::Finding& finding : *findings) {
        if (finding.code == sanpi::ProblemCode::StartOverdue
            || finding.code == sanpi::ProblemCode::ProcedureOverdue
            || finding.code == sanpi::ProblemCode::StageOverdue)
            ++late;
        else
            QFAIL(qPrintable(finding.key));
    }
    QVERIFY(late < 45);
}

void TestDemoFill::undoesAndRedoes()
{
    QVERIFY(m_ledger->undo(u"测试"_s).ok());
    auto overview = sanpi::overview(*m_ledger, 2021, yearEnd);
    QVERIFY(overview.ok());
    QCOMPARE(overview->all.count, 0);
    QVERIFY(m_ledger->redo(u"测试"_s).ok());
    overview = sanpi::overview(*m_ledger, 2021, yearEnd);
    QVERIFY(overview.ok());
    QCOMPARE(overview->all.done, Money::fromWan(2678500));
}

void TestDemoFill::needsUnits()
{
    const auto blank = Ledger::create(m_dir->filePath(u"blank.sanpi"_s));
    QVERIFY(blank.ok());
    const auto filled = sanpi::fillDemo(**blank, u"测试"_s);
    QVERIFY(!filled.ok());
    QCOMPARE(filled.error().code, sanpi::ErrorCode::NotFound);
    const auto overview = sanpi::overview(**blank, 2021, yearEnd);
    QVERIFY(overview.ok());
    QCOMPARE(overview->all.count, 0);
}

QTEST_GUILESS_MAIN(TestDemoFill)
#include "tst_demofill.moc"
