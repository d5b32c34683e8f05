// SPDX-License-Identifier: GPL-3.0-or-later
// Steps through the stages, stoppages and the files that prove them, on a real ledger.
#include "ledgerfixture.h"
#include "schema/stagelabel.h"
#include "store/check.h"
#include "store/lifecycle.h"
#include "support/ledgertools.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using sanpi::Advance;
using sanpi::ErrorCode;
using sanpi::FileContent;
using sanpi::Halt;
using sanpi::Kind;
using sanpi::Outcome;
using sanpi::Paper;
using sanpi::RecordId;
using sanpi::Source;
using sanpi::Stage;
using sanpi::Stoppage;
using sanpi::Works;

namespace {

const QDate july(2021, 7, 5);

QByteArray said(const Outcome& outcome)
{
    return (outcome.error.what + u' ' + outcome.error.facts.join(u' ')).toUtf8();
}

} // namespace

class TestLifecycle : public QObject {
    Q_OBJECT

private slots:
    void init();
    void asksForPapers();
    void papersOfTheDaysRule();
    void aManagerMayLetItPass();
    void keepsEvidenceOnce();
    void refusesSteps_data();
    void refusesSteps();
    void anInexactDayBecomesExact();
    void namesTheNextStage();
    void goesBackOnlyWithAReason();
    void haltsAndResumes();
    void aHaltedProjectDoesNotAdvance();
    void undoGivesBackTheLedger();
    void checkFindsAlteredContent_data();
    void checkFindsAlteredContent();
    void cleansFileNames_data();
    void cleansFileNames();
    void knowsPapersByName();
    void refusesFiles();
    void savesUnderFreeNames();
    void labelsStagesByWorks();

private:
    FileContent file(const QString& name, const QByteArray& data = "content")
    {
        const QString path = m_folder->filePath(name);
        QFile out(path);
        if (!out.open(QIODevice::WriteOnly) || out.write(data) != data.size())
            return {};
        out.close();
        auto read = sanpi::readFileContent(path);
        return read ? *read : FileContent();
    }
    Advance step(Stage stage, QDate on, std::vector<FileContent> evidence = {}, const QString& waiver = {})
    {
        return {m_project, stage, on, std::move(evidence), {}, waiver, u"王工"_s, Source::Form,
            QDate(2022, 12, 31)};
    }
    std::vector<FileContent> startPapers()
    {
        return {file(u"施工许可证.pdf"_s, "permit"), file(u"现场.jpg"_s, "photo")};
    }
    void transition(Stage stage, QDate on, bool inexact = false)
    {
        const auto id = RecordId::transition(m_project, int(stage));
        m_fixture->put(id, u"on"_s, on);
        if (inexact)
            m_fixture->put(id, u"inexact"_s, 1);
        QVERIFY(m_fixture->commit());
    }
    sanpi::Ledger& ledger() { return m_fixture->ledger(); }

    std::unique_ptr<LedgerFixture> m_fixture;
    std::unique_ptr<QTemporaryDir> m_folder;
    qint64 m_project = 0;
};

void TestLifecycle::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_fixture = std::make_unique<LedgerFixture>();
    const qint64 made = m_fixture->keyProject(u"智能装备产业园项目"_s);
    QVERIFY(m_fixture->commit());
    m_project = m_fixture->id(made);
}

void TestLifecycle::asksForPapers()
{
    const Outcome bare = sanpi::advance(ledger(), step(Stage::Started, july));
    QCOMPARE(bare.error.code, ErrorCode::Refused);
    QVERIFY2(said(bare).contains("施工许可证或开工报告、现场照片"), said(bare).constData());
    const Outcome half = sanpi::advance(ledger(), step(Stage::Started, july, {file(u"开工报告.docx"_s)}));
    QCOMPARE(half.error.code, ErrorCode::Refused);
    QVERIFY2(!said(half).contains("开工报告"), said(half).constData());
    const Outcome whole = sanpi::advance(ledger(), step(Stage::Started, july, startPapers()));
    QVERIFY2(whole.ok(), said(whole).constData());
    const auto stored = ledger().records().find(RecordId::transition(m_project, int(Stage::Started)));
    QCOMPARE((*stored)->value(u"on"_s).date(), july);
    QVERIFY((*stored)->value(u"waiver"_s).isNull());
    QCOMPARE(sanpi::attachmentsOfProject(ledger(), m_project)->size(), size_t(2));
}

