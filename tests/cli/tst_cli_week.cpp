// SPDX-License-Identifier: GPL-3.0-or-later
// The issue ledger and the inspections as a center keeps them, and the chain from a finding to its closing,
// through the real program.
#include "cli/clirun.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

QString sample(const QString& name)
{
    return QStringLiteral(SANPI_TEST_DATA "/ledgers/") + name;
}

} // namespace

class TestCliWeek : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void bringsTheIssuesOf2021();
    void bringsTheInspections();
    void aSecondImportChangesNothing();
    void solvesWhatALaterLedgerSaysIsSolved();
    void namesFaults_data();
    void namesFaults();
    void walksTheChain();
    void refusesWhatIsOutOfOrder();
    void leavesTheLedgerSound();

private:
    [[nodiscard]] CliResult at(const QStringList& words, const QString& day = u"2021-12-31"_s) const
    {
        return m_run(
            QStringList {u"--ledger"_s, m_run.path(u"x.sanpi"_s), u"--as-of"_s, day, u"--json"_s} + words);
    }
    [[nodiscard]] QJsonObject take(const QString& file) const
    {
        return at({u"import"_s, file, u"--year"_s, u"2021"_s}).object()[u"files"_s].toArray()[0].toObject();
    }
    [[nodiscard]] QString csv(const QString& text) const
    {
        QFile file(m_run.path(u"台账.csv"_s));
        return file.open(QIODevice::WriteOnly) && file.write(text.toUtf8()) > 0 ? file.fileName() : QString();
    }
    [[nodiscard]] QJsonObject issue(const QString& number) const
    {
        return at({u"list"_s, u"issues"_s, u"--where"_s, u"number="_s + number}).array()[0].toObject();
    }

    CliRun m_run;
};

void TestCliWeek::initTestCase()
{
    QCOMPARE(at({u"init"_s, m_run.path(u"x.sanpi"_s)}).exit, 0);
    QCOMPARE(take(sample(u"2021年重点项目台账.xlsx"_s))[u"created"_s].toInt(), 282);
}

void TestCliWeek::bringsTheIssuesOf2021()
{
    const QJsonObject file = take(sample(u"问题台账.xlsx"_s));
    QCOMPARE(file[u"kind"_s].toString(), u"issues"_s);
    QCOMPARE(file[u"created"_s].toInt(), 117);
    QVERIFY(file[u"problems"_s].toArray().isEmpty());
    const QJsonObject figures = at({u"figures"_s, u"issues"_s, u"--year"_s, u"2021"_s}).object();
    QCOMPARE(figures[u"collected"_s].toInt(), 117);
    QCOMPARE(figures[u"solved"_s].toInt(), 105);
    QCOMPARE(figures[u"open"_s].toInt(), 12);
    QCOMPARE(figures[u"solved_percent"_s].toString(), u"89.74"_s);
    QCOMPARE(figures[u"on_time"_s].toInt(), 92);
    QCOMPARE(figures[u"timed"_s].toInt(), 105);
    QCOMPARE(figures[u"on_time_percent"_s].toString(), u"87.62"_s);
    // As of mid-year only what was known by then counts.
    const QJsonObject summer
        = at({u"figures"_s, u"issues"_s, u"--year"_s, u"2021"_s}, u"2021-06-30"_s).object();
    QVERIFY(summer[u"collected"_s].toInt() < 70 && summer[u"open"_s].toInt() > 0);
    const QJsonObject first = issue(u"WT20210001"_s);
    QCOMPARE(first[u"state"_s].toString(), u"已解决"_s);
    QCOMPARE(first[u"closed_on"_s].toString(), u"2021-02-01"_s);
    QCOMPARE(first[u"due"_s].toString(), u"2021-02-03"_s);
    QCOMPARE(first[u"recheck_on"_s].toString(), u"2021-03-03"_s);
    QCOMPARE(first[u"weight"_s].toString(), u"重大复杂"_s);
    QCOMPARE(first[u"unit"_s].toString(), u"中星街道"_s);
    QCOMPARE(first[u"name"_s].toString(), u"德信装备城市会客厅项目"_s);
    QCOMPARE(issue(u"WT20210083"_s)[u"state"_s].toString(), u"办理中"_s);
}

