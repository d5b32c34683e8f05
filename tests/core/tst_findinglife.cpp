// SPDX-License-Identifier: GPL-3.0-or-later
// Findings about the lifecycle: stages, papers, procedures, lists, and what was accepted.
#include "core/ledgerfixture.h"
#include "figures/findingparts.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using sanpi::Batch;
using sanpi::Finding;
using sanpi::Findings;
using sanpi::Kind;
using sanpi::Level;
using sanpi::Money;
using sanpi::Paper;
using sanpi::ProblemCode;
using sanpi::RecordId;
using sanpi::RuleKind;
using sanpi::Stage;
using sanpi::YearClass;

namespace {

const QDate yearEnd(2021, 12, 31);

class LifeFixture : public LedgerFixture {
public:
    void paper(const RecordId& record, Paper paper, qint64 number)
    {
        // The bytes of a file are kept beside the records.
        const QString digest = u"%1"_s.arg(number).rightJustified(64, u'0');
        sanpi::Statement content(
            ledger().connection(), u"INSERT OR IGNORE INTO content (sha256, data) VALUES (?, x'00')"_s);
        QVERIFY(content.bind(digest).run());
        const RecordId attachment {Kind::Attachment, {-5000 - number, 0, 0}};
        put(attachment, u"project"_s, record.key[0]);
        put(attachment, u"record"_s, QString(u"transition/"_s + ledger().catalogue().idText(record)));
        put(attachment, u"name"_s, u"%1.jpg"_s.arg(number));
        put(attachment, u"sha256"_s, digest);
        put(attachment, u"bytes"_s, 1);
        put(attachment, u"paper"_s, int(paper));
    }
};

Findings found(LedgerFixture& fixture, ProblemCode code, QDate asOf = yearEnd)
{
    auto all = sanpi::findings(fixture.ledger(), asOf.year(), asOf);
    if (!all)
        return {};
    Findings some = *all;
    std::erase_if(some, [&](const Finding& finding) { return finding.code != code; });
    return some;
}

} // namespace

class TestFindingLife : public QObject {
    Q_OBJECT

private slots:
    void doneFalls();
    void partsAboveTheBundle();
    void investedBeforeTheStart();
    void wordsAheadOfDone();
    void finishedWords_data();
    void finishedWords();
    void secondOpenings();
    void belowTheThreshold();
    void papersMissing();
    void evidenceOfTheDay();
    void historyIsNotAsked();
    void stagesPastTheirDeadline();
    void startsOverdue();
    void procedures();
    void standsStill();
    void accepted();
};

void TestFindingLife::doneFalls()
{
    LifeFixture fixture;
    const qint64 project = fixture.keyProject(u"甲"_s);
    for (const auto& [through, wan] :
        {std::pair {202103, 30}, std::pair {202106, 25}, std::pair {202109, 40}})
        fixture.stated(project, through, wan);
    QVERIFY(fixture.commit());
    const Findings falls = found(fixture, ProblemCode::DoneFalls);
    QCOMPARE(falls.size(), size_t(1));
    QCOMPARE(falls[0].value, u"25"_s);
    QCOMPARE(falls[0].args, (QStringList {u"30"_s, u"2021-03"_s}));
    QCOMPARE(falls[0].key, u"done_falls:project/%1:2021-06"_s.arg(fixture.id(project)));
    QVERIFY(found(fixture, ProblemCode::DoneFalls, QDate(2021, 5, 31)).empty());
}

void TestFindingLife::partsAboveTheBundle()
{
    LifeFixture fixture;
    const qint64 bundle = fixture.keyProject(u"打捆"_s);
    fixture.entry(bundle, 2021, u"total"_s, Money::fromWan(100));
    fixture.target(bundle, 2021, 1, 50);
    for (const qint64 wan : {60, 41}) {
        const qint64 part = fixture.keyProject(u"子项目%1"_s.arg(wan));
        fixture.put(RecordId::project(part), u"parent"_s, bundle);
        fixture.entry(part, 2021, u"total"_s, Money::fromWan(wan));
        fixture.target(part, 2021, 1, 25);
        fixture.stated(part, 202112, 10); // the bundle states nothing itself
    }
    QVERIFY(fixture.commit());
    const Findings parts = found(fixture, ProblemCode::PartsAboveTotal);
    QCOMPARE(parts.size(), size_t(1));
    QCOMPARE(parts[0].field, u"total"_s);
    QCOMPARE(parts[0].project(), fixture.id(bundle));
    QCOMPARE(parts[0].value, u"101"_s);
    QCOMPARE(parts[0].args, (QStringList {u"100"_s}));
}

