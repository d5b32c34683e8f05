// SPDX-License-Identifier: GPL-3.0-or-later
// The quarter through the real program: an application walks into the list, and a round of 观摩.
#include "cli/clirun.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestCliQuarter : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void anApplicationWalksIntoTheList();
    void stepsOutOfOrderAreRefused();
    void oneIsReturnedAndProposedAgain();
    void thePapersAreWritten();
    void aTourIsScored();
    void wrongWords();

private:
    [[nodiscard]] CliResult run(const QStringList& words, const QString& day = u"2021-12-20"_s) const
    {
        return m_run(
            QStringList {u"--ledger"_s, m_run.path(u"x.sanpi"_s), u"--as-of"_s, day, u"--json"_s} + words);
    }
    [[nodiscard]] CliResult candidate(
        const QString& what, const QString& project, const QStringList& more = {}) const
    {
        return run(QStringList {u"candidate"_s, what, project, u"--period"_s, u"3"_s} + more);
    }
    [[nodiscard]] QJsonObject listed(const QString& name) const
    {
        const CliResult said = run({u"candidate"_s, u"list"_s, u"--period"_s, u"3"_s});
        for (const auto& one : said.object()[u"candidates"_s].toArray()) {
            if (one.toObject()[u"name"_s].toString() == name)
                return one.toObject();
        }
        return {};
    }

    CliRun m_run;
    // Published as a member of 第一期开工一批 and of 第二期签约一批 (domain.md, §10.2).
    QString m_started = u"河南中安建设工程有限公司中安建科融创产业园项目"_s;
    QString m_signed = u"中南氨阀年产6000吨二氧化碳复叠系统自控阀项目"_s;
};

void TestCliQuarter::initTestCase()
{
    const CliResult made = run({u"init"_s, m_run.path(u"x.sanpi"_s), u"--demo"_s});
    QVERIFY2(made.exit == 0, qPrintable(made.err));
}

void TestCliQuarter::anApplicationWalksIntoTheList()
{
    const CliResult proposed = candidate(u"propose"_s, m_started, {u"--batch"_s, u"投产一批"_s});
    QVERIFY2(proposed.exit == 0, qPrintable(proposed.err));
    const QJsonObject first = proposed.object()[u"candidates"_s].toArray().first().toObject();
    QCOMPARE(first[u"state"_s].toString(), u"拟报"_s);
    QVERIFY(first[u"from_period"_s].toInt() > 0);
    QVERIFY(first[u"missing"_s].toArray().size() <= 5);
    for (const QString& state : {u"区初审"_s, u"报市"_s, u"市审"_s}) {
        const CliResult stepped = candidate(u"step"_s, m_started);
        QVERIFY2(stepped.exit == 0, qPrintable(stepped.err));
        QCOMPARE(listed(m_started)[u"state"_s].toString(), state);
    }
    const CliResult taken
        = candidate(u"step"_s, m_started, {u"--level"_s, u"省定"_s, u"--document"_s, u"豫发改〔2021〕9号"_s});
    QVERIFY2(taken.exit == 0, qPrintable(taken.err));
    const CliResult members = run({u"list"_s, u"batches"_s, u"--where"_s, u"period=3"_s, u"--fields"_s,
                                      u"name,batch,joined,from_period,provincial,document"_s},
        u"2022-01-04"_s);
    QCOMPARE(members.array().size(), 1);
    const QJsonObject member = members.array().first().toObject();
    QCOMPARE(member[u"name"_s].toString(), m_started);
    QCOMPARE(member[u"joined"_s].toString(), u"2022-01-04"_s);
    QCOMPARE(member[u"from_period"_s].toInt(), first[u"from_period"_s].toInt());
    QCOMPARE(member[u"document"_s].toString(), u"豫发改〔2021〕9号"_s);
    QVERIFY(run({u"check"_s}).exit == 0);
}

void TestCliQuarter::stepsOutOfOrderAreRefused()
{
    QCOMPARE(candidate(u"propose"_s, m_started, {u"--batch"_s, u"投产一批"_s}).exit, 3);
    QCOMPARE(candidate(u"step"_s, m_started).exit, 3); // it is in the list
    QVERIFY(candidate(u"propose"_s, m_signed, {u"--batch"_s, u"开工一批"_s}).exit == 0);
    const CliResult early = candidate(u"step"_s, m_signed, {u"--on"_s, u"2021-12-01"_s});
    QCOMPARE(early.exit, 3);
    QVERIFY(early.err.contains(u"2021-12-01"_s));
    QCOMPARE(candidate(u"return"_s, m_signed).exit, 3); // without a reason
    const CliResult written
        = run({u"set"_s, u"candidates"_s, listed(m_signed)[u"id"_s].toString(), u"state=纳入"_s});
    QCOMPARE(written.exit, 3);
    QCOMPARE(listed(m_signed)[u"state"_s].toString(), u"拟报"_s);
}

