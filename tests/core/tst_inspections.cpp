// SPDX-License-Identifier: GPL-3.0-or-later
// The week's inspections: what is due and missing, who stands still, what follows for lamps and progress.
#include "figures/inspections.h"
#include "figures/overview.h"
#include "figures/table.h"
#include "store/issues.h"
#include "support/ledgertools.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sanpi::test;
using sanpi::Kind;
using sanpi::Lamp;
using sanpi::Money;
using sanpi::RecordId;
using sanpi::SiteState;
using sanpi::Stage;
using sanpi::Week;

namespace {

const Week firstWeek = Week::of(QDate(2021, 11, 29));

Week weekOf(int number)
{
    return Week::of(firstWeek.monday().addDays(7 * (number - 1)));
}

} // namespace

class TestInspections : public QObject {
    Q_OBJECT

private slots:
    void init();
    void idleIsCountedByHand_data();
    void idleIsCountedByHand();
    void anApprovedStoppageIsNotIdle();
    void threeIdleWeeksAreRed();
    void theWeekTellsWhatIsMissing();
    void theRuleSaysHowOften();
    void excusedIsNotMissing();
    void findingsWaitForAnIssue();
    void progressIsTheNewestOfBoth();

private:
    bool see(
        int week, SiteState site, const QString& progress, int workers = 10, const QString& finding = {});
    bool set(const RecordId& id, const Values& values)
    {
        return (*m_file)->apply(changeSet({created(id, values)})).ok();
    }
    int idleAt(int week)
    {
        const auto idle = sanpi::idleWeeks(**m_file, weekOf(week).sunday());
        const auto it = idle->find(m_project);
        return it == idle->end() ? 0 : it->second;
    }

    std::unique_ptr<LedgerFile> m_file;
    qint64 m_project = 0;
};

void TestInspections::init()
{
    m_file = std::make_unique<LedgerFile>();
    m_project = addProject(**m_file, u"甲项目"_s);
    QVERIFY(set(RecordId::entry(m_project, 2021), {{u"level"_s, 3}, {u"class"_s, 3}}));
    QVERIFY(set(RecordId::target(m_project, 2021, 1),
        {{u"amount"_s, Money::fromWan(1200)}, {u"state"_s, 3}, {u"issued_on"_s, u"2021-01-20"_s}}));
    QVERIFY(set(RecordId::transition(m_project, int(Stage::Started)), {{u"on"_s, u"2021-03-01"_s}}));
    for (int month = 1; month <= 12; ++month)
        QVERIFY(set(RecordId::investment(m_project, sanpi::Month(2021, month)),
            {{u"amount"_s, Money::fromWan(100)}}));
}

bool TestInspections::see(
    int week, SiteState site, const QString& progress, int workers, const QString& finding)
{
    return set(RecordId::inspection(m_project, weekOf(week).monday().addDays(1)),
        {{u"site"_s, int(site)}, {u"progress"_s, progress}, {u"workers"_s, workers},
            {u"finding"_s, finding}});
}

void TestInspections::idleIsCountedByHand_data()
{
    // One letter a week: a, b, c are texts of a working site with ten workers, A the text a with eleven;
    // s stopped, - not inspected, F finished.
    QTest::addColumn<QString>("weeks");
    QTest::addColumn<int>("idle"); // at the last week
    QTest::newRow("moves") << u"abc"_s << 0;
    QTest::newRow("the same text once") << u"abb"_s << 1;
    QTest::newRow("the same text twice") << u"abbb"_s << 2;
    QTest::newRow("other workers") << u"aaA"_s << 0;
    QTest::newRow("stopped") << u"as"_s << 1;
    QTest::newRow("stopped three times") << u"asss"_s << 3;
    QTest::newRow("stopped, then the same text") << u"sa"_s << 0;
    QTest::newRow("a week without an inspection") << u"ab-bb"_s << 2;
    QTest::newRow("nobody came") << u"as-"_s << 1;
    QTest::newRow("finished") << u"ssF"_s << 0;
    QTest::newRow("moved again") << u"sssb"_s << 0;
    QTest::newRow("the first week of all") << u"a"_s << 0;
}

void TestInspections::idleIsCountedByHand()
{
    QFETCH(const QString, weeks);
    QFETCH(const int, idle);
    for (int week = 1; week <= weeks.size(); ++week) {
        const QChar c = weeks[week - 1];
        if (c == u'-')
            continue;
        const SiteState site = c == u's' ? SiteState::Stopped
            : c == u'F'                  ? SiteState::Finished
                                         : SiteState::Working;
        QVERIFY(see(week, site, c == u'A' ? u"a"_s : QString(c), c == u'A' ? 11 : 10));
    }
    QCOMPARE(idleAt(int(weeks.size())), idle);
}

void TestInspections::anApprovedStoppageIsNotIdle()
{
    for (int week = 1; week <= 4; ++week)
        QVERIFY(see(week, SiteState::Stopped, u"主体施工"_s, 0));
    QCOMPARE(idleAt(4), 4);
    // 停工 without a paper is none; with one it is approved from its day on.
    const RecordId halted = RecordId::stoppage(m_project, int(sanpi::Stoppage::Halted), weekOf(3).monday());
    QVERIFY(set(halted, {{u"reason"_s, u"环保管控"_s}}));
    QCOMPARE(idleAt(4), 4);
    QVERIFY((*m_file)->apply(changeSet({updated(halted, u"document"_s, {}, u"示环攻坚〔2021〕9号"_s)})).ok());
    QCOMPARE(idleAt(4), 0);
    QCOMPARE(idleAt(2), 2);
}