void TestFindingLife::investedBeforeTheStart()
{
    LifeFixture fixture;
    const qint64 early = fixture.keyProject(u"早投"_s);
    const qint64 same = fixture.keyProject(u"当月"_s);
    const qint64 vague = fixture.keyProject(u"不晚于"_s);
    for (const qint64 project : {early, same, vague}) {
        fixture.transition(project, Stage::Started, QDate(2021, 5, 20));
        fixture.month(project, project == same ? 202105 : 202103, 7);
    }
    fixture.put(RecordId::transition(vague, int(Stage::Started)), u"inexact"_s, 1);
    QVERIFY(fixture.commit());
    const Findings invested = found(fixture, ProblemCode::InvestedBeforeStart);
    QCOMPARE(invested.size(), size_t(1));
    QCOMPARE(invested[0].project(), fixture.id(early));
    QCOMPARE(invested[0].args, (QStringList {u"2021-03"_s, u"2021-05-20"_s}));
}

void TestFindingLife::wordsAheadOfDone()
{
    LifeFixture fixture;
    std::vector<qint64> made;
    for (const auto& [text, wan] : {std::pair {u"主体已竣工"_s, 40}, std::pair {u"主体已竣工"_s, 50},
             std::pair {u"主体施工"_s, 40}, std::pair {u"计划年底竣工"_s, 40}}) {
        made.push_back(fixture.keyProject(u"项目%1"_s.arg(made.size())));
        fixture.target(made.back(), 2021, 1, 100);
        fixture.stated(made.back(), 202112, wan);
        fixture.put(RecordId::progress(made.back(), QDate(2021, 12, 20)), u"text"_s, text);
    }
    QVERIFY(fixture.commit());
    const Findings words = found(fixture, ProblemCode::WordsAheadOfDone);
    QCOMPARE(words.size(), size_t(1));
    QCOMPARE(words[0].project(), fixture.id(made[0]));
    QCOMPARE(words[0].args, (QStringList {u"40.00%"_s}));
}

void TestFindingLife::finishedWords_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("finished");
    for (const QString& text : {u"已竣工"_s, u"项目已建成投产"_s, u"一期竣工，二期准备开工"_s, u"完工"_s,
             u"未按期开工；现已竣工"_s, u"建成投用"_s})
        QTest::newRow(qPrintable(text)) << text << true;
    for (const QString& text : {u"计划年底竣工"_s, u"预计12月投产"_s, u"尚未完工"_s, u"力争年内竣工投产"_s,
             u"投产前准备"_s, u"待竣工验收"_s, u"主体施工"_s, QString()})
        QTest::newRow(qPrintable(text)) << text << false;
}

void TestFindingLife::finishedWords()
{
    QFETCH(QString, text);
    QTEST(sanpi::saysFinished(text), "finished");
}

void TestFindingLife::secondOpenings()
{
    LifeFixture fixture;
    const auto named = [&](const QString& name, const QString& developer) {
        const qint64 made = fixture.project(name);
        fixture.put(RecordId::project(made), u"developer"_s, developer);
        return made;
    };
    const auto joins = [&](qint64 project, int period, Batch batch) {
        fixture.put(RecordId::batch(period, int(batch), project), u"document"_s, u"1号"_s);
    };
    const qint64 onward = named(u"逐级推进"_s, u"甲公司"_s);
    joins(onward, 1, Batch::Signing);
    joins(onward, 2, Batch::Start);
    const qint64 twice = named(u"两次开工"_s, u"乙公司"_s);
    joins(twice, 1, Batch::Start);
    joins(twice, 2, Batch::Start);
    const qint64 renamed = named(u"两次开工 "_s, u"乙公司"_s); // another record of the same name
    joins(renamed, 2, Batch::Production);
    const qint64 other = named(u"两次开工"_s, u"丙公司"_s);
    joins(other, 2, Batch::Start);
    QVERIFY(fixture.commit());
    const Findings again = found(fixture, ProblemCode::SecondOpening, QDate(2022, 1, 1));
    QCOMPARE(again.size(), size_t(2));
    for (size_t i = 0; i < 2; ++i) {
        QCOMPARE(again[i].project(), fixture.id(i == 0 ? twice : renamed));
        QCOMPARE(again[i].args, (QStringList {u"第1期开工一批，两次开工"_s}));
    }
    QVERIFY(found(fixture, ProblemCode::SecondOpening, QDate(2021, 8, 31)).empty());
}