void TestLifecycle::papersOfTheDaysRule()
{
    // From August a report of start is no longer enough, and no photo is asked for.
    sanpi::DistrictRules rules;
    rules.evidence.needs[size_t(Stage::Started)] = {{Paper::ConstructionPermit}};
    m_fixture->put(RecordId::rule(int(sanpi::RuleKind::Evidence), QDate(2021, 8, 1)), u"value"_s,
        sanpi::ruleText(sanpi::RuleKind::Evidence, rules));
    QVERIFY(m_fixture->commit());
    const std::vector<FileContent> report {file(u"开工报告.pdf"_s), file(u"1.jpg"_s, "1")};
    const auto before = sanpi::checkAdvance(ledger(), step(Stage::Started, july, report));
    QVERIFY(before->missing.empty());
    const auto after = sanpi::checkAdvance(ledger(), step(Stage::Started, QDate(2021, 8, 1), report));
    QCOMPARE(after->missingText, u"施工许可证"_s);
}

void TestLifecycle::aManagerMayLetItPass()
{
    const Outcome passed = sanpi::advance(ledger(), step(Stage::Started, july, {}, u"许可证三日内补齐"_s));
    QVERIFY2(passed.ok(), said(passed).constData());
    const auto stored = ledger().records().find(RecordId::transition(m_project, int(Stage::Started)));
    QCOMPARE((*stored)->value(u"waiver"_s).text(), u"许可证三日内补齐"_s);
}

void TestLifecycle::keepsEvidenceOnce()
{
    QVERIFY(sanpi::advance(ledger(), step(Stage::Started, july, startPapers())).ok());
    const auto of = RecordId::transition(m_project, int(Stage::Started));
    // The same content again, under another name, to the same record and to another one.
    QCOMPARE(
        sanpi::attach(ledger(), of, {file(u"again.jpg"_s, "photo")}, u"王工"_s, Source::Form).changeSet, 0);
    QVERIFY(sanpi::attach(ledger(), RecordId::project(m_project), {file(u"again.jpg"_s, "photo")}, u"王工"_s,
                Source::Form)
                .changeSet
        > 0);
    QCOMPARE(sanpi::test::count(ledger(), u"attachment"_s), 3);
    QCOMPARE(sanpi::test::count(ledger(), u"content"_s), 2);
    const auto attachments = sanpi::attachmentsOf(ledger(), of);
    QCOMPARE(
        *sanpi::keptContent(ledger(), attachments->back().value(u"sha256"_s).text()), QByteArray("photo"));
    QVERIFY(sanpi::checkLedger(ledger())->empty());
}

void TestLifecycle::refusesSteps_data()
{
    QTest::addColumn<int>("reached"); // stages, from 签约 on, on the first of each month of 2021
    QTest::addColumn<Stage>("stage");
    QTest::addColumn<QDate>("on");
    QTest::addColumn<bool>("good");
    QTest::newRow("签约 first") << 0 << Stage::Signed << july << true;
    QTest::newRow("开工 without 签约") << 0 << Stage::Started << july << true;
    QTest::newRow("投产 without 开工") << 0 << Stage::Producing << july << false;
    QTest::newRow("投产 from 签约") << 1 << Stage::Producing << july << false;
    QTest::newRow("投产 from 开工") << 2 << Stage::Producing << july << true;
    QTest::newRow("达效 from 开工") << 2 << Stage::AtCapacity << july << false;
    QTest::newRow("the same again") << 2 << Stage::Started << july << false;
    QTest::newRow("backwards") << 2 << Stage::Signed << july << false;
    QTest::newRow("to planning") << 2 << Stage::Planned << july << false;
    QTest::newRow("before the last step") << 2 << Stage::Producing << QDate(2021, 1, 31) << false;
    QTest::newRow("on the day of the last step") << 2 << Stage::Producing << QDate(2021, 2, 1) << true;
    QTest::newRow("in the future") << 2 << Stage::Producing << QDate(2023, 1, 1) << false;
    QTest::newRow("no day") << 2 << Stage::Producing << QDate() << false;
}