void TestInspections::threeIdleWeeksAreRed()
{
    const auto lamp = [this](int week) {
        const auto table = sanpi::projectTable(**m_file, 2021, weekOf(week).sunday());
        return Lamp(table->rows[0].cells[size_t(table->column(u"lamp"))].number());
    };
    for (int week = 1; week <= 4; ++week)
        QVERIFY(see(week, SiteState::Stopped, u"主体施工"_s, 0));
    QCOMPARE(lamp(2), Lamp::Green);
    QCOMPARE(lamp(3), Lamp::Red);
    // The rule of a district that asks for four.
    QVERIFY(set(RecordId::rule(int(sanpi::RuleKind::Lamp), QDate(2021, 12, 1)),
        {{u"value"_s, QString(u"{\"red_after_idle_weeks\":4}"_s)}}));
    QCOMPARE(lamp(3), Lamp::Green);
    QCOMPARE(lamp(4), Lamp::Red);
}

void TestInspections::theWeekTellsWhatIsMissing()
{
    auto plan = sanpi::weekPlan(**m_file, weekOf(1), weekOf(1).sunday());
    QVERIFY(plan);
    QCOMPARE(plan->due, 1);
    QCOMPARE(plan->missing, 1);
    QVERIFY(see(1, SiteState::Working, u"基础施工"_s));
    plan = sanpi::weekPlan(**m_file, weekOf(1), weekOf(1).sunday());
    QCOMPARE(plan->missing, 0);
    QCOMPARE(plan->done, 1);
    QCOMPARE(plan->working, 1);
    // On the Monday of that week nobody had been there yet.
    plan = sanpi::weekPlan(**m_file, weekOf(1), weekOf(1).monday());
    QCOMPARE(plan->missing, 1);
    // Last week's text stands beside the next week's row.
    plan = sanpi::weekPlan(**m_file, weekOf(2), weekOf(2).sunday());
    QCOMPARE(plan->rows.size(), size_t(1));
    QCOMPARE(plan->rows[0].before->progress, u"基础施工"_s);
}

void TestInspections::theRuleSaysHowOften()
{
    QVERIFY(set(RecordId::rule(int(sanpi::RuleKind::Inspection), QDate(2021, 1, 1)),
        {{u"value"_s, QString(u"{\"every_by_level\":[1,1,2]}"_s)}}));
    QVERIFY(see(1, SiteState::Working, u"基础施工"_s));
    QCOMPARE(sanpi::weekPlan(**m_file, weekOf(2), weekOf(2).sunday())->due, 0);
    QCOMPARE(sanpi::weekPlan(**m_file, weekOf(3), weekOf(3).sunday())->due, 1);
}

void TestInspections::excusedIsNotMissing()
{
    QVERIFY(
        set(RecordId::visit(weekOf(1), m_project), {{u"excused"_s, u"封闭管理"_s}, {u"route"_s, u"东线"_s}}));
    const auto plan = sanpi::weekPlan(**m_file, weekOf(1), weekOf(1).sunday());
    QVERIFY(plan);
    QCOMPARE(plan->missing, 0);
    QCOMPARE(plan->excused, 1);
    QCOMPARE(plan->rows[0].route, u"东线"_s);
}

void TestInspections::findingsWaitForAnIssue()
{
    QVERIFY(see(1, SiteState::Working, u"基础施工"_s, 10, u"劳务不足"_s));
    QCOMPARE(sanpi::weekPlan(**m_file, weekOf(1), weekOf(1).sunday())->openFindings, 1);
    const auto taken
        = sanpi::issueFrom(**m_file, RecordId::inspection(m_project, weekOf(1).monday().addDays(1)));
    QVERIFY(taken);
    sanpi::NewIssue wish = *taken;
    wish.author = u"王敏"_s;
    QVERIFY(sanpi::collectIssue(**m_file, wish).ok());
    const auto plan = sanpi::weekPlan(**m_file, weekOf(1), weekOf(1).sunday());
    QCOMPARE(plan->findings, 1);
    QCOMPARE(plan->openFindings, 0);
}

void TestInspections::progressIsTheNewestOfBoth()
{
    const auto shown = [this](QDate asOf) {
        const auto table = sanpi::projectTable(**m_file, 2021, asOf);
        return table->rows[0].cells[size_t(table->column(u"progress"))].text();
    };
    QVERIFY(set(RecordId::progress(m_project, QDate(2021, 11, 1)), {{u"text"_s, u"桩基施工"_s}}));
    QVERIFY(see(1, SiteState::Working, u"基础施工"_s));
    QVERIFY(set(RecordId::progress(m_project, QDate(2021, 12, 31)), {{u"text"_s, u"主体施工"_s}}));
    QCOMPARE(shown(QDate(2021, 11, 15)), u"桩基施工"_s);
    QCOMPARE(shown(QDate(2021, 12, 15)), u"基础施工"_s);
    QCOMPARE(shown(QDate(2021, 12, 31)), u"主体施工"_s);
}

QTEST_GUILESS_MAIN(TestInspections)
#include "tst_inspections.moc"