void TestFindingLife::belowTheThreshold()
{
    LifeFixture fixture;
    std::vector<qint64> made;
    for (const auto& [sector, wan] : {std::pair {2, 29'999}, std::pair {2, 30'000}, std::pair {1, 10}}) {
        made.push_back(fixture.project(u"项目%1"_s.arg(made.size())));
        fixture.entry(made.back(), 2021, u"sector"_s, sector);
        fixture.put(RecordId::batch(1, 1, made.back()), u"total"_s, Money::fromWan(wan));
    }
    // A rule of later days asks no more of who joined before.
    fixture.put(RecordId::rule(int(RuleKind::Threshold), QDate(2021, 9, 1)), u"value"_s,
        uR"({"1":100000000,"2":900000000})"_s);
    QVERIFY(fixture.commit());
    const Findings below = found(fixture, ProblemCode::BelowThreshold);
    QCOMPARE(below.size(), size_t(1));
    QCOMPARE(below[0].project(), fixture.id(made[0]));
    QCOMPARE(below[0].value, u"29999"_s);
    QCOMPARE(below[0].args, (QStringList {u"30000"_s}));
}

void TestFindingLife::papersMissing()
{
    LifeFixture fixture;
    const qint64 bare = fixture.project(u"无佐证"_s);
    const qint64 half = fixture.project(u"只有照片"_s);
    const qint64 full = fixture.project(u"齐全"_s);
    const qint64 waived = fixture.project(u"放行"_s);
    for (const qint64 project : {bare, half, full, waived})
        fixture.transition(project, Stage::Started, QDate(2021, 7, 1));
    fixture.put(RecordId::transition(waived, int(Stage::Started)), u"waiver"_s, u"施工许可正在补办"_s);
    QVERIFY(fixture.commit());
    const auto started
        = [&](qint64 project) { return RecordId::transition(fixture.id(project), int(Stage::Started)); };
    fixture.paper(started(half), Paper::Photo, 1);
    fixture.paper(started(full), Paper::Photo, 2);
    fixture.paper(started(full), Paper::StartReport, 3);
    QVERIFY(fixture.commit());
    const Findings missing = found(fixture, ProblemCode::NoEvidence);
    QCOMPARE(missing.size(), size_t(3));
    QCOMPARE(missing[0].record, std::optional(started(bare)));
    QCOMPARE(missing[0].args, (QStringList {u"施工许可证或开工报告、现场照片"_s}));
    QCOMPARE(missing[1].args, (QStringList {u"施工许可证或开工报告"_s}));
    QCOMPARE(missing[2].record, std::optional(started(waived)));
    QCOMPARE(missing[2].acceptedBecause, std::optional(u"施工许可正在补办"_s));
    QCOMPARE(sanpi::openCount(missing), 2);
}

void TestFindingLife::evidenceOfTheDay()
{
    LifeFixture fixture;
    const qint64 before = fixture.project(u"规则前"_s);
    const qint64 after = fixture.project(u"规则后"_s);
    fixture.transition(before, Stage::AtCapacity, QDate(2021, 8, 31));
    fixture.transition(after, Stage::AtCapacity, QDate(2021, 9, 1));
    fixture.put(
        RecordId::rule(int(RuleKind::Evidence), QDate(2021, 9, 1)), u"value"_s, uR"({"capacity":[[6]]})"_s);
    QVERIFY(fixture.commit());
    const Findings missing = found(fixture, ProblemCode::NoEvidence);
    QCOMPARE(missing.size(), size_t(1));
    QCOMPARE(missing[0].project(), fixture.id(after));
    QCOMPARE(missing[0].args, (QStringList {u"产能证明"_s}));
}

