// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/windowapp.h"

#include "ui/pages/pages.h"
#include "ui/shell/language.h"
#include "ui/shell/recordsearch.h"
#include "ui/theme/theme.h"
#include "window/shots.h"

#include <QApplication>
#include <QFileInfo>
#include <QTimer>

#include <cstdio>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

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
    m_window = std::make_unique<MainWindow>(shell, m_preferences);
    wireSession();
    wireBackups();
}

void WindowApp::wireSession()
{
    MainWindow* window = m_window.get();
    connect(window, &MainWindow::openRequested, &m_session, &LedgerSession::open);
    connect(window, &MainWindow::newRequested, &m_session, [this](const QString& path, bool sample) {
        m_session.create(path, sample ? LedgerSession::Content::Demo : LedgerSession::Content::District);
    });
    connect(window, &MainWindow::undoRequested, &m_session, [this] { m_session.undo(); });
    connect(window, &MainWindow::redoRequested, &m_session, &LedgerSession::redo);
    connect(window, &MainWindow::preferencesChanged, this, &WindowApp::applyPreferences);
    connect(&m_session, &LedgerSession::stateChanged, this, &WindowApp::ledgerOpened);
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
}

void WindowApp::start()
{
    const QString path = m_options.ledger.isEmpty() ? m_preferences.recentLedgers.value(0) : m_options.ledger;
    if (!path.isEmpty() && m_options.demo && !QFileInfo::exists(path))
        m_session.create(path, LedgerSession::Content::Demo);
    else if (!path.isEmpty() && (!m_options.ledger.isEmpty() || QFileInfo::exists(path)))
        m_session.open(path);
    m_window->setLedger({});
    m_window->show();
    if (!m_options.shots.isEmpty())
        QTimer::singleShot(0, this, &WindowApp::takeShots);
    if (m_options.quitWhenReady)
        QTimer::singleShot(0, this, &WindowApp::quitWhenReady);
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
    if (m_preferences.recentLedgers.value(0) != path) {
        m_preferences.noteLedger(path);
        m_preferences.save(m_settings);
        m_window->setPreferences(m_preferences);
    }
    m_window->setLedger(state);
    if (m_placed)
        return;
    m_placed = true;
    if (m_options.year > 0 || m_options.asOf.isValid()) {
        m_window->setScope(m_options.year > 0 ? m_options.year : m_window->scope().year,
            m_options.asOf.isValid() ? m_options.asOf : m_window->scope().asOf);
    }
    if (!m_options.page.isEmpty())
        m_window->go({m_options.page, {}, {}, {}});
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
    if (!m_placed || !page || page->isBusy()) {
        QTimer::singleShot(1, this, &WindowApp::quitWhenReady);
        return;
    }
    m_window->repaint();
    std::puts("ready");
    std::fflush(stdout);
    QApplication::exit(0);
}

} // namespace sanpi
