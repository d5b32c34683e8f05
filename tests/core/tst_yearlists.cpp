// SPDX-License-Identifier: GPL-3.0-or-later
// Lists and targets adjusted in mid-year, bundles, and what stands beside the stage: who counts on a day.
#include "core/ledgerfixture.h"
#include "figures/adjustment.h"
#include "figures/overview.h"
#include "figures/table.h"
#include "store/adjusting.h"

#include <QTest>

using namespace Qt::StringLiterals;
using sanpi::Bundles;
using sanpi::Group;
using sanpi::Lamp;
using sanpi::Level;
using sanpi::Money;
using sanpi::RecordId;
using sanpi::RuleKind;
using sanpi::Stage;
using sanpi::Stoppage;
using sanpi::TargetBasis;
using sanpi::YearClass;
using sanpi::YearView;

namespace {

const QDate yearEnd(2021, 12, 31);

Group totals(LedgerFixture& fixture, QDate asOf, const YearView& view = {})
{
    const auto overview = sanpi::overview(fixture.ledger(), 2021, asOf, {}, view);
    return overview ? overview->all : Group();
}

/// A key project with a target of 120 and 10 a month (万元).
qint64 steady(LedgerFixture& fixture, const QString& name, YearClass yearClass = YearClass::Continuing)
{
    const qint64 project = fixture.keyProject(name, Level::District, yearClass);
    fixture.target(project, 2021, 1, 120);
    for (int m = 1; m <= 12; ++m)
        fixture.month(project, 202100 + m, 10);
    return project;
}

Lamp lampOf(LedgerFixture& fixture, qint64 project, QDate asOf)
{
    const auto facts = sanpi::loadYearFacts(fixture.ledger(), 2021, asOf);
    for (const sanpi::EntryFacts& entry : facts->entries) {
        if (entry.project == fixture.id(project))
            return sanpi::projectFigures(entry, *facts).lamp;
    }
    return Lamp::None;
}

} // namespace

class TestYearLists : public QObject {
    Q_OBJECT

private slots:
    void adjustedInMidYear();
    void adjustmentsLeaveTheFirstListAsItWas();
    void listsThatBearTheirDate();
    void firstAndLastTarget();
    void stoppages_data();
    void stoppages();
    void bundleCountsOnce();
    void bundleTakesFromItsParts();
    void circlesOfBundles();
    void startOverdueLamps_data();
    void startOverdueLamps();
    void nothingReportedIsNothingDone();
    void lampRuleFromADate();
    void lampCounts();
};

void TestYearLists::adjustedInMidYear()
{
    LedgerFixture fixture;
    steady(fixture, u"一直在"_s);
    const qint64 left = steady(fixture, u"调出"_s);
    const qint64 joined = steady(fixture, u"新增"_s);
    fixture.entry(left, 2021, u"left"_s, QDate(2021, 7, 1));
    fixture.entry(joined, 2021, u"joined"_s, QDate(2021, 8, 1));
    QVERIFY(fixture.commit());
    QCOMPARE(totals(fixture, QDate(2021, 6, 30)).count, 2);
    QCOMPARE(totals(fixture, QDate(2021, 7, 1)).count, 1);
    QCOMPARE(totals(fixture, QDate(2021, 7, 31)).count, 1);
    QCOMPARE(totals(fixture, QDate(2021, 8, 1)).count, 2);
    QCOMPARE(totals(fixture, yearEnd).target, Money::fromWan(240));
    // The original list holds who was taken out, not who came.
    const YearView original {.basis = TargetBasis::Original};
    QCOMPARE(totals(fixture, yearEnd, original).count, 2);
    const auto table = sanpi::projectTable(fixture.ledger(), 2021, yearEnd);
    QVERIFY(table);
    for (const sanpi::TableRow& row : table->rows) {
        const bool out = row.id.key[0] == fixture.id(left);
        QCOMPARE(row.cells[size_t(table->column(u"level"))].isNull(), out);
        QVERIFY(!row.cells[size_t(table->column(u"class"))].isNull());
    }
}