void TestFindingLife::historyIsNotAsked()
{
    LifeFixture fixture;
    const qint64 project = fixture.project(u"甲"_s);
    QVERIFY(fixture.commit());
    sanpi::ChangeSetBuilder builder(fixture.ledger().catalogue(), fixture.ledger().records());
    QVERIFY(builder.set(
        RecordId::transition(fixture.id(project), int(Stage::Started)), u"on"_s, QDate(2021, 7, 1)));
    sanpi::ChangeSet set;
    set.author = u"test"_s;
    set.label = u"导入"_s;
    set.source = sanpi::Source::Import;
    set.records = builder.changes();
    QVERIFY(fixture.ledger().apply(set).ok());
    QVERIFY(found(fixture, ProblemCode::NoEvidence).empty());
}

void TestFindingLife::stagesPastTheirDeadline()
{
    LifeFixture fixture;
    const qint64 signing = fixture.project(u"签约"_s);
    fixture.transition(signing, Stage::Signed, QDate(2021, 3, 10));
    const qint64 planned = fixture.project(u"计划更晚"_s);
    fixture.transition(planned, Stage::Signed, QDate(2021, 3, 10));
    fixture.put(RecordId::project(planned), u"start_planned"_s, QDate(2021, 11, 1));
    const qint64 suspended = fixture.project(u"缓建"_s);
    fixture.transition(suspended, Stage::Signed, QDate(2021, 3, 10));
    QVERIFY(fixture.commit());
    fixture.put(RecordId::stoppage(fixture.id(suspended), int(sanpi::Stoppage::Suspended), QDate(2021, 4, 1)),
        u"reason"_s, u"缓建"_s);
    QVERIFY(fixture.commit());
    QVERIFY(found(fixture, ProblemCode::StageOverdue, QDate(2021, 9, 10)).empty());
    const Findings late = found(fixture, ProblemCode::StageOverdue, QDate(2021, 9, 11));
    QCOMPARE(late.size(), size_t(1));
    QCOMPARE(late[0].project(), fixture.id(signing));
    QCOMPARE(late[0].args, (QStringList {u"6"_s, u"2021-03-10"_s}));
    QCOMPARE(late[0].value, u"签约"_s);
    QCOMPARE(found(fixture, ProblemCode::StageOverdue, QDate(2021, 11, 2)).size(), size_t(2));
}

void TestFindingLife::startsOverdue()
{
    LifeFixture fixture;
    const qint64 project = fixture.keyProject(u"甲"_s, Level::City, YearClass::NewStart);
    fixture.put(RecordId::project(project), u"start_planned"_s, QDate(2021, 6, 1));
    QVERIFY(fixture.commit());
    QVERIFY(found(fixture, ProblemCode::StartOverdue, QDate(2021, 6, 29)).empty());
    QCOMPARE(found(fixture, ProblemCode::StartOverdue, QDate(2021, 6, 30)).size(), size_t(1));
}

