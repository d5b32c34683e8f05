// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/mainwindow.h"

#include "ui/shell/droppedfiles.h"
#include "ui/shell/focuskeeper.h"
#include "ui/shell/focuspanes.h"
#include "ui/shell/ledgerchooser.h"
#include "ui/shell/maintable.h"
#include "ui/shell/navigationrail.h"
#include "ui/shell/pageheader.h"
#include "ui/shell/startpage.h"
#include "ui/theme/theme.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/infobar.h"

#include <QAbstractItemView>
#include <QAction>
#include <QActionGroup>
#include <QApplication>
#include <QCloseEvent>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QMimeData>
#include <QStackedWidget>
#include <QStatusBar>
#include <QToolButton>
#include <QVBoxLayout>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize firstSize(1280, 720);
constexpr QSize smallestSize(960, 560);
/// Milliseconds in which a message belongs to what is happening now.
constexpr int freshMessage = 800;

} // namespace

MainWindow::MainWindow(ShellServices services, const Preferences& preferences, QWidget* parent)
    : QMainWindow(parent), m_services(std::move(services)), m_preferences(preferences)
{
    setObjectName(u"mainWindow"_s);
    setAcceptDrops(true);
    setContextMenuPolicy(Qt::NoContextMenu);
    m_chooser = new LedgerChooser(*m_services.prompts, this);
    m_chooser->setRecent(m_preferences.recentLedgers);
    connect(m_chooser, &LedgerChooser::openRequested, this, &MainWindow::openRequested);
    connect(m_chooser, &LedgerChooser::newRequested, this, &MainWindow::newRequested);
    connect(m_chooser, &LedgerChooser::backUpRequested, this, &MainWindow::backUpRequested);
    m_scope.today = m_services.today();
    m_scope.asOf = m_scope.today;
    m_scope.year = m_scope.today.year();
    connect(&m_navigator, &Navigator::moved, this, &MainWindow::arrive);
    build();
    setMinimumSize(smallestSize);
    if (m_preferences.geometry.isEmpty() || !restoreGeometry(m_preferences.geometry))
        resize(firstSize);
}

void MainWindow::build()
{
    m_entries = m_services.pages();
    m_frame = new QWidget(this);
    m_actions = ShellActions::make(m_frame, m_preferences);
    m_top = new TopBar(m_frame);
    m_rail = new NavigationRail(m_frame);
    m_info = new InfoBar(m_frame);
    m_stack = new QStackedWidget(m_frame);
    m_focus = new FocusKeeper(m_rail, m_stack);
    m_rail->setCompact(m_preferences.railCompact);
    m_rail->setPages(m_entries);
    for (const auto& [id, count] : m_dueCounts.asKeyValueRange())
        m_rail->setBadge(id, count);

    auto* recent = new QMenu(m_frame);
    recent->setObjectName(u"recentMenu"_s);
    m_chooser->fill(recent);
    m_top->setMenu(m_actions.menu(m_frame, recent));
    m_top->setActions(m_actions.back, m_actions.undo, m_actions.redo, m_actions.flipTheme);

    auto* work = new QVBoxLayout;
    work->setContentsMargins(gap(3), gap(2), gap(3), gap(1));
    work->addWidget(m_stack, 1);
    auto* middle = new QHBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(m_rail);
    middle->addLayout(work, 1);
    auto* column = new QVBoxLayout(m_frame);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_top);
    column->addLayout(middle, 1);

    column->addWidget(buildStatusBar());

    m_palette = new CommandPalette(m_frame);
    m_palette->setSearch(m_services.search);
    setCentralWidget(m_frame);
    m_frame->show(); // at once, not with the next event: shortcuts work only in what is visible
    wire();
    m_actions.back->setEnabled(m_navigator.canGoBack());
}

QStatusBar* MainWindow::buildStatusBar()
{
    auto* bar = new QStatusBar(m_frame);
    m_status = new ElidedLabel(bar);
    m_status->setObjectName(u"statusLabel"_s);
    m_undoHint = new ElidedLabel(bar);
    m_undoHint->setObjectName(u"undoHintLabel"_s);
    m_undoHint->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    setTextRole(m_status, TextRole::Caption);
    setTextRole(m_undoHint, TextRole::Caption, true);
    m_busy = new BusyBar(bar);
    bar->addWidget(m_status, 2);
    bar->addWidget(m_busy, 2);
    bar->addPermanentWidget(m_undoHint, 1);
    bar->setMinimumHeight(InfoBar::lineHeight()); // the place of messages
    bar->setSizeGripEnabled(false);
    bar->setContentsMargins(gap(2), 0, gap(2), 0);
    return bar;
}