void TestLifecycle::refusesSteps()
{
    QFETCH(int, reached);
    QFETCH(Stage, stage);
    QFETCH(QDate, on);
    QFETCH(bool, good);
    for (int i = 1; i <= reached; ++i)
        transition(Stage(i), QDate(2021, i, 1));
    const QStringList before = sanpi::test::dump(ledger());
    const Outcome outcome = sanpi::advance(ledger(), step(stage, on, {}, u"放行"_s));
    QVERIFY2(outcome.ok() == good, said(outcome).constData());
    if (!good) {
        QCOMPARE(outcome.error.code, ErrorCode::Refused);
        QCOMPARE(sanpi::test::dump(ledger()), before);
    }
}

void TestLifecycle::anInexactDayBecomesExact()
{
    transition(Stage::Started, QDate(2020, 12, 31), true);
    const Outcome outcome = sanpi::advance(ledger(), step(Stage::Started, QDate(2020, 6, 1), startPapers()));
    QVERIFY2(outcome.ok(), said(outcome).constData());
    const auto stored = ledger().records().find(RecordId::transition(m_project, int(Stage::Started)));
    QCOMPARE((*stored)->value(u"on"_s).date(), QDate(2020, 6, 1));
    QVERIFY((*stored)->value(u"inexact"_s).isNull());
}

void TestLifecycle::namesTheNextStage()
{
    QCOMPARE(*sanpi::nextStage(ledger(), m_project, july), Stage::Signed);
    transition(Stage::Started, july);
    QCOMPARE(*sanpi::nextStage(ledger(), m_project, july.addDays(-1)), Stage::Signed);
    QCOMPARE(*sanpi::nextStage(ledger(), m_project, july), Stage::Producing);
    transition(Stage::AtCapacity, QDate(2022, 1, 1));
    QVERIFY(!*sanpi::nextStage(ledger(), m_project, QDate(2022, 1, 1)));
}

void TestLifecycle::goesBackOnlyWithAReason()
{
    transition(Stage::Started, july);
    const Outcome refused = sanpi::takeStageBack(ledger(), m_project, {}, u"王工"_s, Source::Form);
    QCOMPARE(refused.error.code, ErrorCode::Refused);
    QVERIFY(sanpi::takeStageBack(ledger(), m_project, u"误登"_s, u"王工"_s, Source::Form).ok());
    QVERIFY(!*ledger().records().find(RecordId::transition(m_project, int(Stage::Started))));
    const auto sets = ledger().log().history({});
    QCOMPARE(sets->front().set.reason, u"误登"_s);
    QCOMPARE(sanpi::takeStageBack(ledger(), m_project, u"再退"_s, u"王工"_s, Source::Form).error.code,
        ErrorCode::Refused);
}

void TestLifecycle::haltsAndResumes()
{
    Halt wish {m_project, Stoppage::Halted, july, 4, u"资金未到位"_s, QDate(2021, 9, 1), {}, u"王工"_s,
        Source::Form};
    QVERIFY(sanpi::halt(ledger(), wish).ok());
    QCOMPARE(sanpi::halt(ledger(), wish).error.code, ErrorCode::Refused); // one is open
    QCOMPARE(sanpi::openStoppages(ledger(), m_project, july.addDays(-1))->size(), size_t(0));
    QCOMPARE(sanpi::openStoppages(ledger(), m_project, july)->size(), size_t(1));
    const auto resumeOn = [this](QDate on) {
        return sanpi::resume(ledger(), m_project, Stoppage::Halted, on, u"王工"_s, Source::Form);
    };
    QCOMPARE(resumeOn(july.addDays(-1)).error.code, ErrorCode::Refused);
    QVERIFY(resumeOn(QDate(2021, 8, 20)).ok());
    QCOMPARE(resumeOn(QDate(2021, 8, 21)).error.code, ErrorCode::Refused);
    QCOMPARE(sanpi::openStoppages(ledger(), m_project, QDate(2021, 8, 19))->size(), size_t(1));
    QCOMPARE(sanpi::openStoppages(ledger(), m_project, QDate(2021, 8, 20))->size(), size_t(0));
    wish.kind = Stoppage::Suspended;
    QCOMPARE(sanpi::halt(ledger(), wish).error.code, ErrorCode::Refused); // approved by which paper?
    wish.document = u"示管办〔2021〕12号"_s;
    QVERIFY(sanpi::halt(ledger(), wish).ok());
    wish.kind = Stoppage::Removed;
    wish.reason.clear();
    QCOMPARE(sanpi::halt(ledger(), wish).error.code, ErrorCode::Refused);
}

