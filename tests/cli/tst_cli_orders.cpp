// SPDX-License-Identifier: GPL-3.0-or-later
// The ladder, reminders, papers and stories from the command line, on the demo.
#include "cli/clirun.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;

class TestCliOrders : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void proposesTheNextStep();
    void takesAProposal();
    void printsTheOrder();
    void tellsTheStory();
    void remindsOfWhatIsDue();
    void refusesWrongUse_data();
    void refusesWrongUse();
    void leavesTheLedgerSound();

private:
    [[nodiscard]] CliResult at(const QStringList& words, const QString& day = u"2021-12-31"_s) const
    {
        return m_run(
            QStringList {u"--ledger"_s, m_run.path(u"x.sanpi"_s), u"--as-of"_s, day, u"--json"_s} + words);
    }
    [[nodiscard]] QJsonArray proposed() const
    {
        return at({u"figures"_s, u"escalation"_s}).object()[u"proposed"_s].toArray();
    }

    CliRun m_run;
    qint64 m_order = 0;
    qint64 m_issue = 0;
};

void TestCliOrders::initTestCase()
{
    QCOMPARE(at({u"init"_s, m_run.path(u"x.sanpi"_s), u"--demo"_s}).exit, 0);
}

void TestCliOrders::proposesTheNextStep()
{
    const QJsonArray rows = proposed();
    QVERIFY(rows.size() > 2);
    const QJsonObject first = rows[0].toObject();
    QVERIFY(first[u"idle_weeks"_s].toInt() >= 2 || first[u"overdue_days"_s].toInt() > 0);
    QVERIFY(!first[u"addressee"_s].toString().isEmpty() && !first[u"organ"_s].toString().isEmpty());
}

void TestCliOrders::takesAProposal()
{
    const auto rows = proposed();
    QString record;
    for (const QJsonValue& row : rows) {
        if (row[u"issue"_s].isNull())
            record = row[u"record"_s].toString();
    }
    QVERIFY(record.startsWith(u"projects/"_s));
    const QJsonObject made = at({u"order"_s, u"escalate"_s, record}).object();
    m_order = made[u"id"_s].toInteger();
    m_issue = made[u"issue"_s].toInteger();
    QVERIFY(m_order > 0 && m_issue > 0);
    // Taken once, it is not proposed again while the draft waits.
    QCOMPARE(at({u"order"_s, u"escalate"_s, record}).exit, 3);
    QCOMPARE(proposed().size(), rows.size() - 1);
    const QString order = QString::number(m_order);
    QCOMPARE(at({u"order"_s, u"issue"_s, order, u"--on"_s, u"2021-12-31"_s}).object()[u"code"_s].toString(),
        u"示项提〔2021〕1号"_s);
}

void TestCliOrders::printsTheOrder()
{
    const QString file = m_run.path(u"提示函.html"_s);
    // By the number that it bears, too.
    for (const QString& record : {u"orders/%1"_s.arg(m_order), u"orders/示项提〔2021〕1号"_s})
        QCOMPARE(at({u"report"_s, u"order"_s, u"--record"_s, record, u"-o"_s, file}).exit, 0);
    QFile written(file);
    QVERIFY(written.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(written.readAll());
    QVERIFY(
        text.contains(u"示项提〔2021〕1号"_s) && text.contains(u"整改要求"_s) && text.contains(u"回执"_s));
    const QJsonObject draft
        = at({u"order"_s, u"draft"_s, QString::number(m_issue), u"--kind"_s, u"督办单"_s}).object();
    const QString record = u"orders/%1"_s.arg(draft[u"id"_s].toInteger());
    const QString request = m_run.path(u"提请.pdf"_s);
    QVERIFY(
        at({u"report"_s, u"order"_s, u"--record"_s, record, u"-o"_s, request}).object()[u"pages"_s].toInt()
        >= 2);
    const QString word = m_run.path(u"督办单.docx"_s);
    QCOMPARE(at({u"report"_s, u"order"_s, u"--record"_s, record, u"--layout"_s, u"official"_s, u"-o"_s, word})
                 .exit,
        0);
    // The center issues its own reminders: there is nothing to request.
    QCOMPARE(at({u"report"_s, u"order"_s, u"--record"_s, u"orders/%1"_s.arg(m_order), u"--layout"_s,
                    u"request"_s, u"-o"_s, request})
                 .exit,
        3);
}

void TestCliOrders::tellsTheStory()
{
    const QString file = m_run.path(u"全程.html"_s);
    QCOMPARE(
        at({u"report"_s, u"story"_s, u"--record"_s, u"issues/%1"_s.arg(m_issue), u"-o"_s, file}).exit, 0);
    QFile written(file);
    QVERIFY(written.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(written.readAll());
    QVERIFY(text.contains(u"巡查发现"_s) && text.contains(u"示项提〔2021〕1号"_s)
        && text.contains(u"收集问题"_s));
}

void TestCliOrders::remindsOfWhatIsDue()
{
    const QJsonObject found = at({u"figures"_s, u"reminders"_s}).object();
    QVERIFY(found[u"past"_s].toInt() > 0);
    int lines = 0;
    const QJsonObject counts = found[u"counts"_s].toObject();
    for (const QString& kind : counts.keys())
        lines += counts[kind].toInt();
    QCOMPARE(lines, int(found[u"reminders"_s].toArray().size()));
    QVERIFY(counts[u"issue_overdue"_s].toInt() > 0);
    // The order of before is due for a reply.
    const QJsonObject later = at({u"figures"_s, u"reminders"_s}, u"2022-01-03"_s).object();
    QCOMPARE(later[u"counts"_s][u"order_reply"_s].toInt(), 1);
}

void TestCliOrders::refusesWrongUse_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<int>("exit");
    QTest::newRow("no record") << QStringList {u"report"_s, u"order"_s, u"-o"_s, u"x.pdf"_s} << 2;
    QTest::newRow("no such order") << QStringList {u"report"_s, u"order"_s, u"--record"_s, u"orders/99999"_s,
        u"-o"_s, u"x.pdf"_s} << 3;
    QTest::newRow("layout") << QStringList {u"report"_s, u"story"_s, u"--record"_s, u"issues/1"_s,
        u"--layout"_s, u"request"_s, u"-o"_s, u"x.pdf"_s}
                            << 2;
    QTest::newRow("no such project") << QStringList {u"order"_s, u"escalate"_s, u"projects/没有"_s} << 2;
}

void TestCliOrders::refusesWrongUse()
{
    QFETCH(QStringList, words);
    QFETCH(int, exit);
    QCOMPARE(at(words).exit, exit);
}

void TestCliOrders::leavesTheLedgerSound()
{
    QCOMPARE(at({u"check"_s}).exit, 0);
}

QTEST_GUILESS_MAIN(TestCliOrders)
#include "tst_cli_orders.moc"