void MainWindow::wire()
{
    const ShellActions& a = m_actions;
    connect(m_rail, &NavigationRail::pageChosen, this, [this](const QString& id) { go({id, {}, {}, {}}); });
    connect(m_top, &TopBar::scopeChosen, this, &MainWindow::setScope);
    connect(m_top, &TopBar::searchRequested, a.search, &QAction::trigger);
    connect(m_info, &InfoBar::actionTriggered, this, [this] {
        m_info->hide();
        if (m_onInfoAction)
            m_onInfoAction();
    });
    connect(a.openLedger, &QAction::triggered, m_chooser, &LedgerChooser::askOpen);
    connect(a.newLedger, &QAction::triggered, m_chooser, [this] { m_chooser->askNew(false); });
    connect(a.newSample, &QAction::triggered, m_chooser, [this] { m_chooser->askNew(true); });
    connect(a.backUp, &QAction::triggered, m_chooser, [this] { m_chooser->askBackUp(m_ledger.name); });
    connect(a.restore, &QAction::triggered, this, [this] { go({u"settings"_s, u"backups"_s, {}, {}}); });
    connect(m_busy, &BusyBar::cancelled, this, &MainWindow::busyCancelled);
    connect(a.undo, &QAction::triggered, this, &MainWindow::undoRequested);
    connect(a.redo, &QAction::triggered, this, &MainWindow::redoRequested);
    connect(a.back, &QAction::triggered, &m_navigator, &Navigator::back);
    connect(a.refresh, &QAction::triggered, this, &MainWindow::refresh);
    connect(a.search, &QAction::triggered, this, [this] {
        m_palette->setCommands(commandItems());
        m_palette->popUp();
    });
    connect(a.week, &QAction::triggered, this, [this] { go({u"notice"_s, {}, {}, {}}); });
    connect(a.print, &QAction::triggered, this, &MainWindow::print);
    connect(a.compactRail, &QAction::toggled, this, [this](bool compact) {
        m_rail->setCompact(compact);
        m_preferences.railCompact = compact;
        emit preferencesChanged(m_preferences);
    });
    connect(a.nextPane, &QAction::triggered, this, [this] {
        focusNextPane({m_rail, m_stack->currentWidget(), m_top});
    });
    connect(a.flipTheme, &QAction::triggered, this, [this] {
        const bool dark = themeOf(palette()) == ThemeKind::Dark;
        chooseTheme(dark ? Preferences::Theme::Light : Preferences::Theme::Dark);
    });
    connect(a.themes, &QActionGroup::triggered, this,
        [this](const QAction* action) { chooseTheme(Preferences::Theme(action->data().toInt())); });
    connect(a.languages, &QActionGroup::triggered, this, [this](const QAction* action) {
        Preferences changed = m_preferences;
        changed.language = action->data().toString();
        emit preferencesChanged(changed);
    });
    connect(a.about, &QAction::triggered, this, [this] { go({u"settings"_s, u"about"_s, {}, {}}); });
    connect(a.quit, &QAction::triggered, this, &QWidget::close);
}

void MainWindow::rebuild()
{
    m_pages.clear();
    QWidget* old = takeCentralWidget();
    build();
    // What asked for this may still be running inside the old page.
    old->hide();
    old->deleteLater();
    setLedger(m_ledger);
    refresh();
}