void TestCliWeek::bringsTheInspections()
{
    const QJsonObject file = take(sample(u"巡查督导记录.xlsx"_s));
    QCOMPARE(file[u"kind"_s].toString(), u"weekly"_s);
    QCOMPARE(file[u"created"_s].toInt(), 600);
    QVERIFY(file[u"problems"_s].toArray().isEmpty());
    const QJsonArray stopped
        = at({u"list"_s, u"inspections"_s, u"--where"_s, u"site=停工 and week=2021-11-29"_s}).array();
    QVERIFY(!stopped.isEmpty());
    const QJsonObject one = stopped[0].toObject();
    QCOMPARE(one[u"week"_s].toString(), u"2021-11-29"_s);
    QCOMPARE(one[u"finding"_s].toString(), u"环保管控停工"_s);
    QVERIFY(!one[u"name"_s].toString().isEmpty() && !one[u"code"_s].toString().isEmpty());
    QCOMPARE(at({u"list"_s, u"inspections"_s}).array().size(), 600);
    // The week from 13 December: each of the 150 projects once.
    const QJsonObject week = at({u"figures"_s, u"week"_s, u"--week"_s, u"2021-12-13"_s}).object();
    QCOMPARE(week[u"inspected"_s].toInt(), 150);
    QVERIFY(week[u"stopped"_s].toInt() > 0 && week[u"slow"_s].toInt() > 0
        && !week[u"idle"_s].toArray().isEmpty());
    QCOMPARE(at({u"figures"_s, u"week"_s, u"--week"_s, u"2021-12-14"_s}).exit, 2);
}

void TestCliWeek::aSecondImportChangesNothing()
{
    for (const auto& [name, rows] :
        {std::pair {u"问题台账.xlsx"_s, 117}, std::pair {u"巡查督导记录.xlsx"_s, 600}}) {
        const QJsonObject again = take(sample(name));
        QCOMPARE(again[u"unchanged"_s].toInt(), rows);
        QCOMPARE(again[u"created"_s].toInt() + again[u"changed"_s].toInt(), 0);
        QVERIFY(again[u"change_set"_s].isNull() || again[u"change_set"_s].toInt() == 0);
    }
}

void TestCliWeek::solvesWhatALaterLedgerSaysIsSolved()
{
    const QJsonObject open = issue(u"WT20210083"_s);
    const QJsonObject file
        = take(csv(u"编号,项目代码,项目名称,问题描述,收集日期,办理时限,办结日期,办理结果,状态\n"
                   "WT20210083,%1,%2,%3,%4,%5,2021-12-28,住户已搬迁,已解决\n"_s.arg(
                       open[u"code"_s].toString(), open[u"name"_s].toString(), open[u"text"_s].toString(),
                       open[u"collected_on"_s].toString(), open[u"due"_s].toString())));
    QCOMPARE(file[u"changed"_s].toInt(), 1);
    QCOMPARE(issue(u"WT20210083"_s)[u"state"_s].toString(), u"已解决"_s);
    QCOMPARE(issue(u"WT20210083"_s)[u"result"_s].toString(), u"住户已搬迁"_s);
    QCOMPARE(at({u"undo"_s}).exit, 0);
    QCOMPARE(issue(u"WT20210083"_s)[u"state"_s].toString(), u"办理中"_s);
}

void TestCliWeek::namesFaults_data()
{
    QTest::addColumn<QString>("header");
    QTest::addColumn<QString>("row");
    QTest::addColumn<QString>("fault"); // cell and code
    const QString issues = u"编号,项目代码,问题描述,收集日期,办理时限,办结日期,状态"_s;
    const QString known = u"1901-410871-04-04-100037"_s;
    QTest::newRow("unknown project") << issues << u"W1,2101-410871-04-01-999999,缺地,2021-03-01,,,办理中"_s
                                     << u"B2 unknown_project"_s;
    QTest::newRow("no number") << issues << u",%1,缺地,2021-03-01,,,办理中"_s.arg(known) << u"A2 missing"_s;
    QTest::newRow("closed before") << issues
                                   << u"W1,%1,缺地,2021-03-01,2021-03-08,2021-02-01,已解决"_s.arg(known)
                                   << u"F2 finish_before_start"_s;
    QTest::newRow("solved without a day")
        << issues << u"W1,%1,缺地,2021-03-01,2021-03-08,,已解决"_s.arg(known) << u"F2 missing"_s;
    QTest::newRow("no day") << issues << u"W1,%1,缺地,上周五,,,办理中"_s.arg(known) << u"D2 unreadable"_s;
    const QString weekly = u"巡查日期,项目代码,现场状态,现场人数,形象进度,整改时限"_s;
    QTest::newRow("unknown state") << weekly << u"2021-11-30,%1,热火朝天,5,主体,"_s.arg(known)
                                   << u"C2 unknown_choice"_s;
    QTest::newRow("negative") << weekly << u"2021-11-30,%1,正常施工,-5,主体,"_s.arg(known)
                              << u"D2 negative"_s;
    QTest::newRow("no progress") << weekly << u"2021-11-30,%1,正常施工,5,,"_s.arg(known) << u"E2 missing"_s;
    QTest::newRow("due before") << weekly << u"2021-11-30,%1,正常施工,5,主体,2021-11-01"_s.arg(known)
                                << u"F2 finish_before_start"_s;
}

