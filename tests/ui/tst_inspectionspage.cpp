// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/inspections.h"
#include "figures/issues.h"
#include "projectfixture.h"
#include "store/attachments.h"
#include "store/inspecting.h"
#include "ui/facts/fieldedit.h"
#include "ui/facts/gridview.h"
#include "ui/pages/inspections/inspectionfilter.h"
#include "ui/pages/inspections/recordform.h"
#include "ui/pages/inspections/weekgrid.h"
#include "ui/pages/pages.h"
#include "ui/photos/photostrip.h"
#include "ui/shell/duewatch.h"
#include "ui/shell/language.h"
#include "ui/shell/navigationrail.h"
#include "ui/theme/theme.h"
#include "ui/widgets/blocktext.h"

#include <QCheckBox>
#include <QClipboard>
#include <QLabel>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTableView>
#include <QToolButton>
#include <QUrl>

#include <set>

using namespace sanpi;
using namespace sanpi::test;
using namespace Qt::StringLiterals;

namespace {

const QDate today(2021, 12, 31);
const Week week = Week::of(today); // from 27 December

} // namespace

/// 巡查督导: the plan, the record entered with the keyboard alone, the grid of the week, supervisions.
class TestInspectionsPage : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void aFilterComesBackFromItsText_data();
    void aFilterComesBackFromItsText();
    void tabbedTextComesBack();
    void thePlanTellsWhatIsMissing();
    void theRailTellsBeforeThePageIsOpened();
    void manyRowsAreAssignedAtOnce();
    void excusedIsNotMissing();
    void tenInspectionsTakeNoMouse();
    void photosGoWithTheRecord();
    void aFindingBecomesAnIssueWithOneUndo();
    void whatIsMissingIsSaidAtTheField();
    void whatIsTypedStaysWithItsProject();
    void aProjectIsFoundByItsInitials();
    void aRefusedRecordComesBack();
    void aKeptRecordIsAltered();
    void theGridKeepsARowOnceItIsWhole();
    void theGridTakesLastWeekForManyRows();
    void aPastedBlockIsOneStep();
    void aSupervisionBecomesAnIssue();
    void historyMarksStandingStill();
    void sheetsArePrintedFromThePage();

private:
    void go(const QString& filter = {});
    [[nodiscard]] Page* page() const { return m_window->currentPage(); }
    [[nodiscard]] QTableView* plan() const { return child<QTableView>(page(), "planTable"); }
    [[nodiscard]] RecordForm* form() const { return child<RecordForm>(page(), "recordForm"); }
    [[nodiscard]] GridView* grid() const { return child<GridView>(page(), "weekGrid"); }
    [[nodiscard]] QString text(const char* label) const { return child<QLabel>(page(), label)->text(); }
    void settle() const;
    /// A key of the person at the keyboard, wherever the keyboard is now; counted.
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {});
    void write(const QString& words, int strokes);
    /// Puts a photo of its own on the clipboard, as a file manager does.
    void copyPhoto(int number);
    [[nodiscard]] std::vector<InspectionFact> inspections() const;
    [[nodiscard]] std::vector<IssueRow> issues() const;
    template <typename T> T ask(std::function<Result<T>(Ledger&)> question) const;
    [[nodiscard]] qint64 project(const QString& name) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<LedgerSession> m_session;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<DueWatch> m_due;
    ScriptedPrompts m_prompts;
    Preferences m_preferences;
    int m_keys = 0;
};

void TestInspectionsPage::initTestCase()
{
    applyTheme(*qApp, ThemeKind::Light, 100);
    if (const QString language = qEnvironmentVariable("SANPI_TEST_LANGUAGE"); !language.isEmpty())
        applyLanguage(*qApp, language);
}