void MainWindow::setLedger(const LedgerState& state)
{
    const bool another = state.path != m_ledger.path;
    // What was said of an earlier step is no longer true of the newest one, and its 撤销 would not be either.
    // What went wrong in this very step is still being said.
    const bool stepped = state.undo != m_ledger.undo || state.redo != m_ledger.redo;
    if (another || (stepped && (m_infoTone != Tone::Bad || m_infoAge.hasExpired(freshMessage))))
        m_info->hide();
    m_ledger = state;
    m_top->setLedger(state);
    const bool open = !state.path.isEmpty();
    m_rail->setVisible(open);
    m_actions.backUp->setEnabled(open);
    m_actions.week->setEnabled(open);
    m_actions.print->setEnabled(open);
    m_actions.restore->setEnabled(open);
    m_actions.undo->setEnabled(!state.undo.isEmpty() && !state.readOnly);
    m_actions.redo->setEnabled(!state.redo.isEmpty() && !state.readOnly);
    m_actions.undo->setToolTip(
        state.undo.isEmpty() ? tr("Nothing to undo") : tr("Undo: %1 (Ctrl+Z)").arg(state.undo));
    m_actions.redo->setToolTip(
        state.redo.isEmpty() ? tr("Nothing to redo") : tr("Redo: %1 (Ctrl+Y)").arg(state.redo));
    m_undoHint->setText(state.undo.isEmpty() ? QString() : tr("Undo: %1").arg(state.undo));
    if (open && !state.years.contains(m_scope.year) && !state.years.isEmpty()
        && m_scope.year != state.nextYear())
        m_scope.year = state.years.first();
    m_top->setScope(m_scope.year, m_scope.asOf, m_scope.today);
    if (!open) {
        m_status->clear();
        if (QWidget* old = m_stack->currentWidget(); !qobject_cast<StartPage*>(old)) {
            auto* start = new StartPage(m_preferences.recentLedgers, m_stack);
            connect(start, &StartPage::openRequested, m_chooser, &LedgerChooser::askOpen);
            connect(start, &StartPage::newRequested, m_chooser, [this] { m_chooser->askNew(false); });
            connect(start, &StartPage::sampleRequested, m_chooser, [this] { m_chooser->askNew(true); });
            connect(start, &StartPage::recentChosen, this, &MainWindow::openRequested);
            m_stack->addWidget(start);
            m_stack->setCurrentWidget(start);
        }
    } else if (another && !m_entries.isEmpty()) {
        m_navigator.restart({m_entries.first().id, {}, {}, {}});
    }
    showTitle();
}

void MainWindow::setScope(int year, QDate asOf)
{
    m_scope.today = m_services.today();
    m_scope.year = year;
    m_scope.asOf = asOf;
    m_top->setScope(year, asOf, m_scope.today);
    refresh();
    emit scopeChanged();
}

void MainWindow::setBadge(const QString& page, int count)
{
    m_dueCounts.insert(page, count);
    m_rail->setBadge(page, count);
}

void MainWindow::go(const Location& location)
{
    if (pageIds().contains(location.page))
        m_navigator.go(location);
}

void MainWindow::refresh()
{
    if (!m_ledger.path.isEmpty() && !m_navigator.current().page.isEmpty())
        arrive(m_navigator.current());
}

void MainWindow::arrive(const Location& location)
{
    Page* target = page(location.page);
    if (!target)
        return;
    m_actions.back->setEnabled(m_navigator.canGoBack());
    m_rail->setCurrent(location.page);
    if (m_stack->currentWidget() != target) {
        m_status->clear();
        m_stack->setCurrentWidget(target);
        m_focus->land(target);
        // Said of the page that was left; what led here stays for a look.
        if (m_infoTone != Tone::Bad && m_infoAge.hasExpired(freshMessage))
            m_info->hide();
    }
    target->open(m_scope, location);
    // Pages make some of their tables late.
    for (QAction* print : target->findChildren<QAction*>(u"printTableAction"_s))
        connect(print, &QAction::triggered, this, &MainWindow::printChosen, Qt::UniqueConnection);
}

void MainWindow::print()
{
    Page* page = currentPage();
    if (!page)
        return;
    // Pages whose business is a document show that one.
    if (auto* preview = page->findChild<QAction*>(u"previewPageAction"_s))
        preview->trigger();
    else if (QAbstractItemView* table = mainTableOf(page))
        printTable(table);
    else
        notify({Tone::Plain, tr("There is no table on this page to print."), {}, {}, {}});
}

void MainWindow::printChosen()
{
    if (auto* table = qobject_cast<QAbstractItemView*>(sender()->parent()))
        printTable(table);
}

void MainWindow::printTable(QAbstractItemView* table)
{
    Page* page = currentPage();
    if (!page || !m_services.printTable)
        return;
    const auto* title = page->findChild<QLabel*>(u"pageTitleLabel"_s);
    const auto* scope = page->findChild<ElidedLabel*>(u"pageScopeLabel"_s);
    m_services.printTable(table, title ? title->text() : page->accessibleName(),
        scope ? scope->text() : QString(), m_scope.asOf);
}

