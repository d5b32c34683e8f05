// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledgerfixture.h"
#include "figures/findings.h"
#include "figures/overview.h"
#include "figures/unitmonths.h"

#include <QTest>

using namespace Qt::StringLiterals;
using sanpi::Group;
using sanpi::Lamp;
using sanpi::Level;
using sanpi::Money;
using sanpi::Stage;
using sanpi::Value;
using sanpi::YearClass;

namespace {

const QDate yearEnd(2021, 12, 31);

Money wan(qint64 amount)
{
    return Money::fromWan(amount);
}

const Group* named(const std::vector<Group>& groups, const QString& label)
{
    for (const Group& group : groups) {
        if (group.label == label)
            return &group;
    }
    return nullptr;
}

/// Counts by label, without groups of nothing: "省 1, 区 2".
QString counts(const std::vector<Group>& groups)
{
    QStringList parts;
    for (const Group& group : groups) {
        if (group.count > 0)
            parts << group.label + u' ' + QString::number(group.count);
    }
    return parts.join(u", "_s);
}

} // namespace

class TestOverview : public QObject {
    Q_OBJECT

private slots:
    void totals();
    void splits();
    void sizes();
    void unknownTotalsAreNotNought();
    void unitsInTheDistrictsOrder();
    void monthsCurve();
    void unitsByMonthEndWithTheOverview();
    void lampsFollowTheRuleInForce();
    void ratesWaitForIssue();
    void scope();
    void emptyLedger();
    void anotherYearMovesNothing();
    void derivation();
};

