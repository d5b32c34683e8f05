// SPDX-License-Identifier: GPL-3.0-or-later
// 填报 in core: what is sent, how three sides are merged, what is doubted, what a kill leaves. The whole
// round with real office programs is tst_cli_template.
#include "core/support/ledgertools.h"
#include "core/support/playedunit.h"
#include "demo/fill.h"
#include "domain/unitslip.h"
#include "exchange/collect/collectsettings.h"
#include "exchange/collect/markedcopy.h"
#include "exchange/collect/sending.h"
#include "exchange/collect/takereturn.h"
#include "exchange/sheets/sheetsource.h"
#include "figures/collecting.h"
#include "schema/ownfield.h"
#include "store/attachments.h"
#include "store/check.h"
#include "store/seed.h"

#include <QDir>
#include <QProcess>
#include <QRandomGenerator>
#include <QTest>
#include <QThread>

#include <cstdio>
#include <map>
#include <set>

using namespace Qt::StringLiterals;
using namespace sanpi;
using sanpi::test::fillIn;
using sanpi::test::LedgerFile;
using sanpi::test::stored;
using sanpi::test::TypedAnswer;

namespace {

const CollectPeriod november {Month(2021, 11)};
const QDate sentOn(2021, 11, 20);

Result<ReturnPlan> plannedReturn(Ledger& ledger, const QString& file, const ReturnOptions& options = {})
{
    SheetReadOptions reading;
    reading.reader = QStringLiteral(SANPI_BIN_DIR "/sanpi-reader");
    const auto digest = fileDigest(file);
    const auto book = readSheets(file, reading);
    if (!digest || !book)
        return digest ? book.error() : digest.error();
    return planReturn(ledger, *book, *digest, options);
}

TakeOptions takeOn(QDate day)
{
    TakeOptions options;
    options.receivedOn = day;
    options.author = u"王敏"_s;
    return options;
}

/// The other half of the test: takes file after file and says which is in.
int takeAll(const QString& path, const QStringList& files)
{
    const auto ledger = Ledger::open(path);
    if (!ledger)
        return 2;
    for (const QString& file : files) {
        const auto plan = plannedReturn(**ledger, file);
        if (!plan)
            return 3;
        if (plan->refusal == ReturnRefusal::AlreadyTaken)
            continue;
        if (!plan->clean() || !takeReturn(**ledger, *plan, takeOn(QDate(2021, 11, 25))).ok())
            return 4;
        std::printf("%lld\n", static_cast<long long>(plan->dispatch));
        std::fflush(stdout);
    }
    std::printf("done\n");
    return 0;
}

} // namespace

class TestCollect : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void readsPeriods();
    void knowsAUnitSlip_data();
    void knowsAUnitSlip();
    void sendsOnlyAUnitsProjects();
    void leavesNothingWhenSendingFails();
    void takesAnAnswer();
    void ownFieldsGoOutAndComeBack();
    void theDistrictSetsItsDays();
    void decidesEveryCell();
    void doubtsWaitForAPerson();
    void marksWhatIsToBeCorrected();
    void aReturnIsWhollyInOrWhollyOut();

private:
    /// A fresh copy of the demo's ledger.
    std::unique_ptr<Ledger> ledger(const QString& name);
    SendResult send(Ledger& ledger, const QString& folder);
    [[nodiscard]] QString path(const QString& name) const { return m_folder.filePath(name); }
    /// Projects of a sending in their order.
    static std::vector<qint64> projectsOf(Ledger& ledger, qint64 unit);

    QTemporaryDir m_folder;
};

void TestCollect::initTestCase()
{
    auto made = Ledger::create(path(u"demo.sanpi"_s));
    QVERIFY(made.ok());
    QVERIFY(seedDistrict(**made, u"demo"_s).ok());
    QVERIFY(fillDemo(**made, u"demo"_s).ok());
}

