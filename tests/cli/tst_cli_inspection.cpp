// SPDX-License-Identifier: GPL-3.0-or-later
// inspection and supervision: the week's plan, the records, the sheets, through the real program.
#include "cli/clirun.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;

class TestCliInspection : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void planTellsWhatIsDue();
    void assignSaysWhoGoes();
    void addKeepsARecord();
    void sameIsAsTheWeekBefore();
    void aFindingIsAnIssueWithOneUndo();
    void supervisionsAreListed();
    void sheetsAreWritten_data();
    void sheetsAreWritten();
    void refuses_data();
    void refuses();
    void leavesTheLedgerSound();

private:
    [[nodiscard]] CliResult at(const QStringList& words) const
    {
        return m_run(
            QStringList {u"--ledger"_s, m_run.path(u"x.sanpi"_s), u"--as-of"_s, u"2021-12-31"_s, u"--json"_s}
            + words);
    }
    [[nodiscard]] QJsonObject plan() const
    {
        return at({u"inspection"_s, u"plan"_s, u"--week"_s, u"2021-12-27"_s}).object();
    }
    [[nodiscard]] QJsonObject planned(const QString& name) const
    {
        for (const QJsonValue& row : plan()[u"projects"_s].toArray()) {
            if (row[u"name"_s].toString() == name)
                return row.toObject();
        }
        return {};
    }
    [[nodiscard]] QString missing(int index) const
    {
        for (const QJsonValue& row : plan()[u"projects"_s].toArray()) {
            if (row[u"missing"_s].toBool() && !row[u"before_on"_s].isNull() && index-- == 0)
                return row[u"name"_s].toString();
        }
        return {};
    }

    CliRun m_run;
};

void TestCliInspection::initTestCase()
{
    const auto take = [this](const QString& name) {
        return at({u"import"_s, QStringLiteral(SANPI_TEST_DATA "/ledgers/") + name, u"--year"_s, u"2021"_s});
    };
    QCOMPARE(at({u"init"_s, m_run.path(u"x.sanpi"_s)}).exit, 0);
    QCOMPARE(take(u"2021年重点项目台账.xlsx"_s).exit, 0);
    QCOMPARE(take(u"巡查督导记录.xlsx"_s).exit, 0);
}

void TestCliInspection::planTellsWhatIsDue()
{
    const QJsonObject week = plan();
    QCOMPARE(week[u"week"_s].toString(), u"2021-12-27"_s);
    QVERIFY(week[u"due"_s].toInt() > 100);
    QCOMPARE(week[u"done"_s].toInt(), 0);
    QCOMPARE(week[u"missing"_s].toInt(), week[u"due"_s].toInt());
    QCOMPARE(week[u"assigned"_s].toInt(), 0);
    QCOMPARE(week[u"projects"_s].toArray().size(), week[u"due"_s].toInt());
    // It agrees with the figures of the week.
    const QJsonObject figures = at({u"figures"_s, u"week"_s, u"--week"_s, u"2021-12-27"_s}).object();
    QCOMPARE(figures[u"missing"_s].toInt(), week[u"missing"_s].toInt());
}

void TestCliInspection::assignSaysWhoGoes()
{
    const QString first = missing(0);
    const QString second = missing(1);
    const CliResult done = at(
        {u"inspection"_s, u"assign"_s, u"--week"_s, u"2021-12-27"_s, u"--project"_s, first, u"--project"_s,
            second, u"--inspectors"_s, u"张三、李四"_s, u"--route"_s, u"东线"_s, u"--on"_s, u"2021-12-28"_s});
    QVERIFY2(done.exit == 0, qPrintable(done.err));
    QCOMPARE(done.object()[u"records"_s].toInt(), 2);
    QCOMPARE(plan()[u"assigned"_s].toInt(), 2);
    QCOMPARE(planned(second)[u"route"_s].toString(), u"东线"_s);
    QCOMPARE(planned(second)[u"on"_s].toString(), u"2021-12-28"_s);
    const int before = plan()[u"missing"_s].toInt();
    QCOMPARE(at({u"inspection"_s, u"assign"_s, u"--week"_s, u"2021-12-27"_s, u"--project"_s, first,
                    u"--excused"_s, u"冬季停工"_s})
                 .exit,
        0);
    QCOMPARE(plan()[u"missing"_s].toInt(), before - 1);
    QCOMPARE(planned(first)[u"inspectors"_s].toString(), u"张三、李四"_s);
    QCOMPARE(at({u"list"_s, u"visits"_s}).array().size(), 2);
    QCOMPARE(at({u"undo"_s}).exit, 0);
    QCOMPARE(plan()[u"missing"_s].toInt(), before);
}

