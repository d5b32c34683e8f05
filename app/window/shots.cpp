// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/shots.h"

#include "ui/shell/mainwindow.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QDeadlineTimer>
#include <QDir>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

constexpr int longestWait = 30'000;

/// Lets events through until \p settled holds; false when it takes too long.
template <typename Condition> bool waitFor(Condition settled)
{
    const QDeadlineTimer deadline(longestWait);
    while (!settled()) {
        if (deadline.hasExpired())
            return false;
        QApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents, 50);
    }
    QApplication::processEvents();
    return true;
}

} // namespace

bool shootPages(MainWindow& window, QApplication& app, int textPercent, const QString& folder)
{
    if (!QDir().mkpath(folder) || !waitFor([&] { return window.currentPage() != nullptr; }))
        return false;
    for (const ThemeKind theme : {ThemeKind::Light, ThemeKind::Dark}) {
        applyTheme(app, theme, textPercent);
        for (const QString& page : window.pageIds()) {
            window.go({page, {}, {}, {}});
            if (!waitFor([&] { return window.currentPage() && !window.currentPage()->isBusy(); }))
                return false;
            const QString name = page + (theme == ThemeKind::Light ? u"-light.png"_s : u"-dark.png"_s);
            if (!window.grab().save(QDir(folder).filePath(name)))
                return false;
        }
    }
    return true;
}

} // namespace sanpi
