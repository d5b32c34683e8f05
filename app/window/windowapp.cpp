// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/windowapp.h"

#include "ui/documents/tableprint.h"
#include "ui/pages/pages.h"
#include "ui/shell/language.h"
#include "ui/shell/recordsearch.h"
#include "ui/theme/theme.h"
#include "window/shots.h"

#include <QApplication>
#include <QFileInfo>
#include <QStandardPaths>
#include <QTimer>
#include <QWindow>

#include <cstdio>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

constexpr int foreignWritesMs = 1'000; // how soon the window shows what another program wrote
constexpr int patienceMs = 250; // a ledger that opens more slowly is waited for in the window

QString authorName()
{
    for (const char* variable : {"USER", "USERNAME", "LOGNAME"}) {
        if (const QString name = qEnvironmentVariable(variable); !name.isEmpty())
            return name;
    }
    return u"sanpi"_s;
}

} // namespace

WindowApp::WindowApp(QApplication& app, WindowOptions options)
    : m_app(app), m_options(std::move(options)), m_preferences(Preferences::load(m_settings)),
      m_session(authorName(), [] { return QDate::currentDate(); }), m_backups(m_session, {})
{
    applyLanguage(m_app, m_options.language.isEmpty() ? m_preferences.language : m_options.language);
    applyTheme(m_app, theme(), m_preferences.textPercent);
}

void WindowApp::makeWindow()
{
    PageServices pages;
    pages.session = &m_session;
    pages.prompts = &m_prompts;
    pages.preferences = [this] { return m_preferences; };
    pages.setPreferences = [this](const Preferences& wanted) { applyPreferences(wanted); };
    pages.backups = &m_backups;
    ShellServices shell;
    shell.prompts = &m_prompts;
    shell.today = [] { return QDate::currentDate(); };
    shell.pages = [pages] { return allPages(pages); };
    shell.search = recordSearch(
        m_session, [this] { return m_window->scope(); },
        [this](const Location& place) { m_window->go(place); });
    shell.printTable
        = [this, pages](QAbstractItemView* table, const QString& title, const QString& scope, QDate asOf) {
              auto* print = new TablePrint(pages, m_window.get());
              print->setAttribute(Qt::WA_DeleteOnClose);
              print->open();
              print->showTable(table, title, scope, asOf);
          };
    m_window = std::make_unique<MainWindow>(shell, m_preferences);
    wireSession();
    wireBackups();
    m_due = std::make_unique<DueWatch>(m_session, *m_window);
}

void WindowApp::wireSession()
{
    MainWindow* window = m_window.get();
    connect(window, &MainWindow::openRequested, this, &WindowApp::open);
    connect(window, &MainWindow::newRequested, this, [this](const QString& path, bool sample) {
        create(path, sample ? LedgerSession::Content::Demo : LedgerSession::Content::District);
    });
    connect(window, &MainWindow::undoRequested, &m_session, [this] { m_session.undo(); });
    connect(window, &MainWindow::redoRequested, &m_session, [this] { m_session.redo(); });
    m_session.setReasonAsker([this](const QString& title, const QString& label) {
        return m_prompts.askText(m_window.get(), title, label);
    });
    connect(window, &MainWindow::preferencesChanged, this, &WindowApp::applyPreferences);
    connect(&m_session, &LedgerSession::stateChanged, this, &WindowApp::ledgerOpened);
    connect(&m_session, &LedgerSession::openFailed, this, &WindowApp::reclaim);
    connect(&m_session, &LedgerSession::openFailed, this, &WindowApp::showWindow);
    connect(&m_claim, &WindowClaim::raiseRequested, this, &WindowApp::comeToFront);
    connect(&m_session, &LedgerSession::changed, window, &MainWindow::refresh);
    connect(&m_session, &LedgerSession::notified, window, &MainWindow::notify);
}

void WindowApp::wireBackups()
{
    MainWindow* window = m_window.get();
    connect(window, &MainWindow::backUpRequested, &m_backups, &BackupKeeper::backUpTo);
    connect(window, &MainWindow::busyCancelled, &m_backups, &BackupKeeper::cancel);
    connect(&m_backups, &BackupKeeper::started, window, &MainWindow::startBusy);
    connect(&m_backups, &BackupKeeper::progressed, window, &MainWindow::showProgress);
    connect(&m_backups, &BackupKeeper::finished, window, &MainWindow::finishBusy);
    connect(&m_backups, &BackupKeeper::notified, window, &MainWindow::notify);
    connect(&m_backups, &BackupKeeper::copyWanted, this, &WindowApp::askForCopy);
}

bool WindowApp::start()
{
    QString path = m_options.ledger.isEmpty() ? m_preferences.recentLedgers.value(0) : m_options.ledger;
    const bool make = !path.isEmpty() && m_options.demo && !QFileInfo::exists(path);
    if (!make && m_options.ledger.isEmpty() && !QFileInfo::exists(path))
        path.clear();
    // A run that only takes pictures or times is nobody's window.
    const bool shown = m_options.shots.isEmpty() && !m_options.quitWhenReady;
    if (shown && !path.isEmpty() && !m_claim.take(path))
        return false;
    // The ledger is read while the window is made, and the window comes up with it, whole.
    if (make)
        m_session.create(path, LedgerSession::Content::Demo);
    else if (!path.isEmpty())
        m_session.open(path);
    makeWindow();
    if (path.isEmpty())
        showWindow();
    else
        QTimer::singleShot(patienceMs, this, &WindowApp::showWindow);
    if (shown)
        m_session.watchForeignWrites(foreignWritesMs);
    if (!m_options.shots.isEmpty())
        QTimer::singleShot(0, this, &WindowApp::takeShots);
    if (m_options.quitWhenReady)
        QTimer::singleShot(0, this, &WindowApp::quitWhenReady);
    return true;
}

