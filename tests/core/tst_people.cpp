// SPDX-License-Identifier: GPL-3.0-or-later
// Who leads a project on a day, what leaders and units owe, and the district's place in the city.
#include "core/ledgerfixture.h"
#include "figures/appraisal.h"
#include "figures/escalation.h"
#include "figures/leaderboard.h"
#include "figures/projectcard.h"
#include "figures/table.h"
#include "store/appraisals.h"
#include "store/assigning.h"
#include "store/orders.h"
#include "store/projectface.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace sanpi;

namespace {

const QDate june(2021, 6, 30);
const QDate july(2021, 7, 1);
const QDate november(2021, 11, 30);

QString leaderOn(Ledger& ledger, qint64 project, QDate day)
{
    const auto leader = projectPerson(ledger, project, ProjectRole::Leader, day);
    return leader && *leader ? (*leader)->name : QString();
}

AssignWish toLeader(const QString& name, QDate since, std::vector<qint64> projects)
{
    AssignWish wish;
    wish.projects = std::move(projects);
    wish.name = name;
    wish.since = since;
    wish.author = u"test"_s;
    return wish;
}

/// Two units, two leaders by the ledger's own text, one project without.
class PeopleFixture : public LedgerFixture {
public:
    PeopleFixture()
    {
        first = made(u"甲项目"_s, u"文昌街道"_s, u"王明"_s, 1200, 300);
        second = made(u"乙项目"_s, u"文昌街道"_s, u"王明"_s, 1200, 1200);
        third = made(u"丙项目"_s, u"李万街道"_s, u"李强"_s, 2400, 1200);
        fourth = made(u"丁项目"_s, u"李万街道"_s, {}, 600, 600);
        ready = commit();
        for (qint64* id : {&first, &second, &third, &fourth})
            *id = LedgerFixture::id(*id);
    }
    void issue(qint64 project, int kind, QDate due)
    {
        const qint64 made = --m_issue;
        const RecordId id {Kind::Issue, {made, 0, 0}};
        put(id, u"number"_s, u"WT%1"_s.arg(-made));
        put(id, u"text"_s, u"供地手续未完成"_s);
        put(id, u"collected_on"_s, QDate(2021, 10, 1));
        put(id, u"project"_s, project);
        put(id, u"kind"_s, kind);
        const RecordId step = RecordId::step(made, 1);
        put(step, u"kind"_s, int(StepKind::Assigned));
        put(step, u"on"_s, QDate(2021, 10, 1));
        put(step, u"due"_s, due);
        put(step, u"imported"_s, 1);
    }

    bool ready = false;
    qint64 first = 0, second = 0, third = 0, fourth = 0;

private:
    qint64 made(const QString& name, const QString& of, const QString& sponsor, qint64 target, qint64 done)
    {
        const qint64 project = keyProject(name);
        entry(project, 2021, u"unit"_s, unit(of));
        put(RecordId::project(project), u"leader"_s, Value(QString(name.left(1) + u"负责人"_s)));
        put(RecordId::project(project), u"phone"_s, Value(QString(u"0391-"_s + QString::number(done))));
        if (!sponsor.isEmpty())
            put(RecordId::project(project), u"sponsor"_s, sponsor);
        this->target(project, 2021, 1, target);
        stated(project, 202111, done);
        return project;
    }
    qint64 m_issue = -1000;
};

} // namespace

class TestPeople : public QObject {
    Q_OBJECT

private slots:
    void tellsJunesLeaderAfterJuly();
    void reassignsManyInOneSet();
    void keepsWhatBeginsLater();
    void leavesProjectsWithout();
    void keepsTheTextBesideTheAssignment();
    void ranksLeaders();
    void listsDebts();
    void namesTheLeaderOfTheDay();
    void tellsTaskForceAndOfficerOfTheDay();
    void placesInTheCity();
    void keepsAPlaceOnce();
};

void TestPeople::tellsJunesLeaderAfterJuly()
{
    PeopleFixture fixture;
    QVERIFY(fixture.ready);
    Ledger& ledger = fixture.ledger();
    const Outcome done = assignProjects(ledger, toLeader(u"赵刚"_s, july, {fixture.first}));
    QVERIFY2(done.ok(), qPrintable(done.error.what));
    QCOMPARE(leaderOn(ledger, fixture.first, june), u"王明"_s);
    QCOMPARE(leaderOn(ledger, fixture.first, july), u"赵刚"_s);
    QCOMPARE(leaderOn(ledger, fixture.second, november), u"王明"_s);
    // His page of June still names June's leader.
    const auto then = leaderBoard(ledger, 2021, june);
    const auto now = leaderBoard(ledger, 2021, november);
    QVERIFY(then.ok() && now.ok());
    QCOMPARE(leaderPage(*then, u"王明"_s)->projects.size(), size_t(2));
    QVERIFY(!leaderPage(*then, u"赵刚"_s).ok());
    QCOMPARE(leaderPage(*now, u"王明"_s)->projects.size(), size_t(1));
    QCOMPARE(leaderPage(*now, u"赵刚"_s)->projects.size(), size_t(1));
}

