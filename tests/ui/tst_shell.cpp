// SPDX-License-Identifier: GPL-3.0-or-later
#include "support.h"
#include "ui/shell/language.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/navigationrail.h"
#include "ui/theme/theme.h"
#include "ui/widgets/infobar.h"

#include <QApplication>
#include <QComboBox>
#include <QDateEdit>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QStatusBar>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace sanpi;
using namespace sanpi::test;
using namespace Qt::StringLiterals;

namespace {

/// A page that remembers where it was opened.
class NotePage : public Page {
public:
    using Page::Page;
    void open(const Scope& scope, const Location& location) override
    {
        scopes << scope;
        locations << location;
    }
    QList<Scope> scopes;
    QList<Location> locations;
};

} // namespace

class TestShell : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        applyTheme(*qApp, ThemeKind::Light, 100);
        applyLanguage(*qApp, u"en"_s);
    }

    void init()
    {
        m_prompts = ScriptedPrompts();
        m_made.clear();
        ShellServices services;
        services.prompts = &m_prompts;
        services.today = [] { return QDate(2021, 12, 31); };
        services.pages = [this] {
            QList<PageEntry> entries;
            const auto add = [&](const QString& id, const QString& title, Symbol symbol, bool bottom) {
                entries.append({id, title, symbol,
                    [this, id](QWidget* parent) {
                        m_made << id;
                        return new NotePage(parent);
                    },
                    bottom});
            };
            add(u"overview"_s, u"总览"_s, Symbol::Overview, false);
            add(u"projects"_s, u"项目"_s, Symbol::Projects, false);
            add(u"import"_s, u"导入"_s, Symbol::Import, false);
            add(u"settings"_s, u"设置"_s, Symbol::Settings, true);
            return entries;
        };
        services.search = [this](const QString& text, const std::function<void(QList<PaletteItem>)>& answer) {
            m_questions << text;
            m_answers << answer;
        };
        m_window = std::make_unique<MainWindow>(services, Preferences());
        connect(m_window.get(), &MainWindow::preferencesChanged, this,
            [this](const Preferences& p) { m_changed = p; });
    }

    void cleanup()
    {
        m_window.reset();
        m_answers.clear();
        m_questions.clear();
    }

    void withoutLedgerTheStartPageOffersThreeWays()
    {
        m_window->setLedger({});
        show();
        QVERIFY(!m_window->findChild<NavigationRail*>()->isVisible());
        QSignalSpy open(m_window.get(), &MainWindow::openRequested);
        QSignalSpy fresh(m_window.get(), &MainWindow::newRequested);
        m_prompts.files = {u"/somewhere/a.sanpi"_s};
        QTest::mouseClick(child<QPushButton>(m_window.get(), "openLedgerButton"), Qt::LeftButton);
        QCOMPARE(open.takeFirst().at(0).toString(), u"/somewhere/a.sanpi"_s);
        m_prompts.files = {u"/somewhere/b"_s};
        QTest::mouseClick(child<QPushButton>(m_window.get(), "newLedgerButton"), Qt::LeftButton);
        QCOMPARE(fresh.last().at(0).toString(), u"/somewhere/b.sanpi"_s); // the ending is added
        QCOMPARE(fresh.last().at(1).toBool(), false);
        QTest::mouseClick(child<QPushButton>(m_window.get(), "sampleLedgerButton"), Qt::LeftButton);
        QCOMPARE(fresh.last().at(1).toBool(), true);
        m_prompts.files.clear(); // cancelled
        QTest::mouseClick(child<QPushButton>(m_window.get(), "openLedgerButton"), Qt::LeftButton);
        QCOMPARE(open.size(), 0);
        shoot(m_window.get(), u"shell-start"_s);
    }

    void pagesAreMadeWhenVisited()
    {
        openLedger();
        QCOMPARE(m_made, QStringList {u"overview"_s});
        QTest::mouseClick(child<RailButton>(m_window.get(), "projectsRailButton"), Qt::LeftButton);
        QCOMPARE(m_made, (QStringList {u"overview"_s, u"projects"_s}));
        QTest::mouseClick(child<RailButton>(m_window.get(), "overviewRailButton"), Qt::LeftButton);
        QCOMPARE(m_made.size(), 2);
        QVERIFY(child<RailButton>(m_window.get(), "overviewRailButton")->isChecked());
    }

    void backReturnsWithTheFilter()
    {
        openLedger();
        m_window->go({u"projects"_s, u"level=省"_s, {}, {}});
        emit m_window->currentPage()->filterChanged(u"level=省 and rate<60"_s);
        m_window->go({u"overview"_s, {}, {}, {}});
        QTest::keyClick(m_window.get(), Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(m_window->location().page, u"projects"_s);
        QCOMPARE(page("projectsPage")->locations.last().filter, u"level=省 and rate<60"_s);
        QTest::keyClick(m_window.get(), Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(m_window->location().page, u"overview"_s);
        QTest::keyClick(m_window.get(), Qt::Key_Left, Qt::AltModifier); // the end of the trail
        QCOMPARE(m_window->location().page, u"overview"_s);
    }

    void yearAndAsOfReachThePageAndTintTheBar()
    {
        openLedger();
        auto* year = child<QComboBox>(m_window.get(), "yearComboBox");
        auto* asOf = child<QDateEdit>(m_window.get(), "asOfDateEdit");
        auto* bar = child<TopBar>(m_window.get(), "topBar");
        QCOMPARE(year->currentText(), u"2021"_s);
        QCOMPARE(asOf->date(), QDate(2021, 12, 31));
        QVERIFY(!bar->isTinted());
        QVERIFY(!child<QPushButton>(m_window.get(), "todayButton")->isVisible());
        year->setFocus();
        QTest::keyClick(year, Qt::Key_Up);
        QCOMPARE(page("overviewPage")->scopes.last().year, 2022);
        asOf->setDate(QDate(2021, 8, 31));
        QCOMPARE(page("overviewPage")->scopes.last().asOf, QDate(2021, 8, 31));
        QVERIFY(bar->isTinted());
        shoot(m_window.get(), u"shell-tinted"_s);
        QTest::mouseClick(child<QPushButton>(m_window.get(), "todayButton"), Qt::LeftButton);
        QCOMPARE(page("overviewPage")->scopes.last().asOf, QDate(2021, 12, 31));
        QVERIFY(!bar->isTinted());
        // A day before the chosen year goes along to it, as far as today; to a year to come it cannot.
        asOf->setDate(QDate(2020, 11, 30));
        QTest::keyClick(year, Qt::Key_Down);
        QCOMPARE(
            page("overviewPage")->scopes.last(), (Scope {2021, QDate(2021, 12, 31), QDate(2021, 12, 31)}));
        asOf->setDate(QDate(2020, 11, 30));
        QTest::keyClick(year, Qt::Key_Up);
        QCOMPARE(page("overviewPage")->scopes.last().year, 2022);
        QCOMPARE(page("overviewPage")->scopes.last().asOf, QDate(2020, 11, 30));
    }

    void titleAndUndoNameWhatTheyMean()
    {
        openLedger();
        QCOMPARE(m_window->windowTitle(), u"示范区项目台账 · saved 10:31 — Sanpi"_s);
        auto* undo = child<QToolButton>(m_window.get(), "undoButton");
        QVERIFY(undo->isEnabled());
        QVERIFY(undo->toolTip().contains(u"导入 2021年台账 (282 个)"_s));
        QVERIFY(!child<QToolButton>(m_window.get(), "redoButton")->isEnabled());
        QSignalSpy asked(m_window.get(), &MainWindow::undoRequested);
        QTest::keySequence(m_window.get(), QKeySequence::Undo);
        QCOMPARE(asked.size(), 1);
    }

    void readOnlyLedgersCannotUndo()
    {
        LedgerState state = ledgerState();
        state.readOnly = true;
        m_window->setLedger(state);
        QVERIFY(!child<QToolButton>(m_window.get(), "undoButton")->isEnabled());
    }

    void paletteFindsCommandsByInitialsAndRecordsLater()
    {
        openLedger();
        QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
        auto* palette = child<CommandPalette>(m_window.get(), "commandPalette");
        auto* edit = child<QLineEdit>(palette, "paletteEdit");
        auto* list = child<QListView>(palette, "paletteList");
        QVERIFY(palette->isVisible());
        QVERIFY(edit->hasFocus());
        QTest::keyClicks(edit, u"zl"_s);
        QCOMPARE(list->model()->rowCount(), 1);
        QCOMPARE(list->model()->index(0, 0).data().toString(), u"总览"_s);
        // An answer to the older question "z" comes late and is dropped; the one to "zl" is shown.
        bool ran = false;
        QCOMPARE(m_questions, (QStringList {u"z"_s, u"zl"_s}));
        m_answers.at(0)({{Symbol::Projects, u"旧"_s, {}, {}, {}}});
        m_answers.at(1)({{Symbol::Projects, u"中录产业园"_s, u"文昌街道"_s, {}, [&] { ran = true; }}});
        QCOMPARE(list->model()->rowCount(), 2);
        shoot(m_window.get(), u"shell-palette"_s);
        QTest::keyClick(edit, Qt::Key_Down);
        QTest::keyClick(edit, Qt::Key_Return);
        QVERIFY(ran);
        QVERIFY(!palette->isVisible());
        QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
        QTest::keyClick(edit, Qt::Key_Escape);
        QVERIFY(!palette->isVisible());
    }

    void droppedWorkbooksGoToTheImportPage()
    {
        openLedger();
        drop({u"/x/2021年重点项目台账.xlsx"_s});
        QCOMPARE(m_window->location().page, u"import"_s);
        QCOMPARE(page("importPage")->locations.last().files, QStringList {u"/x/2021年重点项目台账.xlsx"_s});
        m_window->go({u"overview"_s, {}, {}, {}});
        QTest::keyClick(m_window.get(), Qt::Key_Left, Qt::AltModifier);
        QVERIFY(page("importPage")->locations.last().files.isEmpty()); // not dropped again by coming back
        QSignalSpy open(m_window.get(), &MainWindow::openRequested);
        drop({u"/x/other.sanpi"_s});
        QCOMPARE(open.size(), 1);
    }

    void messagesMoveNothing()
    {
        openLedger();
        show();
        QWidget* page = m_window->currentPage();
        const QPoint before = page->mapTo(m_window.get(), QPoint());
        const QSize size = page->size();
        // A button in the page that somebody is about to press, in the middle and in each corner.
        for (const QPoint at : {page->rect().center(), QPoint(2, 2),
                 page->rect().bottomRight() - QPoint(12, 12), page->rect().bottomLeft() + QPoint(2, -12)}) {
            QPushButton target(u"选择文件"_s, page);
            target.setGeometry(QRect(at, QSize(10, 10)));
            target.show();
            QSignalSpy pressed(&target, &QPushButton::clicked);
            const QPoint aimed = target.mapTo(m_window.get(), target.rect().center());
            m_window->notify({Tone::Good, u"已导入 282 条"_s, u"撤销"_s, {}, {}});
            m_window->startBusy(u"备份"_s);
            QCoreApplication::processEvents();
            QCOMPARE(page->mapTo(m_window.get(), QPoint()), before);
            QCOMPARE(page->size(), size);
            m_window->finishBusy();
            QCoreApplication::processEvents();
            shoot(m_window.get(), u"message"_s);
            QWidget* hit = m_window->childAt(aimed);
            QCOMPARE(hit, &target);
            QTest::mouseClick(hit, Qt::LeftButton);
            QCOMPARE(pressed.size(), 1);
        }
    }

    void aLongMessageGrowsUpwardsWithinTheWindow()
    {
        openLedger();
        show();
        m_window->notify({Tone::Bad, u"台账没有改动。"_s, {}, {}, u"disk I/O error "_s.repeated(40)});
        auto* bar = child<InfoBar>(m_window.get(), "infoBar");
        QCoreApplication::processEvents();
        const int bottom = bar->geometry().bottom();
        const int height = bar->height();
        auto* more = bar->findChildren<QToolButton*>().constFirst();
        more->click();
        QTRY_VERIFY(bar->height() > height);
        shoot(m_window.get(), u"message-details"_s);
        QCOMPARE(bar->geometry().bottom(), bottom);
        QVERIFY(bar->parentWidget()->rect().contains(bar->geometry()));
        // A job's cancel is not covered.
        m_window->startBusy(u"备份"_s);
        auto* cancel = child<QPushButton>(m_window.get(), "busyCancelButton");
        QCoreApplication::processEvents();
        QCOMPARE(m_window->childAt(cancel->mapTo(m_window.get(), cancel->rect().center())), cancel);
        m_window->resize(1000, 600);
        QCoreApplication::processEvents();
        QVERIFY(bar->parentWidget()->rect().contains(bar->geometry()));
    }

    void messagesOfferOneAction()
    {
        openLedger();
        bool acted = false;
        m_window->notify({Tone::Good, u"已导入 282 条"_s, u"撤销"_s, [&] { acted = true; }, {}});
        auto* bar = child<InfoBar>(m_window.get(), "infoBar");
        QVERIFY(bar->isVisible());
        QTest::mouseClick(child<QPushButton>(m_window.get(), "infoBarActionButton"), Qt::LeftButton);
        QVERIFY(acted);
        QVERIFY(!bar->isVisible());
    }

    void aMessageGoesWithTheStepThatItIsAbout()
    {
        openLedger();
        auto* bar = child<InfoBar>(m_window.get(), "infoBar");
        m_window->notify({Tone::Good, u"已导入 282 条"_s, u"撤销"_s, [] {}, {}});
        m_window->setLedger(ledgerState()); // the same state: somebody looked
        QVERIFY(bar->isVisible());
        LedgerState later = ledgerState();
        later.undo = u"修改年度计划投资"_s;
        m_window->setLedger(later);
        QVERIFY(!bar->isVisible());
        // What went wrong stays until it was read.
        m_window->notify({Tone::Bad, u"备份没有写成"_s, {}, {}, {}});
        m_window->setLedger(ledgerState());
        QVERIFY(bar->isVisible());
    }

    void badgesAndStatusComeFromPages()
    {
        openLedger();
        emit m_window->currentPage()->badgeChanged(12);
        auto* button = child<RailButton>(m_window.get(), "overviewRailButton");
        QCOMPARE(button->badge(), 12);
        QVERIFY(button->accessibleName().contains(u"12"_s));
        emit m_window->currentPage()->statusChanged(u"282 个"_s);
        QCOMPARE(child<QLabel>(m_window.get(), "statusLabel")->text(), u"282 个"_s);
        m_window->go({u"projects"_s, {}, {}, {}});
        QCOMPARE(child<QLabel>(m_window.get(), "statusLabel")->text(), QString());
    }

    void anotherLedgerBeginsANewTrail()
    {
        openLedger();
        m_window->go({u"projects"_s, {}, u"projects/17"_s, {}});
        LedgerState other = ledgerState();
        other.path = u"/somewhere/else.sanpi"_s;
        m_window->setLedger(other);
        QCOMPARE(m_window->location().page, u"overview"_s);
        QTest::keyClick(m_window.get(), Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(m_window->location().page, u"overview"_s);
    }

    void rebuildKeepsThePlace()
    {
        openLedger();
        m_window->go({u"projects"_s, u"level=省"_s, {}, {}});
        m_window->rebuild();
        QCOMPARE(m_made, (QStringList {u"overview"_s, u"projects"_s, u"projects"_s}));
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QCOMPARE(page("projectsPage")->locations.last().filter, u"level=省"_s);
        QCOMPARE(child<QComboBox>(m_window.get(), "yearComboBox")->currentText(), u"2021"_s);
        QTest::keyClick(m_window.get(), Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(m_window->location().page, u"overview"_s);
    }

    void f6WalksThePanes()
    {
        openLedger();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        auto* rail = m_window->findChild<NavigationRail*>();
        auto* bar = child<TopBar>(m_window.get(), "topBar");
        QTest::keyClick(m_window.get(), Qt::Key_F6);
        QVERIFY(rail->isAncestorOf(QApplication::focusWidget()));
        QTest::keyClick(m_window.get(), Qt::Key_F6);
        QVERIFY(bar->isAncestorOf(QApplication::focusWidget())); // the page has nothing to focus
    }

    void railWalksByArrows()
    {
        openLedger();
        auto* first = child<RailButton>(m_window.get(), "overviewRailButton");
        first->setFocus();
        QTest::keyClick(first, Qt::Key_Down);
        QCOMPARE(m_window->location().page, u"projects"_s);
        QTest::keyClick(m_window.get(), Qt::Key_3, Qt::ControlModifier);
        QCOMPARE(m_window->location().page, u"import"_s);
    }

    void choicesAreTold()
    {
        openLedger();
        QTest::mouseClick(child<QToolButton>(m_window.get(), "themeButton"), Qt::LeftButton);
        QCOMPARE(m_changed.theme, Preferences::Theme::Dark);
        m_window->findChild<QAction*>(u"englishAction"_s)->trigger();
        QCOMPARE(m_changed.language, u"en"_s);
        m_window->findChild<QAction*>(u"compactRailAction"_s)->trigger();
        QVERIFY(m_changed.railCompact);
        QVERIFY(m_window->findChild<NavigationRail*>()->isCompact());
        shoot(m_window.get(), u"shell-compact"_s);
    }

    void geometryIsRestored()
    {
        openLedger();
        m_window->resize(1111, 666);
        m_window->close();
        QVERIFY(!m_changed.geometry.isEmpty());
        ShellServices services;
        services.prompts = &m_prompts;
        services.today = [] { return QDate(2021, 12, 31); };
        services.pages = [] { return QList<PageEntry>(); };
        MainWindow second(services, m_changed);
        QCOMPARE(second.size(), QSize(1111, 666));
    }

    void preferencesSurviveTheFile()
    {
        QTemporaryDir folder;
        QSettings settings(folder.filePath(u"s.ini"_s), QSettings::IniFormat);
        Preferences p;
        p.language = u"zh_CN"_s;
        p.theme = Preferences::Theme::Dark;
        p.textPercent = 150;
        p.exportFolder = u"/x"_s;
        p.geometry = QByteArray("g\0h", 3);
        p.railCompact = true;
        for (int i = 0; i < 12; ++i)
            p.noteLedger(QString::number(i));
        p.noteLedger(u"5"_s);
        QCOMPARE(p.recentLedgers.size(), 10);
        QCOMPARE(p.recentLedgers.first(), u"5"_s);
        p.save(settings);
        settings.sync();
        QVERIFY(Preferences::load(QSettings(folder.filePath(u"s.ini"_s), QSettings::IniFormat)) == p);
        settings.setValue(u"textPercent"_s, 900);
        QCOMPARE(Preferences::load(settings).textPercent, 200);
    }

    void qtsOwnTextsAreTranslated()
    {
        applyLanguage(*qApp, u"zh_CN"_s);
        QCOMPARE(QCoreApplication::translate("QPlatformTheme", "Cancel"), u"取消"_s);
        applyLanguage(*qApp, u"en"_s);
        QCOMPARE(QCoreApplication::translate("QPlatformTheme", "Cancel"), u"Cancel"_s);
    }

private:
    void show()
    {
        m_window->resize(1366, 768);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }

    static LedgerState ledgerState()
    {
        return {u"/somewhere/示范区项目台账.sanpi"_s, u"示范区项目台账"_s, u"saved 10:31"_s,
            u"导入 2021年台账 (282 个)"_s, {}, {2022, 2021}, false, {}};
    }

    void openLedger()
    {
        m_window->setLedger(ledgerState());
        show();
    }

    NotePage* page(const char* name) { return static_cast<NotePage*>(child<Page>(m_window.get(), name)); }

    void drop(const QStringList& files)
    {
        QMimeData data;
        QList<QUrl> urls;
        for (const QString& file : files)
            urls << QUrl::fromLocalFile(file);
        data.setUrls(urls);
        QDragEnterEvent enter(QPoint(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(m_window.get(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent event(QPointF(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(m_window.get(), &event);
    }

    ScriptedPrompts m_prompts;
    QStringList m_made;
    QStringList m_questions;
    QList<std::function<void(QList<PaletteItem>)>> m_answers;
    Preferences m_changed;
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(TestShell)
#include "tst_shell.moc"
