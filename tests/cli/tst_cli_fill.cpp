// SPDX-License-Identifier: GPL-3.0-or-later
// fill and say by the real program.
#include "cli/clirun.h"

#include <QFile>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

class TestCliFill : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void fillsAFilter();
    void fillsUnits();
    void namesWhatIsNotMatched();
    void mayWriteOverTheBlank();
    void refusesWrongUse();
    void says();

private:
    CliResult run(const QStringList& arguments)
    {
        return m_run(QStringList {u"--ledger"_s, m_run.path(u"d.sanpi"_s), u"--as-of"_s, u"2021-12-31"_s,
                         u"--lang"_s, u"en"_s, u"--json"_s}
            + arguments);
    }
    QString blank(const QString& name, const QStringList& rows);
    CliRun m_run;
};

void TestCliFill::initTestCase()
{
    QCOMPARE(m_run({u"init"_s, m_run.path(u"d.sanpi"_s), u"--demo"_s}).exit, 0);
}

QString TestCliFill::blank(const QString& name, const QStringList& rows)
{
    QProcess process;
    process.start(u"/usr/bin/python3"_s,
        QStringList {u"-c"_s,
            u"import openpyxl,sys\nb=openpyxl.Workbook()\n"
            "for l in sys.argv[2:]: b.active.append([x or None for x in l.split('|')])\n"
            "b.save(sys.argv[1])"_s,
            m_run.path(name)}
            + rows);
    process.waitForFinished(60'000);
    return m_run.path(name);
}

void TestCliFill::fillsAFilter()
{
    const QString file = blank(u"空.xlsx"_s,
        {u"2021年调度表（请于3月25日前报送）"_s, u"序号|项目名称|总投资(亿元)|完成率(%)|领导签字"_s});
    const QString out = m_run.path(u"出.xlsx"_s);
    const CliResult result = run({u"fill"_s, file, u"--where"_s, u"level=省"_s, u"-o"_s, out});
    QCOMPARE(result.exit, 0);
    const QJsonObject answer = result.object();
    QCOMPARE(answer[u"file"_s].toString(), out);
    QCOMPARE(answer[u"rows"_s].toInt(), 7);
    QCOMPARE(answer[u"mapping"_s][u"总投资(亿元)"_s].toString(), u"total"_s);
    QVERIFY(answer[u"mapping"_s][u"领导签字"_s].isNull());
    const QJsonArray unmatched = answer[u"unmatched"_s].toArray();
    QCOMPARE(unmatched.size(), 1);
    QCOMPARE(unmatched[0][u"column"_s].toString(), u"领导签字"_s);
    QCOMPARE(answer[u"as_of"_s].toString(), u"2021-12-31"_s); // 3月25日 is when it is wanted back
    QVERIFY(QFile::exists(out));
    // What was filled is read back by the same program as the same projects.
    const CliResult back = run({u"import"_s, out, u"--dry-run"_s, u"--year"_s, u"2021"_s});
    QCOMPARE(back.object()[u"files"_s][0][u"unchanged"_s].toInt(), 7);
}

void TestCliFill::fillsUnits()
{
    const QString file = blank(u"各单位.xlsx"_s,
        {u"2021年各单位重点项目完成情况"_s, u"单位：万元"_s,
            u"序号|单位|项目个数|总投资|年度计划投资|累计完成投资|完成率(%)|慢于序时进度个数|领导签字"_s,
            u"|文昌街道"_s, u"|恩村街道"_s, u"|没有的街道"_s, u"|合计"_s});
    const QString out = m_run.path(u"各单位出.xlsx"_s);
    const CliResult result = run({u"fill"_s, file, u"-o"_s, out});
    QVERIFY2(result.exit == 0, qPrintable(result.err));
    QCOMPARE(result.object()[u"rows"_s].toInt(), 2);
    QCOMPARE(result.object()[u"mapping"_s][u"单位"_s].toString(), u"unit"_s);
    QVERIFY(result.err.contains(u"没有的街道"_s));
    QProcess process;
    process.start(u"/usr/bin/python3"_s,
        {u"-c"_s,
            u"import openpyxl,sys,json\n"
            "s=openpyxl.load_workbook(sys.argv[1]).active\n"
            "print(json.dumps([[c.value for c in r] for r in s.iter_rows(min_row=4)]))"_s,
            out});
    QVERIFY(process.waitForFinished(60'000));
    const QJsonArray rows = QJsonDocument::fromJson(process.readAllStandardOutput()).array();
    const QJsonArray units
        = run({u"figures"_s, u"overview"_s, u"--year"_s, u"2021"_s}).object()[u"by_unit"_s].toArray();
    int count = 0;
    qint64 done = 0;
    for (int row = 0; row < 2; ++row) {
        const auto unit = std::ranges::find_if(
            units, [&](const QJsonValue& one) { return one[u"label"_s] == rows[row][1]; });
        QVERIFY(unit != units.end());
        QCOMPARE(rows[row][2].toInt(), (*unit)[u"count"_s].toInt());
        QCOMPARE(rows[row][3].toDouble() * 10000, (*unit)[u"total_yuan"_s].toDouble());
        QCOMPARE(rows[row][4].toDouble() * 10000, (*unit)[u"target_yuan"_s].toDouble());
        QCOMPARE(rows[row][5].toDouble() * 10000, (*unit)[u"done_yuan"_s].toDouble());
        QCOMPARE(rows[row][6].toDouble(), (*unit)[u"rate_percent"_s].toString().toDouble());
        QVERIFY(rows[row][8].isNull());
        count += (*unit)[u"count"_s].toInt();
        done += (*unit)[u"done_yuan"_s].toInteger();
    }
    QVERIFY(rows[2][2].isNull()); // not guessed
    QCOMPARE(rows[3][2].toInt(), count);
    QCOMPARE(rows[3][5].toDouble() * 10000, double(done));
    // A filter narrows what is totalled.
    const QString some = m_run.path(u"省.xlsx"_s);
    QCOMPARE(run({u"fill"_s, file, u"--where"_s, u"level=省"_s, u"-o"_s, some}).exit, 0);
}

void TestCliFill::namesWhatIsNotMatched()
{
    const QString file
        = blank(u"列.xlsx"_s, {u"项目名称|总投资"_s, u"理工大科技园二期项目"_s, u"理工大学科技园二期"_s});
    const CliResult result = run({u"fill"_s, file, u"-o"_s, m_run.path(u"列出.xlsx"_s)});
    QCOMPARE(result.exit, 0);
    QCOMPARE(result.object()[u"rows"_s].toInt(), 1);
    const QJsonObject open = result.object()[u"unmatched"_s][0].toObject();
    QCOMPARE(open[u"row"_s].toInt(), 3);
    QCOMPARE(open[u"near"_s][0].toString(), u"理工大科技园二期项目"_s);
    QVERIFY(result.err.contains(u"A3"_s));
}

void TestCliFill::mayWriteOverTheBlank()
{
    const QString file = blank(u"自.xlsx"_s, {u"项目名称|总投资"_s, u"理工大科技园二期项目"_s});
    QCOMPARE(run({u"fill"_s, file}).exit, 2);
    QCOMPARE(run({u"fill"_s, file, u"-o"_s, file}).exit, 0);
    const CliResult again = run({u"fill"_s, file, u"-o"_s, m_run.path(u"再.xlsx"_s)});
    QCOMPARE(again.exit, 1); // it is full
}

void TestCliFill::refusesWrongUse()
{
    const QString file = blank(u"空.xlsx"_s, {u"序号|项目名称|总投资"_s});
    const QString out = m_run.path(u"nie.xlsx"_s);
    QCOMPARE(run({u"fill"_s, file, u"--where"_s, u"levvel=省"_s, u"-o"_s, out}).exit, 2);
    QCOMPARE(run({u"fill"_s, m_run.path(u"fehlt.xlsx"_s), u"-o"_s, out}).exit, 1);
    QFile csv(m_run.path(u"a.csv"_s));
    QVERIFY(csv.open(QIODevice::WriteOnly) && csv.write("项目名称,总投资\n") > 0);
    csv.close();
    QCOMPARE(run({u"fill"_s, csv.fileName(), u"-o"_s, out}).exit, 1);
    QVERIFY(!QFile::exists(out));
}

void TestCliFill::says()
{
    const CliResult all = run({u"say"_s, u"--year"_s, u"2021"_s});
    QCOMPARE(all.exit, 0);
    QVERIFY2(
        all.object()[u"text"_s].toString().startsWith(
            u"截至12月底，全区重点项目282个，总投资1113.89亿元，年度计划投资262.60亿元，累计完成投资267.85亿元，占年度计划的102.0%"_s),
        qPrintable(all.out));
    const CliResult level = run({u"say"_s, u"--where"_s, u"level=省"_s});
    QVERIFY(level.object()[u"text"_s].toString().contains(u"全区省重点项目7个"_s));
    QCOMPARE(run({u"say"_s, u"--where"_s, u"levvel=省"_s}).exit, 2);
}

QTEST_GUILESS_MAIN(TestCliFill)
#include "tst_cli_fill.moc"