std::unique_ptr<Ledger> TestCollect::ledger(const QString& name)
{
    QFile::copy(path(u"demo.sanpi"_s), path(name));
    auto opened = Ledger::open(path(name));
    return opened ? std::move(opened).value() : nullptr;
}

SendResult TestCollect::send(Ledger& ledger, const QString& folder)
{
    SendOptions options;
    options.period = november;
    options.sentOn = sentOn;
    options.folder = path(folder);
    options.author = u"王敏"_s;
    auto sent = sendTemplates(ledger, options);
    return sent ? std::move(sent).value() : SendResult();
}

std::vector<qint64> TestCollect::projectsOf(Ledger& ledger, qint64 unit)
{
    SendOptions options;
    options.period = november;
    options.sentOn = sentOn;
    options.units = {unit};
    const auto planned = planSending(ledger, options);
    std::vector<qint64> projects;
    if (planned && !planned->books.empty()) {
        for (const TemplateRow& row : planned->books.front().rows)
            projects.push_back(row.project);
    }
    return projects;
}

void TestCollect::readsPeriods()
{
    const auto month = CollectPeriod::parse(u"2021-11");
    QVERIFY(month && !month->isWeek());
    QCOMPARE(month->text(), u"2021-11"_s);
    QCOMPARE(month->name(), u"2021年11月"_s);
    QCOMPARE(month->lastDay(), QDate(2021, 11, 30));
    QCOMPARE(sanpi::CollectSettings().due(*month), QDate(2021, 11, 25));
    QCOMPARE(CollectPeriod(Month(2021, 1)).previous().text(), u"2020-12"_s);
    const auto week = CollectPeriod::parse(u"2021-12-29");
    QVERIFY(week && week->isWeek());
    QCOMPARE(week->text(), u"2021-12-27"_s);
    QCOMPARE(week->name(), u"2021年12月27日至2022年1月2日"_s);
    QCOMPARE(sanpi::CollectSettings().due(*week), QDate(2021, 12, 31));
    QCOMPARE(week->previous().text(), u"2021-12-20"_s);
    QVERIFY(!CollectPeriod::parse(u"2021-13"));
}

void TestCollect::knowsAUnitSlip_data()
{
    QTest::addColumn<qint64>("amount");
    QTest::addColumn<QList<qint64>>("history");
    QTest::addColumn<qint64>("target");
    QTest::addColumn<QList<qint64>>("neighbours");
    QTest::addColumn<bool>("slip");
    QTest::newRow("ten thousand times its history")
        << 3'000'000LL << QList<qint64> {300, 280, 0} << 3'600LL << QList<qint64> {} << true;
    QTest::newRow("a good month") << 2'000LL << QList<qint64> {300, 280} << 3'600LL << QList<qint64> {}
                                  << false;
    QTest::newRow("large, but within the target")
        << 3'000LL << QList<qint64> {2} << 3'600LL << QList<qint64> {} << false;
    QTest::newRow("no history: against the target")
        << 3'000'000LL << QList<qint64> {} << 3'600LL << QList<qint64> {} << true;
    QTest::newRow("nothing but neighbours")
        << 5'000'000LL << QList<qint64> {} << 0LL << QList<qint64> {400, 500, 600} << true;
    QTest::newRow("too few neighbours")
        << 5'000'000LL << QList<qint64> {} << 0LL << QList<qint64> {400, 500} << false;
    QTest::newRow("nothing") << 0LL << QList<qint64> {300} << 3'600LL << QList<qint64> {} << false;
}

void TestCollect::knowsAUnitSlip()
{
    QFETCH(qint64, amount);
    QFETCH(QList<qint64>, history);
    QFETCH(qint64, target);
    QFETCH(QList<qint64>, neighbours);
    QFETCH(bool, slip);
    SlipReference reference;
    for (const qint64 wan : history)
        reference.history.push_back(Money::fromWan(wan));
    for (const qint64 wan : neighbours)
        reference.neighbours.push_back(Money::fromWan(wan));
    if (target > 0)
        reference.target = Money::fromWan(target);
    QCOMPARE(looksLikeUnitSlip(Money::fromWan(amount), reference), slip);
}

