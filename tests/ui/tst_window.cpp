// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/filter.h"
#include "support.h"
#include "ui/pages/pages.h"
#include "ui/shell/language.h"
#include "ui/shell/ledgersession.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/recordsearch.h"
#include "ui/theme/theme.h"
#include "ui/widgets/bartable.h"
#include "ui/widgets/figurecard.h"
#include "ui/widgets/infobar.h"
#include "ui/widgets/states.h"

#include <QAccessible>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSemaphore>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace sanpi;
using namespace sanpi::test;
using namespace Qt::StringLiterals;

namespace {

/// Stands for the pages that are reached from here.
class PlacePage : public Page {
public:
    using Page::Page;
    void open(const Scope&, const Location& location) override { last = location; }
    Location last;
};

QDate today()
{
    return {2021, 12, 31};
}

} // namespace

/// The pages on a real ledger (the sample), through the storage thread, driven as a person does.
class TestWindow : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        applyTheme(*qApp, ThemeKind::Light, 100);
        applyLanguage(*qApp, u"en"_s);
        QVERIFY(m_folder.isValid());
        LedgerSession session(u"maker"_s, today);
        QSignalSpy made(&session, &LedgerSession::stateChanged);
        session.create(m_folder.filePath(u"sample.sanpi"_s), LedgerSession::Content::Demo);
        QVERIFY(made.wait(120'000));
    }

    void init() { makeWindow(Pages::StandIns); }

    void cleanup()
    {
        m_window.reset();
        m_session.reset();
    }

private:
    /// Pages that are only reached from here need not work for it.
    enum class Pages { StandIns, Real };

    void makeWindow(Pages kind)
    {
        cleanup();
        const QString path = m_folder.filePath(u"%1.sanpi"_s.arg(++m_count));
        QVERIFY(QFile::copy(m_folder.filePath(u"sample.sanpi"_s), path));
        m_prompts = ScriptedPrompts();
        m_preferences = {};
        m_session = std::make_unique<LedgerSession>(u"tester"_s, today);
        PageServices pages {m_session.get(), &m_prompts, [this] { return m_preferences; },
            [this](const Preferences& p) { m_preferences = p; }};
        ShellServices shell;
        shell.prompts = &m_prompts;
        shell.today = today;
        shell.pages = [pages, kind] {
            QList<PageEntry> entries = allPages(pages);
            if (kind == Pages::Real)
                return entries;
            for (const QString& id : {u"projects"_s, u"import"_s}) {
                const auto known = std::find_if(
                    entries.begin(), entries.end(), [&](const PageEntry& e) { return e.id == id; });
                const PageEntry stand {id, id, Symbol::Projects, [](QWidget* p) { return new PlacePage(p); }};
                if (known == entries.end())
                    entries.append(stand);
                else
                    *known = stand;
            }
            return entries;
        };
        shell.search = recordSearch(
            *m_session, [this] { return m_window->scope(); },
            [this](const Location& place) { m_window->go(place); });
        m_window = std::make_unique<MainWindow>(shell, Preferences());
        connect(m_session.get(), &LedgerSession::stateChanged, m_window.get(), &MainWindow::setLedger);
        connect(m_session.get(), &LedgerSession::changed, m_window.get(), &MainWindow::refresh);
        connect(m_session.get(), &LedgerSession::notified, m_window.get(), &MainWindow::notify);
        connect(m_window.get(), &MainWindow::undoRequested, m_session.get(), [this] { m_session->undo(); });
        connect(m_window.get(), &MainWindow::redoRequested, m_session.get(), [this] { m_session->redo(); });
        m_window->resize(1366, 768);
        m_window->show();
        QSignalSpy opened(m_session.get(), &LedgerSession::stateChanged);
        m_session->open(path);
        QVERIFY(opened.wait(60'000));
        settle();
    }

private slots:
    void overviewShowsThePublishedFigures()
    {
        QCOMPARE(m_window->location().page, u"overview"_s);
        QCOMPARE(figure("countCard"), u"282"_s);
        QCOMPARE(figure("totalCard"), u"1113.89"_s);
        QCOMPARE(figure("targetCard"), u"262.60"_s);
        QCOMPARE(figure("doneCard"), u"267.85"_s);
        QCOMPARE(figure("rateCard"), u"102.00"_s);
        auto* levels = child<BarTable>(m_window.get(), "levelBars");
        QCOMPARE(levels->bars()->index(0, 2).data().toString(), u"150.41%"_s);
        QCOMPARE(levels->bars()->index(1, 2).data().toString(), u"167.55%"_s);
        shoot(m_window.get(), u"page-overview"_s);
    }

    void everyFigureAndBarOpensTheProjectsBehindIt()
    {
        auto* levels = child<BarTable>(m_window.get(), "levelBars");
        QTest::mouseClick(
            levels->viewport(), Qt::LeftButton, {}, levels->visualRect(levels->bars()->index(0, 1)).center());
        QCOMPARE(m_window->location().page, u"projects"_s);
        QCOMPARE(m_window->location().filter, u"level=省"_s);
        back();
        QTest::mouseClick(child<FigureCard>(m_window.get(), "lagCard"), Qt::LeftButton);
        QCOMPARE(m_window->location().filter, u"lag>0"_s);
        back();
        auto* debts = child<BarTable>(m_window.get(), "debtBars");
        debts->setFocus();
        debts->setCurrentIndex(debts->bars()->index(0, 0));
        QTest::keyClick(debts, Qt::Key_Return);
        QVERIFY(m_window->location().filter.contains(u" and gap<0"_s));
        back();
        QTest::mouseClick(child<QToolButton>(m_window.get(), "behindButton"), Qt::LeftButton);
        QVERIFY(m_window->location().filter.startsWith(u"gap<0"_s));
    }

    void everyFilterThatTheOverviewOpensIsUnderstood()
    {
        std::shared_ptr<const Table> table;
        m_session->projects(2021, today(), this, [&](const auto& answer) { table = *answer; });
        QTRY_VERIFY(table);
        QStringList filters;
        for (const char* name : {"levelBars", "sectorBars", "unitBars", "debtBars"}) {
            const BarModel* bars = child<BarTable>(m_window.get(), name)->bars();
            for (int row = 0; row < bars->rowCount(); ++row)
                filters << bars->row(row).filter;
        }
        const QString onPace = u"gap>=0 and lamp!=不计入 and level!=空"_s;
        const QString behind = u"gap<0 and lamp!=不计入 and level!=空"_s;
        const QString left = u"lamp=不计入 and level!=空"_s;
        filters << onPace << behind << left << u"lag>0"_s << u"unit=空"_s;
        for (const QString& text : std::as_const(filters)) {
            const auto parsed = Filter::parse(text, *table);
            QVERIFY2(std::holds_alternative<Filter>(parsed), qPrintable(text));
        }
        // And they find as many as the page counts.
        const auto found = [&](const QString& text) {
            return QString::number(std::get<Filter>(Filter::parse(text, *table)).rows(*table).size());
        };
        const BarModel* levels = child<BarTable>(m_window.get(), "levelBars")->bars();
        for (int row = 0; row < levels->rowCount(); ++row)
            QCOMPARE(found(levels->row(row).filter), levels->row(row).figures.last());
        for (const auto& [button, filter] : {std::pair("onPaceButton", onPace),
                 std::pair("behindButton", behind), std::pair("notCountedButton", left)}) {
            QVERIFY2(child<QToolButton>(m_window.get(), button)->text().contains(found(filter)), button);
        }
    }

    void textSizesLoseNothing_data()
    {
        QTest::addColumn<int>("percent");
        QTest::newRow("100") << 100;
        QTest::newRow("150") << 150;
        QTest::newRow("200") << 200;
    }

    void textSizesLoseNothing()
    {
        QFETCH(int, percent);
        applyTheme(*qApp, ThemeKind::Light, percent);
        m_window->rebuild();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        settle();
        QCoreApplication::processEvents();
        shoot(m_window.get(), u"text-%1"_s.arg(percent));
        QCOMPARE(m_window->width(), 1366); // nothing forces the window wider than the screen
        const auto* scroll = m_window->currentPage()->findChild<QScrollArea*>();
        QVERIFY2(!scroll->horizontalScrollBar()->isVisible(), "one scrolls down, never sideways");
        for (const FigureCard* card : m_window->findChildren<FigureCard*>())
            QVERIFY2(card->width() >= card->sizeHint().width(), qPrintable(card->objectName()));
        for (BarTable* table : m_window->findChildren<BarTable*>()) {
            for (int column = 2; column < table->bars()->columnCount(); ++column) {
                const QString text = table->bars()->index(0, column).data().toString();
                QVERIFY2(table->columnWidth(column) >= table->fontMetrics().horizontalAdvance(text),
                    qPrintable(table->objectName()));
            }
            QVERIFY(table->rowHeight(0) >= table->fontMetrics().height());
        }
        m_window->go({u"settings"_s, {}, {}, {}});
        settle();
        shoot(m_window.get(), u"text-settings-%1"_s.arg(percent));
        applyTheme(*qApp, ThemeKind::Light, 100);
    }

    void everythingWithTheKeyboardHasAName()
    {
        makeWindow(Pages::Real);
        for (const QString& id : m_window->pageIds()) {
            m_window->go({id, {}, {}, {}});
            settle();
            for (const QWidget* widget : m_window->findChildren<QWidget*>()) {
                if (!widget->isVisible() || !(widget->focusPolicy() & Qt::TabFocus) || widget->focusProxy())
                    continue;
                QAccessibleInterface* face
                    = QAccessible::queryAccessibleInterface(const_cast<QWidget*>(widget));
                const QString name = face ? face->text(QAccessible::Name) : QString();
                const bool inner = widget->objectName().startsWith(u"qt_"_s); // parts of Qt's own widgets
                QVERIFY2(inner || !name.isEmpty(),
                    qPrintable(id + u": "_s + QString::fromLatin1(widget->metaObject()->className()) + u' '
                        + widget->objectName()));
            }
        }
    }

    void tabWalksEveryPageAndComesBack()
    {
        makeWindow(Pages::Real);
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        for (const QString& id : m_window->pageIds()) {
            m_window->go({id, {}, {}, {}});
            settle();
            auto* start = child<QToolButton>(m_window.get(), "menuButton");
            start->setFocus(Qt::TabFocusReason);
            bool inPage = false;
            bool back = false;
            constexpr int longestWalk = 200;
            for (int step = 0; step < longestWalk && !back; ++step) {
                // Ctrl+Tab too: in tables Tab may walk the cells.
                QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab,
                    qobject_cast<QTableView*>(QApplication::focusWidget()) ? Qt::ControlModifier
                                                                           : Qt::NoModifier);
                QVERIFY(QApplication::focusWidget());
                inPage = inPage || m_window->currentPage()->isAncestorOf(QApplication::focusWidget());
                back = QApplication::focusWidget() == start;
            }
            QVERIFY2(back,
                qPrintable(id + u": the keyboard does not come out of "_s
                    + QString::fromLatin1(QApplication::focusWidget()->metaObject()->className())));
            QVERIFY2(inPage, qPrintable(id));
        }
    }

    void thePageHasTheKeyboardAndItsTableTheArrows()
    {
        makeWindow(Pages::Real);
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_window->go({u"overview"_s, {}, {}, {}});
        settle();
        m_window->go({u"projects"_s, {}, {}, {}});
        settle();
        QCOMPARE(QApplication::focusWidget(), m_window->currentPage()); // no tool of its head
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
        QVERIFY(qobject_cast<QTableView*>(QApplication::focusWidget()));
    }

    void asOfMovesTheFigures()
    {
        m_window->setScope(2021, QDate(2021, 8, 31));
        settle();
        QCOMPARE(figure("paceCard"), u"66.67"_s);
        QVERIFY(figure("doneCard") != u"267.85"_s);
        QCOMPARE(figure("countCard"), u"282"_s);
    }

    void theChartHasItsTable()
    {
        auto* months = child<BarTable>(m_window.get(), "monthBars");
        QVERIFY(!months->isVisible());
        QTest::mouseClick(child<QToolButton>(m_window.get(), "curveTableButton"), Qt::LeftButton);
        QVERIFY(months->isVisible());
        QCOMPARE(months->bars()->index(11, 3).data().toString(), u"267.85"_s);
        shoot(m_window.get(), u"page-overview-table"_s);
    }

    void anEmptyYearSaysWhatToDo()
    {
        m_window->setScope(2030, today());
        settle();
        auto* button = child<QPushButton>(m_window.get(), "emptyActionButton");
        QVERIFY(button->isVisible());
        shoot(m_window.get(), u"page-overview-empty"_s);
        // Who thinks better of it stays; who chooses sees the file at once.
        m_prompts.files.clear();
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(m_window->location().page, u"overview"_s);
        m_prompts.files = {m_folder.filePath(u"2030.csv"_s)};
        QFile sheet(m_prompts.files.first());
        QVERIFY(sheet.open(QIODevice::WriteOnly) && sheet.write("a,b\n1,2\n") > 0);
        sheet.close();
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(m_window->location().page, u"import"_s);
    }

    void theWindowLivesWhileTheLedgerWorks()
    {
        QSemaphore gate;
        m_session->storage().post(
            this,
            [&gate](JobContext&) {
                gate.acquire();
                return 0;
            },
            [](int) {});
        m_window->refresh();
        QVERIFY(m_window->currentPage()->isBusy());
        // Everything answers while the storage thread stands still.
        QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
        auto* edit = child<QLineEdit>(m_window.get(), "paletteEdit");
        QTest::keyClicks(edit, u"wc"_s);
        QCOMPARE(edit->text(), u"wc"_s);
        QVERIFY(m_window->currentPage()->isBusy());
        gate.release();
        settle();
        QCOMPARE(figure("countCard"), u"282"_s);
    }

    void olderQuestionsAreDropped()
    {
        for (int day = 1; day <= 28; ++day)
            m_window->setScope(2021, QDate(2021, 2, day));
        m_window->setScope(2021, today());
        settle();
        QCOMPARE(figure("doneCard"), u"267.85"_s);
    }

    void searchFindsUnitsAndProjects()
    {
        QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
        auto* edit = child<QLineEdit>(m_window.get(), "paletteEdit");
        type(edit, u"文昌街道"_s);
        auto* list = child<QAbstractItemView>(m_window.get(), "paletteList");
        QTRY_VERIFY(list->model()->rowCount() > 0);
        QCOMPARE(list->model()->index(0, 0).data().toString(), u"文昌街道"_s);
        QTest::keyClick(edit, Qt::Key_Return);
        QCOMPARE(m_window->location().filter, u"unit=文昌街道"_s);
    }

    void historyShowsWhatChangedAndTakesItBack()
    {
        rename(u"改名之后"_s);
        m_window->go({u"history"_s, {}, {}, {}});
        settle();
        auto* list = child<QTableView>(m_window.get(), "historyView");
        QCOMPARE(list->model()->rowCount(), 3);
        QCOMPARE(list->model()->index(0, 1).data().toString(), u"改名"_s);
        auto* changes = child<QTableView>(m_window.get(), "changeView");
        QCOMPARE(changes->model()->rowCount(), 1);
        QCOMPARE(changes->model()->index(0, 3).data().toString(), u"改名之后"_s);
        QVERIFY(!changes->model()->index(0, 2).data().toString().isEmpty());
        shoot(m_window.get(), u"page-history"_s);
        QTest::mouseClick(child<QPushButton>(m_window.get(), "undoSetButton"), Qt::LeftButton);
        QTRY_COMPARE(list->model()->rowCount(), 4);
        settle();
        QCOMPARE(list->model()->index(1, 5).data().toString(), u"undone"_s);
        QVERIFY(child<InfoBar>(m_window.get(), "infoBar")->isVisible());
    }

    void historyNarrowsByWordAuthorAndRecord()
    {
        rename(u"改名之后"_s);
        m_window->go({u"history"_s, {}, {}, {}});
        settle();
        auto* list = child<QTableView>(m_window.get(), "historyView");
        type(child<QLineEdit>(m_window.get(), "historyWordEdit"), u"改名"_s);
        QCOMPARE(list->model()->rowCount(), 1);
        child<QLineEdit>(m_window.get(), "historyWordEdit")->clear();
        auto* authors = child<QComboBox>(m_window.get(), "authorComboBox");
        QVERIFY(authors->findText(u"maker"_s) > 0);
        authors->setCurrentText(u"tester"_s);
        settle();
        QCOMPARE(list->model()->rowCount(), 1);
        authors->setCurrentIndex(0);
        m_window->go({u"history"_s, {}, u"projects/%1"_s.arg(m_project), {}});
        settle();
        QCOMPARE(list->model()->rowCount(), 2); // its creation and its new name
    }

    void aFieldGetsItsFormerValueBack()
    {
        const QString former = u"改名之前"_s;
        rename(former);
        rename(u"改名之后"_s);
        m_window->go({u"history"_s, {}, {}, {}});
        settle();
        auto* changes = child<QTableView>(m_window.get(), "changeView");
        auto* restore = child<QPushButton>(m_window.get(), "restoreValueButton");
        QVERIFY(!restore->isEnabled()); // no field is chosen
        changes->selectRow(0);
        QVERIFY(restore->isEnabled());
        type(child<QLineEdit>(m_window.get(), "restoreReason"), u"看错了"_s);
        QTest::mouseClick(restore, Qt::LeftButton);
        settle();
        QTRY_COMPARE(nameOf(m_project), former);
        auto* list = child<QTableView>(m_window.get(), "historyView");
        QTRY_COMPARE(list->model()->rowCount(), 5); // a change of its own, with its reason
        QVERIFY(list->model()->index(0, 1).data(Qt::ToolTipRole).toString().contains(u"看错了"_s));
    }

    void theRecycleBinGivesBack()
    {
        const QString name = u"=1+1 “引号”, 逗号 %1"_s;
        const qint64 first = addUnit(name);
        const qint64 second = addUnit(u"第二个"_s);
        removeUnit(first);
        removeUnit(second);
        m_window->go({u"history"_s, u"removed"_s, {}, {}});
        settle();
        auto* bin = child<QTableView>(m_window.get(), "binView");
        QTRY_COMPARE(bin->model()->rowCount(), 2);
        QCOMPARE(bin->model()->index(1, 1).data().toString(), name); // newest first
        QCOMPARE(bin->model()->index(1, 3).data().toString(), u"tester"_s);
        QCOMPARE(bin->model()->index(1, 4).data().toString(), u"撤并"_s);
        auto* word = child<QLineEdit>(m_window.get(), "historyWordEdit");
        type(word, u"引号"_s);
        QCOMPARE(bin->model()->rowCount(), 1);
        word->clear();
        bin->selectAll();
        shoot(m_window.get(), u"page-recycle-bin"_s);
        auto* restore = child<QPushButton>(m_window.get(), "binRestore");
        QVERIFY(restore->isEnabled());
        QTest::mouseClick(restore, Qt::LeftButton);
        QTRY_COMPARE(unitName(first), name);
        QCOMPARE(unitName(second), u"第二个"_s);
        settle();
        QTRY_COMPARE(bin->model()->rowCount(), 0);
        // One change set: one undo takes both back again.
        m_session->undo();
        QTRY_COMPARE(unitName(first), QString());
        QCOMPARE(unitName(second), QString());
        settle();
    }

    void aRecordIsComparedWithItselfOnAnotherDay()
    {
        rename(u"改名之后"_s);
        m_window->go({u"history"_s, u"days"_s, u"projects/%1"_s.arg(m_project), {}});
        settle();
        // Of itself it shows the evening before the newest change beside that day's.
        auto* view = child<QTableView>(m_window.get(), "twoDaysView");
        QTRY_VERIFY(view->model()->rowCount() > 1); // the demo was entered today, too
        const QString day = child<QDateEdit>(m_window.get(), "secondDay")->date().toString(Qt::ISODate);
        m_window->go({u"history"_s, u"days=%1..%1"_s.arg(day), u"projects/%1"_s.arg(m_project), {}});
        settle();
        QTRY_COMPARE(view->model()->rowCount(), 0); // a day does not differ from itself
        QTest::mouseClick(child<QCheckBox>(m_window.get(), "onlyDiffering"), Qt::LeftButton, {},
            QPoint(8, child<QCheckBox>(m_window.get(), "onlyDiffering")->height() / 2));
        QVERIFY(view->model()->rowCount() > 5);
        shoot(m_window.get(), u"page-two-days"_s);
        QVERIFY(!child<QPushButton>(m_window.get(), "restoreDayButton")->isEnabled());
    }

    void undoAndRedoByKeyAreNamed()
    {
        rename(u"改名之后"_s);
        QCOMPARE(m_session->state().undo, u"改名"_s);
        QSignalSpy changed(m_session.get(), &LedgerSession::changed);
        QTest::keySequence(m_window.get(), QKeySequence::Undo);
        QVERIFY(changed.wait());
        QCOMPARE(m_session->state().redo, u"改名"_s);
        QVERIFY(nameOf(m_project) != u"改名之后"_s);
        QTest::keyClick(m_window.get(), Qt::Key_Y, Qt::ControlModifier);
        QVERIFY(changed.wait());
        QCOMPARE(nameOf(m_project), u"改名之后"_s);
    }

    void reportingDayIsAChangeSet()
    {
        m_window->go({u"settings"_s, {}, {}, {}});
        settle();
        auto* day = child<QSpinBox>(m_window.get(), "reportingDaySpinBox");
        QCOMPARE(day->value(), 0);
        QSignalSpy changed(m_session.get(), &LedgerSession::changed);
        day->setValue(25);
        QVERIFY(changed.wait());
        settle();
        QVERIFY(m_session->state().undo.contains(u"25"_s));
        m_session->undo();
        QVERIFY(changed.wait());
        settle();
        QCOMPARE(day->value(), 0);
        shoot(m_window.get(), u"page-settings"_s);
    }

    void settingsTellWhatWasChosen()
    {
        m_window->go({u"settings"_s, {}, {}, {}});
        settle();
        auto* theme = child<QComboBox>(m_window.get(), "themeComboBox");
        theme->setFocus();
        QTest::keyClick(theme, Qt::Key_End);
        QCOMPARE(m_preferences.theme, Preferences::Theme::Dark);
        auto* language = child<QComboBox>(m_window.get(), "languageComboBox");
        QTest::keyClick(language, Qt::Key_End);
        QTRY_COMPARE(m_preferences.language, u"en"_s);
        m_prompts.files = {u"/exports"_s};
        QTest::mouseClick(child<QPushButton>(m_window.get(), "chooseFolderButton"), Qt::LeftButton);
        QCOMPARE(m_preferences.exportFolder, u"/exports"_s);
    }

    void aLedgerThatCannotBeOpenedLeavesTheOpenOne()
    {
        QFile junk(m_folder.filePath(u"junk.sanpi"_s));
        QVERIFY(junk.open(QIODevice::WriteOnly));
        junk.write("no ledger at all");
        junk.close();
        const QString before = m_session->state().path;
        QSignalSpy told(m_session.get(), &LedgerSession::notified);
        m_session->open(junk.fileName());
        QVERIFY(told.wait());
        QCOMPARE(m_session->state().path, before);
        QVERIFY(child<InfoBar>(m_window.get(), "infoBar")->isVisible());
        m_window->refresh();
        settle();
        QCOMPARE(figure("countCard"), u"282"_s);
    }

    void aFailedNewLedgerLeavesNoFile()
    {
        QSignalSpy told(m_session.get(), &LedgerSession::notified);
        m_session->create(u"/nowhere/at/all.sanpi"_s, LedgerSession::Content::District);
        QVERIFY(told.wait());
        QVERIFY(!QFile::exists(u"/nowhere/at/all.sanpi"_s));
    }

private:
    void settle()
    {
        QTRY_VERIFY_WITH_TIMEOUT(m_window->currentPage() && !m_window->currentPage()->isBusy(), 60'000);
    }

    QString figure(const char* name) { return child<FigureCard>(m_window.get(), name)->content().figure; }

    void back() { QTest::keyClick(m_window.get(), Qt::Key_Left, Qt::AltModifier); }

    /// Gives the first project another name, as a form does.
    void rename(const QString& name)
    {
        std::shared_ptr<const Table> table;
        m_session->projects(2021, today(), this, [&](const auto& answer) { table = *answer; });
        QTRY_VERIFY(table);
        m_project = table->rows.front().id.key[0];
        LedgerSession::Wish wish;
        wish.label = u"改名"_s;
        wish.build = [project = m_project, name](ChangeSetBuilder& builder, Ledger&) {
            return builder.set(RecordId::project(project), u"name"_s, name);
        };
        bool done = false;
        m_session->change(
            wish, this, [&](const Outcome& outcome) { done = outcome.ok() && outcome.records == 1; });
        QTRY_VERIFY(done);
    }

    void change(const LedgerSession::Wish& wish)
    {
        bool done = false;
        m_session->change(wish, this, [&](const Outcome& outcome) { done = outcome.ok(); });
        QTRY_VERIFY(done);
    }

    qint64 addUnit(const QString& name)
    {
        const qint64 id = 4711 + ++m_units;
        LedgerSession::Wish wish;
        wish.build = [id, name](ChangeSetBuilder& builder, Ledger&) {
            return builder.set({Kind::Unit, {id, 0, 0}}, u"name"_s, name);
        };
        change(wish);
        return id;
    }

    void removeUnit(qint64 id)
    {
        LedgerSession::Wish wish;
        wish.reason = u"撤并"_s;
        wish.build = [id](ChangeSetBuilder& builder, Ledger&) {
            return builder.remove({Kind::Unit, {id, 0, 0}});
        };
        change(wish);
    }

    /// Nothing where there is no such unit.
    QString unitName(qint64 id)
    {
        std::optional<QString> name;
        m_session->storage().post(
            this,
            [id](JobContext& job) {
                const auto record = job.ledger()->records().find({Kind::Unit, {id, 0, 0}});
                return record && *record ? (*record)->value(u"name"_s).text() : QString();
            },
            [&](const QString& answer) { name = answer; });
        [&] { QTRY_VERIFY(name.has_value()); }();
        return name.value_or(QString());
    }

    QString nameOf(qint64 project)
    {
        QString name;
        m_session->storage().post(
            this,
            [project](JobContext& job) {
                const auto record = job.ledger()->records().find(RecordId::project(project));
                return record && *record ? (*record)->value(u"name"_s).text() : QString();
            },
            [&](const QString& answer) { name = answer; });
        [&] { QTRY_VERIFY(!name.isEmpty()); }();
        return name;
    }

    QTemporaryDir m_folder;
    int m_count = 0;
    qint64 m_project = 0;
    qint64 m_units = 0; ///< added by tests
    ScriptedPrompts m_prompts;
    Preferences m_preferences;
    std::unique_ptr<LedgerSession> m_session;
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(TestWindow)
#include "tst_window.moc"
