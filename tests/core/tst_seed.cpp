// SPDX-License-Identifier: GPL-3.0-or-later
// A new ledger knows the district: its units in their order, under all their names, and the periods.
#include "core/support/ledgertools.h"
#include "store/check.h"
#include "store/seed.h"

#include <QTest>

using namespace Qt::StringLiterals;
using sanpi::Kind;
using sanpi::Record;
using sanpi::RecordId;
using sanpi::test::LedgerFile;

class TestSeed : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void seedsUnitsInOrder();
    void seedsPeriods();
    void seedsOnce();
    void resolvesNames_data();
    void resolvesNames();
    void resolvesProjects();
    void namesTheNearest();

private:
    LedgerFile m_file;
};

void TestSeed::initTestCase()
{
    QCOMPARE(sanpi::districtName(*m_file), u"全区"_s);
    QVERIFY(sanpi::seedDistrict(*m_file, u"系统"_s));
    QVERIFY(sanpi::checkLedger(*m_file)->empty());
}

void TestSeed::seedsUnitsInOrder()
{
    const auto units = m_file->records().all(Kind::Unit);
    QVERIFY(units->size() > 8);
    QCOMPARE(units->front().value(u"name"_s).text(), u"恩村街道"_s);
    qint64 order = 0;
    for (const Record& unit : *units) {
        QCOMPARE(unit.value(u"order"_s).number(), ++order);
        QVERIFY(!unit.value(u"code"_s).isNull());
        QVERIFY2(!unit.value(u"kind"_s).isNull(), qPrintable(unit.value(u"name"_s).text()));
    }
    QCOMPARE(sanpi::districtName(*m_file), u"示范区"_s);
}

void TestSeed::seedsPeriods()
{
    const auto periods = m_file->records().all(Kind::Period);
    QStringList texts;
    for (const Record& period : *periods)
        texts << QString::number(period.id.key[0]) + u' ' + period.value(u"held_on"_s).text();
    // design.md, definition 19
    QCOMPARE(texts.mid(0, 5),
        (QStringList {
            u"1 2021-07-05"_s, u"2 2021-10-09"_s, u"3 2022-01-04"_s, u"4 2022-04-06"_s, u"5 2022-07-05"_s}));
}

void TestSeed::seedsOnce()
{
    const QStringList before = sanpi::test::dump(*m_file);
    const auto again = sanpi::seedDistrict(*m_file, u"系统"_s);
    QVERIFY(!again);
    QCOMPARE(again.error().code, sanpi::ErrorCode::Invalid);
    QCOMPARE(sanpi::test::dump(*m_file), before);
}

void TestSeed::resolvesNames_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("name");
    QTest::newRow("name") << u"文昌街道"_s << u"文昌街道"_s;
    QTest::newRow("alias") << u"文昌街道办事处"_s << u"文昌街道"_s;
    QTest::newRow("short alias") << u"阳庙"_s << u"阳庙镇"_s;
    QTest::newRow("code") << u"T03"_s << u"文昌街道"_s;
    QTest::newRow("white space") << u" 文昌\u3000街道 "_s << u"文昌街道"_s;
    QTest::newRow("unknown") << u"火星街道"_s << QString();
    QTest::newRow("part of a name") << u"文"_s << QString();
    QTest::newRow("empty") << QString() << QString();
    QTest::newRow("only a space") << u" "_s << QString();
}

void TestSeed::resolvesNames()
{
    QFETCH(QString, text);
    QFETCH(QString, name);
    const auto id = m_file->resolve(Kind::Unit, text);
    QCOMPARE(id.has_value(), !name.isEmpty());
    if (id)
        QCOMPARE(sanpi::test::stored(*m_file, RecordId::unit(*id), u"name"_s).text(), name);
}

void TestSeed::resolvesProjects()
{
    LedgerFile file;
    QCOMPARE(file->resolve(Kind::Project, u"甲项目"_s), std::nullopt);
    const qint64 first = sanpi::test::addProject(*file, u"恒森年产30亿套项目（一期）"_s);
    const auto second = file->apply(sanpi::test::changeSet({sanpi::test::created(
        RecordId::project(-1), {{u"name"_s, u"乙项目"_s}, {u"code"_s, u"2101-410871-04-01-123456"_s}})}));
    QCOMPARE(file->resolve(Kind::Project, u"恒森年产30亿套项目(一期)"_s), std::optional(first));
    QCOMPARE(file->resolve(Kind::Project, u"2101-410871-04-01-123456"_s), std::optional(second.ids.at(-1)));
    QCOMPARE(file->resolve(Kind::Project, u"恒森"_s), std::nullopt);
    QCOMPARE(file->resolve(Kind::Project, u""_s), std::nullopt);
    // Of two projects of one name neither is meant more than the other.
    QVERIFY(sanpi::test::addProject(*file, u"乙项目"_s) > 0);
    QCOMPARE(file->resolve(Kind::Project, u"乙项目"_s), std::nullopt);
    // Units without a code are not found by no text.
    QVERIFY(file->apply(sanpi::test::changeSet(
                            {sanpi::test::created(RecordId::unit(-1), {{u"name"_s, u"无码单位"_s}})}))
                .ok());
    QCOMPARE(file->resolve(Kind::Unit, u""_s), std::nullopt);
}

void TestSeed::namesTheNearest()
{
    const QStringList nearest = m_file->nearestUnits(u"文昌办"_s);
    QVERIFY(!nearest.isEmpty() && nearest.size() <= 3);
    QCOMPARE(nearest.front(), u"文昌街道"_s);
    QVERIFY(m_file->nearestUnits(u"xyz"_s).isEmpty());
}

QTEST_GUILESS_MAIN(TestSeed)
#include "tst_seed.moc"