Page* MainWindow::page(const QString& id)
{
    if (Page* made = m_pages.value(id))
        return made;
    const auto entry
        = std::find_if(m_entries.begin(), m_entries.end(), [&](const PageEntry& e) { return e.id == id; });
    if (entry == m_entries.end())
        return nullptr;
    Page* made = entry->make(m_stack);
    made->setObjectName(id + u"Page"_s);
    made->setAccessibleName(entry->title);
    m_stack->addWidget(made);
    m_pages.insert(id, made);
    if (auto* header = made->findChild<PageHeader*>(); header && made->findChild<QAbstractItemView*>()) {
        auto* print = new QToolButton(header);
        print->setObjectName(u"printPageButton"_s);
        print->setDefaultAction(m_actions.print);
        print->setToolButtonStyle(Qt::ToolButtonIconOnly);
        print->setAutoRaise(true);
        header->addTool(print);
    }
    connect(made, &Page::navigationRequested, this, &MainWindow::go);
    connect(made, &Page::notified, this, &MainWindow::notify);
    connect(made, &Page::badgeChanged, this, [this, id](int count) { setBadge(id, count); });
    connect(made, &Page::filterChanged, this, [this, made](const QString& filter) {
        if (made == currentPage())
            m_navigator.noteFilter(filter);
    });
    connect(made, &Page::statusChanged, this, [this, made](const QString& text) {
        if (made == currentPage())
            m_status->setText(text);
    });
    return made;
}

Page* MainWindow::currentPage() const
{
    return qobject_cast<Page*>(m_stack->currentWidget());
}

QStringList MainWindow::pageIds() const
{
    QStringList ids;
    for (const PageEntry& entry : m_entries)
        ids << entry.id;
    return ids;
}

void MainWindow::notify(const Notification& notification)
{
    m_onInfoAction = notification.onAction;
    m_infoTone = notification.tone;
    m_infoAge.start();
    m_info->setLift(m_busy->isHidden() ? 0 : InfoBar::lineHeight()); // its cancel stays in reach
    m_info->showMessage(notification.tone, notification.text, notification.action, notification.details);
}

void MainWindow::startBusy(const QString& what)
{
    m_busy->start(what);
    m_info->setLift(InfoBar::lineHeight());
}

void MainWindow::showProgress(qint64 done, qint64 total)
{
    m_busy->setProgress(done, total);
}

void MainWindow::finishBusy()
{
    m_busy->finish();
    m_info->setLift(0);
}

void MainWindow::setPreferences(const Preferences& preferences)
{
    m_preferences = preferences;
    m_chooser->setRecent(preferences.recentLedgers);
}

void MainWindow::chooseTheme(Preferences::Theme theme)
{
    Preferences changed = m_preferences;
    changed.theme = theme;
    emit preferencesChanged(changed);
}

void MainWindow::showTitle()
{
    if (m_ledger.path.isEmpty()) {
        setWindowTitle(tr("Sanpi"));
        return;
    }
    const QString state = m_ledger.saved.isEmpty() ? QString() : u" · "_s + m_ledger.saved;
    setWindowTitle(m_ledger.name + state + u" — "_s + tr("Sanpi"));
    setWindowFilePath(QString());
}

QList<PaletteItem> MainWindow::commandItems() const
{
    QList<PaletteItem> items;
    if (!m_ledger.path.isEmpty()) {
        for (const PageEntry& entry : m_entries) {
            items.append({entry.symbol, entry.title, tr("Page"), {entry.id}, [this, id = entry.id] {
                              const_cast<MainWindow*>(this)->go({id, {}, {}, {}});
                          }});
        }
    }
    for (QAction* action : m_actions.commands()) {
        if (!action->isEnabled())
            continue;
        QString title = action->text();
        title.remove(u'&').remove(u'…');
        items.append({Symbol::ChevronRight, title.trimmed(),
            action->shortcut().toString(QKeySequence::NativeText), {}, [action] { action->trigger(); }});
    }
    return items;
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    m_preferences.geometry = saveGeometry();
    emit preferencesChanged(m_preferences);
    QMainWindow::closeEvent(event);
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    if (!localFiles(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event)
{
    const QStringList files = localFiles(event->mimeData());
    if (files.isEmpty())
        return;
    event->acceptProposedAction();
    if (isLedgerFile(files.first()))
        emit openRequested(files.first());
    else if (m_ledger.path.isEmpty())
        notify({Tone::Warn, tr("Open or make a ledger first; then drop the workbook again."), {}, {}, {}});
    else {
        // A page that takes files of its own gets them where it is open; all others go to the import.
        static const QStringList takers {u"fill"_s, u"collect"_s};
        const Location here = location();
        const bool taken = takers.contains(here.page);
        go({taken ? here.page : u"import"_s, taken ? here.filter : QString(), {}, files});
    }
}

void MainWindow::resizeEvent(QResizeEvent* event)
{
    QMainWindow::resizeEvent(event);
    m_palette->hide();
}

} // namespace sanpi