void TestCollect::sendsOnlyAUnitsProjects()
{
    const auto file = ledger(u"send.sanpi"_s);
    QVERIFY(file);
    const SendResult sent = send(*file, u"sent"_s);
    QVERIFY(!sent.files.empty());
    QCOMPARE(QDir(path(u"sent"_s)).entryList(QDir::Files).size(), qsizetype(sent.files.size()));
    for (const SentFile& one : sent.files) {
        SheetReadOptions reading;
        reading.reader = QStringLiteral(SANPI_BIN_DIR "/sanpi-reader");
        const auto book = readSheets(one.path, reading);
        QVERIFY(book.ok());
        const ReturnedBook apart = takeApart(*book, file->catalogue());
        QCOMPARE(apart.unit, one.unit);
        QCOMPARE(apart.period, november);
        QCOMPARE(int(apart.rows.size()), one.projects);
        QVERIFY(apart.problems.empty());
        QVERIFY(std::ranges::none_of(apart.places, [](int place) { return place < 0; }));
        for (const ReturnedRow& row : apart.rows) {
            QCOMPARE(stored(*file, RecordId::entry(row.keyed, 2021), u"unit"_s).number(), one.unit);
            QCOMPARE(stored(*file, RecordId::project(row.keyed), u"name"_s).text(), row.name);
        }
    }
    const auto status = collectStatus(*file, november, QDate(2021, 11, 26));
    QVERIFY(status.ok());
    QCOMPARE(status->units.size(), sent.files.size());
    QCOMPARE(status->overdue(), int(sent.files.size()));
    QCOMPARE(status->due(), QDate(2021, 11, 25));
    // Undone, nothing was ever sent.
    QVERIFY(file->undo(u"王敏"_s, sent.changeSet).ok());
    QVERIFY(collectStatus(*file, november, QDate(2021, 11, 26))->units.empty());
    const auto plan = plannedReturn(*file, sent.files.front().path);
    QVERIFY(plan.ok());
    QCOMPARE(plan->refusal, ReturnRefusal::Withdrawn);
}

