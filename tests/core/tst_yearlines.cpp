// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledgerfixture.h"
#include "figures/projectcard.h"
#include "figures/starts.h"
#include "figures/yearlines.h"

#include <QTest>

using namespace Qt::StringLiterals;
using sanpi::DispatchGrouping;
using sanpi::Kind;
using sanpi::Level;
using sanpi::Money;
using sanpi::RecordId;
using sanpi::Stage;
using sanpi::YearClass;

namespace {

const QDate june(2021, 6, 30);

/// Key projects with months from January to June.
class LineFixture : public LedgerFixture {
public:
    qint64 project(const QString& name, Level level, const QString& unitName, qint64 target, qint64 perMonth)
    {
        const qint64 made = keyProject(name, level);
        if (!unitName.isEmpty())
            entry(made, 2021, u"unit"_s, unit(unitName));
        LedgerFixture::target(made, 2021, 1, target);
        for (int m = 1; m <= 6; ++m)
            month(made, 202100 + m, perMonth);
        return made;
    }
};

QStringList namesOf(const std::vector<sanpi::ProjectLine>& lines)
{
    QStringList names;
    for (const sanpi::ProjectLine& line : lines)
        names.append(line.name);
    return names;
}

} // namespace

class TestYearLines : public QObject {
    Q_OBJECT

private slots:
    void ranksThoseThatCount();
    void groupsWithTheirSums();
    void monthsThatAreNotKnown();
    void listsByMoneyOwedAndByGap();
    void takesTheIssueForTheRemedy();
    void countsTheCompleted();
    void cardOfAProject();
};

void TestYearLines::ranksThoseThatCount()
{
    LineFixture fixture;
    fixture.project(u"甲"_s, Level::District, u"文昌街道"_s, 1000, 100);
    fixture.project(u"乙"_s, Level::District, u"恩村街道"_s, 1000, 100);
    fixture.project(u"丙"_s, Level::Province, u"文昌街道"_s, 2000, 150);
    fixture.project(u"丁"_s, Level::District, u"文昌街道"_s, 500, 10);
    const qint64 done = fixture.project(u"已竣工"_s, Level::District, u"文昌街道"_s, 100, 900);
    fixture.transition(done, Stage::Producing, QDate(2021, 2, 1));
    QVERIFY(fixture.commit());
    const auto lines = sanpi::yearLines(fixture.ledger(), 2021, june);
    QVERIFY(lines);
    QCOMPARE(lines->month, 6);
    // By level, then the district's order of units.
    QCOMPARE(namesOf(lines->lines), (QStringList {u"丙"_s, u"乙"_s, u"甲"_s, u"丁"_s, u"已竣工"_s}));
    std::map<QString, std::pair<int, int>> ranks;
    for (const auto& line : lines->lines)
        ranks[line.name] = {line.amountRank, line.rateRank};
    QCOMPARE(ranks[u"丙"_s], std::pair(1, 3));
    QCOMPARE(ranks[u"甲"_s], std::pair(2, 1)); // equals share, the next is skipped
    QCOMPARE(ranks[u"乙"_s], std::pair(2, 1));
    QCOMPARE(ranks[u"丁"_s], std::pair(4, 4));
    QCOMPARE(ranks[u"已竣工"_s], std::pair(0, 0)); // 不计入
    QCOMPARE(lines->lines[0].level, u"省"_s);
    QCOMPARE(lines->lines[0].unit, u"文昌街道"_s);
}

void TestYearLines::groupsWithTheirSums()
{
    LineFixture fixture;
    fixture.project(u"甲"_s, Level::District, u"文昌街道"_s, 1000, 100);
    fixture.project(u"乙"_s, Level::City, u"恩村街道"_s, 1000, 50);
    fixture.project(u"丙"_s, Level::City, QString(), 500, 20);
    QVERIFY(fixture.commit());
    for (const auto grouping : {DispatchGrouping::Level, DispatchGrouping::Unit}) {
        const auto table = sanpi::dispatch(fixture.ledger(), 2021, june, grouping);
        QVERIFY(table);
        QCOMPARE(*table->monthDone, Money::fromWan(170));
        Money done;
        Money month;
        size_t projects = 0;
        for (const auto& group : table->groups) {
            QCOMPARE(size_t(group.figures.count), group.lines.size());
            done += group.figures.done;
            month += group.monthDone.value_or(Money());
            projects += group.lines.size();
        }
        QCOMPARE(projects, size_t(3));
        QCOMPARE(done, table->overview.all.done);
        QCOMPARE(month, *table->monthDone);
        QCOMPARE(table->groups.size(), grouping == DispatchGrouping::Level ? size_t(2) : size_t(3));
    }
}

void TestYearLines::monthsThatAreNotKnown()
{
    LineFixture fixture;
    const qint64 one = fixture.keyProject(u"只报累计"_s);
    fixture.target(one, 2021, 1, 1000);
    fixture.stated(one, 202106, 600);
    QVERIFY(fixture.commit());
    const auto table = sanpi::dispatch(fixture.ledger(), 2021, june, DispatchGrouping::Level);
    QVERIFY(table);
    QVERIFY(!table->monthDone);
    QVERIFY(!table->groups[0].lines[0].monthDone);
    QCOMPARE(*table->groups[0].lines[0].figures.done, Money::fromWan(600));
}

