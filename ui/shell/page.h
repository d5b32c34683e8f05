// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/icons.h"
#include "ui/widgets/roles.h"

#include <QDate>
#include <QStringList>
#include <QWidget>

#include <functional>

namespace sanpi {

/// Year and as-of date: they stand in the top bar and mean the same on every page.
struct Scope {
    int year = 0;
    QDate asOf;
    QDate today; ///< the injected clock's day, so that "not today" can be told
    bool operator==(const Scope&) const = default;
};

/// Where one is, and the way back to it (Alt+←).
struct Location {
    QString page; ///< id of a page
    QString filter; ///< an expression as people type it; what the page is narrowed to
    QString record; ///< projects/17: opened and selected
    QStringList files; ///< for the import page: what was dropped
    bool operator==(const Location&) const = default;
};

/// A message for the line below the page.
struct Notification {
    Tone tone = Tone::Plain;
    QString text;
    QString action; ///< the button's text; empty: none
    std::function<void()> onAction;
    QString details;
};

/// A page of the window. It asks core for figures through the storage thread, shows them, and turns gestures
/// into change sets; it never touches the ledger in the GUI thread and never opens a window of its own.
///
/// Life: made when first visited (PageEntry::make), destroyed with the window, or with all others when
/// language or text size change, so it needs no handling of LanguageChange. The theme may change at any time
/// (PaletteChange): take colours when painting, from colorsOf(this).
///
/// open() comes whenever the page becomes visible or its ground has moved: another scope, another location,
/// an applied change set, another ledger. The page then asks for its figures and drops the answers to older
/// questions.
class Page : public QWidget {
    Q_OBJECT

public:
    explicit Page(QWidget* parent = nullptr) : QWidget(parent) { }
    virtual void open(const Scope& scope, const Location& location) = 0;
    /// True while an answer is awaited: screenshots and tests wait for it to end.
    [[nodiscard]] virtual bool isBusy() const { return false; }

signals:
    /// Leave for another place; the way back is kept.
    void navigationRequested(const sanpi::Location& location);
    /// The page's own filter was changed by hand: what "back" shall return to.
    void filterChanged(const QString& filter);
    /// Left half of the status bar: counts and sums.
    void statusChanged(const QString& text);
    /// How much is due here; 0 shows nothing.
    void badgeChanged(int count);
    void notified(const sanpi::Notification& notification);
};

/// How a page enters the window. Titles are translated when the entry is made.
struct PageEntry {
    QString id; ///< overview, projects, import, notice, history, settings …
    QString title;
    Symbol symbol = Symbol::Info;
    std::function<Page*(QWidget* parent)> make;
    bool atBottom = false; ///< stands at the foot of the rail
};

} // namespace sanpi

Q_DECLARE_METATYPE(sanpi::Location)
Q_DECLARE_METATYPE(sanpi::Notification)