void TestPeople::reassignsManyInOneSet()
{
    PeopleFixture fixture;
    Ledger& ledger = fixture.ledger();
    const std::vector<qint64> all {fixture.first, fixture.second, fixture.third};
    QVERIFY(assignProjects(ledger, toLeader(u"赵刚"_s, july, all)).ok());
    QCOMPARE(ledger.records().all(Kind::Person)->size(), size_t(1));
    const Outcome second = assignProjects(ledger, toLeader(u"钱进"_s, QDate(2021, 9, 1), all));
    QVERIFY(second.ok());
    for (const qint64 project : all) {
        QCOMPARE(leaderOn(ledger, project, QDate(2021, 8, 31)), u"赵刚"_s);
        QCOMPARE(leaderOn(ledger, project, QDate(2021, 9, 1)), u"钱进"_s);
    }
    QVERIFY(ledger.undo(u"test"_s, second.changeSet).ok());
    for (const qint64 project : all)
        QCOMPARE(leaderOn(ledger, project, november), u"赵刚"_s);
    // The same again changes nothing.
    QCOMPARE(assignProjects(ledger, toLeader(u"赵刚"_s, QDate(2021, 8, 1), all)).changeSet, 0);
}

void TestPeople::keepsWhatBeginsLater()
{
    PeopleFixture fixture;
    Ledger& ledger = fixture.ledger();
    QVERIFY(assignProjects(ledger, toLeader(u"赵刚"_s, QDate(2021, 9, 1), {fixture.first})).ok());
    QVERIFY(assignProjects(ledger, toLeader(u"钱进"_s, july, {fixture.first})).ok());
    QCOMPARE(leaderOn(ledger, fixture.first, june), u"王明"_s);
    QCOMPARE(leaderOn(ledger, fixture.first, QDate(2021, 8, 31)), u"钱进"_s);
    QCOMPARE(leaderOn(ledger, fixture.first, QDate(2021, 9, 1)), u"赵刚"_s);
}

void TestPeople::leavesProjectsWithout()
{
    PeopleFixture fixture;
    Ledger& ledger = fixture.ledger();
    QVERIFY(assignProjects(ledger, toLeader(u"赵刚"_s, july, {fixture.first})).ok());
    QVERIFY(assignProjects(ledger, toLeader({}, QDate(2021, 8, 1), {fixture.first})).ok());
    QCOMPARE(leaderOn(ledger, fixture.first, QDate(2021, 7, 31)), u"赵刚"_s);
    // The text of before the assignments says nothing of what came after them.
    QCOMPARE(leaderOn(ledger, fixture.first, november), QString());
}

void TestPeople::keepsTheTextBesideTheAssignment()
{
    PeopleFixture fixture;
    Ledger& ledger = fixture.ledger();
    QVERIFY(assignProjects(ledger, toLeader(u"赵刚"_s, july, {fixture.first})).ok());
    const Field& field = ledger.catalogue().field(Kind::Project, u"sponsor");
    const auto write = [&](qint64 project, QDate on, const QString& name) {
        ChangeSetBuilder builder(ledger.catalogue(), ledger.records());
        const auto done
            = writeProjectField(builder, project, {2021, on, Month(2021, 11)}, field, Value(name));
        return std::pair(done.ok(), builder.changes().size());
    };
    QVERIFY(!write(fixture.first, november, u"钱进"_s).first); // assigned by day
    QCOMPARE(write(fixture.first, november, u"赵刚"_s), std::pair(true, size_t(0)));
    QCOMPARE(write(fixture.first, june, u"钱进"_s), std::pair(true, size_t(1))); // what the text tells
    QCOMPARE(write(fixture.second, november, u"钱进"_s), std::pair(true, size_t(1)));
    const auto table = projectTable(ledger, 2021, november);
    QVERIFY(table.ok());
    const auto column = size_t(table->column(u"sponsor"));
    const auto row = std::ranges::find_if(
        table->rows, [&](const TableRow& one) { return one.id.key[0] == fixture.first; });
    QCOMPARE(row->cells[column].text(), u"赵刚"_s);
}