void TestYearLists::adjustmentsLeaveTheFirstListAsItWas()
{
    using sanpi::AdjustmentWish;
    LedgerFixture fixture;
    const qint64 stays = steady(fixture, u"一直在"_s);
    const qint64 leaves = steady(fixture, u"调出"_s);
    fixture.entry(leaves, 2021, u"total"_s, Money::fromWan(500));
    const qint64 fresh = fixture.project(u"新来"_s);
    fixture.entry(fresh, 2020, u"level"_s, int(Level::City));
    fixture.entry(fresh, 2020, u"total"_s, Money::fromWan(900));
    fixture.month(fresh, 202109, 30);
    QVERIFY(fixture.commit());
    const Group first = totals(fixture, yearEnd, {TargetBasis::Original});
    const auto wish = [&](AdjustmentWish::What what, qint64 project, std::optional<qint64> wan = {}) {
        AdjustmentWish made;
        made.what = what;
        made.year = 2021;
        made.project = fixture.id(project);
        made.on = QDate(2021, 8, 1);
        made.reason = u"年中调整"_s;
        if (wan)
            made.amount = Money::fromWan(*wan);
        return sanpi::adjustList(fixture.ledger(), made, u"王敏"_s);
    };
    using enum AdjustmentWish::What;
    using sanpi::ErrorCode;
    // What is in the list already cannot join it, and without a target nothing joins.
    QCOMPARE(wish(Add, stays, 100).error.code, ErrorCode::Refused);
    QCOMPARE(wish(Add, fresh).error.code, ErrorCode::Refused);
    QCOMPARE(wish(Remove, fresh).error.code, ErrorCode::Refused);
    QVERIFY(wish(Add, fresh, 60).ok());
    QVERIFY(wish(Remove, leaves).ok());
    QCOMPARE(wish(Remove, leaves).error.code, ErrorCode::Refused); // it has left
    QCOMPARE(wish(Add, leaves, 100).error.code, ErrorCode::Refused);
    const Group original = totals(fixture, yearEnd, {TargetBasis::Original});
    QCOMPARE(original.count, first.count);
    QCOMPARE(original.target, first.target);
    QCOMPARE(original.rate.shown(), first.rate.shown());
    const Group now = totals(fixture, yearEnd);
    QCOMPARE(now.count, 2);
    QCOMPARE(now.target, Money::fromWan(180));
    QCOMPARE(now.total, Money::fromWan(900));
    QCOMPARE(totals(fixture, QDate(2021, 7, 31)).count, 2); // before the day nothing had moved
    const auto changed = sanpi::adjustment(fixture.ledger(), 2021, yearEnd);
    QVERIFY(changed);
    const QString said = sanpi::adjustmentSentence(*changed);
    QVERIFY2(
        said.startsWith(u"2021年清单调出1个（总投资0.05亿元、年度计划0.01亿元）、新增1个（总投资0.09亿元、"
                        "年度计划0.01亿元）；项目仍为2个，年度计划"_s),
        qPrintable(said));
    // Why another target was set is told beside it.
    QVERIFY(wish(Amount, stays, 130).ok());
    const auto raised = sanpi::adjustment(fixture.ledger(), 2021, yearEnd);
    QVERIFY(raised);
    const auto row = std::ranges::find(raised->rows, sanpi::Adjusted::Amount, &sanpi::AdjustmentRow::what);
    QVERIFY(row != raised->rows.end());
    QCOMPARE(row->project, fixture.id(stays));
    QCOMPARE(row->after, Money::fromWan(130));
    QCOMPARE(row->reason, u"年中调整"_s);
}

void TestYearLists::listsThatBearTheirDate()
{
    LedgerFixture fixture;
    for (const auto& [name, day] : {std::pair {u"甲"_s, QDate(2021, 2, 20)},
             std::pair {u"乙"_s, QDate(2021, 2, 20)}, std::pair {u"丙"_s, QDate(2021, 8, 1)}})
        fixture.entry(steady(fixture, name), 2021, u"joined"_s, day);
    QVERIFY(fixture.commit());
    const YearView original {.basis = TargetBasis::Original};
    QCOMPARE(totals(fixture, yearEnd).count, 3);
    QCOMPARE(totals(fixture, yearEnd, original).count, 2);
}

void TestYearLists::firstAndLastTarget()
{
    LedgerFixture fixture;
    const qint64 project = steady(fixture, u"甲"_s);
    fixture.target(project, 2021, 2, 100, 1); // proposed
    fixture.target(project, 2021, 3, 160, 3, QDate(2021, 8, 15));
    const qint64 proposed = fixture.keyProject(u"乙"_s);
    fixture.target(proposed, 2021, 1, 7, 1);
    fixture.target(proposed, 2021, 2, 9, 3, QDate(2021, 9, 1));
    QVERIFY(fixture.commit());
    const YearView original {.basis = TargetBasis::Original};
    const std::vector<std::tuple<QDate, qint64, qint64>> days {
        {QDate(2021, 7, 31), 127, 127}, {QDate(2021, 8, 31), 167, 127}, {QDate(2021, 9, 30), 169, 129}};
    for (const auto& [day, latest, first] : days) {
        QCOMPARE(totals(fixture, day).target, Money::fromWan(latest));
        QCOMPARE(totals(fixture, day, original).target, Money::fromWan(first));
    }
    const auto overview = sanpi::overview(fixture.ledger(), 2021, yearEnd, {}, original);
    QVERIFY(overview);
    QVERIFY(sanpi::rateDerivation(overview->all, *overview, {}).rule.contains(u"年初"_s));
}