void WindowApp::showWindow()
{
    if (m_window->isVisible())
        return;
    if (!m_session.isOpen())
        m_window->setLedger({});
    m_window->show();
}

void WindowApp::open(const QString& path)
{
    if (claim(path))
        m_session.open(path);
}

void WindowApp::create(const QString& path, LedgerSession::Content content)
{
    if (claim(path))
        m_session.create(path, content);
}

bool WindowApp::claim(const QString& path)
{
    if (m_claim.take(path))
        return true;
    m_window->notify({Tone::Plain,
        tr("“%1” is open in another window, which has come to the front.").arg(QFileInfo(path).fileName()),
        {}, {}, {}});
    return false;
}

void WindowApp::reclaim()
{
    // What was claimed could not be opened; shown is still what was shown before.
    if (!m_session.isOpen() || !m_claim.take(m_session.state().path))
        m_claim.release();
}

void WindowApp::comeToFront()
{
    showWindow();
    m_window->setWindowState(m_window->windowState() & ~Qt::WindowMinimized);
    m_window->raise();
    m_window->activateWindow();
}

void WindowApp::askForCopy()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QString proposed = folder + u'/' + m_session.state().name + u".sanpi"_s;
    const QString path
        = m_prompts.saveFile(m_window.get(), tr("Work on a copy"), proposed, tr("Ledgers (*.sanpi)"));
    if (!path.isEmpty() && claim(path))
        m_backups.workOnCopy(path);
}

ThemeKind WindowApp::theme() const
{
    if (!m_options.theme.isEmpty())
        return m_options.theme == "dark"_L1 ? ThemeKind::Dark : ThemeKind::Light;
    if (m_preferences.theme == Preferences::Theme::System)
        return systemTheme();
    return m_preferences.theme == Preferences::Theme::Dark ? ThemeKind::Dark : ThemeKind::Light;
}

void WindowApp::applyPreferences(const Preferences& wanted)
{
    const Preferences before = m_preferences;
    m_preferences = wanted;
    m_preferences.save(m_settings);
    m_window->setPreferences(wanted);
    // What is chosen by hand holds from now on, whatever the command line said.
    if (wanted.theme != before.theme)
        m_options.theme.clear();
    if (wanted.language != before.language)
        m_options.language.clear();
    if (wanted.theme != before.theme || wanted.textPercent != before.textPercent)
        applyTheme(m_app, theme(), wanted.textPercent);
    if (wanted.language != before.language)
        applyLanguage(m_app, wanted.language);
    if (wanted.language != before.language || wanted.textPercent != before.textPercent)
        m_window->rebuild();
}

void WindowApp::ledgerOpened(const LedgerState& state)
{
    const QString path = QFileInfo(state.path).absoluteFilePath();
    // A ledger came without being asked for by name: a copy, a restored one.
    if (m_options.shots.isEmpty() && !m_options.quitWhenReady && !m_claim.take(path))
        m_claim.release();
    if (m_preferences.recentLedgers.value(0) != path) {
        m_preferences.noteLedger(path);
        m_preferences.save(m_settings);
        m_window->setPreferences(m_preferences);
    }
    if (m_placed) {
        m_window->setLedger(state);
        return;
    }
    m_placed = true;
    const Scope first = m_window->scope();
    const int year = m_options.year > 0 ? m_options.year : first.year;
    const QDate asOf = m_options.asOf.isValid() ? m_options.asOf : first.asOf;
    m_window->setScope(year, asOf);
    m_window->setLedger(state);
    if (m_options.year > 0 && m_window->scope().year != year)
        m_window->setScope(year, asOf); // asked for by name, though the ledger has nothing of it
    if (!m_options.page.isEmpty())
        m_window->go({m_options.page, {}, {}, {}});
    showWindow();
}

void WindowApp::takeShots()
{
    if (m_options.size.isValid())
        m_window->resize(m_options.size);
    const bool done = shootPages(*m_window, m_app, m_preferences.textPercent, m_options.shots);
    QApplication::exit(done ? 0 : 1);
}

void WindowApp::quitWhenReady()
{
    const Page* page = m_window->currentPage();
    const QWindow* window = m_window->windowHandle();
    if (!m_placed || !page || page->isBusy() || !window || !window->isExposed()) {
        QTimer::singleShot(1, this, &WindowApp::quitWhenReady);
        return;
    }
    // What the answer has moved is laid out, and what is still to be painted is painted.
    QCoreApplication::sendPostedEvents();
    QEvent due(QEvent::UpdateRequest);
    QCoreApplication::sendEvent(m_window.get(), &due);
    std::puts("ready");
    std::fflush(stdout);
    QApplication::exit(0);
}

} // namespace sanpi