void TestPeople::ranksLeaders()
{
    PeopleFixture fixture;
    const auto board = leaderBoard(fixture.ledger(), 2021, november);
    QVERIFY(board.ok());
    QCOMPARE(board->leaders.size(), size_t(2));
    // 王明 1500 of 2400: 62.5; 李强 1200 of 2400: 50.
    QCOMPARE(board->leaders[0].who.name, u"王明"_s);
    QCOMPARE(board->leaders[0].rank, 1);
    QCOMPARE(board->leaders[0].figures.count, 2);
    QCOMPARE(board->leaders[0].figures.rate.basisPoints(), 6250);
    // 2400 × 11/12 − 1500 = 700.
    QCOMPARE(board->leaders[0].figures.lag, Money::fromWan(700));
    QCOMPARE(board->leaders[1].rank, 2);
    QCOMPARE(board->leaders[1].figures.lag, Money::fromWan(1000));
    QCOMPARE(board->nobody.figures.count, 1);
    int counted = board->nobody.figures.count;
    for (const LeaderLine& line : board->leaders)
        counted += line.figures.count;
    QCOMPARE(counted, board->overview.all.count);
    const auto page = leaderPage(*board, u"王明"_s);
    QCOMPARE(page->projects.front().name, u"甲项目"_s); // owes most
    QCOMPARE(page->of, 2);
}

void TestPeople::listsDebts()
{
    PeopleFixture fixture;
    fixture.issue(fixture.first, 1, QDate(2021, 10, 8)); // 土地
    fixture.issue(fixture.first, 1, QDate(2021, 12, 8));
    fixture.issue(fixture.first, 2, QDate(2021, 12, 8)); // 资金
    fixture.issue(fixture.second, 8, QDate(2021, 12, 8)); // of a project that is not behind
    QVERIFY(fixture.commit());
    QVERIFY(keepPerson(fixture.ledger(), 0,
        {{u"name"_s, u"孙主任"_s}, {u"kind"_s, 4}, {u"unit"_s, fixture.unit(u"文昌街道"_s)},
            {u"phone"_s, u"0391-100"_s}},
        u"test"_s)
                .ok());
    const auto board = leaderBoard(fixture.ledger(), 2021, november);
    QVERIFY(board.ok());
    QCOMPARE(board->unitDebts.size(), size_t(2));
    // 李万 3000 × 11/12 − 1800 = 950; 文昌 2400 × 11/12 − 1500 = 700.
    QCOMPARE(board->unitDebts[0].name, u"李万街道"_s);
    QCOMPARE(board->unitDebts[0].owed, Money::fromWan(950));
    QCOMPARE(board->unitDebts[0].worst, u"丙项目"_s);
    QCOMPARE(board->unitDebts[0].contact, u"丙负责人"_s); // nobody of the unit is in the ledger
    QCOMPARE(board->unitDebts[0].phone, u"0391-1200"_s);
    QCOMPARE(board->unitDebts[1].owed, Money::fromWan(700));
    QCOMPARE(board->unitDebts[1].contact, u"孙主任"_s);
    QCOMPARE(causesText(board->unitDebts[1].causes), u"用地2个、资金1个"_s);
    QCOMPARE(board->leaderDebts[0].name, u"李强"_s);
    QCOMPARE(board->leaders[0].open, 4);
    QCOMPARE(board->leaders[0].overdue, 1);
    // The overview owes the same.
    for (const Group& unit : board->overview.byUnit) {
        if (unit.label == u"李万街道"_s)
            QCOMPARE(unit.lag, board->unitDebts[0].owed);
    }
}

void TestPeople::namesTheLeaderOfTheDay()
{
    PeopleFixture fixture;
    fixture.issue(fixture.first, 1, QDate(2021, 10, 8));
    QVERIFY(fixture.commit());
    Ledger& ledger = fixture.ledger();
    QVERIFY(assignProjects(ledger, toLeader(u"赵刚"_s, QDate(2021, 11, 1), {fixture.first})).ok());
    const qint64 issue = ledger.records().all(Kind::Issue)->front().id.key[0];
    QCOMPARE(proposeOrder(ledger, issue, OrderKind::Order, QDate(2021, 10, 20))->leader, u"王明"_s);
    QCOMPARE(proposeOrder(ledger, issue, OrderKind::Order, november)->leader, u"赵刚"_s);
    const auto rows = escalations(ledger, november);
    QVERIFY(rows.ok() && !rows->rows.empty());
    QCOMPARE(rows->rows.front().leader, u"赵刚"_s);
}

