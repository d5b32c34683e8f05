// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledgerfixture.h"
#include "figures/meetingitems.h"

#include <QTest>

using namespace Qt::StringLiterals;
using sanpi::IssueWeight;
using sanpi::Kind;
using sanpi::RecordId;

namespace {

const QDate today(2021, 11, 30);

class MeetingFixture : public LedgerFixture {
public:
    qint64 issue(const QString& number, IssueWeight weight, QDate assigned, QDate due, QDate closed = {})
    {
        const qint64 made = --m_issue;
        const RecordId id {Kind::Issue, {made, 0, 0}};
        put(id, u"number"_s, number);
        put(id, u"text"_s, u"供地手续未完成"_s);
        put(id, u"collected_on"_s, assigned);
        put(id, u"weight"_s, int(weight));
        step(made, 1, 2, assigned, due); // 交办
        if (closed.isValid())
            step(made, 2, 9, closed, {}); // 销号
        return made;
    }
    void inspected(qint64 project, QDate on, int workers)
    {
        const RecordId id = RecordId::inspection(project, on);
        put(id, u"site"_s, int(sanpi::SiteState::Working));
        put(id, u"progress"_s, u"基础施工"_s);
        put(id, u"workers"_s, workers);
    }

private:
    void step(qint64 of, int seq, int kind, QDate on, QDate due)
    {
        const RecordId id = RecordId::step(of, seq);
        put(id, u"kind"_s, kind);
        put(id, u"on"_s, on);
        if (due.isValid())
            put(id, u"due"_s, due);
        put(id, u"imported"_s, 1); // may stand without the steps before it
    }
    qint64 m_issue = -1000;
};

} // namespace

class TestMeetingItems : public QObject {
    Q_OBJECT

private slots:
    void takesWhatUnitsCannotSettle();
    void ranksProjects();
};

void TestMeetingItems::takesWhatUnitsCannotSettle()
{
    MeetingFixture fixture;
    fixture.issue(u"WT1"_s, IssueWeight::General, QDate(2021, 11, 28), QDate(2021, 12, 5)); // in its time
    fixture.issue(u"WT2"_s, IssueWeight::General, QDate(2021, 11, 10), QDate(2021, 11, 17)); // overdue
    fixture.issue(u"WT3"_s, IssueWeight::Complex, QDate(2021, 11, 20), QDate(2021, 12, 20)); // complex
    fixture.issue(u"WT4"_s, IssueWeight::General, QDate(2021, 10, 1), QDate(2021, 10, 8)); // longest overdue
    fixture.issue(u"WT5"_s, IssueWeight::Complex, QDate(2021, 9, 1), QDate(2021, 10, 1), QDate(2021, 9, 20));
    QVERIFY2(fixture.commit(), qPrintable(fixture.outcome().error.what));
    const auto items = sanpi::meetingItems(fixture.ledger(), 2021, today);
    QVERIFY(items.ok());
    QStringList numbers;
    for (const sanpi::IssueRow& row : items->issues)
        numbers << row.number;
    QCOMPARE(numbers, (QStringList {u"WT4"_s, u"WT2"_s, u"WT3"_s}));
    QCOMPARE(items->overdue, 2);
}

void TestMeetingItems::ranksProjects()
{
    MeetingFixture fixture;
    const qint64 red = fixture.keyProject(u"红灯"_s);
    const qint64 redder = fixture.keyProject(u"红灯欠得多"_s);
    const qint64 green = fixture.keyProject(u"绿灯"_s);
    for (const qint64 project : {red, redder, green})
        fixture.target(project, 2021, 1, project == redder ? 9'000 : 3'000);
    fixture.stated(red, 202111, 100);
    fixture.stated(redder, 202111, 100);
    fixture.stated(green, 202111, 2'900);
    for (const QDate day : {QDate(2021, 11, 9), QDate(2021, 11, 16), QDate(2021, 11, 23)}) {
        fixture.inspected(green, day, 30); // never anything new
        fixture.inspected(red, day, 10 + day.day()); // more workers every week
    }
    QVERIFY2(fixture.commit(), qPrintable(fixture.outcome().error.what));
    const auto items = sanpi::meetingItems(fixture.ledger(), 2021, today);
    QVERIFY(items.ok());
    QCOMPARE(items->laggards.size(), size_t(2));
    QCOMPARE(items->laggards[0].name, u"红灯欠得多"_s);
    QCOMPARE(items->laggards[1].name, u"红灯"_s);
    QCOMPARE(items->still.size(), size_t(1));
    QCOMPARE(items->still[0].line.name, u"绿灯"_s);
    QCOMPARE(items->still[0].weeks, 2); // two weeks like the one before
}

QTEST_GUILESS_MAIN(TestMeetingItems)
#include "tst_meetingitems.moc"
