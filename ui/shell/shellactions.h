// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/preferences.h"

#include <QList>

class QAction;
class QActionGroup;
class QMenu;
class QWidget;

namespace sanpi {

/// The actions of the window, with their shortcuts in menus and tooltips. Owned by the widget they are made
/// for.
struct ShellActions {
    QAction* newLedger = nullptr;
    QAction* newSample = nullptr;
    QAction* openLedger = nullptr;
    QAction* backUp = nullptr;
    QAction* restore = nullptr;
    QAction* undo = nullptr;
    QAction* redo = nullptr;
    QAction* back = nullptr;
    QAction* refresh = nullptr;
    QAction* search = nullptr;
    QAction* week = nullptr; ///< 一键周报: the notice of the week
    QAction* print = nullptr; ///< of the page or its table
    QAction* compactRail = nullptr;
    QAction* nextPane = nullptr;
    QAction* flipTheme = nullptr;
    QAction* about = nullptr;
    QAction* quit = nullptr;
    QActionGroup* themes = nullptr; ///< data: int of Preferences::Theme
    QActionGroup* languages = nullptr; ///< data: language, empty: as the system

    /// Makes all of them as children of \p owner and adds them to it, so that their shortcuts work.
    [[nodiscard]] static ShellActions make(QWidget* owner, const Preferences& preferences);
    /// The whole menu behind ≡; \p recent is filled by the window.
    [[nodiscard]] QMenu* menu(QWidget* owner, QMenu* recent) const;
    /// Those worth finding by Ctrl+K.
    [[nodiscard]] QList<QAction*> commands() const;
};

} // namespace sanpi