void TestLifecycle::aHaltedProjectDoesNotAdvance()
{
    transition(Stage::Started, QDate(2021, 3, 1));
    QVERIFY(sanpi::halt(
        ledger(), {m_project, Stoppage::Halted, july, 0, u"汛情"_s, {}, {}, u"王工"_s, Source::Form})
                .ok());
    const auto on = [this](QDate day) {
        return sanpi::checkAdvance(ledger(), step(Stage::Producing, day))->objections.size();
    };
    QCOMPARE(on(july), 1);
    QCOMPARE(on(july.addDays(-1)), 0);
}

void TestLifecycle::undoGivesBackTheLedger()
{
    // Bytes stay; so the content table is filled before.
    const auto papers = startPapers();
    for (const FileContent& paper : papers)
        QVERIFY(sanpi::keepContent(ledger(), paper));
    const QStringList before = sanpi::test::dump(ledger());
    QVERIFY(sanpi::advance(ledger(), step(Stage::Started, july, papers)).ok());
    const QStringList after = sanpi::test::dump(ledger());
    QVERIFY(after != before);
    QVERIFY(ledger().undo(u"王工"_s).ok());
    QCOMPARE(sanpi::test::dump(ledger()), before);
    QVERIFY(ledger().redo(u"王工"_s).ok());
    QCOMPARE(sanpi::test::dump(ledger()), after);
}

void TestLifecycle::checkFindsAlteredContent_data()
{
    QTest::addColumn<QString>("sql");
    QTest::newRow("altered") << u"UPDATE content SET data = CAST('PHOTO' AS BLOB)"_s;
    QTest::newRow("gone") << u"DELETE FROM content"_s;
}

void TestLifecycle::checkFindsAlteredContent()
{
    QFETCH(QString, sql);
    QVERIFY(sanpi::attach(
        ledger(), RecordId::project(m_project), {file(u"1.jpg"_s, "photo")}, u"王工"_s, Source::Form)
                .ok());
    QVERIFY(ledger().connection().run(u"PRAGMA foreign_keys=OFF"_s));
    QVERIFY(ledger().connection().run(sql));
    const auto faults = sanpi::checkLedger(ledger());
    QVERIFY(std::ranges::any_of(*faults, [](const sanpi::Fault& fault) {
        return fault.where.startsWith("attachments/"_L1) && fault.message.contains("1.jpg"_L1);
    }));
}

void TestLifecycle::cleansFileNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("clean");
    QTest::newRow("plain") << u"施工许可证.pdf"_s << u"施工许可证.pdf"_s;
    QTest::newRow("up the tree") << u"../../.bashrc"_s << u"bashrc"_s;
    QTest::newRow("folders") << u"a/b\\c.pdf"_s << u"c.pdf"_s;
    QTest::newRow("double extension stays to be seen") << u"发票.pdf.exe"_s << u"发票.pdf.exe"_s;
    QTest::newRow("direction turned") << QString(u"发票\u202Efdp.exe"_s) << u"发票fdp.exe"_s;
    QTest::newRow("control characters") << QString(u"a\u0007\nb.txt"_s) << u"ab.txt"_s;
    QTest::newRow("device") << u"CON.txt"_s << u"_CON.txt"_s;
    QTest::newRow("port") << u"lpt1"_s << u"_lpt1"_s;
    QTest::newRow("nothing") << u"..."_s << u"file"_s;
}

