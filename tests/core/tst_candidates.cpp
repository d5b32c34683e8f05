// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledgerfixture.h"
#include "figures/applications.h"
#include "store/attachments.h"
#include "store/candidates.h"

#include <QTest>

using namespace sanpi;
using namespace Qt::StringLiterals;

namespace {

const QString tester = u"test"_s;
constexpr int manufacturing = 2; // a sector with a threshold of 30,000 万元

Percent conversionOfAll(Ledger& ledger, Batch batch, QDate asOf)
{
    const auto found = batches(ledger, asOf);
    return found ? found->all.list(batch).conversion : Percent {-1, -1};
}

} // namespace

/// 拟报 → 区初审 → 报市 → 市审 → 纳入 on a real ledger of five periods (the third is held on 2022-01-04, the
/// fourth on 2022-04-06, the fifth on 2022-07-05).
class TestCandidates : public QObject {
    Q_OBJECT

private slots:
    void init();
    void fromProposalToProductionWithOneEntryOfItsName();
    void bothRulesGiveWhatAHandCountGives();
    void stepsAreTakenInOrderOnly();
    void whoeverWritesKeepsTheOrder();
    void undoTakesBackBoth();
    void whatWasReturnedIsProposedAgain();
    void whatWasReturnedIsNotCounted();
    void theApplicationBeforeIsTakenOver();
    void theStateOfTheDay();
    void theListThatWasThereStays();
    void aNewPeriodComesWithItsDay();
    void theChecklistComesFromTheLedger();
    void secondOpeningsAndThresholdsAreWarnedOf();
    void longBriefsAreRefused();

private:
    qint64 made(const QString& name, qint64 wan = 50'000, const QString& developer = {})
    {
        const qint64 project = m_fixture->keyProject(name);
        m_fixture->entry(project, 2021, u"sector"_s, manufacturing);
        m_fixture->entry(project, 2021, u"total"_s, Money::fromWan(wan));
        m_fixture->put(RecordId::project(project), u"developer"_s, developer);
        return m_fixture->commit() ? m_fixture->id(project) : 0;
    }
    Ledger& ledger() { return m_fixture->ledger(); }
    Outcome propose(qint64 project, int period, Batch batch, QDate on)
    {
        return proposeCandidates(ledger(), {period, batch, {project}, on}, tester);
    }
    Outcome stepTo(qint64 project, int period, Batch batch, CandidateState to, QDate on)
    {
        CandidateStep step;
        step.candidates = {RecordId::candidate(period, int(batch), project)};
        step.to = to;
        step.on = on;
        if (to == CandidateState::Taken)
            step.level = TakenBy::City;
        if (to == CandidateState::Returned)
            step.reason = u"用地未落实"_s;
        return stepCandidates(ledger(), step, tester);
    }
    /// From the proposal on \p on, a step a day, as far as \p to.
    bool walk(qint64 project, int period, Batch batch, QDate on, CandidateState to = CandidateState::Taken)
    {
        if (!propose(project, period, batch, on).ok())
            return false;
        for (int state = int(CandidateState::DistrictReview); state <= int(to); ++state) {
            if (!stepTo(project, period, batch, CandidateState(state), on.addDays(state - 1)).ok())
                return false;
        }
        return true;
    }
    std::optional<Record> member(int period, Batch batch, qint64 project)
    {
        const auto found = ledger().records().find(RecordId::batch(period, int(batch), project));
        return found ? *found : std::nullopt;
    }
    CandidateRow row(int period, qint64 project, QDate asOf = {2023, 1, 1})
    {
        const auto found = applications(ledger(), period, asOf);
        for (const CandidateRow& one : found ? found->rows : std::vector<CandidateRow>()) {
            if (one.project == project)
                return one;
        }
        return {};
    }
    void reach(qint64 project, Stage stage, QDate on) { m_fixture->transition(project, stage, on); }

    std::unique_ptr<LedgerFixture> m_fixture;
};

void TestCandidates::init()
{
    m_fixture = std::make_unique<LedgerFixture>();
    QVERIFY(m_fixture->isValid());
}

void TestCandidates::fromProposalToProductionWithOneEntryOfItsName()
{
    const qint64 park = made(u"甲产业园"_s);
    QVERIFY(walk(park, 3, Batch::Signing, {2021, 12, 1}));
    const auto signing = member(3, Batch::Signing, park);
    QVERIFY(signing.has_value());
    // Decided before the event: it joins on the event's day, and no figure of the year before moves.
    QCOMPARE(signing->value(u"joined"_s).date(), QDate(2022, 1, 4));
    QCOMPARE(signing->value(u"total"_s).money(), Money::fromWan(50'000));
    QCOMPARE(conversionOfAll(ledger(), Batch::Signing, {2021, 12, 31}), (Percent {0, 0}));
    QCOMPARE(conversionOfAll(ledger(), Batch::Signing, {2022, 1, 4}), (Percent {0, 1}));

    reach(park, Stage::Started, {2022, 3, 1});
    QVERIFY(m_fixture->commit());
    QCOMPARE(conversionOfAll(ledger(), Batch::Signing, {2022, 3, 1}), (Percent {1, 1}));
    QVERIFY(walk(park, 4, Batch::Start, {2022, 3, 10}));
    QVERIFY(row(4, park).warnings.empty()); // from list to later list is no second opening
    QVERIFY(member(4, Batch::Start, park)->value(u"from_period"_s).isNull());

    reach(park, Stage::Producing, {2022, 6, 20});
    QVERIFY(m_fixture->commit());
    QVERIFY(propose(park, 5, Batch::Production, {2022, 6, 21}).ok());
    QCOMPARE(row(5, park).fromPeriod, std::optional(4)); // proposed, nobody typed it
    for (int state = int(CandidateState::DistrictReview); state <= int(CandidateState::Taken); ++state)
        QVERIFY(stepTo(park, 5, Batch::Production, CandidateState(state), {2022, 6, 25}).ok());
    QCOMPARE(member(5, Batch::Production, park)->value(u"from_period"_s).number(), 4);
    const auto projects = ledger().records().all(Kind::Project);
    QVERIFY(projects);
    QCOMPARE(projects->size(), size_t(1)); // its name was entered once
}

void TestCandidates::bothRulesGiveWhatAHandCountGives()
{
    // By hand: 甲 goes all the way by applications; 乙 was imported into 第一期开工一批 and never produced,
    // due 18 months after its start: 2023-01-05; 丙 came into 第五期投产一批 from nowhere.
    const qint64 park = made(u"甲产业园"_s);
    const qint64 idle = made(u"乙产业园"_s);
    const qint64 stranger = made(u"丙产业园"_s);
    m_fixture->put(RecordId::batch(1, int(Batch::Start), idle), u"progress"_s, u"加紧施工"_s);
    reach(idle, Stage::Started, {2021, 7, 5});
    reach(park, Stage::Started, {2022, 3, 1});
    reach(park, Stage::Producing, {2022, 6, 20});
    m_fixture->put(RecordId::rule(int(RuleKind::Conversion), QDate(2023, 1, 1)), u"value"_s,
        uR"({"way":"successors"})"_s);
    QVERIFY(m_fixture->commit());
    QVERIFY(walk(park, 4, Batch::Start, {2022, 3, 10}));
    QVERIFY(walk(park, 5, Batch::Production, {2022, 6, 21}));
    QVERIFY(walk(stranger, 5, Batch::Production, {2022, 6, 21}));
    // The rule of 2021: of the two of 投产一批 one produces; both of 开工一批 are under way.
    QCOMPARE(conversionOfAll(ledger(), Batch::Production, {2022, 12, 31}), (Percent {1, 2}));
    QCOMPARE(conversionOfAll(ledger(), Batch::Start, {2022, 12, 31}), (Percent {2, 2}));
    // The later rule: 甲 was converted; until 乙 is due it is the only one that counts, then it is one of
    // two.
    QCOMPARE(conversionOfAll(ledger(), Batch::Production, {2023, 1, 4}), (Percent {1, 1}));
    QCOMPARE(conversionOfAll(ledger(), Batch::Production, {2023, 1, 5}), (Percent {1, 2}));
}

void TestCandidates::stepsAreTakenInOrderOnly()
{
    const qint64 park = made(u"甲产业园"_s);
    const auto refused = [](const Outcome& outcome) { return outcome.error.code == ErrorCode::Refused; };
    QVERIFY(refused(stepTo(park, 3, Batch::Start, CandidateState::DistrictReview, {2021, 12, 1})));
    QVERIFY(propose(park, 3, Batch::Start, {2021, 12, 1}).ok());
    QVERIFY(refused(propose(park, 3, Batch::Start, {2021, 12, 2})));
    QVERIFY(refused(stepTo(park, 3, Batch::Start, CandidateState::Submitted, {2021, 12, 2})));
    QVERIFY(refused(stepTo(park, 3, Batch::Start, CandidateState::Taken, {2021, 12, 2})));
    // Before the step before it.
    const Outcome early = stepTo(park, 3, Batch::Start, CandidateState::DistrictReview, {2021, 11, 30});
    QVERIFY(refused(early));
    QCOMPARE(early.problems.front().code, ProblemCode::StepBackwards);
    CandidateStep unsaid;
    unsaid.candidates = {RecordId::candidate(3, int(Batch::Start), park)};
    unsaid.to = CandidateState::Returned;
    unsaid.on = QDate(2021, 12, 3);
    QVERIFY(refused(stepCandidates(ledger(), unsaid, tester)));
    QVERIFY(stepTo(park, 3, Batch::Start, CandidateState::DistrictReview, {2021, 12, 1}).ok());
    QVERIFY(stepTo(park, 3, Batch::Start, CandidateState::Submitted, {2021, 12, 3}).ok());
    QVERIFY(stepTo(park, 3, Batch::Start, CandidateState::CityReview, {2021, 12, 5}).ok());
    CandidateStep nobody = unsaid;
    nobody.to = CandidateState::Taken;
    QVERIFY(refused(stepCandidates(ledger(), nobody, tester))); // by whom?
    QVERIFY(!member(3, Batch::Start, park));
    QVERIFY(stepTo(park, 3, Batch::Start, CandidateState::Taken, {2021, 12, 8}).ok());
    QVERIFY(refused(stepTo(park, 3, Batch::Start, CandidateState::Returned, {2021, 12, 9})));
    QVERIFY(refused(propose(park, 3, Batch::Start, {2021, 12, 9})));
}

void TestCandidates::whoeverWritesKeepsTheOrder()
{
    const qint64 park = made(u"甲产业园"_s);
    QVERIFY(walk(park, 3, Batch::Start, {2021, 12, 1}, CandidateState::CityReview));
    const auto write = [&](const std::vector<std::pair<QString, Value>>& fields) {
        ChangeSetBuilder builder(ledger().catalogue(), ledger().records());
        ChangeSet set;
        set.author = tester;
        set.source = Source::Grid;
        for (const auto& [field, value] : fields) {
            if (!builder.set(RecordId::candidate(3, int(Batch::Start), park), field, value))
                return Outcome();
        }
        set.records = builder.changes();
        return ledger().apply(set);
    };
    const Outcome back = write({{u"state"_s, int(CandidateState::Submitted)}});
    QCOMPARE(back.error.code, ErrorCode::Refused);
    QCOMPARE(back.problems.front().code, ProblemCode::StepOutOfOrder);
    // Taken in, and not in the list.
    const Outcome alone = write({{u"state"_s, int(CandidateState::Taken)},
        {u"decided_on"_s, QDate(2021, 12, 9)}, {u"level"_s, int(TakenBy::City)}});
    QCOMPARE(alone.problems.front().code, ProblemCode::StepIncomplete);
    QVERIFY(write({{u"brief"_s, u"年产一万吨"_s}}).ok());
}

void TestCandidates::undoTakesBackBoth()
{
    const qint64 park = made(u"甲产业园"_s);
    QVERIFY(walk(park, 3, Batch::Start, {2021, 12, 1}));
    QVERIFY(member(3, Batch::Start, park));
    QVERIFY(ledger().undo(tester).ok());
    QVERIFY(!member(3, Batch::Start, park));
    QCOMPARE(row(3, park).state, CandidateState::CityReview);
    QVERIFY(ledger().redo(tester).ok());
    QVERIFY(member(3, Batch::Start, park));
    QCOMPARE(row(3, park).state, CandidateState::Taken);
}

void TestCandidates::whatWasReturnedIsProposedAgain()
{
    const qint64 park = made(u"甲产业园"_s);
    QVERIFY(walk(park, 3, Batch::Start, {2021, 12, 1}, CandidateState::Submitted));
    QVERIFY(stepTo(park, 3, Batch::Start, CandidateState::Returned, {2021, 12, 10}).ok());
    QCOMPARE(row(3, park).reason, u"用地未落实"_s);
    QCOMPARE(row(3, park).since(), QDate(2021, 12, 10));
    QVERIFY(propose(park, 3, Batch::Start, {2021, 12, 15}).ok());
    const CandidateRow again = row(3, park);
    QCOMPARE(again.state, CandidateState::Proposed);
    QVERIFY(again.reason.isEmpty());
    QVERIFY(!again.days[1].isValid());
    QVERIFY(stepTo(park, 3, Batch::Start, CandidateState::DistrictReview, {2021, 12, 16}).ok());
}

void TestCandidates::whatWasReturnedIsNotCounted()
{
    const qint64 stays = made(u"甲项目"_s, 60'000);
    const qint64 back = made(u"乙项目"_s, 40'000);
    QVERIFY(propose(stays, 3, Batch::Start, {2021, 12, 1}).ok());
    QVERIFY(propose(back, 3, Batch::Start, {2021, 12, 1}).ok());
    QVERIFY(stepTo(back, 3, Batch::Start, CandidateState::Returned, {2021, 12, 5}).ok());
    const auto found = applications(ledger(), 3, {2021, 12, 31});
    QCOMPARE(found->rows.size(), size_t(2));
    QCOMPARE(found->standing(), 1); // of the amount beside it
    QCOMPARE(found->total, Money::fromWan(60'000));
}

void TestCandidates::theApplicationBeforeIsTakenOver()
{
    const qint64 park = made(u"甲产业园"_s);
    QVERIFY(walk(park, 4, Batch::Start, {2022, 3, 10}));
    m_fixture->put(RecordId::candidate(4, int(Batch::Start), park), u"brief"_s, u"建设厂房"_s);
    m_fixture->put(RecordId::candidate(4, int(Batch::Start), park), u"land"_s, int(ChecklistState::Present));
    QVERIFY(m_fixture->commit());
    QVERIFY(propose(park, 5, Batch::Production, {2022, 6, 21}).ok());
    const CandidateRow later = row(5, park);
    QCOMPARE(later.brief, u"建设厂房"_s);
    QVERIFY(!later.missing().contains(u"用地"_s));
    QVERIFY(later.missing().contains(u"环评"_s));
}

void TestCandidates::theStateOfTheDay()
{
    const qint64 park = made(u"甲产业园"_s);
    QVERIFY(walk(park, 3, Batch::Start, {2021, 12, 1}));
    QCOMPARE(row(3, park, {2021, 12, 3}).state, CandidateState::Submitted);
    QVERIFY(!row(3, park, {2021, 12, 4}).level);
    QCOMPARE(row(3, park, {2021, 12, 5}).level, std::optional(TakenBy::City));
    const auto before = applications(ledger(), 0, {2021, 11, 30});
    QVERIFY(before);
    QCOMPARE(before->period, 3); // the next one
    QVERIFY(before->rows.empty());
    QCOMPARE(applications(ledger(), 9, {2021, 11, 30}).error().code, ErrorCode::NotFound);
}

void TestCandidates::theListThatWasThereStays()
{
    const qint64 park = made(u"甲产业园"_s);
    QVERIFY(walk(park, 3, Batch::Start, {2021, 12, 1}, CandidateState::CityReview));
    // The list came by import before the decision was entered.
    m_fixture->put(RecordId::batch(3, int(Batch::Start), park), u"total"_s, Money::fromWan(48'000));
    QVERIFY(m_fixture->commit());
    QVERIFY(stepTo(park, 3, Batch::Start, CandidateState::Taken, {2022, 1, 10}).ok());
    QCOMPARE(member(3, Batch::Start, park)->value(u"total"_s).money(), Money::fromWan(48'000));
    QCOMPARE(member(3, Batch::Start, park)->value(u"joined"_s).date(), QDate(2022, 1, 10));
}

void TestCandidates::aNewPeriodComesWithItsDay()
{
    const qint64 park = made(u"甲产业园"_s);
    QCOMPARE(propose(park, 6, Batch::Start, {2022, 9, 1}).error.code, ErrorCode::Refused);
    Proposal proposal {6, Batch::Start, {park}, {2022, 9, 1}};
    proposal.heldOn = QDate(2022, 10, 10);
    QVERIFY(proposeCandidates(ledger(), proposal, tester).ok());
    QCOMPARE(row(6, park).state, CandidateState::Proposed);
    QVERIFY(ledger().undo(tester).ok());
    QCOMPARE(applications(ledger(), 6, {2022, 9, 1}).error().code, ErrorCode::NotFound);
}

void TestCandidates::theChecklistComesFromTheLedger()
{
    const qint64 park = made(u"甲产业园"_s);
    QVERIFY(propose(park, 3, Batch::Start, {2021, 12, 1}).ok());
    QCOMPARE(row(3, park).missing(),
        (QStringList {u"签约合同"_s, u"用地"_s, u"环评"_s, u"备案或核准"_s, u"资金"_s}));
    m_fixture->put(RecordId::procedure(park, 1), u"state"_s, int(ProcedureState::Issued));
    m_fixture->put(RecordId::procedure(park, 11), u"state"_s, int(ProcedureState::Issued));
    m_fixture->put(RecordId::procedure(park, 11), u"issued"_s, QDate(2022, 2, 1));
    m_fixture->put(RecordId::procedure(park, 6), u"state"_s, int(ProcedureState::NotNeeded));
    QVERIFY(m_fixture->commit());
    // Land was supplied later than the day that is asked for.
    QCOMPARE(row(3, park, {2022, 1, 31}).missing(), (QStringList {u"签约合同"_s, u"用地"_s, u"资金"_s}));
    QCOMPARE(row(3, park, {2022, 2, 1}).missing(), (QStringList {u"签约合同"_s, u"资金"_s}));
    QCOMPARE(row(3, park).checks[2].state, ChecklistState::NotNeeded);
    FileContent paper;
    paper.name = u"投资协议.pdf"_s;
    paper.data = "%PDF";
    paper.sha256 = QString(64, u'a');
    paper.paper = Paper::Contract;
    QVERIFY(attach(ledger(), RecordId::project(park), {paper}, tester, Source::Form).ok());
    QCOMPARE(row(3, park).missing(), (QStringList {u"资金"_s}));
    // What is typed holds against what the ledger shows.
    m_fixture->put(
        RecordId::candidate(3, int(Batch::Start), park), u"contract"_s, int(ChecklistState::Missing));
    m_fixture->put(RecordId::candidate(3, int(Batch::Start), park), u"funds"_s, int(ChecklistState::Present));
    QVERIFY(m_fixture->commit());
    QCOMPARE(row(3, park).missing(), (QStringList {u"签约合同"_s}));
    QVERIFY(row(3, park).checks[0].typed);
    const auto found = applications(ledger(), 3, {2022, 3, 1});
    QVERIFY(found);
    QCOMPARE(found->incomplete, 1);
}

void TestCandidates::secondOpeningsAndThresholdsAreWarnedOf()
{
    const QString owner = u"河南某某有限公司"_s;
    const qint64 first = made(u"高端 装备（一期）"_s, 50'000, owner);
    m_fixture->put(RecordId::batch(1, int(Batch::Start), first), u"total"_s, Money::fromWan(50'000));
    QVERIFY(m_fixture->commit());
    const qint64 twin = made(u"高端装备(一期)"_s, 29'999, owner); // the same thing under another number
    const qint64 other = made(u"高端装备(一期)"_s, 30'000, u"别家"_s);
    for (const qint64 project : {first, twin, other})
        QVERIFY(propose(project, 3, Batch::Start, {2021, 12, 1}).ok()); // warnings refuse nothing
    const auto codes = [&](qint64 project) {
        QList<ProblemCode> all;
        for (const Problem& problem : row(3, project).warnings)
            all << problem.code;
        return all;
    };
    QCOMPARE(codes(first), (QList<ProblemCode> {ProblemCode::SecondOpening}));
    QCOMPARE(codes(twin), (QList<ProblemCode> {ProblemCode::SecondOpening, ProblemCode::BelowThreshold}));
    QCOMPARE(codes(other), (QList<ProblemCode> {}));
    QCOMPARE(row(3, twin).warnings.front().args, (QStringList {u"第1期开工一批，高端 装备（一期）"_s}));
    const auto asked = warningsOf(ledger(), 3, Batch::Start, twin, {2021, 12, 1});
    QVERIFY(asked);
    QCOMPARE(*asked, row(3, twin).warnings); // told before as it is told after
}

void TestCandidates::longBriefsAreRefused()
{
    const qint64 park = made(u"甲产业园"_s);
    Proposal proposal {3, Batch::Start, {park}, {2021, 12, 1}};
    proposal.brief = QString(briefLength + 1, u'字');
    const Outcome outcome = proposeCandidates(ledger(), proposal, tester);
    QCOMPARE(outcome.problems.front().code, ProblemCode::TooLong);
    proposal.brief = QString(briefLength, u'字');
    QVERIFY(proposeCandidates(ledger(), proposal, tester).ok());
}

QTEST_GUILESS_MAIN(TestCandidates)
#include "tst_candidates.moc"
