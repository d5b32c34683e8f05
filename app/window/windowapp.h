// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/backupkeeper.h"
#include "ui/shell/duewatch.h"
#include "ui/shell/ledgersession.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/pageservices.h"
#include "ui/shell/windowclaim.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/prompts.h"

#include <QDate>
#include <QObject>
#include <QSettings>
#include <QSize>

#include <memory>

class QApplication;

namespace sanpi {

/// What the command line of the window asks for.
struct WindowOptions {
    QString ledger; ///< empty: the one last used, or the start page
    bool demo = false; ///< make the ledger as the sample when the file is not there
    QString language; ///< overrides the preference for this run
    QString theme; ///< light or dark, likewise
    QString page; ///< id of the first page
    QDate asOf; ///< invalid: today
    int year = 0; ///< 0: the ledger's newest
    QString shots; ///< folder: grab every page in both themes and leave
    bool quitWhenReady = false; ///< tell when the first page stands, and leave
    QSize size; ///< of the shots; invalid: as the window is
};

/// The composition root: makes preferences, session, prompts and window, and wires them.
class WindowApp : public QObject {
    Q_OBJECT

public:
    WindowApp(QApplication& app, WindowOptions options);
    /// False when another window shows the ledger already: that has been raised, there is nothing to run.
    [[nodiscard]] bool start();

private:
    void makeWindow();
    void showWindow();
    void wireSession();
    void wireBackups();
    void open(const QString& path);
    void create(const QString& path, LedgerSession::Content content);
    /// False, and told, when another window shows it.
    [[nodiscard]] bool claim(const QString& path);
    void reclaim();
    void comeToFront();
    void askForCopy();
    void applyPreferences(const Preferences& wanted);
    [[nodiscard]] ThemeKind theme() const;
    void ledgerOpened(const LedgerState& state);
    void takeShots();
    void quitWhenReady();

    QApplication& m_app;
    WindowOptions m_options;
    QSettings m_settings;
    Preferences m_preferences;
    NativePrompts m_prompts;
    LedgerSession m_session;
    BackupKeeper m_backups;
    WindowClaim m_claim;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<DueWatch> m_due;
    bool m_placed = false; ///< year, as-of date and page of the options have been set
};

} // namespace sanpi