void TestYearLists::stoppages_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<bool>("counted");
    QTest::newRow("halted") << int(Stoppage::Halted) << true;
    QTest::newRow("suspended") << int(Stoppage::Suspended) << false;
    QTest::newRow("removed") << int(Stoppage::Removed) << false;
}

void TestYearLists::stoppages()
{
    QFETCH(int, kind);
    QFETCH(bool, counted);
    LedgerFixture fixture;
    const qint64 project = steady(fixture, u"甲"_s);
    QVERIFY(fixture.commit());
    const RecordId stoppage = RecordId::stoppage(fixture.id(project), kind, QDate(2021, 5, 1));
    fixture.put(stoppage, u"reason"_s, u"资金"_s);
    fixture.put(stoppage, u"until"_s, QDate(2021, 9, 1));
    QVERIFY(fixture.commit());
    for (const auto& [day, stopped] :
        {std::pair {QDate(2021, 4, 30), false}, std::pair {QDate(2021, 5, 1), true},
            std::pair {QDate(2021, 8, 31), true}, std::pair {QDate(2021, 9, 1), false}}) {
        const Group all = totals(fixture, day);
        QCOMPARE(all.count, 1);
        QCOMPARE(all.notCounted, stopped && !counted ? 1 : 0);
        QCOMPARE(lampOf(fixture, project, day), stopped && !counted ? Lamp::None : Lamp::Green);
    }
}

void TestYearLists::bundleCountsOnce()
{
    LedgerFixture fixture;
    const qint64 bundle = steady(fixture, u"打捆项目"_s);
    const std::vector<qint64> parts {steady(fixture, u"子项目一"_s), steady(fixture, u"子项目二"_s)};
    for (const qint64 part : parts)
        fixture.put(RecordId::project(part), u"parent"_s, bundle);
    steady(fixture, u"单独"_s);
    QVERIFY(fixture.commit());
    QCOMPARE(totals(fixture, yearEnd).count, 2);
    QCOMPARE(totals(fixture, yearEnd).done, Money::fromWan(240));
    const YearView split {.bundles = Bundles::Split};
    QCOMPARE(totals(fixture, yearEnd, split).count, 3);
    QCOMPARE(totals(fixture, yearEnd, split).done, Money::fromWan(360));
}

void TestYearLists::bundleTakesFromItsParts()
{
    LedgerFixture fixture;
    const qint64 bundle = fixture.keyProject(u"打捆项目"_s, Level::Province);
    for (const QString& name : {u"子项目一"_s, u"子项目二"_s}) {
        const qint64 part = steady(fixture, name);
        fixture.put(RecordId::project(part), u"parent"_s, bundle);
        fixture.entry(part, 2021, u"total"_s, Money::fromWan(500));
    }
    QVERIFY(fixture.commit());
    const auto overview = sanpi::overview(fixture.ledger(), 2021, QDate(2021, 6, 30));
    QVERIFY(overview);
    QCOMPARE(overview->all.count, 1);
    QCOMPARE(overview->all.total, Money::fromWan(1000));
    QCOMPARE(overview->all.rate, (sanpi::Percent {1'200'000, 2'400'000}));
    QCOMPARE(overview->byLevel.front().count, 1);
    QCOMPARE(overview->byMonth[2].done, std::optional(Money::fromWan(20)));
    QCOMPARE(overview->byMonth[2].cumulative, std::optional(Money::fromWan(60)));
}

void TestYearLists::circlesOfBundles()
{
    LedgerFixture fixture;
    const qint64 a = steady(fixture, u"甲"_s);
    const qint64 b = steady(fixture, u"乙"_s);
    fixture.put(RecordId::project(a), u"parent"_s, b);
    fixture.put(RecordId::project(b), u"parent"_s, a);
    QVERIFY(fixture.commit());
    QCOMPARE(totals(fixture, yearEnd).count, 2);
}

void TestYearLists::startOverdueLamps_data()
{
    QTest::addColumn<YearClass>("yearClass");
    QTest::addColumn<QDate>("asOf");
    QTest::addColumn<bool>("started");
    QTest::addColumn<Lamp>("lamp");
    const auto row = [](const char* name, YearClass yearClass, QDate asOf, bool started, Lamp lamp) {
        QTest::newRow(name) << yearClass << asOf << started << lamp;
    };
    row("before its month", YearClass::NewStart, QDate(2021, 8, 31), false, Lamp::Green);
    row("within its month", YearClass::NewStart, QDate(2021, 9, 20), false, Lamp::Green);
    row("the month due", YearClass::NewStart, QDate(2021, 9, 30), false, Lamp::Yellow);
    row("two months later", YearClass::NewStart, QDate(2021, 11, 30), false, Lamp::Red); // by its pace
    row("three months later", YearClass::NewStart, QDate(2021, 12, 31), false, Lamp::Red);
    row("started", YearClass::NewStart, QDate(2021, 9, 30), true, Lamp::Yellow); // by its pace
    row("no start expected", YearClass::Preliminary, QDate(2021, 12, 31), false, Lamp::None);
}