void TestCliInspection::addKeepsARecord()
{
    const QString name = missing(0);
    const CliResult done = at({u"inspection"_s, u"add"_s, u"--project"_s, name, u"--on"_s, u"2021-12-28"_s,
        u"--site"_s, u"正常施工"_s, u"--progress"_s, u"主体三层"_s, u"--workers"_s, u"25"_s, u"--machines"_s,
        u"3"_s, u"--verified"_s, u"120"_s});
    QVERIFY2(done.exit == 0, qPrintable(done.err));
    const QJsonObject kept
        = at({u"list"_s, u"inspections"_s, u"--where"_s, u"on=2021-12-28"_s}).array()[0].toObject();
    QCOMPARE(kept[u"id"_s].toString(), done.object()[u"id"_s].toString());
    QCOMPARE(kept[u"name"_s].toString(), name);
    QCOMPARE(kept[u"workers"_s].toInt(), 25);
    QCOMPARE(kept[u"verified_yuan"_s].toInt(), 1'200'000);
    QCOMPARE(kept[u"progress"_s].toString(), u"主体三层"_s);
    QVERIFY(planned(name)[u"done"_s].toBool());
    QCOMPARE(plan()[u"done"_s].toInt(), 1);
    QVERIFY(done.object()[u"issue"_s].isNull());
}

void TestCliInspection::sameIsAsTheWeekBefore()
{
    const QString name = missing(0);
    const QString before = planned(name)[u"before_progress"_s].toString();
    QCOMPARE(
        at({u"inspection"_s, u"add"_s, u"--project"_s, name, u"--on"_s, u"2021-12-29"_s, u"--same"_s}).exit,
        0);
    const QJsonObject kept
        = at({u"list"_s, u"inspections"_s, u"--where"_s, u"on=2021-12-29"_s}).array()[0].toObject();
    QCOMPARE(kept[u"progress"_s].toString(), before);
    QVERIFY(!kept[u"site"_s].toString().isEmpty());
}

void TestCliInspection::aFindingIsAnIssueWithOneUndo()
{
    const QString name = missing(0);
    const CliResult done = at({u"inspection"_s, u"add"_s, u"--project"_s, name, u"--on"_s, u"2021-12-30"_s,
        u"--same"_s, u"--finding"_s, u"临时用水未接通"_s, u"--issue"_s, u"--kind"_s, u"配套设施"_s});
    QVERIFY2(done.exit == 0, qPrintable(done.err));
    const QString number = done.object()[u"issue"_s].toString();
    QVERIFY(number.startsWith(u"WT2021"_s));
    const auto issue = [&] {
        return at({u"list"_s, u"issues"_s, u"--where"_s, u"number="_s + number}).array();
    };
    QCOMPARE(issue()[0][u"text"_s].toString(), u"临时用水未接通"_s);
    QCOMPARE(issue()[0][u"name"_s].toString(), name);
    QCOMPARE(issue()[0][u"origin"_s].toString(), u"inspection/"_s + done.object()[u"id"_s].toString());
    QCOMPARE(at({u"issue"_s, u"assign"_s, number, u"--on"_s, u"2021-12-30"_s}).object()[u"due"_s].toString(),
        u"2022-01-06"_s);
    QCOMPARE(at({u"undo"_s}).exit, 0); // 交办
    QCOMPARE(at({u"undo"_s}).exit, 0); // inspection and issue
    QVERIFY(issue().isEmpty());
    QVERIFY(planned(name)[u"missing"_s].toBool());
    // Assigned at once: the day of the record goes before the clock's.
    const CliResult again = at({u"inspection"_s, u"add"_s, u"--project"_s, name, u"--on"_s, u"2021-12-30"_s,
        u"--same"_s, u"--finding"_s, u"临时用水未接通"_s, u"--assign"_s, u"--due"_s, u"2022-01-03"_s});
    QCOMPARE(again.exit, 0);
    const QJsonArray assigned
        = at({u"list"_s, u"issues"_s, u"--where"_s, u"number="_s + again.object()[u"issue"_s].toString()})
              .array();
    QCOMPARE(assigned[0][u"state"_s].toString(), u"已交办"_s);
    QCOMPARE(assigned[0][u"due"_s].toString(), u"2022-01-03"_s);
    // A number once borne is not given again.
    QVERIFY(again.object()[u"issue"_s].toString() != number);
}

