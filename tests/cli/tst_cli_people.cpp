// SPDX-License-Identifier: GPL-3.0-or-later
// Leaders, debts, meetings and places in the city by the command line.
#include "cli/clirun.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestCliPeople : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void assignsFromADay();
    void printsJunesLeaderAfterJuly();
    void keepsIssuedNotices();
    void listsDebts();
    void opensTheNextAgenda();
    void importsPlaces();
    void refusesWrongUse();

private:
    [[nodiscard]] CliResult run(const QStringList& words, const QString& asOf = u"2021-12-31"_s) const
    {
        return m_cli(QStringList {u"--ledger"_s, m_ledger, u"--as-of"_s, asOf, u"--json"_s} + words);
    }
    [[nodiscard]] QString printed(const QStringList& words, const QString& asOf) const
    {
        const QString file = m_cli.path(u"paper.html"_s);
        const CliResult done = run(QStringList {u"report"_s} + words + QStringList {u"-o"_s, file}, asOf);
        QFile html(file);
        return done.exit == 0 && html.open(QIODevice::ReadOnly) ? QString::fromUtf8(html.readAll())
                                                                : done.err;
    }

    CliRun m_cli;
    QString m_ledger;
    QString m_project;
    QString m_leader; ///< of it in June, by the ledger's own text
};

void TestCliPeople::initTestCase()
{
    m_ledger = m_cli.path(u"x.sanpi"_s);
    QCOMPARE(m_cli({u"init"_s, m_ledger, u"--demo"_s}).exit, 0);
    const CliResult leaders = run({u"figures"_s, u"leaders"_s, u"--year"_s, u"2021"_s}, u"2021-06-30"_s);
    QCOMPARE(leaders.exit, 0);
    QVERIFY(leaders.object()[u"leaders"_s].toArray().size() > 1);
    m_leader = leaders.object()[u"leaders"_s].toArray().first().toObject()[u"leader"_s].toString();
    const CliResult one
        = run({u"figures"_s, u"leaders"_s, u"--year"_s, u"2021"_s, u"--person"_s, m_leader}, u"2021-06-30"_s);
    const QJsonObject project = one.object()[u"projects"_s].toArray().first().toObject();
    m_project = QString::number(project[u"id"_s].toInteger());
    QVERIFY(m_project != u"0"_s);
}

void TestCliPeople::keepsIssuedNotices()
{
    // An issued notice is what it was, whoever leads now.
    const CliResult drafted = run({u"notice"_s, u"draft"_s, u"--week"_s, u"2021-06-21"_s}, u"2021-06-27"_s);
    QCOMPARE(drafted.exit, 0);
    const QString id = QString::number(drafted.object()[u"id"_s].toInteger());
    const CliResult issued = run(
        {u"notice"_s, u"issue"_s, id, u"--number"_s, u"1"_s, u"--on"_s, u"2021-06-28"_s}, u"2021-06-28"_s);
    QVERIFY2(issued.exit == 0, qPrintable(issued.err));
    QCOMPARE(run({u"assign"_s, m_project, u"--person"_s, u"孙立"_s, u"--since"_s, u"2021-06-01"_s}).exit, 0);
    const CliResult verified = run({u"notice"_s, u"verify"_s, id});
    QVERIFY2(verified.exit == 0, qPrintable(verified.out + verified.err));
    QCOMPARE(run({u"undo"_s}).exit, 0);
}

void TestCliPeople::assignsFromADay()
{
    const CliResult done = run({u"assign"_s, m_project, u"--role"_s, u"分包领导"_s, u"--person"_s, u"赵刚"_s,
        u"--since"_s, u"2021-07-01"_s});
    QVERIFY2(done.exit == 0, qPrintable(done.err));
    const CliResult people = run({u"list"_s, u"people"_s});
    QCOMPARE(people.array().size(), 1);
    QCOMPARE(people.array().first().toObject()[u"name"_s].toString(), u"赵刚"_s);
    const CliResult list = run({u"list"_s, u"assignments"_s});
    QCOMPARE(list.array().size(), 1);
    const QJsonObject row = list.array().first().toObject();
    QCOMPARE(row[u"person"_s].toString(), u"赵刚"_s);
    QCOMPARE(row[u"role"_s].toString(), u"分包领导"_s);
    QCOMPARE(row[u"since"_s].toString(), u"2021-07-01"_s);
    const auto sponsorOn = [&](const QString& day) {
        const CliResult listed = run({u"list"_s, u"projects"_s, u"--year"_s, u"2021"_s, u"--fields"_s,
                                         u"sponsor"_s, u"--where"_s, u"level!=空"_s},
            day);
        for (const QJsonValue& value : listed.array()) {
            if (QString::number(value.toObject()[u"id"_s].toInteger()) == m_project)
                return value.toObject()[u"sponsor"_s].toString();
        }
        return QString();
    };
    QCOMPARE(sponsorOn(u"2021-06-30"_s), m_leader);
    QCOMPARE(sponsorOn(u"2021-07-01"_s), u"赵刚"_s);
    // Not by writing over the text, which has no day.
    QCOMPARE(run({u"set"_s, u"projects"_s, m_project, u"sponsor=钱进"_s}).exit, 3);
}