void TestYearLists::startOverdueLamps()
{
    QFETCH(YearClass, yearClass);
    QFETCH(QDate, asOf);
    QFETCH(bool, started);
    LedgerFixture fixture;
    const qint64 project = fixture.keyProject(u"甲"_s, Level::District, yearClass);
    fixture.put(RecordId::project(project), u"start_planned"_s, QDate(2021, 9, 10));
    fixture.target(project, 2021, 1, 100);
    for (int m = 1; m <= 12; ++m)
        fixture.month(project, 202100 + m, 0);
    if (started)
        fixture.transition(project, Stage::Started, QDate(2021, 9, 12));
    QVERIFY(fixture.commit());
    QTEST(lampOf(fixture, project, asOf), "lamp");
}

void TestYearLists::nothingReportedIsNothingDone()
{
    LedgerFixture fixture;
    const qint64 project = fixture.keyProject(u"甲"_s, Level::District, YearClass::NewStart);
    fixture.put(RecordId::project(project), u"start_planned"_s, QDate(2021, 3, 1));
    fixture.target(project, 2021, 1, 100);
    QVERIFY(fixture.commit());
    QCOMPARE(totals(fixture, QDate(2021, 2, 28)).notCounted, 1);
    const Group june = totals(fixture, QDate(2021, 6, 30));
    QCOMPARE(june.behind, 1);
    QCOMPARE(june.notCounted, 0);
    QCOMPARE(lampOf(fixture, project, QDate(2021, 6, 30)), Lamp::Red);
    QCOMPARE(lampOf(fixture, project, QDate(2021, 3, 31)), Lamp::Red); // 0 of 1/10, by the ratio of March
}

void TestYearLists::lampRuleFromADate()
{
    LedgerFixture fixture;
    const qint64 project = fixture.keyProject(u"甲"_s);
    fixture.target(project, 2021, 1, 120);
    for (int m = 1; m <= 12; ++m)
        fixture.month(project, 202100 + m, 7); // 70 % of its pace
    QVERIFY(fixture.commit());
    std::vector<QDate> days;
    for (QDate day(2021, 1, 31); day <= yearEnd; day = day.addMonths(1))
        days.push_back(QDate(day.year(), day.month(), day.daysInMonth()));
    const auto all = [&] {
        std::vector<std::pair<Lamp, int>> lamps;
        for (const QDate day : days)
            lamps.emplace_back(lampOf(fixture, project, day), totals(fixture, day).lamps[size_t(Lamp::Red)]);
        return lamps;
    };
    const auto before = all();
    QCOMPARE(before[1].first, Lamp::Yellow);
    const RecordId rule = RecordId::rule(int(RuleKind::Lamp), QDate(2021, 9, 1));
    sanpi::DistrictRules strict;
    strict.lamp.ratioUntilMonth = 12;
    strict.lamp.redBelowRatio = 80;
    fixture.put(rule, u"value"_s, sanpi::ruleText(RuleKind::Lamp, strict));
    QVERIFY(fixture.commit());
    const auto after = all();
    for (size_t i = 0; i < days.size(); ++i) {
        if (days[i] < QDate(2021, 9, 1))
            QVERIFY(after[i] == before[i]);
        else
            QVERIFY(after[i] == std::pair(Lamp::Red, 1));
    }
    const auto september = sanpi::overview(fixture.ledger(), 2021, QDate(2021, 9, 30));
    QVERIFY(september);
    QCOMPARE(september->rules.source(RuleKind::Lamp).since, QDate(2021, 9, 1));
}

void TestYearLists::lampCounts()
{
    LedgerFixture fixture;
    steady(fixture, u"绿"_s);
    const qint64 red = fixture.keyProject(u"红"_s);
    fixture.target(red, 2021, 1, 120);
    fixture.stated(red, 202112, 1);
    fixture.keyProject(u"无计划"_s);
    QVERIFY(fixture.commit());
    const Group all = totals(fixture, yearEnd);
    QCOMPARE(all.lamps, (std::array {1, 1, 0, 1}));
    QCOMPARE(all.lamps[size_t(Lamp::None)], all.notCounted);
}

QTEST_GUILESS_MAIN(TestYearLists)
#include "tst_yearlists.moc"
