// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QMap>
#include <QString>
#include <QStringList>

class QSettings;

namespace sanpi {

/// What belongs to the person at this machine and not to the ledger.
struct Preferences {
    enum class Theme { System, Light, Dark };
    QString language; ///< zh_CN or en; empty: as the system
    Theme theme = Theme::System;
    int textPercent = 100; ///< 100 to 200
    QString exportFolder; ///< empty: the documents folder
    QStringList recentLedgers; ///< newest first, at most ten
    bool railCompact = false;
    QByteArray geometry; ///< of the window
    /// What pages keep of their looks (columns, widths); keys begin with the page's id.
    QMap<QString, QByteArray> views;
    bool operator==(const Preferences&) const = default;

    [[nodiscard]] static Preferences load(const QSettings& settings);
    void save(QSettings& settings) const;
    void noteLedger(const QString& path);
};

} // namespace sanpi