void TestCollect::leavesNothingWhenSendingFails()
{
    const auto file = ledger(u"fail.sanpi"_s);
    SendOptions options;
    options.period = november;
    options.sentOn = sentOn;
    options.folder = path(u"cancelled"_s);
    options.author = u"王敏"_s;
    std::atomic<bool> cancelled = false;
    options.cancelled = &cancelled;
    options.progress = [&](int done, int) { cancelled = done >= 2; };
    const auto sent = sendTemplates(*file, options);
    QVERIFY(!sent.ok());
    QCOMPARE(sent.error().code, ErrorCode::Cancelled);
    QVERIFY(QDir(options.folder).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
    QVERIFY(file->records().all(Kind::Dispatch)->empty());
    options.period = CollectPeriod(Month(1995, 1)); // nobody has a project then
    options.cancelled = nullptr;
    QCOMPARE(sendTemplates(*file, options).error().code, ErrorCode::NotFound);
}

void TestCollect::takesAnAnswer()
{
    const auto file = ledger(u"take.sanpi"_s);
    const SendResult sent = send(*file, u"take"_s);
    const SentFile& first = sent.files.front();
    const qint64 project = projectsOf(*file, first.unit).front();
    const QString back = path(u"take-back.xlsx"_s);
    QVERIFY(fillIn(first.path, back, file->catalogue(), november,
        {{0, u"amount"_s, u"123.45"_s, true}, {0, u"progress"_s, u"=主体"_s, false},
            {1, u"amount"_s, u"-"_s, false}}));
    const auto plan = plannedReturn(*file, back);
    QVERIFY(plan.ok());
    QVERIFY2(plan->clean(), qPrintable(messageOf(*plan)));
    QCOMPARE(plan->taken(), 2);
    const QStringList before = test::dump(*file);
    const Outcome taken = takeReturn(*file, *plan, takeOn(QDate(2021, 11, 24)));
    QVERIFY2(taken.ok(), test::said(taken).constData());
    QCOMPARE(stored(*file, RecordId::investment(project, Month(2021, 11)), u"amount"_s).number(), 1'234'500);
    QCOMPARE(stored(*file, RecordId::progress(project, QDate(2021, 11, 30)), u"text"_s).text(), u"=主体"_s);
    QVERIFY(checkLedger(*file)->empty());
    const auto status = collectStatus(*file, november, QDate(2021, 11, 24));
    QCOMPARE(status->returned(), 1);
    QCOMPARE(status->units.front().state, CollectState::Returned);
    QCOMPARE(status->units.front().changed, 2);
    // The file as it came hangs on the return.
    const auto replies = file->records().all(Kind::Reply);
    QCOMPARE(replies->size(), 1U);
    const auto files = attachmentsOf(*file, replies->front().id);
    QCOMPARE(files->size(), 1U);
    QCOMPARE(files->front().value(u"sha256"_s).text(), plan->sha256);
    QCOMPARE(plannedReturn(*file, back)->refusal, ReturnRefusal::AlreadyTaken);
    // One step back, all of it.
    QVERIFY(file->undo(u"王敏"_s).ok());
    QStringList after = test::dump(*file);
    const auto withoutBytes = [](QStringList lines) {
        lines.removeIf([](const QString& line) { return line.contains(u"data="_s); }); // bytes stay
        return lines;
    };
    QCOMPARE(withoutBytes(after), withoutBytes(before));
}

void TestCollect::ownFieldsGoOutAndComeBack()
{
    const auto file = ledger(u"own.sanpi"_s);
    const auto field = [](qint64 id, const QString& key, const QString& name, OwnType type) {
        return test::created(RecordId::ownField(id),
            {{u"kind"_s, u"project"_s}, {u"key"_s, key}, {u"name"_s, name}, {u"type"_s, int(type)},
                {u"choices"_s, type == OwnType::Choice ? Value(u"1=已通\n2=未通"_s) : Value()}});
    };
    const Outcome added
        = file->apply(test::changeSet({field(-1, u"land"_s, u"用地（亩）"_s, OwnType::Integer),
            field(-2, u"power"_s, u"通电情况"_s, OwnType::Choice),
            field(-3, u"tax"_s, u"预计税收"_s, OwnType::Amount),
            field(-4, u"share"_s, u"自筹比例"_s, OwnType::Percent),
            field(-5, u"inner"_s, u"内部评价"_s, OwnType::Text)}));
    QVERIFY2(added.ok(), test::said(added).constData());
    // What is for the office alone is not sent.
    {
        ChangeSetBuilder builder(file->catalogue(), file->records());
        const auto stored = loadCollectSettings(*file);
        QVERIFY(stored);
        CollectSettings settings = *stored;
        QCOMPARE(settings.own.size(), 5);
        settings.own.removeAll(u"inner"_s);
        QVERIFY(writeCollectSettings(builder, *file, settings));
        QVERIFY(file->apply(test::changeSet(builder, u"王敏"_s)).ok());
        QCOMPARE(loadCollectSettings(*file)->own, settings.own);
    }
    const qint64 project = [&] {
        SendOptions options;
        options.period = november;
        options.sentOn = sentOn;
        const auto planned = planSending(*file, options);
        const TemplateBook& book = planned->books.front();
        if (book.column(u"own:inner") >= 0 || book.column(u"own:land") < 0)
            return qint64(0);
        return book.rows.front().project;
    }();
    QVERIFY(project > 0);
    const RecordId id = RecordId::project(project);
    {
        ChangeSetBuilder builder(file->catalogue(), file->records());
        QVERIFY(builder.set(id, u"land"_s, 120));
        QVERIFY(builder.set(id, u"power"_s, 2));
        QVERIFY(builder.set(id, u"share"_s, 2'500));
        QVERIFY(file->apply(test::changeSet(builder, u"王敏"_s)).ok());
    }
    const SendResult sent = send(*file, u"own"_s);
    const QString back = path(u"own-back.xlsx"_s);
    QVERIFY(fillIn(sent.files.front().path, back, file->catalogue(), november,
        {{0, u"own:land"_s, u"135"_s, false}, {0, u"own:power"_s, u"已通"_s, false},
            {0, u"own:tax"_s, u"0.5"_s, true}, {0, u"own:share"_s, u"30.5%"_s, false},
            {1, u"own:land"_s, u"很多"_s, false}, {1, u"amount"_s, u"7"_s, true}}));
    // Meanwhile another alters one of them, and one goes out of use.
    const qint64 share = added.ids.at(-4);
    {
        ChangeSetBuilder builder(file->catalogue(), file->records());
        QVERIFY(builder.set(id, u"land"_s, 140));
        QVERIFY(file->apply(test::changeSet(builder, u"李娜"_s)).ok());
        QVERIFY(file->apply(test::changeSet({test::updated(
                                RecordId::ownField(share), u"retired"_s, {}, Value(QDate(2021, 11, 21)))}))
                    .ok());
    }
    auto planned = plannedReturn(*file, back);
    QVERIFY(planned.ok());
    ReturnPlan plan = std::move(planned).value();
    QCOMPARE(plan.refusal, ReturnRefusal::None);
    QCOMPARE(plan.problems.size(), 1U); // 很多 is no number: its row waits whole
    QCOMPARE(plan.problems.front().field, u"land"_s);
    QCOMPARE(plan.conflicts(), 1);
    QCOMPARE(plan.cells.size(), 3U);
    // What went out of use meanwhile is told and not taken.
    const auto told = std::ranges::find(plan.warnings, u"share"_s, &Problem::field);
    QVERIFY(told != plan.warnings.end());
    QCOMPARE(told->code, ProblemCode::ProtectedChanged);
    QCOMPARE(told->value, u"30.50"_s);
    for (MergeCell& cell : plan.cells) {
        if (cell.state == MergeCell::State::Conflict) {
            QCOMPARE(cell.by, u"李娜"_s);
            QCOMPARE(cell.ours.number(), 140);
            cell.decision = Decision::Take;
            cell.reason = u"以单位为准"_s;
        }
    }
    const Outcome taken = takeReturn(*file, plan, takeOn(QDate(2021, 11, 24)));
    QVERIFY2(taken.ok(), test::said(taken).constData());
    QCOMPARE(stored(*file, id, u"land"_s).number(), 135);
    QCOMPARE(stored(*file, id, u"power"_s).number(), 1);
    QCOMPARE(stored(*file, id, u"tax"_s).money(), Money::fromYuan(5'000));
    QCOMPARE(stored(*file, id, u"share"_s).number(), 2'500);
    QVERIFY(checkLedger(*file)->empty());
    QVERIFY(file->undo(u"王敏"_s).ok());
    QCOMPARE(stored(*file, id, u"land"_s).number(), 140);
}

void TestCollect::theDistrictSetsItsDays()
{
    const auto file = ledger(u"days.sanpi"_s);
    CollectSettings settings = *loadCollectSettings(*file);
    QCOMPARE(settings, CollectSettings());
    settings.monthDay = 31;
    QCOMPARE(settings.due(CollectPeriod(Month(2022, 2))), QDate(2022, 2, 28));
    settings.monthDay = 5;
    settings.nextMonth = true;
    settings.weekDay = 1;
    settings.blankWords = {u"待定"_s, u"未定"_s};
    QCOMPARE(settings.due(CollectPeriod(Month(2021, 12))), QDate(2022, 1, 5));
    QCOMPARE(settings.due(CollectPeriod(Week::of(QDate(2021, 12, 29)))), QDate(2021, 12, 27));
    ChangeSetBuilder builder(file->catalogue(), file->records());
    QVERIFY(writeCollectSettings(builder, *file, settings));
    QVERIFY(file->apply(test::changeSet(builder, u"王敏"_s)).ok());
    QCOMPARE(*loadCollectSettings(*file), settings);
    QCOMPARE(send(*file, u"days"_s).due, QDate(2021, 12, 5));
    QVERIFY(file->undo(u"王敏"_s).ok());
    QVERIFY(file->undo(u"王敏"_s).ok());
    QCOMPARE(*loadCollectSettings(*file), CollectSettings());
}

void TestCollect::decidesEveryCell()
{
    const auto file = ledger(u"decide.sanpi"_s);
    const SendResult sent = send(*file, u"decide"_s);
    const SentFile& first = sent.files.front();
    const std::vector<qint64> projects = projectsOf(*file, first.unit);
    ChangeSetBuilder builder(file->catalogue(), file->records());
    for (int i = 0; i < 2; ++i) {
        QVERIFY(builder.set(RecordId::investment(projects[size_t(i)], november.month()), u"amount"_s,
            Money::fromWan(50 + i)));
    }
    QVERIFY(file->apply(test::changeSet(builder, u"李娜"_s)).ok());
    const QString back = path(u"decide-back.xlsx"_s);
    QVERIFY(fillIn(first.path, back, file->catalogue(), november,
        {{0, u"amount"_s, u"60"_s, true}, {1, u"amount"_s, u"61"_s, true},
            {0, u"remark"_s, u"缺资金"_s, false}}));
    const auto planned = plannedReturn(*file, back);
    QVERIFY(planned.ok());
    ReturnPlan plan = *planned;
    QCOMPARE(plan.conflicts(), 2);
    QCOMPARE(plan.open(), 2);
    QCOMPARE(plan.cells.front().by, u"李娜"_s);
    QCOMPARE(plan.cells.front().ours.money(), Money::fromWan(50));
    QCOMPARE(takeReturn(*file, plan, takeOn(sentOn)).error.code, ErrorCode::Conflict);
    for (MergeCell& cell : plan.cells) {
        if (cell.key == "remark"_L1) {
            cell.decision = Decision::Keep; // what is no conflict may be kept out, too
            cell.reason = u"另行核实"_s;
        } else {
            cell.decision = cell.project == projects[0] ? Decision::Take : Decision::Keep;
            cell.reason = u"以现场为准"_s;
        }
    }
    // Somebody writes in between: nothing enters on the strength of an old look.
    auto moved = test::changeSet({test::updated(RecordId::investment(projects[0], november.month()),
        u"amount"_s, Value(Money::fromWan(50)), Value(Money::fromWan(55)))});
    QVERIFY(file->apply(moved).ok());
    QCOMPARE(takeReturn(*file, plan, takeOn(sentOn)).error.code, ErrorCode::Conflict);
    QVERIFY(file->undo(u"王敏"_s).ok());
    const Outcome taken = takeReturn(*file, plan, takeOn(sentOn));
    QVERIFY2(taken.ok(), test::said(taken).constData());
    QCOMPARE(stored(*file, RecordId::investment(projects[0], november.month()), u"amount"_s).money(),
        Money::fromWan(60));
    QCOMPARE(stored(*file, RecordId::investment(projects[1], november.month()), u"amount"_s).money(),
        Money::fromWan(51));
    QVERIFY(!test::exists(*file, RecordId::progress(projects[0], november.lastDay())));
    const Record reply = file->records().all(Kind::Reply)->front();
    QCOMPARE(reply.value(u"changed"_s).number(), 1);
    QCOMPARE(reply.value(u"kept"_s).number(), 2);
    QVERIFY(reply.value(u"decisions"_s).text().contains(u"以现场为准"_s));
    QVERIFY((*file->log().load(taken.changeSet))->set.reason.contains(u"另行核实"_s));
}

void TestCollect::doubtsWaitForAPerson()
{
    const auto file = ledger(u"doubt.sanpi"_s);
    const SendResult sent = send(*file, u"doubt"_s);
    const SentFile& first = sent.files.front();
    const QString back = path(u"doubt-back.xlsx"_s);
    QVERIFY(fillIn(first.path, back, file->catalogue(), november,
        {{0, u"amount"_s, u"99999999"_s, true}, {1, u"amount"_s, u"40"_s, true}}));
    const auto planned = plannedReturn(*file, back);
    QVERIFY(planned.ok());
    ReturnPlan plan = *planned;
    QCOMPARE(plan.open(), 1);
    QCOMPARE(plan.doubts().size(), 1U);
    QCOMPARE(plan.doubts().front().code, ProblemCode::UnitSlip);
    // A rule decides conflicts, never a doubt.
    decide(plan, TakeRule::Theirs);
    QVERIFY(!plan.clean());
    QCOMPARE(takeReturn(*file, plan, takeOn(sentOn)).error.code, ErrorCode::Conflict);
    plan.cells.front().decision = Decision::Keep;
    QVERIFY(takeReturn(*file, plan, takeOn(sentOn)).ok());
    QCOMPARE(file->records().all(Kind::Reply)->front().value(u"changed"_s).number(), 1);
}

void TestCollect::marksWhatIsToBeCorrected()
{
    const auto file = ledger(u"mark.sanpi"_s);
    const SendResult sent = send(*file, u"mark"_s);
    const SentFile& first = sent.files.front();
    const QString back = path(u"mark-back.xlsx"_s);
    QVERIFY(fillIn(first.path, back, file->catalogue(), november,
        {{0, u"amount"_s, u"约三百"_s, false}, {1, u"amount"_s, u"-7"_s, true},
            {2, u"amount"_s, u"12"_s, true}}));
    SheetReadOptions reading;
    reading.reader = QStringLiteral(SANPI_BIN_DIR "/sanpi-reader");
    const auto book = readSheets(back, reading);
    const auto plan = plannedReturn(*file, back);
    QVERIFY(plan.ok());
    QCOMPARE(plan->problems.size(), 2U);
    const QString copy = path(markedFileName(*plan));
    QVERIFY(writeMarkedCopy(*book, *plan, file->catalogue(), false, copy).ok());
    // The copy says the same, and a program that knows nothing of ours finds colour and comment.
    const auto again = readSheets(copy, reading);
    QVERIFY(again.ok());
    const int column = test::placeOf(file->catalogue(), november, u"amount"_s);
    QCOMPARE(again->text(again->sheets.front(), templatelayout::firstRow, column), u"约三百"_s);
    QProcess python;
    python.start(u"/usr/bin/python3"_s,
        {u"-c"_s,
            u"import openpyxl,sys\ns=openpyxl.load_workbook(sys.argv[1])['填报']\n"
            "for r in (6,7,8):\n c=s.cell(r,int(sys.argv[2]))\n"
            " print(c.value,c.fill.fgColor.rgb,bool(c.comment),c.protection.locked)"_s,
            copy, QString::number(column + 1)});
    QVERIFY(python.waitForFinished(60'000));
    const QString said = QString::fromUtf8(python.readAllStandardOutput());
    QCOMPARE(
        said.trimmed(), u"约三百 FFFFC7CE True False\n-7 FFFFC7CE True False\n12 FFFFF8DC False False"_s);
    const Outcome sentBack = sanpi::sendBack(*file, *plan, u"两处需更正"_s, takeOn(QDate(2021, 11, 24)));
    QVERIFY2(sentBack.ok(), test::said(sentBack).constData());
    const auto status = collectStatus(*file, november, QDate(2021, 11, 24));
    QCOMPARE(status->count(CollectState::SentBack), 1);
    QCOMPARE(status->units.front().reason, u"两处需更正"_s);
    QVERIFY(reminderText(*status).contains(first.unitName));
    // The copy is a workbook of that sending like any other.
    QCOMPARE(plannedReturn(*file, copy)->refusal, ReturnRefusal::None);
}

void TestCollect::aReturnIsWhollyInOrWhollyOut()
{
    const QString name = u"kill.sanpi"_s;
    QStringList files;
    std::map<qint64, std::vector<qint64>> projects; // by dispatch
    {
        const auto file = ledger(name);
        const SendResult sent = send(*file, u"kill"_s);
        for (const SentFile& one : sent.files) {
            std::vector<TypedAnswer> answers;
            for (int row = 0; row < one.projects; ++row) {
                answers.push_back({row, u"amount"_s, QString::number(10 + row), true});
                answers.push_back({row, u"progress"_s, u"进展%1"_s.arg(row), false});
            }
            files << path(u"kill/back-%1.xlsx"_s.arg(files.size()));
            QVERIFY(fillIn(one.path, files.back(), file->catalogue(), november, answers));
            const auto plan = plannedReturn(*file, files.back());
            QVERIFY2(plan && plan->clean(), qPrintable(messageOf(*plan)));
            projects[plan->dispatch] = projectsOf(*file, one.unit);
        }
    }
    QRandomGenerator random(7);
    bool done = false;
    const int most = 10 * std::max(1, qEnvironmentVariableIntValue("SANPI_SOAK")) + 200;
    int kills = 0;
    for (; !done && kills < most; ++kills) {
        QProcess child;
        child.start(QCoreApplication::applicationFilePath(), QStringList {u"--take"_s, path(name)} + files);
        QVERIFY(child.waitForReadyRead(120'000)); // at least one more is in
        QThread::usleep(random.bounded(60'000));
        child.kill();
        QVERIFY(child.waitForFinished(60'000));
        const QByteArray said = child.readAllStandardOutput();
        done = said.contains("done");
        auto opened = Ledger::open(path(name));
        QVERIFY(opened.ok());
        Ledger& file = **opened;
        QVERIFY(checkLedger(file)->empty());
        std::set<qint64> in;
        const auto replies = file.records().all(Kind::Reply);
        QVERIFY(replies.ok());
        for (const Record& reply : *replies) {
            in.insert(reply.value(u"dispatch"_s).number());
            // With the file that it came in.
            QCOMPARE(attachmentsOf(file, reply.id)->size(), 1U);
        }
        QCOMPARE(in.size(), replies->size());
        for (const QByteArray& line : said.split('\n')) {
            if (line.toLongLong() > 0)
                QVERIFY2(in.contains(line.toLongLong()), "what was said to be in is in");
        }
        for (const auto& [dispatch, rows] : projects) {
            for (size_t row = 0; row < rows.size(); ++row) {
                const Value amount
                    = stored(file, RecordId::investment(rows[row], november.month()), u"amount"_s);
                const Value text = stored(file, RecordId::progress(rows[row], november.lastDay()), u"text"_s);
                const bool there = in.contains(dispatch);
                QCOMPARE(amount.money() == Money::fromWan(10 + qint64(row)), there);
                QCOMPARE(text.text() == u"进展%1"_s.arg(row), there);
            }
        }
    }
    QVERIFY(done);
    qInfo("%d kills", kills - 1);
}

int main(int argc, char** argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == u"--take"_s)
        return takeAll(arguments.value(2), arguments.mid(3));
    TestCollect test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_collect.moc"