/// Twelve projects under way; each was inspected the week before.
static void makeWeekLedger(const QString& path)
{
    makeLedger(path, sampleProjects());
    auto opened = Ledger::open(path);
    QVERIFY(opened.ok());
    Ledger& ledger = **opened;
    ChangeSetBuilder builder(ledger.catalogue(), ledger.records());
    for (const SampleProject& sample : sampleProjects()) {
        const auto found = ledger.resolve(Kind::Project, sample.name);
        QVERIFY(found.has_value());
        QVERIFY(
            builder.set(RecordId::transition(*found, int(Stage::Started)), u"on"_s, QDate(2021, 3, 1)).ok());
        for (int weeks = 2; weeks >= 1; --weeks) {
            const RecordId seen = RecordId::inspection(*found, week.monday().addDays(-7 * weeks + 1));
            QVERIFY(builder.set(seen, u"site"_s, int(SiteState::Working)).ok());
            QVERIFY(builder.set(seen, u"progress"_s, QString(sample.name + u"主体施工"_s)).ok());
            QVERIFY(builder.set(seen, u"workers"_s, 30).ok());
            QVERIFY(builder.set(seen, u"inspectors"_s, u"张三、李四"_s).ok());
        }
    }
    ChangeSet set;
    set.label = u"上周巡查"_s;
    set.author = u"import"_s;
    set.records = builder.changes();
    const Outcome outcome = ledger.apply(set);
    QVERIFY2(outcome.ok(), qPrintable(outcome.error.what));
}

void TestInspectionsPage::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_preferences = {};
    m_prompts.agree = true;
    m_prompts.asked.clear();
    m_keys = 0;
    const QString path = m_folder->filePath(u"test.sanpi"_s);
    makeWeekLedger(path);
    m_session = std::make_unique<LedgerSession>(u"tester"_s, [] { return today; });
    PageServices pages;
    pages.session = m_session.get();
    pages.prompts = &m_prompts;
    pages.preferences = [this] { return m_preferences; };
    pages.setPreferences = [this](const Preferences& wanted) { m_preferences = wanted; };
    ShellServices shell;
    shell.prompts = &m_prompts;
    shell.today = [] { return today; };
    shell.pages = [pages] { return allPages(pages); };
    shell.search = [](const QString&, const auto& answer) { answer({}); };
    m_window = std::make_unique<MainWindow>(shell, m_preferences);
    MainWindow* main = m_window.get();
    connect(main, &MainWindow::undoRequested, m_session.get(), [this] { m_session->undo(); });
    connect(m_session.get(), &LedgerSession::stateChanged, main, &MainWindow::setLedger);
    connect(m_session.get(), &LedgerSession::changed, main, &MainWindow::refresh);
    connect(m_session.get(), &LedgerSession::notified, main, &MainWindow::notify);
    m_due = std::make_unique<DueWatch>(*m_session, *m_window);
    m_window->resize(1366, 768);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(main));
    m_session->open(path);
    settle();
    if (qstrcmp(QTest::currentTestFunction(), "theRailTellsBeforeThePageIsOpened") != 0)
        go();
}

void TestInspectionsPage::cleanup()
{
    m_due.reset();
    m_window.reset();
    m_session.reset();
    m_folder.reset();
}

