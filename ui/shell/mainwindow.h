// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/commandpalette.h"
#include "ui/shell/navigator.h"
#include "ui/shell/page.h"
#include "ui/shell/preferences.h"
#include "ui/shell/shellactions.h"
#include "ui/shell/topbar.h"

#include <QElapsedTimer>
#include <QHash>
#include <QMainWindow>

#include <functional>

class QAbstractItemView;
class QLabel;
class QStackedWidget;
class QStatusBar;

namespace sanpi {

class BusyBar;
class InfoBar;
class LedgerChooser;
class FocusKeeper;
class NavigationRail;
class Prompts;

/// What the window is given by the composition root.
struct ShellServices {
    Prompts* prompts = nullptr; ///< outlives the window
    std::function<QDate()> today;
    std::function<QList<PageEntry>()> pages; ///< asked again after a change of language
    PaletteSearch search;
    /// Puts a table of a page on paper or into a file: its view, the page's title, what it is narrowed to,
    /// the as-of date; none where nothing can be printed.
    std::function<void(QAbstractItemView* table, const QString& title, const QString& scope, QDate asOf)>
        printTable = {};
};

/// A frame for pages: rail, top bar, messages, status bar, the trail back. No queries, no rules.
class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    MainWindow(ShellServices services, const Preferences& preferences, QWidget* parent = nullptr);

    /// The open ledger's face; an empty path shows the start page.
    void setLedger(const LedgerState& state);
    [[nodiscard]] const LedgerState& ledger() const { return m_ledger; }
    [[nodiscard]] const Scope& scope() const { return m_scope; }
    void setScope(int year, QDate asOf);
    void go(const Location& location);
    /// The current page asks again, the others when they are visited.
    void refresh();
    /// All texts and sizes anew: after a change of language or text size. Pages are made again.
    void rebuild();
    [[nodiscard]] const Preferences& preferences() const { return m_preferences; }
    void setPreferences(const Preferences& preferences);

    [[nodiscard]] Page* currentPage() const;
    [[nodiscard]] QStringList pageIds() const; ///< in the order of the rail
    [[nodiscard]] const Location& location() const { return m_navigator.current(); }
    /// A long job of the window itself, not of a page; total 0: how far is not known.
    void startBusy(const QString& what);
    void showProgress(qint64 done, qint64 total);
    void finishBusy();
    void notify(const Notification& notification);
    /// How much is due on a page, visited or not; 0 shows nothing.
    void setBadge(const QString& page, int count);

signals:
    void scopeChanged();
    void openRequested(const QString& path);
    void newRequested(const QString& path, bool sample);
    void busyCancelled();
    void backUpRequested(const QString& path);
    void undoRequested();
    void redoRequested();
    /// Chosen by hand: theme, language, text size and the like. The receiver stores and applies them.
    void preferencesChanged(const sanpi::Preferences& preferences);

protected:
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void build();
    QStatusBar* buildStatusBar();
    void wire();
    void arrive(const Location& location);
    Page* page(const QString& id);
    void showTitle();
    QList<PaletteItem> commandItems() const;
    void print();
    void printChosen(); ///< the table whose action it was
    void printTable(QAbstractItemView* table);
    void chooseTheme(Preferences::Theme theme);

    ShellServices m_services;
    Preferences m_preferences;
    LedgerState m_ledger;
    Scope m_scope;
    Navigator m_navigator;
    LedgerChooser* m_chooser = nullptr;
    ShellActions m_actions;
    QList<PageEntry> m_entries;
    QHash<QString, Page*> m_pages;
    QHash<QString, int> m_dueCounts; ///< by page, kept when the rail is made anew
    std::function<void()> m_onInfoAction;
    Tone m_infoTone = Tone::Plain; ///< of the message that is shown
    QElapsedTimer m_infoAge;

    QWidget* m_frame = nullptr; ///< everything that rebuild() makes again
    TopBar* m_top = nullptr;
    NavigationRail* m_rail = nullptr;
    InfoBar* m_info = nullptr;
    BusyBar* m_busy = nullptr;
    QStackedWidget* m_stack = nullptr;
    FocusKeeper* m_focus = nullptr;
    CommandPalette* m_palette = nullptr;
    QLabel* m_status = nullptr;
    QLabel* m_undoHint = nullptr;
};

} // namespace sanpi

Q_DECLARE_METATYPE(sanpi::Preferences)
