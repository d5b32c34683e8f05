// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/clirun.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;

// Fields that a ledger adds for itself, from the command line: two programs, one after the other, on one
// file.
class TestCliOwnFields : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void isAddedSetListedAndFiltered();
    void refusesABuiltInKey();
    void comesInBySheet();
    void keepsItsHistory();

private:
    [[nodiscard]] CliResult at(const QStringList& words) const
    {
        return m_run(words + QStringList {u"--as-of"_s, u"2021-12-31"_s, u"--json"_s});
    }
    [[nodiscard]] CliResult add(
        const QString& key, const QString& name, const QString& type, const QStringList& more = {}) const
    {
        return at(QStringList {u"set"_s, u"own_fields"_s, u"new"_s, u"kind=projects"_s, u"key="_s + key,
                      u"name="_s + name, u"type="_s + type}
            + more);
    }
    CliRun m_run;
};

void TestCliOwnFields::initTestCase()
{
    QCOMPARE(m_run({u"init"_s, u"demo.sanpi"_s, u"--demo"_s}).exit, 0);
}

void TestCliOwnFields::init()
{
    QFile::remove(m_run.path(u"x.sanpi"_s));
    QVERIFY(QFile::copy(m_run.path(u"demo.sanpi"_s), m_run.path(u"x.sanpi"_s)));
    QCOMPARE(m_run({u"--ledger"_s, u"x.sanpi"_s, u"check"_s}).exit, 0); // the one used last from here on
}

void TestCliOwnFields::isAddedSetListedAndFiltered()
{
    const qsizetype before = at({u"fields"_s, u"projects"_s}).array().size();
    QCOMPARE(add(u"tax"_s, u"预计税收"_s, u"金额"_s).exit, 0);
    QCOMPARE(add(u"share"_s, u"国资占比"_s, u"百分比"_s).exit, 0);
    QCOMPARE(add(u"track"_s, u"赛道"_s, u"选项"_s, {u"choices=1=氢能;2=储能"_s}).exit, 0);
    const QJsonArray fields = at({u"fields"_s, u"projects"_s}).array();
    QCOMPARE(fields.size(), before + 3);
    QCOMPARE(fields.last()[u"key"_s].toString(), u"track"_s);
    QCOMPARE(fields.last()[u"own"_s].toBool(), true);
    const QString name = u"创基智谷项目"_s;
    QCOMPARE(at({u"set"_s, u"projects"_s, name, u"tax=1.2亿"_s, u"share=33.3%"_s, u"track=储能"_s}).exit, 0);
    const QJsonArray found
        = at({u"list"_s, u"projects"_s, u"--where"_s, u"track=储能 and tax>=1亿 and share<40"_s,
                 u"--fields"_s, u"name,tax,share,track"_s})
              .array();
    QCOMPARE(found.size(), 1);
    QCOMPARE(found[0][u"name"_s].toString(), name);
    QCOMPARE(found[0][u"tax_yuan"_s].toInteger(), 120'000'000);
    QCOMPARE(found[0][u"share_percent"_s].toString(), u"33.30"_s);
    QCOMPARE(found[0][u"track"_s].toString(), u"储能"_s);
    QCOMPARE(at({u"list"_s, u"projects"_s, u"--where"_s, u"赛道=氢能"_s}).array().size(), 0);
    QCOMPARE(at({u"set"_s, u"projects"_s, name, u"track=光伏"_s}).exit, 1);
    QCOMPARE(at({u"check"_s}).exit, 0);
}

void TestCliOwnFields::refusesABuiltInKey()
{
    const CliResult refused = add(u"total"_s, u"某项"_s, u"金额"_s);
    QCOMPARE(refused.exit, 1);
    QVERIFY2(refused.err.contains(u"总投资"_s), qPrintable(refused.err));
    QCOMPARE(add(u"Total"_s, u"某项"_s, u"金额"_s).exit, 1);
    QCOMPARE(at({u"set"_s, u"projects"_s, u"创基智谷项目"_s, u"nonsense=1"_s}).exit, 2);
}

void TestCliOwnFields::comesInBySheet()
{
    QCOMPARE(
        add(u"land"_s, u"用地面积"_s, u"整数"_s, {u"headers=占地（亩）、用地亩数"_s, u"highest=5000"_s}).exit,
        0);
    QFile sheet(m_run.path(u"用地.csv"_s));
    QVERIFY(sheet.open(QIODevice::WriteOnly));
    sheet.write(u"项目名称,占地（亩）\n创基智谷项目,350\n"_s.toUtf8());
    sheet.close();
    const CliResult in = at({u"import"_s, u"用地.csv"_s, u"--year"_s, u"2021"_s});
    QVERIFY2(in.exit == 0, qPrintable(in.err + in.out));
    QCOMPARE(in.object()[u"files"_s][0][u"mapping"_s][u"占地（亩）"_s].toString(), u"land"_s);
    const QJsonArray found
        = at({u"list"_s, u"projects"_s, u"--where"_s, u"land=350"_s, u"--fields"_s, u"name"_s}).array();
    QCOMPARE(found.size(), 1);
    // A bound holds for sheets, too.
    QVERIFY(sheet.open(QIODevice::WriteOnly));
    sheet.write(u"项目名称,占地（亩）\n创基智谷项目,35000\n"_s.toUtf8());
    sheet.close();
    const CliResult bad = at({u"import"_s, u"用地.csv"_s, u"--year"_s, u"2021"_s});
    QCOMPARE(bad.exit, 1);
    QCOMPARE(bad.object()[u"files"_s][0][u"problems"_s][0][u"code"_s].toString(), u"out_of_range"_s);
    QCOMPARE(at({u"check"_s}).exit, 0);
}

void TestCliOwnFields::keepsItsHistory()
{
    QCOMPARE(add(u"land"_s, u"用地面积"_s, u"整数"_s).exit, 0);
    for (const QString& value : {u"land=100"_s, u"land=200"_s})
        QCOMPARE(at({u"set"_s, u"projects"_s, u"创基智谷项目"_s, value}).exit, 0);
    const QJsonArray sets = at({u"history"_s, u"--field"_s, u"land"_s}).array();
    QCOMPARE(sets.size(), 2);
    QCOMPARE(sets[0][u"changes"_s][0][u"before"_s].toInt(), 100);
    QCOMPARE(sets[0][u"changes"_s][0][u"after"_s].toInt(), 200);
    QCOMPARE(at({u"undo"_s}).exit, 0);
    QCOMPARE(at({u"undo"_s}).exit, 0);
    QCOMPARE(at({u"undo"_s}).exit, 0); // the field itself
    QCOMPARE(at({u"list"_s, u"own_fields"_s}).array().size(), 0);
    QCOMPARE(at({u"check"_s}).exit, 0);
    for (int i = 0; i < 3; ++i)
        QCOMPARE(at({u"redo"_s}).exit, 0);
    QCOMPARE(at({u"list"_s, u"projects"_s, u"--where"_s, u"land=200"_s}).array().size(), 1);
    QCOMPARE(at({u"check"_s}).exit, 0);
}

QTEST_GUILESS_MAIN(TestCliOwnFields)
#include "tst_cli_ownfields.moc"