void TestPeople::tellsTaskForceAndOfficerOfTheDay()
{
    PeopleFixture fixture;
    Ledger& ledger = fixture.ledger();
    AssignWish wish = toLeader(u"食品产业园专班"_s, july, {fixture.first});
    wish.role = ProjectRole::TaskForce;
    QVERIFY(assignProjects(ledger, wish).ok());
    wish.role = ProjectRole::ServiceOfficer;
    wish.name = u"孙服务"_s;
    wish.phone = u"0391-1"_s;
    QVERIFY(assignProjects(ledger, wish).ok());
    const auto board = leaderBoard(ledger, 2021, november);
    QVERIFY(board);
    QCOMPARE(board->taskForces.at(fixture.first).name, u"食品产业园专班"_s);
    QCOMPARE(board->officers.at(fixture.first).since, july);
    QVERIFY(!board->officers.contains(fixture.second));
    QVERIFY(leaderBoard(ledger, 2021, june)->officers.empty());
    const auto card = projectCard(ledger, fixture.first, 2021, november);
    QVERIFY(card);
    QCOMPARE(card->people.size(), size_t(3));
    QVERIFY(!card->people[0].second.since.isValid()); // the ledger's text has no day
    QCOMPARE(card->people[1].first, ProjectRole::TaskForce);
    QCOMPARE(card->people[2].second.name, u"孙服务"_s);
    QCOMPARE(card->people[2].second.since, july);
}

void TestPeople::placesInTheCity()
{
    LedgerFixture fixture;
    const auto put = [&](const QString& period, QDate on, const QString& indicator, int place) {
        return Fields {{u"period"_s, period}, {u"on"_s, on}, {u"indicator"_s, indicator}, {u"place"_s, place},
            {u"of"_s, 12}};
    };
    Ledger& ledger = fixture.ledger();
    QVERIFY(keepAppraisals(ledger,
        {put(u"2021年10月"_s, QDate(2021, 11, 12), u"投资完成率"_s, 3),
            put(u"2021年10月"_s, QDate(2021, 11, 12), u"重点项目综合考评"_s, 4),
            put(u"2021年11月"_s, QDate(2021, 12, 10), u"投资完成率"_s, 5),
            put(u"2021年11月"_s, QDate(2021, 12, 10), u"重点项目综合考评"_s, 2),
            put(u"2021年11月"_s, QDate(2021, 12, 10), u"入统率"_s, 6)},
        u"test"_s)
                .ok());
    auto places = appraisalPlaces(ledger, QDate(2021, 12, 31));
    QVERIFY(places.ok());
    QCOMPARE(places->size(), size_t(3));
    QCOMPARE(places->front().indicator, u"重点项目综合考评"_s);
    QCOMPARE(placeText(places->front()), u"第2位（共12个）"_s);
    QCOMPARE(places->front().risen(), std::optional<int>(2));
    QCOMPARE(risenText((*places)[1]), u"较上期下降2位"_s);
    QVERIFY(!(*places)[2].risen());
    QCOMPARE(appraisalSentence(*places),
        u"2021年11月全市考评，重点项目综合考评居第2位（共12个），较上期上升2位；投资完成率居第5位（共12个），"
        u"较上期下降2"
        u"位；入统率居第6位（共12个）。"_s);
    // As of the day before the newest was published.
    places = appraisalPlaces(ledger, QDate(2021, 12, 9));
    QCOMPARE(places->size(), size_t(2));
    QCOMPARE(places->front().place, 4);
    QVERIFY(!places->front().risen());
}

void TestPeople::keepsAPlaceOnce()
{
    LedgerFixture fixture;
    Ledger& ledger = fixture.ledger();
    const Fields first {{u"period"_s, u"2021年11月"_s}, {u"on"_s, QDate(2021, 12, 10)},
        {u"indicator"_s, u"综合考评"_s}, {u"place"_s, 2}};
    QVERIFY(keepAppraisals(ledger, {first}, u"test"_s).ok());
    Fields again = first;
    again[u"place"_s] = 3;
    QVERIFY(keepAppraisals(ledger, {again}, u"test"_s).ok());
    const auto all = ledger.records().all(Kind::Appraisal);
    QCOMPARE(all->size(), size_t(1));
    QCOMPARE(all->front().value(u"place"_s).number(), 3);
    // Two places for one indicator in one block: neither is lost without a word.
    Fields other = first;
    other[u"place"_s] = 4;
    QCOMPARE(keepAppraisals(ledger, {first, other}, u"test"_s).error.code, ErrorCode::Refused);
    QVERIFY(keepAppraisals(ledger, {first, first}, u"test"_s).ok());
    Fields without = first;
    without.erase(u"indicator"_s);
    QCOMPARE(keepAppraisals(ledger, {without}, u"test"_s).error.code, ErrorCode::Invalid);
}

QTEST_APPLESS_MAIN(TestPeople)
#include "tst_people.moc"