void TestCliPeople::printsJunesLeaderAfterJuly()
{
    const QString june
        = printed({u"leader"_s, u"--year"_s, u"2021"_s, u"--person"_s, m_leader}, u"2021-06-30"_s);
    QVERIFY2(june.contains(m_leader + u"分包重点项目推进情况"_s), qPrintable(june.left(400)));
    const CliResult then
        = run({u"figures"_s, u"leaders"_s, u"--year"_s, u"2021"_s, u"--person"_s, m_leader}, u"2021-06-30"_s);
    const CliResult now
        = run({u"figures"_s, u"leaders"_s, u"--year"_s, u"2021"_s, u"--person"_s, m_leader}, u"2021-12-31"_s);
    QCOMPARE(now.object()[u"count"_s].toInt(), then.object()[u"count"_s].toInt() - 1);
    QCOMPARE(run({u"figures"_s, u"leaders"_s, u"--year"_s, u"2021"_s, u"--person"_s, u"赵刚"_s})
                 .object()[u"count"_s]
                 .toInt(),
        1);
    QVERIFY(printed({u"leader"_s, u"--year"_s, u"2021"_s, u"--person"_s, u"赵刚"_s}, u"2021-12-31"_s)
                .contains(u"赵刚"_s));
    QVERIFY(run({u"report"_s, u"leader"_s, u"--person"_s, u"赵刚"_s, u"-o"_s, m_cli.path(u"no.html"_s)},
                u"2021-06-30"_s)
                .exit
        != 0);
    QVERIFY(printed({u"leaders"_s, u"--year"_s, u"2021"_s}, u"2021-11-30"_s).contains(u"欠账榜"_s));
}

void TestCliPeople::listsDebts()
{
    const CliResult debts = run({u"figures"_s, u"debts"_s, u"--year"_s, u"2021"_s}, u"2021-11-30"_s);
    QCOMPARE(debts.exit, 0);
    const QJsonArray units = debts.object()[u"by_unit"_s].toArray();
    QVERIFY(!units.isEmpty());
    qint64 last = std::numeric_limits<qint64>::max();
    const CliResult overview = run({u"figures"_s, u"overview"_s, u"--year"_s, u"2021"_s}, u"2021-11-30"_s);
    for (const QJsonValue& value : units) {
        const QJsonObject unit = value.toObject();
        QVERIFY(unit[u"owed_yuan"_s].toInteger() <= last);
        last = unit[u"owed_yuan"_s].toInteger();
        QVERIFY(last > 0);
        QVERIFY(!unit[u"phone"_s].toString().isEmpty());
    }
    QVERIFY(!debts.object()[u"by_leader"_s].toArray().isEmpty());
}

void TestCliPeople::opensTheNextAgenda()
{
    const CliResult first = run({u"meeting"_s, u"add"_s, u"--kind"_s, u"重点项目调度会"_s, u"--on"_s,
        u"2021-11-01"_s, u"--chair"_s, u"王区长"_s});
    QVERIFY2(first.exit == 0, qPrintable(first.err));
    const QString meeting = QString::number(first.object()[u"id"_s].toInteger());
    const CliResult plain = run({u"meeting"_s, u"decide"_s, meeting, u"--text"_s, u"落实配套资金"_s,
        u"--unit"_s, u"文昌街道"_s, u"--due"_s, u"2021-11-10"_s});
    QVERIFY2(plain.exit == 0, qPrintable(plain.err));
    const CliResult issue = run({u"meeting"_s, u"decide"_s, meeting, u"--text"_s, u"办理供地手续"_s,
        u"--project"_s, m_project, u"--due"_s, u"2021-11-20"_s, u"--becomes"_s, u"issue"_s});
    QVERIFY2(issue.exit == 0, qPrintable(issue.err));
    QCOMPARE(
        run({u"meeting"_s, u"add"_s, u"--kind"_s, u"重点项目调度会"_s, u"--on"_s, u"2021-11-15"_s}).exit, 0);
    const CliResult states = run({u"figures"_s, u"decisions"_s}, u"2021-11-15"_s);
    QCOMPARE(states.array().size(), 2);
    for (const QJsonValue& value : states.array()) {
        const QJsonObject row = value.toObject();
        const bool turned = !row[u"issue"_s].isNull();
        QCOMPARE(row[u"state"_s].toString(), turned ? u"open"_s : u"overdue"_s);
    }
    const QString agenda = printed({u"agenda"_s}, u"2021-11-15"_s);
    const auto at = [&](const QString& text) { return agenda.indexOf(text); };
    QVERIFY2(at(u"上次议定事项落实情况"_s) > 0, qPrintable(agenda.left(400)));
    QVERIFY(at(u"落实配套资金"_s) > at(u"上次议定事项落实情况"_s));
    QVERIFY(at(u"超期5天"_s) > 0);
    QVERIFY(at(u"办理供地手续"_s) > 0);
    QVERIFY(at(u"提请会议研究的问题和项目"_s) > at(u"落实配套资金"_s));
    const QString minutes = printed({u"minutes"_s, u"--meeting"_s, meeting}, u"2021-11-15"_s);
    QVERIFY(minutes.contains(u"议定事项"_s) && minutes.contains(u"王区长"_s)
        && minutes.contains(u"2021-11-20"_s));
    const CliResult due = run({u"figures"_s, u"reminders"_s}, u"2021-11-15"_s);
    QCOMPARE(due.object()[u"counts"_s].toObject()[u"decision_overdue"_s].toInt(), 1);
    const QString decision = QString::number(plain.object()[u"id"_s].toInteger());
    QCOMPARE(run({u"meeting"_s, u"done"_s, decision, u"--text"_s, u"资金已到位"_s}, u"2021-11-16"_s).exit, 0);
    QCOMPARE(run({u"figures"_s, u"reminders"_s}, u"2021-11-16"_s)
                 .object()[u"counts"_s]
                 .toObject()[u"decision_overdue"_s]
                 .toInt(),
        0);
    QCOMPARE(run({u"list"_s, u"meetings"_s}).array().size(), 2);
    QCOMPARE(run({u"list"_s, u"decisions"_s}).array().size(), 2);
    QCOMPARE(run({u"check"_s}).exit, 0);
}

