// SPDX-License-Identifier: GPL-3.0-or-later
// The change of year: the proposal, what it leaves alone, targets on their way to issue, and rates against
// the past.
#include "core/ledgerfixture.h"
#include "figures/adjustment.h"
#include "figures/ratechange.h"
#include "figures/yearturn.h"
#include "store/check.h"
#include "store/projectface.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace sanpi;

namespace {

const QDate yearEnd(2021, 12, 31);
const QDate opening(2022, 1, 10);

const TurnRow* rowOf(const YearTurn& turn, qint64 project)
{
    const auto row = std::ranges::find(turn.rows, project, &TurnRow::project);
    return row == turn.rows.end() ? nullptr : &*row;
}

/// A sum that changes when any figure of an overview does.
QStringList figuresOf(const Overview& overview)
{
    QStringList all;
    const auto add = [&](const Group& group) {
        all << u"%1 %2 %3 %4 %5 %6 %7 %8"_s.arg(QString::number(group.key), QString::number(group.count),
            QString::number(group.total.yuan()), QString::number(group.target.yuan()),
            QString::number(group.done.yuan()), group.rate.shown(),
            QString::number(
                group.lamps[0] * 1000000 + group.lamps[1] * 10000 + group.lamps[2] * 100 + group.lamps[3]),
            QString::number(group.onPace * 1000 + group.behind));
    };
    add(overview.all);
    for (const auto* groups : {&overview.byLevel, &overview.byClass, &overview.bySector, &overview.byUnit,
             &overview.byStage, &overview.bySize})
        std::ranges::for_each(*groups, add);
    return all;
}

} // namespace

class TestYearTurn : public QObject {
    Q_OBJECT

private slots:
    void init();
    void eachProjectIsProposedWhereItGoes();
    void whatIsLeftToInvestIsTheTotalLessAllYears();
    void openingMovesNothingOfTheYearBefore();
    void aSecondProposalHoldsOnlyWhatIsUndecided();
    void oneUndoTakesTheChangeOfYearBack();
    void whatIsDecidedIsDecidedAnewUntilItsTargetIsIssued();
    void aYearWithoutTargetsIsUnissued();
    void aRemovalNeedsAReason();
    void targetsPassProposalReviewAndIssue();
    void aTargetIsAProposalBeforeItsDayOfIssue();
    void beforeTheFirstMonthCountsThereIsNoRate();
    void theListSaysWhoEnteredAndLeft();
    void aNewPlanLeavesTheOldYearsDates();
    void ratesAgainstThePastAgreeWithAHandCount();

private:
    Outcome open(const std::vector<TurnChoice>& choices);
    void plan(qint64 project, const QString& key, QDate on, int year);

    std::unique_ptr<LedgerFixture> m_fixture;
    qint64 m_finished = 0;
    qint64 m_ending = 0;
    qint64 m_underway = 0;
    qint64 m_notStarted = 0;
    qint64 m_prepared = 0;
    qint64 m_suspended = 0;
};

