// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledgerfixture.h"
#include "figures/batches.h"
#include "figures/table.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using sanpi::Batch;
using sanpi::Batches;
using sanpi::Kind;
using sanpi::Lack;
using sanpi::Money;
using sanpi::Percent;
using sanpi::RecordId;
using sanpi::RuleKind;
using sanpi::Stage;
using sanpi::Value;

namespace {

const QDate firstHeld(2021, 7, 5);
const QDate secondHeld(2021, 10, 9);
const QDate yearEnd(2021, 12, 31);

/// A ledger of five periods whose lists are filled by hand.
class BatchFixture : public LedgerFixture {
public:
    void member(int period, Batch batch, qint64 project, qint64 totalWan, const QString& progress = {})
    {
        const RecordId id = RecordId::batch(period, int(batch), this->id(project));
        put(id, u"total"_s, Money::fromWan(totalWan));
        put(id, u"progress"_s, progress.isEmpty() ? Value() : Value(progress));
    }
    void reach(qint64 project, const std::vector<std::pair<Stage, QDate>>& steps)
    {
        for (const auto& [stage, on] : steps)
            transition(project, stage, on);
    }
    /// The eight published projects with their published dates.
    void published()
    {
        struct Row {
            int period;
            Batch batch;
            qint64 wan;
            std::array<QDate, 4> reached;
            QString progress;
        };
        const std::vector<Row> rows {
            {1, Batch::Signing, 52'000, {QDate(2021, 6, 28), QDate(2021, 11, 12), {}, {}}, u"已开工建设"_s},
            {2, Batch::Signing, 150'000, {QDate(2021, 9, 26), QDate(2021, 12, 8), {}, {}}, u"已开工建设"_s},
            {1, Batch::Start, 98'000, {QDate(2021, 3, 10), firstHeld, {}, {}}, u"加紧施工"_s},
            {2, Batch::Start, 21'800, {QDate(2021, 4, 20), secondHeld, {}, {}}, u"加紧施工"_s},
            {1, Batch::Production, 65'000,
                {QDate(2019, 11, 20), QDate(2020, 4, 16), firstHeld, QDate(2021, 12, 20)}, u"已投产达效"_s},
            {1, Batch::Production, 203'000,
                {QDate(2019, 8, 15), QDate(2019, 12, 1), firstHeld, QDate(2021, 12, 20)}, u"已投产达效"_s},
            {2, Batch::Production, 81'000,
                {QDate(2020, 1, 12), QDate(2020, 6, 18), secondHeld, QDate(2021, 12, 20)}, u"已投产达效"_s},
            {2, Batch::Production, 30'000,
                {QDate(2020, 3, 5), QDate(2020, 9, 1), secondHeld, QDate(2021, 12, 20)}, u"已投产达效"_s}};
        for (const Row& row : rows) {
            const qint64 made = project(u"项目%1"_s.arg(++m_named));
            for (size_t i = 0; i < row.reached.size(); ++i) {
                if (row.reached[i].isValid())
                    transition(made, Stage(i + 1), row.reached[i]);
            }
            member(row.period, row.batch, made, row.wan, row.progress);
        }
    }

private:
    int m_named = 0;
};

Percent conversionOf(const Batches& batches, int period, Batch batch)
{
    for (const sanpi::BatchPeriod& p : batches.periods) {
        if (p.number == period)
            return p.list(batch).conversion;
    }
    return {-1, -1};
}

} // namespace

class TestBatches : public QObject {
    Q_OBJECT

private slots:
    void publishedYear();
    void publishedAugust();
    void scopes();
    void joinedAndLeft();
    void removedProjectLeaves();
    void underWay_data();
    void underWay();
    void totalsFallBackToTheEntry();
    void stageOfTheDay();
    void chainOfRates();
    void successorsFromTheirDayOn();
    void tableOfMembers();
    void unknownPeriod();
};

void TestBatches::publishedYear()
{
    BatchFixture fixture;
    fixture.published();
    QVERIFY(fixture.commit());
    const auto found = sanpi::batches(fixture.ledger(), yearEnd);
    QVERIFY(found);
    QCOMPARE(found->periods.size(), size_t(2));
    int count = 0;
    Money total;
    for (const sanpi::BatchList& list : found->all.lists) {
        count += list.count;
        total += list.total;
        QCOMPARE(list.conversion.text(), u"100.00"_s);
        QCOMPARE(list.withoutTotal, 0);
    }
    QCOMPARE(count, 8);
    QCOMPARE(total.yuan(), 7'008'000'000LL);
    QCOMPARE(found->all.list(Batch::Signing).nextStage, (Percent {2, 2}));
    QCOMPARE(found->all.list(Batch::Start).nextStage, (Percent {0, 2}));
    QCOMPARE(found->all.list(Batch::Production).nextStage, (Percent {4, 4}));
    QCOMPARE(found->all.list(Batch::Start).conversionHow.numerator, u"2 个"_s);
    QVERIFY(found->all.list(Batch::Start).conversionHow.rule.contains(u"转化率"_s));
    QCOMPARE(found->periods[0].list(Batch::Start).conversionHow.filter, u"period=1 and batch=开工一批"_s);
}

void TestBatches::publishedAugust()
{
    BatchFixture fixture;
    fixture.published();
    QVERIFY(fixture.commit());
    const auto found = sanpi::batches(fixture.ledger(), QDate(2021, 8, 31));
    QVERIFY(found);
    QCOMPARE(found->periods.size(), size_t(1));
    QCOMPARE(conversionOf(*found, 1, Batch::Signing), (Percent {0, 1}));
    QCOMPARE(conversionOf(*found, 1, Batch::Start), (Percent {1, 1}));
    QCOMPARE(conversionOf(*found, 1, Batch::Production), (Percent {2, 2}));
    QCOMPARE(found->all.list(Batch::Signing).members.front().lack, Lack::NotStarted);
    QVERIFY(!sanpi::messageOf(Lack::NotStarted).isEmpty());
    QCOMPARE(found->all.list(Batch::Production).nextStage, (Percent {0, 2}));
    // Before the first period there is nothing, and no rate.
    const auto june = sanpi::batches(fixture.ledger(), QDate(2021, 6, 30));
    QVERIFY(june);
    QVERIFY(june->periods.empty());
    QVERIFY(!june->all.list(Batch::Signing).conversion.isValid());
}

void TestBatches::scopes()
{
    BatchFixture fixture;
    fixture.published();
    const qint64 own = fixture.project(u"本单位"_s);
    fixture.entry(own, 2021, u"unit"_s, fixture.unit(u"文昌街道"_s));
    fixture.entry(own, 2021, u"sector"_s, 2);
    fixture.member(2, Batch::Start, own, 100);
    fixture.put(RecordId::batch(2, int(Batch::Start), own), u"provincial"_s, 1);
    QVERIFY(fixture.commit());
    const auto second = sanpi::batches(fixture.ledger(), yearEnd, {.period = 2});
    QVERIFY(second);
    QCOMPARE(second->periods.size(), size_t(1));
    QCOMPARE(second->all.list(Batch::Start).count, 2);
    QCOMPARE(second->all.list(Batch::Start).conversion, (Percent {1, 2}));
    for (const sanpi::BatchScope& scope : {sanpi::BatchScope {.unit = fixture.unit(u"文昌街道"_s)},
             sanpi::BatchScope {.sector = 2}, sanpi::BatchScope {.provincialOnly = true}}) {
        const auto found = sanpi::batches(fixture.ledger(), yearEnd, scope);
        QVERIFY(found);
        QCOMPARE(found->all.list(Batch::Start).count, 1);
        QCOMPARE(found->all.list(Batch::Start).members.front().project, fixture.id(own));
        QCOMPARE(found->all.list(Batch::Signing).count, 0);
    }
}

void TestBatches::joinedAndLeft()
{
    BatchFixture fixture;
    const qint64 early = fixture.project(u"先列入"_s);
    const qint64 late = fixture.project(u"后列入"_s);
    fixture.member(1, Batch::Signing, early, 100);
    fixture.member(1, Batch::Signing, late, 10);
    fixture.put(RecordId::batch(1, 1, early), u"left"_s, QDate(2021, 9, 1));
    fixture.put(RecordId::batch(1, 1, late), u"joined"_s, QDate(2021, 8, 1));
    QVERIFY(fixture.commit());
    const std::vector<std::tuple<QDate, int, qint64, int>> days {{firstHeld.addDays(-1), 0, 0, 0},
        {firstHeld, 1, 100, 0}, {QDate(2021, 7, 31), 1, 100, 0}, {QDate(2021, 8, 1), 2, 110, 0},
        {QDate(2021, 8, 31), 2, 110, 0}, {QDate(2021, 9, 1), 1, 10, 1}};
    for (const auto& [day, count, wan, gone] : days) {
        const auto found = sanpi::batches(fixture.ledger(), day);
        QVERIFY(found);
        const sanpi::BatchList& list = found->all.list(Batch::Signing);
        QCOMPARE(list.count, count);
        QCOMPARE(list.total, Money::fromWan(wan));
        QCOMPARE(int(list.gone.size()), gone);
        QCOMPARE(list.conversion.denominator, qint64(count));
    }
}

void TestBatches::removedProjectLeaves()
{
    BatchFixture fixture;
    const qint64 removed = fixture.project(u"调出项目"_s);
    const qint64 halted = fixture.project(u"停工项目"_s);
    for (const qint64 project : {removed, halted}) {
        fixture.member(1, Batch::Start, project, 100, u"加紧施工"_s);
        fixture.transition(project, Stage::Started, firstHeld);
    }
    QVERIFY(fixture.commit());
    using sanpi::Stoppage;
    fixture.put(RecordId::stoppage(fixture.id(removed), int(Stoppage::Removed), QDate(2021, 9, 1)),
        u"reason"_s, u"建设条件变化"_s);
    const RecordId halt = RecordId::stoppage(fixture.id(halted), int(Stoppage::Halted), QDate(2021, 9, 1));
    fixture.put(halt, u"reason"_s, u"环保管控"_s);
    fixture.put(halt, u"until"_s, QDate(2021, 11, 1));
    QVERIFY(fixture.commit());
    const auto before = sanpi::batches(fixture.ledger(), QDate(2021, 8, 31));
    QVERIFY(before);
    QCOMPARE(before->all.list(Batch::Start).conversion, (Percent {2, 2}));
    const auto after = sanpi::batches(fixture.ledger(), QDate(2021, 9, 1));
    QVERIFY(after);
    QCOMPARE(after->all.list(Batch::Start).conversion, (Percent {1, 1}));
    QCOMPARE(after->all.list(Batch::Start).members.front().stoppage, std::optional(Stoppage::Halted));
    QCOMPARE(after->all.list(Batch::Start).gone.front().left, QDate(2021, 9, 1));
    const auto resumed = sanpi::batches(fixture.ledger(), QDate(2021, 11, 1));
    QVERIFY(resumed);
    QVERIFY(!resumed->all.list(Batch::Start).members.front().stoppage);
}

void TestBatches::underWay_data()
{
    QTest::addColumn<QString>("sign");
    QTest::addColumn<bool>("converted");
    QTest::newRow("nothing but the start") << u""_s << false;
    QTest::newRow("the list says so") << u"加紧施工"_s << true;
    QTest::newRow("the list denies it") << u"尚未开工"_s << false;
    QTest::newRow("invested in a month") << u"month"_s << true;
    QTest::newRow("a month of nothing") << u"zero"_s << false;
    QTest::newRow("stated") << u"stated"_s << true;
    QTest::newRow("invested in earlier years") << u"before"_s << true;
    QTest::newRow("a month to come") << u"later"_s << false;
    QTest::newRow("in production") << u"producing"_s << true;
}

void TestBatches::underWay()
{
    QFETCH(QString, sign);
    QFETCH(bool, converted);
    BatchFixture fixture;
    const qint64 project = fixture.project(u"甲"_s);
    fixture.transition(project, Stage::Started, firstHeld);
    if (sign == "month"_L1 || sign == "zero"_L1)
        fixture.month(project, 202108, sign == "zero"_L1 ? 0 : 5);
    else if (sign == "later"_L1)
        fixture.month(project, 202110, 5);
    else if (sign == "stated"_L1)
        fixture.stated(project, 202109, 5);
    else if (sign == "before"_L1)
        fixture.entry(project, 2021, u"before"_s, Money::fromWan(3));
    else if (sign == "producing"_L1)
        fixture.transition(project, Stage::Producing, QDate(2021, 9, 1));
    const bool words = sign.startsWith(u"加") || sign.startsWith(u"尚");
    fixture.member(1, Batch::Start, project, 100, words ? sign : QString());
    QVERIFY(fixture.commit());
    const auto found = sanpi::batches(fixture.ledger(), QDate(2021, 9, 30));
    QVERIFY(found);
    const sanpi::BatchMember& member = found->all.list(Batch::Start).members.front();
    QCOMPARE(member.converted, converted);
    QCOMPARE(member.lack, converted ? Lack::Nothing : Lack::NotUnderWay);
}

void TestBatches::totalsFallBackToTheEntry()
{
    BatchFixture fixture;
    const qint64 project = fixture.project(u"甲"_s);
    const qint64 unknown = fixture.project(u"乙"_s);
    for (const auto& [year, wan] : {std::pair {2020, 1}, std::pair {2021, 2}, std::pair {2022, 3}})
        fixture.entry(project, year, u"total"_s, Money::fromWan(wan));
    fixture.put(RecordId::batch(1, 1, project), u"document"_s, u"1号"_s);
    fixture.put(RecordId::batch(1, 1, unknown), u"document"_s, u"1号"_s);
    QVERIFY(fixture.commit());
    const auto found = sanpi::batches(fixture.ledger(), yearEnd);
    QVERIFY(found);
    QCOMPARE(found->all.list(Batch::Signing).total, Money::fromWan(2));
    QCOMPARE(found->all.list(Batch::Signing).withoutTotal, 1);
}

void TestBatches::stageOfTheDay()
{
    BatchFixture fixture;
    const qint64 project = fixture.project(u"甲"_s);
    fixture.member(1, Batch::Signing, project, 100);
    fixture.transition(project, Stage::Signed, QDate(2021, 7, 1));
    fixture.transition(project, Stage::Started, QDate(2021, 9, 10));
    fixture.put(RecordId::transition(project, int(Stage::Started)), u"inexact"_s, 1);
    QVERIFY(fixture.commit());
    const auto august = sanpi::batches(fixture.ledger(), QDate(2021, 8, 31));
    QVERIFY(august);
    const sanpi::BatchMember signing = august->all.list(Batch::Signing).members.front();
    QCOMPARE(signing.stage, Stage::Signed);
    QCOMPARE(signing.daysInStage, std::optional(61));
    QVERIFY(!signing.inexact);
    const auto october = sanpi::batches(fixture.ledger(), QDate(2021, 10, 1));
    QVERIFY(october);
    const sanpi::BatchMember started = october->all.list(Batch::Signing).members.front();
    QCOMPARE(started.stage, Stage::Started);
    QCOMPARE(started.reachedOn, QDate(2021, 9, 10));
    QVERIFY(started.inexact);
    QVERIFY(started.next);
}

void TestBatches::chainOfRates()
{
    BatchFixture fixture;
    const std::vector<Stage> stages {Stage::Planned, Stage::Signed, Stage::Signed, Stage::Signed,
        Stage::Started, Stage::Started, Stage::Producing, Stage::AtCapacity};
    std::vector<qint64> made;
    for (const Stage stage : stages) {
        made.push_back(fixture.project(u"项目%1"_s.arg(made.size())));
        for (int s = 1; s <= int(stage); ++s)
            fixture.transition(made.back(), Stage(s), QDate(2021, 1, s));
        fixture.member(1, Batch::Signing, made.back(), 1);
    }
    // A project in two lists is one project.
    fixture.member(2, Batch::Start, made.back(), 1);
    fixture.month(made[1], 202106, 10); // invested: the contract is being met
    fixture.put(RecordId::milestone(made[2], 2), u"actual"_s, QDate(2021, 6, 1)); // land
    QVERIFY(fixture.commit());
    const auto found = sanpi::batches(fixture.ledger(), yearEnd);
    QVERIFY(found);
    const std::vector<Percent> rates {{6, 7}, {4, 6}, {2, 4}, {1, 2}};
    QCOMPARE(found->all.chain.size(), size_t(4));
    for (size_t i = 0; i < rates.size(); ++i)
        QCOMPARE(found->all.chain[i].rate, rates[i]);
    QCOMPARE(found->all.chain[0].label, u"签约项目履约率"_s);
    const auto april = sanpi::batches(fixture.ledger(), QDate(2021, 7, 5), {.period = 1});
    QVERIFY(april);
    QCOMPARE(april->periods.front().chain[0].rate, (Percent {6, 7}));
    QCOMPARE(april->periods.front().chain[0].how.denominator, u"7 个"_s);
}

void TestBatches::successorsFromTheirDayOn()
{
    BatchFixture fixture;
    const QDate started(2021, 7, 5);
    std::vector<qint64> starters;
    for (const QString& name : {u"转入"_s, u"到期未转"_s, u"未到期"_s}) {
        starters.push_back(fixture.project(name));
        fixture.transition(
            starters.back(), Stage::Started, name == u"未到期"_s ? QDate(2022, 6, 1) : started);
        fixture.member(1, Batch::Start, starters.back(), 1, u"加紧施工"_s);
    }
    const qint64 named = fixture.project(u"注明转入"_s);
    const qint64 stranger = fixture.project(u"来路不明"_s);
    for (const qint64 project : {starters[0], named, stranger}) {
        if (project != named)
            fixture.transition(project, Stage::Producing, QDate(2022, 4, 1));
        fixture.member(5, Batch::Production, project, 1);
    }
    fixture.put(RecordId::batch(5, int(Batch::Production), named), u"from_period"_s, 2);
    fixture.put(RecordId::rule(int(RuleKind::Conversion), QDate(2023, 1, 1)), u"value"_s,
        uR"({"way":"successors"})"_s);
    fixture.put(
        RecordId::rule(int(RuleKind::Conversion), QDate(2023, 1, 1)), u"document"_s, u"豫〔2023〕1号"_s);
    QVERIFY(fixture.commit());
    const auto before = sanpi::batches(fixture.ledger(), QDate(2022, 12, 31));
    QVERIFY(before);
    QCOMPARE(before->all.list(Batch::Production).conversion, (Percent {2, 3}));
    // 18 months after 2021-07-05 is 2023-01-05: one more is due from then on.
    const auto first = sanpi::batches(fixture.ledger(), QDate(2023, 1, 4));
    QVERIFY(first);
    QCOMPARE(first->all.list(Batch::Production).conversion, (Percent {2, 2}));
    const auto after = sanpi::batches(fixture.ledger(), QDate(2023, 1, 5));
    QVERIFY(after);
    const sanpi::BatchList& list = after->all.list(Batch::Production);
    QCOMPARE(list.conversion, (Percent {2, 3}));
    QCOMPARE(list.missing, (std::vector<qint64> {fixture.id(starters[1])}));
    QVERIFY(list.conversionHow.rule.contains(u"豫〔2023〕1号"_s));
    const auto unknown = std::ranges::find(list.members, fixture.id(stranger), &sanpi::BatchMember::project);
    QVERIFY(unknown != list.members.end());
    QCOMPARE(unknown->lack, Lack::NotConvertedBefore);
    // Where it comes from is one thing, whether it has kept its list's promise another.
    QVERIFY(!unknown->converted && !unknown->isBehind());
    const auto slow = std::ranges::find(list.members, fixture.id(named), &sanpi::BatchMember::project);
    QVERIFY(slow->converted && slow->isBehind());
    QCOMPARE(slow->lack, Lack::NotProducing);
    // The other lists are judged as before.
    QCOMPARE(after->all.list(Batch::Start).conversion, (Percent {3, 3}));
}

void TestBatches::tableOfMembers()
{
    BatchFixture fixture;
    fixture.published();
    QVERIFY(fixture.commit());
    const auto august = sanpi::recordTable(fixture.ledger(), Kind::Batch, 2021, QDate(2021, 8, 31));
    QVERIFY(august);
    QCOMPARE(august->rows.size(), size_t(4));
    const auto table = sanpi::recordTable(fixture.ledger(), Kind::Batch, 2021, yearEnd);
    QVERIFY(table);
    QCOMPARE(table->rows.size(), size_t(8));
    for (const QString& key : u"period batch project code name joined left total stage"_s.split(u' '))
        QVERIFY2(table->column(key) >= 0, qPrintable(key));
    const sanpi::TableRow& row = table->rows.front();
    QCOMPARE(row.cells[size_t(table->column(u"joined"))].date(), firstHeld);
    QCOMPARE(table->text(row, size_t(table->column(u"batch")), sanpi::Unit::Wan), u"签约一批"_s);
    QCOMPARE(table->text(row, size_t(table->column(u"stage")), sanpi::Unit::Wan), u"开工"_s);
}

void TestBatches::unknownPeriod()
{
    BatchFixture fixture;
    const auto found = sanpi::batches(fixture.ledger(), yearEnd, {.period = 99});
    QVERIFY(!found);
    QCOMPARE(found.error().code, sanpi::ErrorCode::NotFound);
}

QTEST_GUILESS_MAIN(TestBatches)
#include "tst_batches.moc"