void TestCliPeople::importsPlaces()
{
    const QString file = m_cli.path(u"考评.csv"_s);
    const auto write = [&](const QByteArray& rows) {
        QFile csv(file);
        return csv.open(QIODevice::WriteOnly) && csv.write(rows) == rows.size();
    };
    QVERIFY(
        write("考评期,公布日期,指标,位次,参评数,得分\n2021年10月,2021-11-12,重点项目综合考评,4,12,95\n"
              "2021年11月,2021-12-10,重点项目综合考评,2,12,96.5\n2021年11月,2021-12-10,投资完成率,3,12,\n"));
    CliResult imported = run({u"import"_s, file});
    QVERIFY2(imported.exit == 0, qPrintable(imported.out + imported.err));
    QCOMPARE(
        imported.object()[u"files"_s].toArray().first().toObject()[u"kind"_s].toString(), u"appraisals"_s);
    QCOMPARE(imported.object()[u"files"_s].toArray().first().toObject()[u"created"_s].toInt(), 3);
    const QJsonArray places = run({u"figures"_s, u"appraisal"_s}).object()[u"places"_s].toArray();
    QCOMPARE(places.size(), 2);
    QCOMPARE(places.first().toObject()[u"place"_s].toInt(), 2);
    QCOMPARE(places.first().toObject()[u"risen"_s].toInt(), 2);
    QVERIFY(places.last().toObject()[u"risen"_s].isNull());
    imported = run({u"import"_s, file});
    QCOMPARE(imported.object()[u"files"_s].toArray().first().toObject()[u"unchanged"_s].toInt(), 3);
    QCOMPARE(run({u"list"_s, u"appraisals"_s}).array().size(), 3);
    // A sheet corrects a place.
    QVERIFY(write("考评期,公布日期,指标,位次,参评数,得分\n2021年10月,2021-11-12,重点项目综合考评,5,12,95\n"));
    imported = run({u"import"_s, file});
    QVERIFY2(imported.exit == 0, qPrintable(imported.out + imported.err));
    QCOMPARE(imported.object()[u"files"_s].toArray().first().toObject()[u"changed"_s].toInt(), 1);
    QCOMPARE(run({u"list"_s, u"appraisals"_s}).array().size(), 3);
    QVERIFY(printed({u"annual"_s, u"--year"_s, u"2021"_s}, u"2021-12-31"_s)
                .contains(u"重点项目综合考评居第2位"_s));
}

void TestCliPeople::refusesWrongUse()
{
    QCOMPARE(run({u"assign"_s, m_project, u"--person"_s, u"赵刚"_s}).exit, 2); // no day
    QCOMPARE(
        run({u"assign"_s, u"没有的项目"_s, u"--person"_s, u"赵刚"_s, u"--since"_s, u"2021-07-01"_s}).exit, 2);
    QCOMPARE(run({u"assign"_s, m_project, u"--role"_s, u"厨师"_s, u"--person"_s, u"赵刚"_s, u"--since"_s,
                     u"2021-07-01"_s})
                 .exit,
        2);
    QCOMPARE(run({u"meeting"_s, u"add"_s, u"--kind"_s, u"茶话会"_s}).exit, 2);
    QCOMPARE(run({u"meeting"_s, u"dance"_s}).exit, 2);
    QCOMPARE(run({u"report"_s, u"leader"_s, u"-o"_s, m_cli.path(u"no.html"_s)}).exit, 2);
}

QTEST_APPLESS_MAIN(TestCliPeople)
#include "tst_cli_people.moc"