void TestCliInspection::supervisionsAreListed()
{
    const CliResult done = at({u"supervision"_s, u"add"_s, u"--on"_s, u"2021-12-30"_s, u"--unit"_s,
        u"恩村街道"_s, u"--supervisors"_s, u"督导组"_s, u"--text"_s, u"手续办理迟缓"_s, u"--demand"_s,
        u"一周内办结"_s, u"--due"_s, u"2022-01-06"_s, u"--issue"_s});
    QVERIFY2(done.exit == 0, qPrintable(done.err));
    const QJsonArray listed = at({u"list"_s, u"supervisions"_s}).array();
    QCOMPARE(listed.size(), 1);
    QCOMPARE(listed[0][u"unit"_s].toString(), u"恩村街道"_s);
    QCOMPARE(listed[0][u"due"_s].toString(), u"2022-01-06"_s);
    QCOMPARE(listed[0][u"id"_s].toInt(), done.object()[u"id"_s].toInt());
    QVERIFY(!done.object()[u"issue"_s].toString().isEmpty());
}

void TestCliInspection::sheetsAreWritten_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QStringList>("more");
    QTest::newRow("all") << u"inspection-sheet"_s << QStringList();
    QTest::newRow("by its key") << u"patrol"_s << QStringList();
    QTest::newRow("a route") << u"inspection-sheet"_s << QStringList {u"--route"_s, u"东线"_s};
}

void TestCliInspection::sheetsAreWritten()
{
    QFETCH(const QString, name);
    QFETCH(const QStringList, more);
    const QString file = m_run.path(u"sheet.html"_s);
    const CliResult done
        = at(QStringList {u"report"_s, name, u"--week"_s, u"2021-12-27"_s, u"-o"_s, file} + more);
    QVERIFY2(done.exit == 0, qPrintable(done.err));
    QFile written(file);
    QVERIFY(written.open(QIODevice::ReadOnly));
    const QString html = QString::fromUtf8(written.readAll());
    QVERIFY(html.contains(u"重点项目巡查单（2021年12月27日—1月2日）"_s));
    QVERIFY(html.contains(u"线路：东线"_s) && html.contains(u"张三、李四"_s));
    QCOMPARE(html.contains(u"未排线路"_s), more.isEmpty());
    QVERIFY(html.contains(u"□停工"_s));
}

void TestCliInspection::refuses_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<int>("exit");
    const QStringList add {
        u"inspection"_s, u"add"_s, u"--project"_s, u"1901-410871-04-04-100037"_s, u"--on"_s, u"2021-12-28"_s};
    QTest::newRow("no words") << QStringList {u"inspection"_s} << 2;
    QTest::newRow("no day") << QStringList {u"inspection"_s, u"add"_s, u"--project"_s,
        u"1901-410871-04-04-100037"_s}
                            << 2;
    QTest::newRow("a day that is none") << QStringList {u"inspection"_s, u"add"_s, u"--project"_s,
        u"1901-410871-04-04-100037"_s, u"--on"_s, u"12-28"_s}
                                        << 2;
    QTest::newRow("an unknown project") << QStringList {u"inspection"_s, u"add"_s, u"--project"_s,
        u"没有的项目"_s, u"--on"_s, u"2021-12-28"_s}
                                        << 2;
    QTest::newRow("an unknown state")
        << add + QStringList {u"--site"_s, u"热火朝天"_s, u"--progress"_s, u"主体"_s} << 2;
    QTest::newRow("workers that are none")
        << add + QStringList {u"--site"_s, u"停工"_s, u"--progress"_s, u"主体"_s, u"--workers"_s, u"很多"_s}
        << 2;
    QTest::newRow("nothing seen") << add << 1;
    QTest::newRow("no progress") << add + QStringList {u"--site"_s, u"停工"_s} << 1;
    QTest::newRow("a week that is none")
        << QStringList {u"inspection"_s, u"plan"_s, u"--week"_s, u"2021-12-28"_s} << 2;
    QTest::newRow("a day outside the week") << QStringList {u"inspection"_s, u"assign"_s, u"--week"_s,
        u"2021-12-27"_s, u"--project"_s, u"1901-410871-04-04-100037"_s, u"--on"_s, u"2022-01-03"_s}
                                            << 3;
    QTest::newRow("an unknown route") << QStringList {u"report"_s, u"inspection-sheet"_s, u"--week"_s,
        u"2021-12-27"_s, u"--route"_s, u"南线"_s, u"-o"_s, u"x.html"_s}
                                      << 3;
    QTest::newRow("a supervision of nothing") << QStringList {u"supervision"_s, u"add"_s} << 2;
}

void TestCliInspection::refuses()
{
    QFETCH(const QStringList, words);
    QFETCH(const int, exit);
    const QJsonArray before = at({u"history"_s}).array();
    const CliResult done = at(words);
    QVERIFY2(done.exit == exit, qPrintable(QString::number(done.exit) + done.err));
    QVERIFY(!done.err.isEmpty());
    QCOMPARE(at({u"history"_s}).array().size(), before.size());
}

void TestCliInspection::leavesTheLedgerSound()
{
    QCOMPARE(at({u"check"_s}).exit, 0);
}

QTEST_GUILESS_MAIN(TestCliInspection)
#include "tst_cli_inspection.moc"