void TestYearLines::listsByMoneyOwedAndByGap()
{
    LineFixture fixture;
    fixture.project(u"欠得少"_s, Level::District, u"文昌街道"_s, 600, 40);
    fixture.project(u"欠得多"_s, Level::District, u"文昌街道"_s, 6000, 400);
    fixture.project(u"达到"_s, Level::District, u"文昌街道"_s, 600, 50);
    fixture.project(u"超过"_s, Level::District, u"文昌街道"_s, 600, 90);
    const qint64 none = fixture.keyProject(u"没有计划"_s);
    fixture.month(none, 202101, 5);
    QVERIFY(fixture.commit());
    const auto lists = sanpi::paceLists(fixture.ledger(), 2021, june);
    QVERIFY(lists);
    QCOMPARE(namesOf(lists->lagging), (QStringList {u"欠得多"_s, u"欠得少"_s}));
    QCOMPARE(namesOf(lists->onPace), (QStringList {u"超过"_s, u"达到"_s}));
    QCOMPARE(lists->owed, Money::fromWan(660));
    QCOMPARE(int(lists->lagging.size()), lists->overview.all.behind);
    QCOMPARE(int(lists->onPace.size()), lists->overview.all.onPace);
}

void TestYearLines::takesTheIssueForTheRemedy()
{
    LineFixture fixture;
    const qint64 late = fixture.project(u"滞后"_s, Level::District, u"文昌街道"_s, 600, 10);
    const qint64 other = fixture.project(u"另一个"_s, Level::District, u"文昌街道"_s, 600, 10);
    for (const qint64 project : {late, other})
        fixture.put(RecordId::progress(project, QDate(2021, 6, 1)), u"remark"_s, u"资金紧张"_s);
    const RecordId issue {Kind::Issue, {-5000, 0, 0}};
    fixture.put(issue, u"number"_s, u"WT1"_s);
    fixture.put(issue, u"project"_s, late);
    fixture.put(issue, u"text"_s, u"土地指标未落实"_s);
    fixture.put(issue, u"collected_on"_s, QDate(2021, 6, 2));
    QVERIFY(fixture.commit());
    const auto lists = sanpi::paceLists(fixture.ledger(), 2021, june);
    QVERIFY(lists);
    QCOMPARE(lists->remedies.at(fixture.id(late)).problem, u"土地指标未落实"_s);
    QCOMPARE(lists->remedies.at(fixture.id(other)).problem, u"资金紧张"_s);
}

void TestYearLines::countsTheCompleted()
{
    LineFixture fixture;
    const std::pair<QString, QDate> projects[] {
        {u"今年"_s, QDate(2021, 5, 1)}, {u"去年"_s, QDate(2020, 12, 31)}, {u"以后"_s, QDate(2021, 9, 1)}};
    for (const auto& [name, on] : projects)
        fixture.transition(fixture.keyProject(name), Stage::Producing, on);
    QVERIFY(fixture.commit());
    QCOMPARE(*sanpi::completedIn(fixture.ledger(), 2021, june), 1);
    QCOMPARE(*sanpi::completedIn(fixture.ledger(), 2021, QDate(2021, 12, 31)), 2);
}

void TestYearLines::cardOfAProject()
{
    LineFixture fixture;
    const qint64 one = fixture.project(u"甲"_s, Level::District, u"文昌街道"_s, 1200, 100);
    fixture.transition(one, Stage::Started, QDate(2021, 2, 1));
    fixture.put(RecordId::progress(one, QDate(2021, 3, 1)), u"text"_s, u"基础"_s);
    fixture.put(RecordId::progress(one, QDate(2021, 8, 1)), u"text"_s, u"主体"_s);
    fixture.put(RecordId::milestone(one, 1), u"planned"_s, QDate(2021, 1, 1));
    QVERIFY(fixture.commit());
    const auto card = sanpi::projectCard(fixture.ledger(), fixture.id(one), 2021, june);
    QVERIFY(card);
    QCOMPARE(card->month, 6);
    QCOMPARE(card->table.rows.size(), size_t(1));
    QCOMPARE(*card->byMonth[5].cumulative, Money::fromWan(600));
    QCOMPARE(card->byMonth[5].target, Money::fromWan(600));
    QVERIFY(!card->byMonth[6].cumulative);
    QVERIFY(card->monthsKnown);
    QCOMPARE(card->life.stage, Stage::Started);
    QCOMPARE(card->milestones.size(), size_t(1));
    QCOMPARE(card->progress.size(), size_t(1)); // what was said in August is not known yet
    QCOMPARE(
        sanpi::projectCard(fixture.ledger(), 99'999, 2021, june).error().code, sanpi::ErrorCode::NotFound);
}

QTEST_GUILESS_MAIN(TestYearLines)
#include "tst_yearlines.moc"