void TestLifecycle::cleansFileNames()
{
    QFETCH(QString, name);
    QTEST(sanpi::cleanFileName(name), "clean");
    const QString longName = sanpi::cleanFileName(QString(300, u'长') + u".jpg"_s);
    QVERIFY(longName.toUtf8().size() <= 200);
    QVERIFY(longName.endsWith(".jpg"_L1));
}

void TestLifecycle::knowsPapersByName()
{
    QCOMPARE(sanpi::paperOf(u"建筑工程施工许可证(副本).pdf"_s), Paper::ConstructionPermit);
    QCOMPARE(sanpi::paperOf(u"IMG_20210705.JPG"_s), Paper::Photo);
    QCOMPARE(sanpi::paperOf(u"施工合同.jpg"_s), Paper::Contract);
    QCOMPARE(sanpi::paperOf(u"说明.docx"_s), Paper::Other);
    QVERIFY(sanpi::isViewable(u"1.PDF"_s));
    for (const QString& name : {u"发票.pdf.exe"_s, u"a.desktop"_s, u"b.docm"_s, u"c.lnk"_s, u"d"_s})
        QVERIFY2(!sanpi::isViewable(name), qPrintable(name));
}

void TestLifecycle::refusesFiles()
{
    QCOMPARE(sanpi::readFileContent(m_folder->filePath(u"none.pdf"_s)).error().code, ErrorCode::CannotRead);
    QCOMPARE(sanpi::readFileContent(m_folder->path()).error().code, ErrorCode::CannotRead);
    QFile empty(m_folder->filePath(u"empty.pdf"_s));
    QVERIFY(empty.open(QIODevice::WriteOnly));
    QCOMPARE(sanpi::readFileContent(empty.fileName()).error().code, ErrorCode::Refused);
    QVERIFY(empty.resize(sanpi::largestAttachment + 1)); // sparse: takes no room
    QCOMPARE(sanpi::readFileContent(empty.fileName()).error().code, ErrorCode::Refused);
}

void TestLifecycle::savesUnderFreeNames()
{
    QVERIFY(sanpi::attach(
        ledger(), RecordId::project(m_project), {file(u"1.jpg"_s, "photo")}, u"王工"_s, Source::Form)
                .ok());
    const auto attachments = sanpi::attachmentsOfProject(ledger(), m_project);
    const QString out = m_folder->filePath(u"out/deep"_s);
    const auto first = sanpi::saveAttachment(ledger(), attachments->front(), out);
    const auto second = sanpi::saveAttachment(ledger(), attachments->front(), out);
    QCOMPARE(*first, out + u"/1.jpg"_s);
    QCOMPARE(*second, out + u"/1 (2).jpg"_s);
    QFile saved(*second);
    QVERIFY(saved.open(QIODevice::ReadOnly));
    QCOMPARE(saved.readAll(), QByteArray("photo"));
}

void TestLifecycle::labelsStagesByWorks()
{
    const auto& catalogue = ledger().catalogue();
    const auto label
        = [&](Stage stage, Works works) { return sanpi::stageLabel(catalogue, stage, int(works), false); };
    QCOMPARE(label(Stage::Producing, Works::Industry), u"投产"_s);
    QCOMPARE(label(Stage::AtCapacity, Works::Industry), u"达产达效"_s);
    QCOMPARE(label(Stage::Producing, Works::Public), u"竣工"_s);
    QCOMPARE(label(Stage::AtCapacity, Works::Public), u"建成投用"_s);
    QCOMPARE(label(Stage::AtCapacity, Works::Road), u"通车"_s);
    QCOMPARE(sanpi::stageLabel(catalogue, Stage::AtCapacity, 0, false), u"达效"_s);
    QCOMPARE(label(Stage::Started, Works::Road), u"开工"_s);
}

QTEST_GUILESS_MAIN(TestLifecycle)
#include "tst_lifecycle.moc"