void TestCliWeek::namesFaults()
{
    QFETCH(const QString, header);
    QFETCH(const QString, row);
    QFETCH(const QString, fault);
    const QJsonObject file = take(csv(header + u'\n' + row + u'\n'));
    QStringList codes;
    for (const QJsonValue& problem : file[u"problems"_s].toArray())
        codes << problem[u"cell"_s].toString() + u' ' + problem[u"code"_s].toString();
    QCOMPARE(codes, QStringList {fault});
    QCOMPARE(file[u"created"_s].toInt(), 0);
}

void TestCliWeek::walksTheChain()
{
    const QJsonObject seen
        = at({u"list"_s, u"inspections"_s, u"--where"_s, u"rating=偏慢 and week=2021-12-06"_s})
              .array()[0]
              .toObject();
    const CliResult collected = at({u"issue"_s, u"collect"_s, u"--record"_s,
        u"inspections/"_s + seen[u"id"_s].toString(), u"--kind"_s, u"用工"_s});
    QCOMPARE(collected.exit, 0);
    const QString number = collected.object()[u"number"_s].toString();
    QCOMPARE(number, u"WT20210118"_s);
    QCOMPARE(issue(number)[u"text"_s], seen[u"finding"_s]);
    QCOMPARE(issue(number)[u"source"_s].toString(), u"巡查"_s);
    const auto step = [&](const QStringList& words) { return at(QStringList {u"issue"_s} + words); };
    QCOMPARE(step({u"assign"_s, number, u"--on"_s, u"2021-12-13"_s}).object()[u"due"_s].toString(),
        u"2021-12-20"_s);
    const int id = collected.object()[u"id"_s].toInt();
    const CliResult drafted = at({u"order"_s, u"draft"_s, number, u"--on"_s, u"2021-12-14"_s});
    QCOMPARE(drafted.exit, 0);
    const QString order = QString::number(drafted.object()[u"id"_s].toInt());
    const CliResult issued = at({u"order"_s, u"issue"_s, order, u"--on"_s, u"2021-12-14"_s});
    QCOMPARE(issued.object()[u"code"_s].toString(), u"示项提〔2021〕1号"_s);
    QCOMPARE(at({u"order"_s, u"receipt"_s, order, u"--on"_s, u"2021-12-14"_s}).exit, 0);
    QCOMPARE(
        at({u"order"_s, u"done"_s, order, u"--on"_s, u"2021-12-17"_s, u"--text"_s, u"已增加人员"_s}).exit, 0);
    QCOMPARE(
        at({u"order"_s, u"review"_s, order, u"--on"_s, u"2021-12-18"_s, u"--passed"_s, u"是"_s}).exit, 0);
    QCOMPARE(
        step({u"close"_s, QString::number(id), u"--on"_s, u"2021-12-18"_s, u"--text"_s, u"到位"_s}).exit, 0);
    QCOMPARE(issue(number)[u"state"_s].toString(), u"已解决"_s);
    QCOMPARE(step({u"recheck"_s, number, u"--on"_s, u"2022-01-17"_s, u"--passed"_s, u"否"_s}).exit, 0);
    const QJsonObject orders = at({u"list"_s, u"orders"_s}).array()[0].toObject();
    QCOMPARE(orders[u"state"_s].toString(), u"办结"_s);
    QCOMPARE(orders[u"issue"_s].toString(), number);
    // Looked at again and not in order: it is open, as of the day after; as of the day before it was closed.
    const QJsonArray later
        = at({u"list"_s, u"issues"_s, u"--where"_s, u"number="_s + number}, u"2022-01-18"_s).array();
    QCOMPARE(later[0][u"state"_s].toString(), u"办理中"_s);
    QCOMPARE(issue(number)[u"state"_s].toString(), u"已解决"_s);
}

void TestCliWeek::refusesWhatIsOutOfOrder()
{
    const QString number = u"WT20210089"_s;
    QCOMPARE(at({u"issue"_s, u"close"_s, number, u"--on"_s, u"2021-12-30"_s}).exit, 3);
    QCOMPARE(at({u"issue"_s, u"assign"_s, u"WT29990001"_s}).exit, 2);
    const CliResult drafted
        = at({u"order"_s, u"draft"_s, number, u"--kind"_s, u"督办单"_s, u"--on"_s, u"2021-12-30"_s});
    const QString order = QString::number(drafted.object()[u"id"_s].toInt());
    QCOMPARE(at({u"order"_s, u"issue"_s, order, u"--number"_s, u"7"_s, u"--on"_s, u"2021-12-30"_s}).exit, 0);
    QCOMPARE(at({u"undo"_s}).exit, 0);
    const CliResult again
        = at({u"order"_s, u"issue"_s, order, u"--number"_s, u"7"_s, u"--on"_s, u"2021-12-30"_s});
    QCOMPARE(again.exit, 3);
    QVERIFY2(again.err.contains(u"示督〔2021〕7号"_s), qPrintable(again.err));
}

void TestCliWeek::leavesTheLedgerSound()
{
    QCOMPARE(at({u"check"_s}).exit, 0);
}

QTEST_GUILESS_MAIN(TestCliWeek)
#include "tst_cli_week.moc"