void TestFindingLife::procedures()
{
    LifeFixture fixture;
    const qint64 project = fixture.project(u"甲"_s);
    const qint64 built = fixture.project(u"已投产"_s);
    fixture.transition(built, Stage::Producing, QDate(2021, 1, 1));
    const auto procedure = [&](qint64 owner, int kind, int state, const QString& field, QDate day) {
        fixture.put(RecordId::procedure(owner, kind), u"state"_s, state);
        fixture.put(RecordId::procedure(owner, kind), field, day);
    };
    procedure(project, 1, int(sanpi::ProcedureState::Running), u"due"_s, QDate(2021, 12, 30));
    procedure(project, 2, int(sanpi::ProcedureState::Open), u"due"_s, yearEnd); // not past yet
    procedure(project, 3, int(sanpi::ProcedureState::NotNeeded), u"due"_s, QDate(2021, 1, 1));
    procedure(project, 4, int(sanpi::ProcedureState::Issued), u"due"_s, QDate(2021, 1, 1));
    procedure(project, 5, int(sanpi::ProcedureState::Issued), u"valid_until"_s, yearEnd.addDays(60));
    procedure(project, 6, int(sanpi::ProcedureState::Issued), u"valid_until"_s, yearEnd.addDays(61));
    procedure(project, 7, int(sanpi::ProcedureState::Issued), u"valid_until"_s, QDate(2021, 5, 1));
    procedure(built, 14, int(sanpi::ProcedureState::Issued), u"valid_until"_s, QDate(2021, 5, 1));
    // Issued too late: on the day it was overdue.
    procedure(project, 8, int(sanpi::ProcedureState::Issued), u"due"_s, QDate(2021, 12, 1));
    fixture.put(RecordId::procedure(project, 8), u"issued"_s, QDate(2022, 1, 5));
    QVERIFY(fixture.commit());
    const Findings overdue = found(fixture, ProblemCode::ProcedureOverdue);
    QCOMPARE(overdue.size(), size_t(2));
    QCOMPARE(overdue[0].record, std::optional(RecordId::procedure(fixture.id(project), 1)));
    QCOMPARE(overdue[0].args.value(1), u"2021-12-30"_s);
    QCOMPARE(overdue[1].record, std::optional(RecordId::procedure(fixture.id(project), 8)));
    const Findings expiring = found(fixture, ProblemCode::ProcedureExpiring);
    QCOMPARE(expiring.size(), size_t(2));
    QCOMPARE(expiring[0].record->key[1], 5);
    QCOMPARE(expiring[1].record->key[1], 7);
    QCOMPARE(expiring[0].args.value(0), u"节能审查"_s);
}

void TestFindingLife::standsStill()
{
    LifeFixture fixture;
    const auto started = [&](const QString& name) {
        const qint64 made = fixture.keyProject(name);
        fixture.transition(made, Stage::Started, QDate(2021, 2, 1));
        return made;
    };
    const qint64 still = started(u"停了"_s);
    fixture.month(still, 202108, 10);
    const qint64 moving = started(u"在动"_s);
    fixture.stated(moving, 202108, 10);
    fixture.stated(moving, 202112, 20);
    const qint64 inspected = started(u"有进展"_s);
    fixture.put(RecordId::progress(inspected, QDate(2021, 12, 20)), u"text"_s, u"三层施工"_s);
    const qint64 halted = started(u"停工"_s);
    QVERIFY(fixture.commit());
    fixture.put(RecordId::stoppage(fixture.id(halted), int(sanpi::Stoppage::Halted), QDate(2021, 9, 1)),
        u"reason"_s, u"资金"_s);
    QVERIFY(fixture.commit());
    const Findings idle = found(fixture, ProblemCode::MovingButIdle);
    QCOMPARE(idle.size(), size_t(1));
    QCOMPARE(idle[0].project(), fixture.id(still));
    QCOMPARE(idle[0].args, (QStringList {u"2021-08-31"_s}));
    QVERIFY(found(fixture, ProblemCode::MovingButIdle, QDate(2021, 2, 20)).empty());
}

void TestFindingLife::accepted()
{
    LifeFixture fixture;
    const qint64 project = fixture.keyProject(u"甲"_s);
    fixture.stated(project, 202103, 30);
    fixture.stated(project, 202106, 25);
    QVERIFY(fixture.commit());
    const Findings before = found(fixture, ProblemCode::DoneFalls);
    QCOMPARE(before.size(), size_t(1));
    QVERIFY(before[0].isOpen());
    const RecordId acceptance {Kind::Acceptance, {-9000, 0, 0}};
    fixture.put(acceptance, u"finding"_s, before[0].key);
    fixture.put(acceptance, u"note"_s, u"三月多报，已核减"_s);
    QVERIFY(fixture.commit());
    const Findings after = found(fixture, ProblemCode::DoneFalls);
    QCOMPARE(after.size(), size_t(1));
    QVERIFY(!after[0].isOpen());
    QCOMPARE(after[0].acceptedBecause, std::optional(u"三月多报，已核减"_s));
    QCOMPARE(after[0].acceptance, fixture.id(-9000));
    QCOMPARE(sanpi::openCount(after), 0);
    // Another month that falls is another finding.
    fixture.stated(project, 202109, 20);
    QVERIFY(fixture.commit());
    QCOMPARE(sanpi::openCount(found(fixture, ProblemCode::DoneFalls)), 1);
}

QTEST_GUILESS_MAIN(TestFindingLife)
#include "tst_findinglife.moc"