void TestCliQuarter::oneIsReturnedAndProposedAgain()
{
    QVERIFY(candidate(u"return"_s, m_signed, {u"--reason"_s, u"用地未落实"_s}).exit == 0);
    QCOMPARE(listed(m_signed)[u"reason"_s].toString(), u"用地未落实"_s);
    const CliResult again = candidate(
        u"propose"_s, m_signed, {u"--batch"_s, u"开工一批"_s, u"--text"_s, u"年产6000吨自控阀。"_s});
    QVERIFY2(again.exit == 0, qPrintable(again.err));
    QCOMPARE(listed(m_signed)[u"state"_s].toString(), u"拟报"_s);
    QCOMPARE(listed(m_signed)[u"brief"_s].toString(), u"年产6000吨自控阀。"_s);
    // A new period needs its day.
    const QStringList sixth {
        u"candidate"_s, u"propose"_s, m_signed, u"--period"_s, u"6"_s, u"--batch"_s, u"投产一批"_s};
    QCOMPARE(run(sixth).exit, 3);
    QCOMPARE(run(sixth + QStringList {u"--held"_s, u"2022-10-10"_s}).exit, 0);
}

void TestCliQuarter::thePapersAreWritten()
{
    for (const QString& name : {u"application"_s, u"event"_s}) {
        const CliResult written = run({u"report"_s, name, u"--period"_s, u"3"_s, u"--format"_s, u"html"_s,
            u"-o"_s, m_run.path(name + u".html"_s)});
        QVERIFY2(written.exit == 0, qPrintable(written.err));
        QFile file(m_run.path(name + u".html"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(file.readAll());
        QVERIFY(text.contains(u"年产6000吨"_s));
        QVERIFY(text.contains(m_started));
    }
    QCOMPARE(run({u"report"_s, u"application"_s, u"--period"_s, u"99"_s, u"--format"_s, u"html"_s, u"-o"_s,
                     m_run.path(u"no.html"_s)})
                 .exit,
        3);
}

void TestCliQuarter::aTourIsScored()
{
    QCOMPARE(run({u"tour"_s, u"add"_s, u"第四季度观摩"_s, u"--on"_s, u"2021-12-18"_s}).exit, 0);
    QCOMPARE(run({u"tour"_s, u"add"_s, u"第四季度观摩"_s}).exit, 1); // the name is used
    QCOMPARE(run({u"tour"_s, u"stop"_s, u"第四季度观摩"_s, m_started, m_signed}).exit, 0);
    for (const auto& [judge, points] : {std::pair(u"张三"_s, u"90"_s), std::pair(u"李四"_s, u"90.01"_s)})
        QCOMPARE(run({u"tour"_s, u"score"_s, u"第四季度观摩"_s, m_signed, judge, points}).exit, 0);
    QCOMPARE(run({u"tour"_s, u"score"_s, u"第四季度观摩"_s, m_signed, u"王五"_s, u"101"_s}).exit, 1);
    const QJsonArray stops = run({u"tour"_s, u"list"_s}).array().first().toObject()[u"stops"_s].toArray();
    QCOMPARE(stops.size(), 2);
    QCOMPARE(stops[1].toObject()[u"mean_points"_s].toString(), u"90.01"_s); // 90.005, half up
    QCOMPARE(stops[1].toObject()[u"rank"_s].toInt(), 1);
    QVERIFY(stops[0].toObject()[u"rank"_s].isNull());
    const CliResult written
        = run({u"report"_s, u"tour"_s, u"--tour"_s, u"第四季度观摩"_s, u"-o"_s, m_run.path(u"tour.docx"_s)});
    QVERIFY2(written.exit == 0, qPrintable(written.err));
}

void TestCliQuarter::wrongWords()
{
    QCOMPARE(run({u"candidate"_s}).exit, 2);
    QCOMPARE(run({u"candidate"_s, u"step"_s, m_signed}).exit, 2); // of which period?
    QCOMPARE(candidate(u"propose"_s, m_signed).exit, 2); // for which list?
    QCOMPARE(candidate(u"propose"_s, u"没有的项目"_s, {u"--batch"_s, u"开工一批"_s}).exit, 2);
    QCOMPARE(candidate(u"step"_s, m_signed, {u"--on"_s, u"昨天"_s}).exit, 2);
    QCOMPARE(run({u"tour"_s, u"stop"_s, u"没有的观摩"_s, m_signed}).exit, 2);
    QCOMPARE(run({u"tour"_s}).exit, 2);
}

QTEST_GUILESS_MAIN(TestCliQuarter)
#include "tst_cli_quarter.moc"