void TestYearTurn::init()
{
    m_fixture = std::make_unique<LedgerFixture>();
    LedgerFixture& f = *m_fixture;
    const auto made
        = [&](const QString& name, YearClass yearClass, qint64 total, qint64 target, qint64 done) {
              const qint64 id = f.keyProject(name, Level::District, yearClass);
              f.entry(id, 2021, u"total"_s, Money::fromWan(total));
              f.entry(id, 2021, u"unit"_s, f.unit(u"文昌街道"_s));
              f.target(id, 2021, 1, target);
              if (done > 0)
                  f.stated(id, 202112, done);
              return id;
          };
    m_finished = made(u"甲完工项目"_s, YearClass::Completion, 10'000, 4000, 4000);
    f.transition(m_finished, Stage::Started, QDate(2020, 3, 1));
    f.transition(m_finished, Stage::Producing, QDate(2021, 11, 20));
    m_ending = made(u"乙收尾项目"_s, YearClass::Continuing, 20'000, 5000, 6000);
    f.transition(m_ending, Stage::Started, QDate(2020, 5, 1));
    f.put(RecordId::project(m_ending), u"end_planned"_s, QDate(2022, 9, 30));
    f.entry(m_ending, 2021, u"before"_s, Money::fromWan(7000));
    m_underway = made(u"丙在建项目"_s, YearClass::NewStart, 30'000, 5000, 3000);
    f.transition(m_underway, Stage::Started, QDate(2021, 4, 1));
    f.put(RecordId::project(m_underway), u"end_planned"_s, QDate(2023, 9, 30));
    m_notStarted = made(u"丁未开工项目"_s, YearClass::NewStart, 8000, 2000, 0);
    f.put(RecordId::project(m_notStarted), u"start_planned"_s, QDate(2021, 6, 1));
    m_prepared = made(u"戊前期项目"_s, YearClass::Preliminary, 5000, 0, 0);
    f.put(RecordId::project(m_prepared), u"start_planned"_s, QDate(2022, 4, 1));
    m_suspended = made(u"己停缓建项目"_s, YearClass::Continuing, 9000, 3000, 500);
    f.put(RecordId::stoppage(m_suspended, int(Stoppage::Suspended), QDate(2021, 8, 1)), u"reason"_s,
        u"规划调整"_s);
    QVERIFY(f.commit());
    for (qint64* id : {&m_finished, &m_ending, &m_underway, &m_notStarted, &m_prepared, &m_suspended})
        *id = f.id(*id);
}

Outcome TestYearTurn::open(const std::vector<TurnChoice>& choices)
{
    return openYear(m_fixture->ledger(), 2022, choices, opening, u"王敏"_s);
}

void TestYearTurn::eachProjectIsProposedWhereItGoes()
{
    const auto turn = yearTurn(m_fixture->ledger(), 2022, opening);
    QVERIFY(turn);
    QVERIFY(!turn->opened);
    QCOMPARE(int(turn->rows.size()), 6);
    QCOMPARE(rowOf(*turn, m_finished)->proposed, std::optional(TurnDecision::Finished));
    QCOMPARE(rowOf(*turn, m_ending)->proposed, std::optional(TurnDecision::Completion));
    QCOMPARE(rowOf(*turn, m_underway)->proposed, std::optional(TurnDecision::Continuing));
    QVERIFY(rowOf(*turn, m_notStarted)->isAsked());
    QCOMPARE(rowOf(*turn, m_notStarted)->choices,
        (std::vector {TurnDecision::NewStart, TurnDecision::Preliminary, TurnDecision::Removed}));
    QCOMPARE(rowOf(*turn, m_prepared)->proposed, std::optional(TurnDecision::NewStart));
    QVERIFY(rowOf(*turn, m_suspended)->isAsked());
    QCOMPARE(turn->asked(), 2);
    QCOMPARE(int(turn->proposals().size()), 4);
}

void TestYearTurn::whatIsLeftToInvestIsTheTotalLessAllYears()
{
    m_fixture->target(m_ending, 2022, 1, 8000, 1);
    QVERIFY(m_fixture->commit());
    const auto turn = yearTurn(m_fixture->ledger(), 2022, opening);
    const TurnRow* row = rowOf(*turn, m_ending);
    QCOMPARE(row->since, Money::fromWan(13'000)); // 7000 before 2021, 6000 in it
    QCOMPARE(row->remaining, std::optional(Money::fromWan(7000)));
    QVERIFY(row->isTargetAboveRemaining());
    QCOMPARE(rowOf(*turn, m_underway)->remaining, std::optional(Money::fromWan(27'000)));
    QVERIFY(!rowOf(*turn, m_underway)->isTargetAboveRemaining());
}

void TestYearTurn::openingMovesNothingOfTheYearBefore()
{
    Ledger& ledger = m_fixture->ledger();
    const QStringList before = figuresOf(*overview(ledger, 2021, yearEnd));
    QVERIFY(open(yearTurn(ledger, 2022, opening)->proposals()).ok());
    QCOMPARE(figuresOf(*overview(ledger, 2021, yearEnd)), before);
    QCOMPARE(*newestYear(ledger, opening), 2022);
    const auto now = overview(ledger, 2022, opening);
    QCOMPARE(now->all.count, 3); // 续建, 竣工, 新开工; who is finished has left
    QVERIFY(checkLedger(ledger)->empty());
}

void TestYearTurn::aSecondProposalHoldsOnlyWhatIsUndecided()
{
    Ledger& ledger = m_fixture->ledger();
    QVERIFY(open(yearTurn(ledger, 2022, opening)->proposals()).ok());
    auto turn = yearTurn(ledger, 2022, opening);
    QVERIFY(turn->opened);
    QCOMPARE(turn->undecided(), 2);
    QVERIFY(turn->proposals().empty());
    QCOMPARE(open({}).changeSet, 0); // nothing to do is no change set
    QVERIFY(open({{m_notStarted, TurnDecision::NewStart, Money::fromWan(1500), {}}}).ok());
    QVERIFY(open({{m_suspended, TurnDecision::Removed, {}, u"长期停缓建"_s}}).ok());
    turn = yearTurn(ledger, 2022, opening);
    QCOMPARE(turn->undecided(), 0);
    QCOMPARE(rowOf(*turn, m_suspended)->reason, u"长期停缓建"_s);
    // What is decided stays decided.
    QCOMPARE(open({{m_suspended, TurnDecision::Continuing, {}, {}}}).changeSet, 0);
    QCOMPARE(overview(ledger, 2022, opening)->all.target, Money::fromWan(1500));
}

void TestYearTurn::oneUndoTakesTheChangeOfYearBack()
{
    Ledger& ledger = m_fixture->ledger();
    QVERIFY(open(yearTurn(ledger, 2022, opening)->proposals()).ok());
    QVERIFY(ledger.undo(u"王敏"_s).ok());
    QVERIFY(ledger.records().all(Kind::Turn)->empty());
    QVERIFY(ledger.records().ofYear(Kind::Entry, 2022)->empty());
    QVERIFY(!*isYearOpened(ledger.connection(), 2022));
    QCOMPARE(int(yearTurn(ledger, 2022, opening)->proposals().size()), 4);
}

void TestYearTurn::aRemovalNeedsAReason()
{
    const Outcome refused = open({{m_suspended, TurnDecision::Removed, {}, u" "_s}});
    QCOMPARE(refused.error.code, ErrorCode::Refused);
    QVERIFY(m_fixture->ledger().records().all(Kind::Turn)->empty());
}

void TestYearTurn::whatIsDecidedIsDecidedAnewUntilItsTargetIsIssued()
{
    Ledger& ledger = m_fixture->ledger();
    const auto decided = [&] { return rowOf(*yearTurn(ledger, 2022, opening), m_underway)->decided; };
    const auto count = [&] { return overview(ledger, 2022, opening)->all.count; };
    QVERIFY(open({{m_underway, TurnDecision::Continuing, Money::fromWan(4000), {}}}).ok());
    QCOMPARE(count(), 1);
    // Without saying so nothing is decided a second time.
    QVERIFY(open({{m_underway, TurnDecision::Removed, {}, u"用地未落实"_s}}).ok());
    QCOMPARE(decided(), std::optional(TurnDecision::Continuing));
    QCOMPARE(open({{m_underway, TurnDecision::Removed, {}, {}, true}}).error.code, ErrorCode::Refused);
    QVERIFY(open({{m_underway, TurnDecision::Removed, {}, u"用地未落实"_s, true}}).ok());
    QCOMPARE(decided(), std::optional(TurnDecision::Removed));
    QCOMPARE(count(), 0);
    QCOMPARE(yearList(ledger, 2022, opening)->proposed, 0);
    QVERIFY(open({{m_underway, TurnDecision::Preliminary, {}, {}, true}}).ok());
    QCOMPARE(decided(), std::optional(TurnDecision::Preliminary));
    QCOMPARE(count(), 1);
    m_fixture->target(m_underway, 2022, 1, 4000, 3, QDate(2022, 2, 15));
    QVERIFY(m_fixture->commit());
    QCOMPARE(open({{m_underway, TurnDecision::Continuing, {}, {}, true}}).error.code, ErrorCode::Refused);
    QCOMPARE(decided(), std::optional(TurnDecision::Preliminary));
    QVERIFY(checkLedger(ledger)->empty());
}

void TestYearTurn::aYearWithoutTargetsIsUnissued()
{
    Ledger& ledger = m_fixture->ledger();
    QVERIFY(!overview(ledger, 2022, opening)->isUnissued()); // no list at all
    QVERIFY(open({{m_underway, TurnDecision::Continuing, {}, {}}}).ok());
    const auto now = overview(ledger, 2022, opening);
    QVERIFY(now->isUnissued());
    QVERIFY(!now->all.knownTarget() && !now->all.isRated());
    const auto changed = adjustment(ledger, 2022, opening);
    QVERIFY(changed);
    QCOMPARE(adjustmentSentence(*changed), u"2022年清单和年度计划未作调整，共1个，年度计划未下达。"_s);
}

void TestYearTurn::targetsPassProposalReviewAndIssue()
{
    Ledger& ledger = m_fixture->ledger();
    QVERIFY(open({{m_underway, TurnDecision::Continuing, Money::fromWan(4000), {}},
                     {m_ending, TurnDecision::Completion, Money::fromWan(6000), {}}})
                .ok());
    m_fixture->month(m_underway, 202201, 400);
    m_fixture->month(m_ending, 202201, 300);
    QVERIFY(m_fixture->commit());
    auto now = overview(ledger, 2022, QDate(2022, 1, 31));
    QCOMPARE(now->all.target, Money::fromWan(10'000));
    QCOMPARE(now->all.waiting, 2);
    QVERIFY(now->isUnissued());
    QVERIFY(!now->all.rate.isValid());
    QCOMPARE(now->all.lamp, Lamp::None);
    QCOMPARE(now->all.lamps[size_t(Lamp::None)], 2);
    const auto step = [&](TargetState to, std::vector<qint64> projects = {}) {
        return stepTargets(
            ledger, {2022, to, std::move(projects), QDate(2022, 2, 15), u"示管〔2022〕3号"_s}, u"王敏"_s);
    };
    QCOMPARE(step(TargetState::Issued).error.code, ErrorCode::Refused); // not reviewed
    QVERIFY(step(TargetState::Reviewed, {m_underway}).ok());
    QCOMPARE(step(TargetState::Issued, {m_ending}).error.code, ErrorCode::Refused);
    QVERIFY(step(TargetState::Reviewed).ok());
    QVERIFY(overview(ledger, 2022, QDate(2022, 2, 28))->isUnissued());
    QCOMPARE(
        stepTargets(ledger, {2022, TargetState::Issued, {}, QDate(2022, 2, 15), {}}, u"王敏"_s).error.code,
        ErrorCode::Refused); // without a document
    QVERIFY(step(TargetState::Issued).ok());
    now = overview(ledger, 2022, QDate(2022, 2, 28));
    QVERIFY(!now->isUnissued());
    QCOMPARE(now->all.rate.text(), u"7.00"_s); // 700 of 10000
    QVERIFY(now->all.lamp != Lamp::None);
    QCOMPARE(yearList(ledger, 2022, QDate(2022, 2, 28))->documents, (QStringList {u"示管〔2022〕3号"_s}));
}

void TestYearTurn::aTargetIsAProposalBeforeItsDayOfIssue()
{
    Ledger& ledger = m_fixture->ledger();
    QVERIFY(open({{m_underway, TurnDecision::Continuing, {}, {}}}).ok());
    m_fixture->target(m_underway, 2022, 1, 4000, 3, QDate(2022, 2, 15));
    QVERIFY(m_fixture->commit());
    QVERIFY(overview(ledger, 2022, QDate(2022, 2, 14))->isUnissued());
    QCOMPARE(overview(ledger, 2022, QDate(2022, 2, 14))->all.target, Money::fromWan(4000));
    QVERIFY(!overview(ledger, 2022, QDate(2022, 2, 15))->isUnissued());
}

void TestYearTurn::beforeTheFirstMonthCountsThereIsNoRate()
{
    Ledger& ledger = m_fixture->ledger();
    QVERIFY(open({{m_underway, TurnDecision::Continuing, {}, {}}}).ok());
    m_fixture->target(m_underway, 2022, 1, 4000, 3, QDate(2022, 1, 5));
    m_fixture->month(m_underway, 202201, 400);
    QVERIFY(m_fixture->commit());
    const auto early = overview(ledger, 2022, QDate(2022, 1, 20));
    QVERIFY(!early->isUnissued());
    QVERIFY(!early->all.rate.isValid());
    QCOMPARE(early->all.lamp, Lamp::None);
    QCOMPARE(early->all.onPace, 0);
    QCOMPARE(overview(ledger, 2022, QDate(2022, 1, 31))->all.rate.text(), u"10.00"_s);
}

void TestYearTurn::theListSaysWhoEnteredAndLeft()
{
    Ledger& ledger = m_fixture->ledger();
    QVERIFY(open(yearTurn(ledger, 2022, opening)->proposals()).ok());
    QVERIFY(open({{m_suspended, TurnDecision::Removed, {}, u"长期停缓建"_s}}).ok());
    const qint64 fresh = m_fixture->project(u"庚新增项目"_s);
    m_fixture->entry(fresh, 2022, u"level"_s, int(Level::District));
    m_fixture->entry(fresh, 2022, u"class"_s, int(YearClass::NewStart));
    QVERIFY(m_fixture->commit());
    const auto list = yearList(ledger, 2022, opening);
    QCOMPARE(int(list->entered.size()), 1);
    QCOMPARE(list->entered.front().name, u"庚新增项目"_s);
    QCOMPARE(int(list->left.size()), 3); // finished, removed, and one that is undecided
    QCOMPARE(listSentence(*list),
        u"2022年清单共4个 = 续建1 + 新开工2 + 竣工1 + 前期0；较2021年新增1个，退出3个（出列1个、调出1个、未结转1个）；年度计划未下达。"_s);
}

void TestYearTurn::plan(qint64 project, const QString& key, QDate on, int year)
{
    Ledger& ledger = m_fixture->ledger();
    ChangeSetBuilder builder(ledger.catalogue(), ledger.records());
    QVERIFY(writeProjectField(builder, project, {year, QDate(year, 1, 1), Month(year, 1)},
        ledger.catalogue().field(Kind::Project, key), on));
    ChangeSet set;
    set.author = u"王敏"_s;
    set.records = builder.changes();
    QVERIFY(ledger.apply(set).ok());
}

void TestYearTurn::aNewPlanLeavesTheOldYearsDates()
{
    Ledger& ledger = m_fixture->ledger();
    const QStringList before = figuresOf(*overview(ledger, 2021, yearEnd));
    QVERIFY(overview(ledger, 2021, yearEnd)->all.lamps[size_t(Lamp::Red)] > 0); // 应开未开 since June
    QVERIFY(open({{m_notStarted, TurnDecision::NewStart, {}, {}}}).ok());
    plan(m_notStarted, u"start_planned"_s, QDate(2022, 5, 1), 2022);
    QCOMPARE(figuresOf(*overview(ledger, 2021, yearEnd)), before);
    const auto year = loadYearFacts(ledger, 2022, opening);
    const auto entry = std::ranges::find(year->entries, m_notStarted, &EntryFacts::project);
    QCOMPARE(entry->startPlanned, QDate(2022, 5, 1));
    // Whoever mends the old year's plan mends it there alone.
    plan(m_notStarted, u"start_planned"_s, QDate(2021, 7, 1), 2021);
    QCOMPARE((*ledger.records().find(RecordId::project(m_notStarted)))->value(u"start_planned"_s).date(),
        QDate(2022, 5, 1));
    const auto old = loadYearFacts(ledger, 2021, yearEnd);
    QCOMPARE(
        std::ranges::find(old->entries, m_notStarted, &EntryFacts::project)->startPlanned, QDate(2021, 7, 1));
}

void TestYearTurn::ratesAgainstThePastAgreeWithAHandCount()
{
    LedgerFixture f;
    const QStringList units {u"文昌街道"_s, u"恩村街道"_s, u"李万街道"_s};
    QHash<QString, qint64> keys;
    for (const QString& name : units) {
        keys.insert(name, f.unit(name));
        QVERIFY2(keys.value(name) > 0, qPrintable(name));
    }
    // Targets and months in 万元: 2021 and 2022 of three units, one of which had no list in 2021.
    const auto project = [&](const QString& name, const QString& unit, int year, qint64 target, qint64 each) {
        const qint64 id = f.project(name);
        f.entry(id, year, u"level"_s, int(Level::District));
        f.entry(id, year, u"class"_s, int(YearClass::Continuing));
        f.entry(id, year, u"unit"_s, keys.value(unit));
        f.target(id, year, 1, target);
        for (int month = 1; month <= 12; ++month)
            f.month(id, year * 100 + month, each);
    };
    project(u"一"_s, units[0], 2021, 9000, 500); // by March 1500 of 9000 = 16.67 %
    project(u"二"_s, units[0], 2022, 6000, 700); // by March 2100 of 6000 = 35.00 %; by February 23.33 %
    project(u"三"_s, units[1], 2021, 7000, 700); // 2100 of 7000 = 30.00 %
    project(u"四"_s, units[1], 2022, 9000, 800); // 2400 of 9000 = 26.67 %; February 17.78 %
    project(u"五"_s, units[2], 2022, 4000, 300); // 900 of 4000 = 22.50 %; February 15.00 %
    QVERIFY(f.commit());
    const auto now = overview(f.ledger(), 2022, QDate(2022, 3, 31));
    const auto past = pastOverviews(f.ledger(), *now);
    QVERIFY(past);
    QCOMPARE(past->yearDay, QDate(2021, 3, 31));
    QCOMPARE(past->monthDay, QDate(2022, 2, 28));
    const auto of = [&](const QString& unit) {
        return past->of(*std::ranges::find(now->byUnit, keys.value(unit), &Group::key), &Overview::byUnit);
    };
    QCOMPARE(of(units[0]).year, std::optional<qint64>(3500 - 1667));
    QCOMPARE(of(units[1]).year, std::optional<qint64>(2667 - 3000));
    QCOMPARE(of(units[2]).year, std::optional<qint64>()); // not held: —
    QCOMPARE(of(units[0]).month, std::optional<qint64>(3500 - 2333));
    QCOMPARE(of(units[1]).month, std::optional<qint64>(2667 - 1778));
    QCOMPARE(of(units[2]).month, std::optional<qint64>(2250 - 1500));
    // On the last of March the week before knew February only.
    QCOMPARE(of(units[2]).week, std::optional<qint64>(2250 - 1500));
    // All: 5400 of 19000 = 28.42 % against 3600 of 16000 = 22.50 %.
    QCOMPARE(past->of(*now).year, std::optional<qint64>(2842 - 2250));
    QCOMPARE(changeText(past->of(*now).year), u"+5.92"_s);
    QCOMPARE(changeText(of(units[1]).year), u"−3.33"_s);
    QCOMPARE(changeText(of(units[2]).year), u"—"_s);
    // In January there is no month before in the year.
    const auto january = overview(f.ledger(), 2022, QDate(2022, 1, 31));
    const auto nothing = pastOverviews(f.ledger(), *january);
    QVERIFY(!nothing->monthDay.isValid());
    QCOMPARE(nothing->of(*january).month, std::optional<qint64>());
}

QTEST_GUILESS_MAIN(TestYearTurn)
#include "tst_yearturn.moc"