void TestOverview::totals()
{
    // The sum of rounded rows is not the total: each amount counts to the 元.
    LedgerFixture fixture(LedgerFixture::Seed::Blank);
    for (const QString& name : {u"甲"_s, u"乙"_s, u"丙"_s}) {
        const qint64 project = fixture.keyProject(name, Level::City);
        fixture.entry(project, 2021, u"total"_s, Money::fromYuan(333'333'333'333));
        fixture.put(sanpi::RecordId::target(project, 2021, 1), u"amount"_s, Money::fromYuan(1'000'000'001));
        fixture.put(sanpi::RecordId::target(project, 2021, 1), u"state"_s, 3);
        fixture.put(sanpi::RecordId::stated(project, 2021, sanpi::Month(2021, 10)), u"amount"_s,
            Money::fromYuan(833'333'334));
    }
    QVERIFY(fixture.commit());
    const auto overview = sanpi::overview(fixture.ledger(), 2021, QDate(2021, 10, 31));
    QVERIFY(overview);
    QCOMPARE(overview->all.count, 3);
    QCOMPARE(overview->all.total, Money::fromYuan(999'999'999'999));
    QCOMPARE(overview->all.target, Money::fromYuan(3'000'000'003));
    QCOMPARE(overview->all.done, Money::fromYuan(2'500'000'002));
    QCOMPARE(overview->all.rate.text(4), u"83.3333"_s);
    QCOMPARE(overview->all.gap, std::optional<qint64>(0)); // 83.33 − 83.33
    QCOMPARE(overview->all.lag, Money::fromYuan(1)); // 2 500 000 002.5 → …003, half up
    QCOMPARE(overview->all.lamp, Lamp::Green);
    QCOMPARE(overview->byMonth[9].target, Money::fromYuan(2'500'000'003));
    QCOMPARE(overview->byMonth[11].target, overview->all.target);
}

void TestOverview::splits()
{
    LedgerFixture fixture;
    const qint64 unit = fixture.unit(u"文昌街道"_s);
    const qint64 other = fixture.unit(u"李万"_s);
    QVERIFY(unit > 0 && other > 0);
    const auto add = [&](const QString& name, Level level, YearClass yearClass, int sector, qint64 unitId,
                         qint64 target, qint64 done) {
        const qint64 project = fixture.keyProject(name, level, yearClass);
        fixture.entry(project, 2021, u"sector"_s, sector == 0 ? Value() : Value(sector));
        fixture.entry(project, 2021, u"unit"_s, unitId == 0 ? Value() : Value(unitId));
        fixture.target(project, 2021, 1, target);
        fixture.stated(project, 202106, done);
        return project;
    };
    const qint64 first = add(u"甲"_s, Level::Province, YearClass::Continuing, 2, unit, 1000, 700);
    add(u"乙"_s, Level::City, YearClass::NewStart, 2, other, 1000, 400);
    add(u"丙"_s, Level::District, YearClass::Completion, 5, unit, 500, 100);
    add(u"丁"_s, Level::District, YearClass::Preliminary, 0, 0, 100, 0);
    fixture.transition(first, Stage::Started, QDate(2021, 3, 1));
    // Not a key project of the year: in none of the figures.
    const qint64 ordinary = fixture.project(u"戊"_s);
    fixture.entry(ordinary, 2021, u"total"_s, wan(777));
    fixture.target(ordinary, 2021, 1, 777);
    fixture.stated(ordinary, 202106, 777);
    QVERIFY(fixture.commit());
    const auto overview = sanpi::overview(fixture.ledger(), 2021, QDate(2021, 6, 30));
    QVERIFY(overview);
    QCOMPARE(overview->all.count, 4);
    QCOMPARE(overview->all.target, wan(2600));
    QCOMPARE(overview->all.done, wan(1200));
    QCOMPARE(overview->all.onPace, 1);
    QCOMPARE(overview->all.behind, 2);
    QCOMPARE(overview->all.notCounted, 1);
    QCOMPARE(counts(overview->byLevel), u"省 1, 市 1, 区 2"_s);
    QCOMPARE(counts(overview->byClass), u"前期 1, 新开工 1, 续建 1, 竣工 1"_s);
    QCOMPARE(counts(overview->bySector), u"产业集群 2, 社会事业 1, 未填 1"_s);
    QCOMPARE(counts(overview->byUnit), u"李万街道 1, 文昌街道 2, 未填 1"_s);
    QCOMPARE(counts(overview->byStage), u"谋划 3, 开工 1"_s);
    const Group* industry = named(overview->bySector, u"产业集群"_s);
    QVERIFY(industry);
    QCOMPARE(industry->target, wan(2000));
    QCOMPARE(industry->done, wan(1100));
    QCOMPARE(industry->rate.text(), u"55.00"_s);
    QCOMPARE(industry->gap, std::optional<qint64>(500));
    QCOMPARE(industry->lag, wan(-100));
    QCOMPARE(industry->onPace, 1);
    QCOMPARE(industry->behind, 1);
    const Group* science = named(overview->bySector, u"科技创新"_s);
    QVERIFY(science);
    QVERIFY(!science->rate.isValid());
    QCOMPARE(science->gap, std::optional<qint64>());
    for (const auto* split : {&overview->byLevel, &overview->byClass, &overview->bySector, &overview->byUnit,
             &overview->byStage, &overview->bySize}) {
        int count = 0;
        Money done;
        for (const Group& group : *split) {
            count += group.count;
            done += group.done;
        }
        QCOMPARE(count, overview->all.count);
        QCOMPARE(done, overview->all.done);
    }
}

void TestOverview::sizes()
{
    LedgerFixture fixture(LedgerFixture::Seed::Blank);
    // 以上 includes the bound.
    for (const qint64 total : {250'000, 100'000, 99'999, 50'000, 49'999, 10'000, 9'999, 0}) {
        const qint64 project = fixture.keyProject(u"项目 %1"_s.arg(total));
        fixture.entry(project, 2021, u"total"_s, wan(total));
    }
    fixture.keyProject(u"总投资未填"_s);
    QVERIFY(fixture.commit());
    const auto overview = sanpi::overview(fixture.ledger(), 2021, yearEnd);
    QVERIFY(overview);
    QCOMPARE(counts(overview->bySize), u"10亿元及以上 2, 5亿—10亿元 2, 1亿—5亿元 2, 1亿元以下 2, 未填 1"_s);
    QCOMPARE(counts(overview->atLeast), u"≥10亿元 2, ≥5亿元 4"_s);
    QCOMPARE(overview->atLeast[0].total, wan(350'000));
    QCOMPARE(overview->atLeast[1].total, wan(499'999));
    QCOMPARE(overview->atLeast[1].key, 500'000'000LL);
}

void TestOverview::unknownTotalsAreNotNought()
{
    LedgerFixture fixture(LedgerFixture::Seed::Blank);
    fixture.keyProject(u"甲"_s, Level::City);
    fixture.entry(fixture.keyProject(u"乙"_s, Level::District), 2021, u"total"_s, wan(5));
    QVERIFY(fixture.commit());
    const auto overview = sanpi::overview(fixture.ledger(), 2021, yearEnd);
    QVERIFY(overview);
    QCOMPARE(overview->all.total, wan(5));
    QCOMPARE(overview->all.withTotal, 1);
    QVERIFY(overview->all.isTotalKnown());
    QVERIFY(overview->byLevel[0].isTotalKnown()); // of no projects: 0
    QVERIFY(!overview->byLevel[1].isTotalKnown());
    QVERIFY(overview->byLevel[2].isTotalKnown());
}

void TestOverview::unitsInTheDistrictsOrder()
{
    LedgerFixture fixture;
    // Units that came with an import have no place in the district's order: after it, by pinyin.
    const qint64 later = fixture.entity(sanpi::Kind::Unit, u"张庄街道"_s);
    fixture.entity(sanpi::Kind::Unit, u"阿里街道"_s);
    const qint64 project = fixture.keyProject(u"甲"_s);
    fixture.entry(project, 2021, u"unit"_s, later);
    QVERIFY(fixture.commit());
    const auto overview = sanpi::overview(fixture.ledger(), 2021, yearEnd);
    QVERIFY(overview);
    QStringList labels;
    for (const Group& group : overview->byUnit)
        labels << group.label;
    QCOMPARE(labels.size(), 20);
    QCOMPARE(labels.mid(0, 9),
        (QStringList {u"恩村街道"_s, u"李万街道"_s, u"文昌街道"_s, u"苏家作乡"_s, u"阳庙镇"_s, u"宁郭镇"_s,
            u"苏蔺街道"_s, u"中星街道"_s, u"区发改委"_s}));
    QCOMPARE(labels.mid(18), (QStringList {u"阿里街道"_s, u"张庄街道"_s}));
    QCOMPARE(counts(overview->byUnit), u"张庄街道 1"_s);
}

void TestOverview::monthsCurve()
{
    LedgerFixture fixture(LedgerFixture::Seed::Blank);
    const qint64 monthly = fixture.keyProject(u"有月度"_s);
    fixture.target(monthly, 2021, 1, 1000);
    for (int m = 1; m <= 6; ++m)
        fixture.month(monthly, 202100 + m, 10 * m);
    const qint64 stating = fixture.keyProject(u"只有累计"_s);
    fixture.target(stating, 2021, 1, 1);
    fixture.stated(stating, 202103, 500);
    fixture.month(stating, 202105, 7);
    QVERIFY(fixture.commit());
    const auto overview = sanpi::overview(fixture.ledger(), 2021, QDate(2021, 6, 30));
    QVERIFY(overview);
    const std::vector<qint64> done {10, 20, 30, 40, 57, 60};
    const std::vector<qint64> cumulative {10, 30, 560, 600, 657, 717};
    QCOMPARE(overview->byMonth.size(), size_t(12));
    for (size_t i = 0; i < 12; ++i) {
        const sanpi::MonthPoint& point = overview->byMonth[i];
        QCOMPARE(point.month, int(i) + 1);
        QCOMPARE(point.done, i < 6 ? std::optional(wan(done[i])) : std::nullopt);
        QCOMPARE(point.cumulative, i < 6 ? std::optional(wan(cumulative[i])) : std::nullopt);
    }
    // 1001 万元 × 1/12 = 834 166.67 元; × 5/12 = 4 170 833.33 元
    QCOMPARE(overview->byMonth[0].target, Money::fromYuan(834'167));
    QCOMPARE(overview->byMonth[4].target, Money::fromYuan(4'170'833));
    QCOMPARE(overview->byMonth[5].target, Money::fromYuan(5'005'000));
    QCOMPARE(overview->byMonth[5].cumulative, std::optional(overview->all.done));
}

void TestOverview::unitsByMonthEndWithTheOverview()
{
    LedgerFixture fixture;
    const qint64 unit = fixture.unit(u"文昌街道"_s);
    const qint64 project = fixture.keyProject(u"甲"_s, Level::City);
    fixture.entry(project, 2021, u"unit"_s, unit);
    fixture.put(sanpi::RecordId::target(project, 2021, 1), u"amount"_s, Money::fromWan(1200));
    fixture.put(sanpi::RecordId::target(project, 2021, 1), u"state"_s, 3);
    for (int month = 1; month <= 3; ++month) {
        fixture.put(sanpi::RecordId::investment(project, sanpi::Month(2021, month)), u"amount"_s,
            Money::fromWan(month * 100));
    }
    // A target that is only proposed is in no part of a rate.
    const qint64 proposed = fixture.keyProject(u"乙"_s, Level::City);
    fixture.entry(proposed, 2021, u"unit"_s, unit);
    fixture.put(sanpi::RecordId::target(proposed, 2021, 1), u"amount"_s, Money::fromWan(500));
    fixture.put(sanpi::RecordId::target(proposed, 2021, 1), u"state"_s, 1);
    QVERIFY(fixture.commit());
    const auto facts = sanpi::loadYearFacts(fixture.ledger(), 2021, QDate(2021, 3, 31));
    QVERIFY(facts);
    const auto overview = sanpi::overviewOf(*facts, fixture.ledger());
    QVERIFY(overview);
    const auto months = sanpi::unitMonths(*facts, *overview);
    QCOMPARE(months.size(), size_t(1));
    QCOMPARE(months[0].label, u"文昌街道"_s);
    QCOMPARE(months[0].months.size(), size_t(3));
    QCOMPARE(months[0].months[0].rate.text(), u"8.33"_s); // 100 of 1200
    QCOMPARE(months[0].months[0].gap, std::optional<qint64>(0));
    QCOMPARE(months[0].months[1].done, Money::fromWan(300));
    QCOMPARE(months[0].months[1].gap, std::optional<qint64>(833)); // 25.00 − 16.67
    const auto group = std::ranges::find(overview->byUnit, unit, &sanpi::Group::key);
    QCOMPARE(months[0].months[2].rate.text(), group->rate.text());
    QCOMPARE(months[0].months[2].gap, group->gap);
}

void TestOverview::lampsFollowTheRuleInForce()
{
    LedgerFixture fixture;
    const qint64 project = fixture.keyProject(u"甲"_s, Level::City);
    fixture.put(sanpi::RecordId::target(project, 2021, 1), u"amount"_s, Money::fromWan(1200));
    fixture.put(sanpi::RecordId::target(project, 2021, 1), u"state"_s, 3);
    fixture.put(
        sanpi::RecordId::stated(project, 2021, sanpi::Month(2021, 8)), u"amount"_s, Money::fromWan(780));
    fixture.put(sanpi::RecordId::rule(int(sanpi::RuleKind::Lamp), QDate(2021, 9, 1)), u"value"_s,
        QString(u"{\"yellow_from_points\":-100}"_s));
    QVERIFY(fixture.commit());
    const auto cityLamp = [&](QDate asOf) {
        const auto overview = sanpi::overview(fixture.ledger(), 2021, asOf);
        return std::ranges::find(overview->byLevel, qint64(Level::City), &sanpi::Group::key)->lamp;
    };
    // 65.00 % against 66.67 %: 1.67 points behind, which the district's rule calls yellow from September on.
    QCOMPARE(cityLamp(QDate(2021, 8, 31)), Lamp::Green);
    QCOMPARE(cityLamp(QDate(2021, 9, 1)), Lamp::Yellow);
}

void TestOverview::ratesWaitForIssue()
{
    LedgerFixture fixture(LedgerFixture::Seed::Blank);
    const qint64 issued = fixture.keyProject(u"已下达"_s, Level::Province);
    fixture.target(issued, 2021, 1, 1000);
    fixture.stated(issued, 202106, 600);
    const qint64 waiting = fixture.keyProject(u"申报"_s, Level::City);
    fixture.target(waiting, 2021, 1, 4000, 1);
    fixture.stated(waiting, 202106, 200);
    const qint64 without = fixture.keyProject(u"无计划"_s, Level::Province);
    fixture.stated(without, 202106, 50);
    QVERIFY(fixture.commit());
    const auto overview = sanpi::overview(fixture.ledger(), 2021, QDate(2021, 6, 30));
    QVERIFY(overview);
    QCOMPARE(overview->all.target, wan(5000));
    QCOMPARE(overview->all.done, wan(850));
    QCOMPARE(overview->all.rate.text(), u"65.00"_s);
    QCOMPARE(overview->all.lag, wan(-150));
    QCOMPARE(overview->all.notCounted, 2);
    QCOMPARE(named(overview->byLevel, u"市"_s)->target, wan(4000));
    QVERIFY(!named(overview->byLevel, u"市"_s)->rate.isValid());
    QCOMPARE(overview->byMonth[11].target, wan(5000));
}

void TestOverview::scope()
{
    LedgerFixture fixture(LedgerFixture::Seed::Blank);
    const qint64 first = fixture.keyProject(u"甲"_s);
    const qint64 second = fixture.keyProject(u"乙"_s);
    fixture.stated(first, 202112, 10);
    fixture.stated(second, 202112, 200);
    QVERIFY(fixture.commit());
    const qint64 wanted = fixture.id(second);
    const auto overview = sanpi::overview(
        fixture.ledger(), 2021, yearEnd, [wanted](qint64 project) { return project == wanted; });
    QVERIFY(overview);
    QCOMPARE(overview->all.count, 1);
    QCOMPARE(overview->all.done, wan(200));
    QCOMPARE(overview->byMonth[11].cumulative, std::optional(wan(200)));
}

void TestOverview::emptyLedger()
{
    LedgerFixture fixture(LedgerFixture::Seed::Blank);
    const auto overview = sanpi::overview(fixture.ledger(), 2021, yearEnd);
    QVERIFY(overview);
    QCOMPARE(overview->all.count, 0);
    QVERIFY(!overview->all.rate.isValid());
    QVERIFY(!overview->all.gap);
    QCOMPARE(overview->all.lamp, Lamp::None);
    QCOMPARE(overview->byMonth.size(), size_t(12));
    QVERIFY(overview->byUnit.empty());
    const auto found = sanpi::findings(fixture.ledger(), 2021, yearEnd);
    QVERIFY(found);
    QVERIFY(found->empty());
}

void TestOverview::anotherYearMovesNothing()
{
    LedgerFixture fixture;
    const auto year = [&](qint64 project, int number, Level level, qint64 unit, qint64 factor) {
        fixture.entry(project, number, u"level"_s, int(level));
        fixture.entry(project, number, u"unit"_s, unit);
        fixture.entry(project, number, u"sector"_s, number % 5 + 1);
        fixture.entry(project, number, u"class"_s, int(YearClass::Continuing));
        fixture.entry(project, number, u"total"_s, wan(10'000 * factor));
        fixture.target(project, number, 1, 1000 * factor);
        fixture.stated(project, number * 100 + 12, 2000 * factor);
        for (int m = 1; m <= 12; ++m)
            fixture.month(project, number * 100 + m, 100 * factor + m);
    };
    const qint64 project = fixture.project(u"甲"_s);
    year(project, 2021, Level::Province, fixture.unit(u"文昌街道"_s), 1);
    QVERIFY(fixture.commit());
    const auto before = sanpi::overview(fixture.ledger(), 2021, yearEnd);
    for (const int other : {2020, 2022})
        year(project, other, Level::District, fixture.unit(u"李万街道"_s), 3);
    const qint64 another = fixture.project(u"乙"_s);
    year(another, 2022, Level::City, fixture.unit(u"李万街道"_s), 5);
    QVERIFY(fixture.commit());
    const auto after = sanpi::overview(fixture.ledger(), 2021, yearEnd);
    QVERIFY(before && after);
    QCOMPARE(after->all.count, 1);
    QCOMPARE(after->all.total, before->all.total);
    QCOMPARE(after->all.target, before->all.target);
    QCOMPARE(after->all.done, before->all.done);
    QCOMPARE(counts(after->byLevel), counts(before->byLevel));
    QCOMPARE(counts(after->byUnit), counts(before->byUnit));
    QCOMPARE(counts(after->bySector), counts(before->bySector));
    QCOMPARE(counts(after->bySize), counts(before->bySize));
    for (size_t m = 0; m < 12; ++m)
        QCOMPARE(after->byMonth[m].cumulative, before->byMonth[m].cumulative);
    const auto next = sanpi::overview(fixture.ledger(), 2022, QDate(2022, 12, 31));
    QVERIFY(next);
    QCOMPARE(next->all.count, 2);
    QCOMPARE(next->all.target, wan(8000));
}

void TestOverview::derivation()
{
    LedgerFixture fixture(LedgerFixture::Seed::Blank);
    const qint64 project = fixture.keyProject(u"甲"_s);
    fixture.target(project, 2021, 1, 1000);
    fixture.stated(project, 202106, 600);
    QVERIFY(fixture.commit());
    const auto overview = sanpi::overview(fixture.ledger(), 2021, QDate(2021, 6, 30));
    QVERIFY(overview);
    const sanpi::Derivation derivation = sanpi::rateDerivation(overview->all, *overview, u"level=区"_s);
    QCOMPARE(derivation.numerator, u"600 万元"_s);
    QCOMPARE(derivation.denominator, u"1000 万元"_s);
    QCOMPARE(derivation.filter, u"level=区"_s);
    QVERIFY(derivation.rule.contains(u"6/12"_s));
    QVERIFY(derivation.rule.contains(u"2021-06-30"_s));
}

QTEST_GUILESS_MAIN(TestOverview)
#include "tst_overview.moc"