void TestInspectionsPage::settle() const
{
    QTRY_VERIFY_WITH_TIMEOUT(page() && !page()->isBusy(), 20'000);
    QCoreApplication::processEvents();
    QTRY_VERIFY_WITH_TIMEOUT(!page()->isBusy(), 20'000);
    QCoreApplication::processEvents();
}

void TestInspectionsPage::go(const QString& filter)
{
    m_window->go({u"inspections"_s, filter, {}, {}});
    settle();
    m_window->activateWindow();
    QTRY_VERIFY(m_window->isActiveWindow());
}

template <typename T> T TestInspectionsPage::ask(std::function<Result<T>(Ledger&)> question) const
{
    std::optional<T> found;
    m_session->storage().post(
        m_window.get(), [question](JobContext& job) { return question(*job.ledger()); },
        [&](const Result<T>& answer) { found = answer ? *answer : T(); });
    [&] { QTRY_VERIFY_WITH_TIMEOUT(found.has_value(), 20'000); }();
    return found.value_or(T());
}

std::vector<InspectionFact> TestInspectionsPage::inspections() const
{
    return ask<std::vector<InspectionFact>>(
        [](Ledger& ledger) { return inspectionsBetween(ledger, week.monday(), week.sunday()); });
}

std::vector<IssueRow> TestInspectionsPage::issues() const
{
    return ask<std::vector<IssueRow>>([](Ledger& ledger) { return issueRows(ledger, today); });
}

qint64 TestInspectionsPage::project(const QString& name) const
{
    return ask<qint64>(
        [name](Ledger& ledger) -> Result<qint64> { return ledger.resolve(Kind::Project, name).value_or(0); });
}

void TestInspectionsPage::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    m_keys += modifiers == Qt::NoModifier ? 1 : 2;
    QWidget* focus = QApplication::focusWidget();
    QTest::keyClick(focus ? focus : m_window.get(), key, modifiers);
}

void TestInspectionsPage::write(const QString& words, int strokes)
{
    m_keys += strokes;
    QVERIFY(QApplication::focusWidget());
    type(QApplication::focusWidget(), words);
}

void TestInspectionsPage::copyPhoto(int number)
{
    QImage picture(64, 48, QImage::Format_RGB32);
    picture.fill(QColor::fromHsv(number * 30, 200, 200));
    const QString file = m_folder->filePath(u"微信图片_202112311015%1.jpg"_s.arg(number, 2, 10, QChar(u'0')));
    QVERIFY(picture.save(file, "jpg"));
    auto* copied = new QMimeData;
    copied->setUrls({QUrl::fromLocalFile(file)});
    QApplication::clipboard()->setMimeData(copied);
}

void TestInspectionsPage::aFilterComesBackFromItsText_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << QString();
    QTest::newRow("all")
        << u"week=2021-12-27 and view=grid and show=missing and group=unit and panel=history and project=17"_s;
    QTest::newRow("supervision") << u"view=supervisions and supervision=3"_s;
}

void TestInspectionsPage::aFilterComesBackFromItsText()
{
    QFETCH(const QString, text);
    QCOMPARE(InspectionFilter::parse(text).text(), text);
}

void TestInspectionsPage::tabbedTextComesBack()
{
    const QList<QStringList> cells {{u"a"_s, u"b\tc"_s, u"d\ne"_s}, {u"\"f\""_s, {}, u"g"_s}};
    QList<OutRow> rows;
    for (const QStringList& line : cells) {
        OutRow row;
        for (const QString& cell : line)
            row.append({cell, false});
        rows.append(row);
    }
    QCOMPARE(tabbedRows(tabbedText(rows)), cells);
    QCOMPARE(tabbedRows(u"1\t2\r\n3\t4\r\n"_s), (QList<QStringList> {{u"1"_s, u"2"_s}, {u"3"_s, u"4"_s}}));
    QVERIFY(tabbedRows({}).isEmpty());
}

void TestInspectionsPage::thePlanTellsWhatIsMissing()
{
    QVERIFY(text("weekCounts").contains(u"12"_s));
    QCOMPARE(m_window->findChild<NavigationRail*>()->button(u"inspections"_s)->badge(), 12);
    QCOMPARE(plan()->model()->rowCount(), 13); // one head: no route is planned yet
    shoot(m_window.get(), u"inspections-plan"_s);
    // By unit: a head each.
    go(u"group=unit"_s);
    QCOMPARE(plan()->model()->rowCount(), 12 + 5);
    // The week before is all done, and its place in the rail is not this week's.
    QTest::keyClick(m_window.get(), Qt::Key_PageUp, Qt::AltModifier);
    settle();
    QVERIFY(text("weekText").contains(u"2021-12-20"_s));
    QTest::mouseClick(child<QToolButton>(page(), "planShow1"), Qt::LeftButton);
    settle();
    QCOMPARE(plan()->model()->rowCount(), 0);
    QCOMPARE(m_window->findChild<NavigationRail*>()->button(u"inspections"_s)->badge(), 12);
}

void TestInspectionsPage::theRailTellsBeforeThePageIsOpened()
{
    QCOMPARE(page()->objectName(), u"overviewPage"_s);
    QTRY_COMPARE(m_window->findChild<NavigationRail*>()->button(u"inspections"_s)->badge(), 12);
}

void TestInspectionsPage::manyRowsAreAssignedAtOnce()
{
    plan()->setFocus();
    plan()->setCurrentIndex(plan()->model()->index(1, 0));
    QTest::keyClick(plan(), Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(plan(), Qt::Key_Down, Qt::ShiftModifier);
    child<QTabWidget>(page(), "inspectionTabs")->setCurrentIndex(1);
    settle();
    child<FieldEdit>(page(), "visit_inspectors")->setFocus();
    write(u"王五、赵六"_s, 0);
    press(Qt::Key_Return);
    write(u"东线"_s, 0);
    press(Qt::Key_Return);
    write(u"2021-12-28"_s, 0);
    press(Qt::Key_Return, Qt::ControlModifier);
    settle();
    shoot(m_window.get(), u"inspections-assigned"_s);
    QVERIFY2(text("visitProblem").isEmpty(), qPrintable(text("visitProblem")));
    const auto visits = ask<std::vector<Record>>(
        [](Ledger& ledger) { return ledger.records().where(Kind::Visit, u"week"_s, Value(week.monday())); });
    QCOMPARE(visits.size(), size_t(3));
    for (const Record& visit : visits) {
        QCOMPARE(visit.value(u"route"_s).text(), u"东线"_s);
        QCOMPARE(visit.value(u"inspectors"_s).text(), u"王五、赵六"_s);
        QCOMPARE(visit.value(u"on"_s).date(), QDate(2021, 12, 28));
    }
    // The route is a head of its own now, and comes first.
    QVERIFY(plan()->model()->index(0, 0).data().toString().startsWith(u"东线"_s));
    m_session->undo();
    QTRY_COMPARE(plan()->model()->rowCount(), 13);
}

void TestInspectionsPage::excusedIsNotMissing()
{
    plan()->setCurrentIndex(plan()->model()->index(1, 0));
    child<QTabWidget>(page(), "inspectionTabs")->setCurrentIndex(1);
    settle();
    auto* button = child<QPushButton>(page(), "visitExcuse");
    QTest::mouseClick(button, Qt::LeftButton);
    QVERIFY(!text("visitProblem").isEmpty()); // without a reason nobody is excused
    write(u"冬季停工"_s, 0);
    QTest::mouseClick(button, Qt::LeftButton);
    settle();
    QTRY_COMPARE(m_window->findChild<NavigationRail*>()->button(u"inspections"_s)->badge(), 11);
    QVERIFY(child<QPushButton>(page(), "visitDue")->isVisible());
    QTest::mouseClick(child<QPushButton>(page(), "visitDue"), Qt::LeftButton);
    settle();
    QTRY_COMPARE(m_window->findChild<NavigationRail*>()->button(u"inspections"_s)->badge(), 12);
}

/// Done-when 4: what a week at the desk takes. Five sites as last week, three with new words and other
/// workers, two with a finding that becomes an issue. Chinese is counted by its pinyin and the key that takes
/// it; a chord counts as two keys.
void TestInspectionsPage::tenInspectionsTakeNoMouse()
{
    press(Qt::Key_F7); // from wherever one is: the first project that is missing
    QCOMPARE(QApplication::focusWidget()->objectName(), u"fieldEdit_site"_s);
    press(Qt::Key_F8); // workers and findings, open from here on
    int photos = 0;
    const auto pastePhoto
        = [&] { // copied from the messenger's folder beforehand, in the spreadsheet's count, too
              copyPhoto(++photos);
              press(Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier);
              ++m_keys; // three keys
          };
    for (int i = 0; i < 5; ++i) {
        press(Qt::Key_F4);
        pastePhoto();
        press(Qt::Key_Return, Qt::ControlModifier);
    }
    for (int i = 0; i < 3; ++i) {
        write(u"1"_s, 1); // 正常施工
        press(Qt::Key_Return);
        write(u"主体三层"_s, 15); // zhutisanceng, and three keys that take the words
        press(Qt::Key_Return);
        write(u"35"_s, 2);
        pastePhoto();
        press(Qt::Key_Return, Qt::ControlModifier);
    }
    for (int i = 0; i < 2; ++i) {
        press(Qt::Key_F4);
        for (const Qt::Key key :
            {Qt::Key_Return, Qt::Key_Return, Qt::Key_Return, Qt::Key_Return, Qt::Key_Return,
                Qt::Key_Return}) // past state, progress, workers, machines, investment, rating
            press(key);
        write(u"临时用水未接通"_s, 26); // linshiyongshuiweijietong
        pastePhoto();
        press(Qt::Key_Return, Qt::ControlModifier);
    }
    settle();
    shoot(m_window.get(), u"inspections-entered"_s);
    const auto kept = inspections();
    QCOMPARE(kept.size(), size_t(10));
    QCOMPARE(std::ranges::count_if(kept, [](const InspectionFact& one) { return one.on == today; }), 10);
    QCOMPARE(std::ranges::count(kept, u"主体三层"_s, &InspectionFact::progress), 3);
    QCOMPARE(std::ranges::count(kept, std::optional<qint64>(35), &InspectionFact::workers), 3);
    QCOMPARE(std::ranges::count(kept, u"张三、李四"_s, &InspectionFact::inspectors), 10);
    QCOMPARE(std::ranges::count(kept, u"临时用水未接通"_s, &InspectionFact::finding), 2);
    QCOMPARE(issues().size(), size_t(2));
    for (const IssueRow& issue : issues()) {
        QCOMPARE(issue.text, u"临时用水未接通"_s);
        QVERIFY(issue.origin.startsWith(u"inspection/"_s));
        QCOMPARE(issue.standing.due, today.addDays(7));
    }
    QTRY_COMPARE(m_window->findChild<NavigationRail*>()->button(u"inspections"_s)->badge(), 2);
    // Each record has the one photo that was pasted while it was typed.
    std::set<QString> contents;
    for (const InspectionFact& one : kept) {
        const auto attached = [&] {
            return ask<std::vector<Record>>(
                [id = one.id()](Ledger& ledger) { return attachmentsOf(ledger, id); });
        };
        QTRY_COMPARE(attached().size(), size_t(1));
        contents.insert(attached()[0].value(u"sha256"_s).text());
    }
    QCOMPARE(contents.size(), size_t(10));
    qInfo("ten inspections with photos: %d keys, no mouse", m_keys);
    QVERIFY2(m_keys <= 190, qPrintable(QString::number(m_keys)));
}

/// What is chosen before the record exists is held, and attached once it is kept; by keys alone.
void TestInspectionsPage::photosGoWithTheRecord()
{
    QImage picture(64, 48, QImage::Format_RGB32);
    picture.fill(Qt::darkGreen);
    const QString file = m_folder->filePath(u"微信图片_20211130101530.jpg"_s);
    QVERIFY(picture.save(file, "jpg"));
    m_prompts.files = {file};
    press(Qt::Key_F7);
    press(Qt::Key_F4);
    press(Qt::Key_Insert);
    auto* strip = page()->findChild<PhotoStrip*>();
    QVERIFY(strip);
    // Without waiting for the photo to be read: it follows its record.
    press(Qt::Key_Return, Qt::ControlModifier);
    settle();
    const auto kept = inspections();
    QCOMPARE(kept.size(), size_t(1));
    const auto photos = [&] {
        return ask<std::vector<Record>>(
            [id = kept[0].id()](Ledger& ledger) { return attachmentsOf(ledger, id); });
    };
    QTRY_COMPARE(photos().size(), size_t(1));
    QVERIFY(photos()[0].value(u"taken_at"_s).text().startsWith(u"2021-11-30T10:15"_s));
    QCOMPARE(strip->pending(), 0); // the form is at the next project
}

void TestInspectionsPage::aFindingBecomesAnIssueWithOneUndo()
{
    press(Qt::Key_F7);
    press(Qt::Key_F4);
    form()->showMore(true);
    QVERIFY(!child<QWidget>(form(), "findingBox")->isVisible());
    child<QWidget>(page(), "fieldEdit_finding")->setFocus();
    write(u"基坑未支护"_s, 0);
    QVERIFY(child<QWidget>(form(), "findingBox")->isVisible());
    QVERIFY(child<QCheckBox>(form(), "findingMake")->isChecked());
    settle();
    QTRY_VERIFY(
        child<QLabel>(form(), "findingDue")->text().contains(u"2022-01-07"_s)); // seven days by the clock
    child<QWidget>(form(), "finding_kind")->setFocus();
    write(u"8"_s, 0); // 企业自身
    press(Qt::Key_Return);
    QCOMPARE(child<FieldEdit>(form(), "finding_unit")->text().isEmpty(), false);
    shoot(m_window.get(), u"inspections-finding"_s);
    press(Qt::Key_Return, Qt::ControlModifier);
    settle();
    QCOMPARE(issues().size(), size_t(1));
    QCOMPARE(issues().front().kind, 8);
    QCOMPARE(issues().front().standing.state, IssueState::Assigned);
    m_session->undo();
    settle();
    QVERIFY(issues().empty());
    QVERIFY(inspections().empty());
}

void TestInspectionsPage::whatIsMissingIsSaidAtTheField()
{
    press(Qt::Key_F7);
    press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(!text("recordProblem").isEmpty());
    QCOMPARE(QApplication::focusWidget()->objectName(), u"fieldEdit_site"_s);
    write(u"zcsg"_s, 0); // by initials
    press(Qt::Key_Return);
    QCOMPARE(child<FieldEdit>(form(), "fieldEdit_site")->text().isEmpty(), false);
    press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(QApplication::focusWidget()->objectName(), u"fieldEdit_progress"_s);
    QVERIFY(inspections().empty());
    // Enter goes on, and on the button it keeps the record.
    write(u"主体封顶"_s, 0);
    press(Qt::Key_Return);
    QCOMPARE(QApplication::focusWidget()->objectName(), u"recordSave"_s);
    press(Qt::Key_Return);
    settle();
    QCOMPARE(inspections().size(), size_t(1));
    QCOMPARE(QApplication::focusWidget()->objectName(), u"fieldEdit_site"_s);
}

void TestInspectionsPage::whatIsTypedStaysWithItsProject()
{
    press(Qt::Key_F7);
    write(u"3"_s, 0);
    press(Qt::Key_Return);
    write(u"停工检修"_s, 0);
    press(Qt::Key_Escape); // back to the plan
    QCOMPARE(QApplication::focusWidget(), plan());
    QTest::keyClick(plan(), Qt::Key_Down);
    settle();
    QVERIFY(child<QPlainTextEdit>(form(), "fieldEdit_progress")->toPlainText().isEmpty());
    QTest::keyClick(plan(), Qt::Key_Up);
    settle();
    QCOMPARE(child<QPlainTextEdit>(form(), "fieldEdit_progress")->toPlainText(), u"停工检修"_s);
    // Another set entering meanwhile does not take it away either.
    VisitWish visit;
    visit.week = week;
    visit.projects = {project(u"科创孵化器"_s)};
    visit.route = u"西线"_s;
    m_session->run(
        [visit](Ledger& ledger) { return planVisits(ledger, visit); }, this, [](const Outcome&) {});
    QTRY_VERIFY(plan()->model()->index(0, 0).data().toString().startsWith(u"西线"_s));
    settle();
    QCOMPARE(child<QPlainTextEdit>(form(), "fieldEdit_progress")->toPlainText(), u"停工检修"_s);
}

void TestInspectionsPage::aProjectIsFoundByItsInitials()
{
    // Nothing is chosen: what is typed first is kept for the project that is named afterwards.
    child<QWidget>(form(), "fieldEdit_progress")->setFocus();
    write(u"展厅布展"_s, 0);
    child<QWidget>(form(), "fieldEdit_project")->setFocus();
    write(u"bwg"_s, 0); // 博物馆新馆
    press(Qt::Key_Return);
    settle();
    QCOMPARE(child<FieldEdit>(form(), "fieldEdit_project")->text(), u"博物馆新馆"_s);
    QCOMPARE(child<QPlainTextEdit>(form(), "fieldEdit_progress")->toPlainText(), u"展厅布展"_s);
    QVERIFY(text("recordBefore").contains(u"博物馆新馆主体施工"_s));
    press(Qt::Key_F4); // takes last week's words in the place of these
    QCOMPARE(child<QPlainTextEdit>(form(), "fieldEdit_progress")->toPlainText(), u"博物馆新馆主体施工"_s);
}

void TestInspectionsPage::aRefusedRecordComesBack()
{
    press(Qt::Key_F7);
    const QString name = child<FieldEdit>(form(), "fieldEdit_project")->text();
    press(Qt::Key_F4);
    child<FieldEdit>(form(), "fieldEdit_on")->setText(u"2022-01-02"_s); // after today
    press(Qt::Key_Return, Qt::ControlModifier);
    settle();
    QTRY_COMPARE(child<FieldEdit>(form(), "fieldEdit_project")->text(), name);
    QVERIFY(text("recordProblem").contains(u"2022-01-02"_s));
    QVERIFY(child<QPlainTextEdit>(form(), "fieldEdit_progress")->toPlainText().contains(u"主体施工"_s));
    QVERIFY(inspections().empty());
}

void TestInspectionsPage::aKeptRecordIsAltered()
{
    press(Qt::Key_F7);
    const qint64 first = project(child<FieldEdit>(form(), "fieldEdit_project")->text());
    press(Qt::Key_F4);
    form()->showMore(true);
    child<QPlainTextEdit>(form(), "fieldEdit_finding")->setPlainText(u"缺水"_s);
    press(Qt::Key_Return, Qt::ControlModifier);
    settle();
    go(u"project=%1"_s.arg(first));
    QTRY_VERIFY(!child<FieldEdit>(form(), "fieldEdit_on")->isEnabled());
    settle();
    form()->showMore(true);
    child<FieldEdit>(form(), "fieldEdit_workers")->setText(u"12"_s);
    child<FieldEdit>(form(), "fieldEdit_workers")->setFocus();
    press(Qt::Key_Return, Qt::ControlModifier);
    settle();
    QCOMPARE(inspections().size(), size_t(1));
    QCOMPARE(inspections().front().workers, std::optional<qint64>(12));
    QCOMPARE(issues().size(), size_t(1)); // not a second one
    go(u"project=%1"_s.arg(first));
    settle();
    QTest::mouseClick(child<QToolButton>(page(), "recordRemove"), Qt::LeftButton);
    settle();
    QCOMPARE(m_prompts.asked.size(), 1);
    QTRY_VERIFY(inspections().empty());
    QCOMPARE(issues().size(), size_t(1)); // the issue has a course of its own
}

void TestInspectionsPage::theGridKeepsARowOnceItIsWhole()
{
    go(u"view=grid"_s);
    grid()->setFocus();
    shoot(m_window.get(), u"inspections-grid"_s);
    // The cursor stands at the first row's state. Typing edits, Tab goes right.
    QTest::keyClick(grid(), Qt::Key_1);
    press(Qt::Key_Tab);
    QVERIFY(inspections().empty()); // gathered: the progress is missing
    QTest::keyClick(grid(), Qt::Key_4);
    press(Qt::Key_Tab);
    press(Qt::Key_Tab);
    QTest::keyClick(grid(), Qt::Key_F2);
    write(u"屋面施工"_s, 0);
    press(Qt::Key_Return);
    settle();
    QCOMPARE(inspections().size(), size_t(1));
    QCOMPARE(inspections().front().workers, std::optional<qint64>(4));
    QCOMPARE(inspections().front().progress, u"屋面施工"_s);
    QCOMPARE(inspections().front().inspectors, u"张三、李四"_s);
    // One cell of a kept one is a change of its own; what cannot be read stays marked in its cell.
    const int row = 0;
    const int workers = int(qobject_cast<WeekGridModel*>(grid()->model())->keys().indexOf(u"workers"_s));
    QVERIFY(!grid()->model()->setData(grid()->model()->index(row, workers), u"许多"_s, Qt::EditRole));
    QVERIFY(!grid()->model()->index(row, workers).data(Qt::ToolTipRole).toString().isEmpty());
    QVERIFY(grid()->model()->setData(grid()->model()->index(row, workers), u"9"_s, Qt::EditRole));
    settle();
    QCOMPARE(inspections().front().workers, std::optional<qint64>(9));
}

void TestInspectionsPage::theGridTakesLastWeekForManyRows()
{
    go(u"view=grid"_s);
    grid()->setFocus();
    grid()->selectAll();
    press(Qt::Key_F4);
    settle();
    QCOMPARE(inspections().size(), size_t(12));
    shoot(m_window.get(), u"inspections-grid-full"_s);
    m_session->undo();
    settle();
    QVERIFY(inspections().empty());
}

void TestInspectionsPage::aPastedBlockIsOneStep()
{
    go(u"view=grid"_s);
    grid()->setFocus();
    QGuiApplication::clipboard()->setText(u"正常施工\t20\t3\t主体封顶\n停工\t0\t0\t停工整改\n"_s);
    QTest::keyClick(grid(), Qt::Key_V, Qt::ControlModifier);
    settle();
    QCOMPARE(inspections().size(), size_t(2));
    QCOMPARE(inspections().front().workers.has_value(), true);
    QVERIFY(m_prompts.asked.isEmpty()); // nothing was overwritten
    m_session->undo();
    settle();
    QVERIFY(inspections().empty());
    // One cell that cannot be read keeps all of it out.
    QGuiApplication::clipboard()->setText(u"正常施工\t二十人\t3\t主体封顶\n"_s);
    QTest::keyClick(grid(), Qt::Key_V, Qt::ControlModifier);
    settle();
    QVERIFY(inspections().empty());
}

void TestInspectionsPage::aSupervisionBecomesAnIssue()
{
    go(u"view=supervisions"_s);
    shoot(m_window.get(), u"inspections-supervisions-empty"_s);
    child<QWidget>(page(), "supervision_unit")->setFocus();
    write(u"恩村"_s, 0);
    press(Qt::Key_Return);
    QCOMPARE(QApplication::focusWidget()->objectName(), u"supervision_project"_s);
    press(Qt::Key_Return);
    write(u"督导组"_s, 0);
    press(Qt::Key_Return);
    write(u"项目手续办理迟缓"_s, 0);
    press(Qt::Key_Return);
    write(u"一周内办结"_s, 0);
    press(Qt::Key_Return, Qt::ControlModifier);
    settle();
    shoot(m_window.get(), u"inspections-supervisions"_s);
    QVERIFY2(text("supervisionProblem").isEmpty(), qPrintable(text("supervisionProblem")));
    QCOMPARE(child<QTableView>(page(), "supervisionTable")->model()->rowCount(), 1);
    QCOMPARE(issues().size(), size_t(1));
    QCOMPARE(issues().front().text, u"项目手续办理迟缓"_s);
    QVERIFY(issues().front().origin.startsWith(u"supervision/"_s));
    m_session->undo();
    settle();
    QVERIFY(issues().empty());
    QTRY_COMPARE(child<QTableView>(page(), "supervisionTable")->model()->rowCount(), 0);
}

void TestInspectionsPage::historyMarksStandingStill()
{
    go(u"panel=history and project=%1"_s.arg(project(u"科创孵化器"_s)));
    QTRY_VERIFY(text("historyStanding").startsWith(u"▲"_s)); // the same words two weeks running
    auto* table = child<QTableView>(page(), "historyTable");
    QCOMPARE(table->model()->columnCount(), 2);
    QVERIFY(table->model()->headerData(0, Qt::Horizontal).toString().contains(u"▲"_s));
    QVERIFY(!table->model()->headerData(1, Qt::Horizontal).toString().contains(u"▲"_s));
    shoot(m_window.get(), u"inspections-history"_s);
}

void TestInspectionsPage::sheetsArePrintedFromThePage()
{
    go(u"week=2021-12-20"_s);
    QTest::mouseClick(child<QToolButton>(page(), "printSheets"), Qt::LeftButton);
    settle();
    QCOMPARE(page()->objectName(), u"reportsPage"_s);
    QVERIFY(text("pageScopeLabel").size() > 0);
    shoot(m_window.get(), u"inspections-sheets"_s);
}

QTEST_MAIN(TestInspectionsPage)
#include "tst_inspectionspage.moc"
