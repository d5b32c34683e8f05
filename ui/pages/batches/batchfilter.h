// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace sanpi {

/// What the page is narrowed to, and what is open on it; the way back (Alt+←) keeps it as text:
/// period=1 and batch=签约一批 and unit=恩村街道 and sector=产业集群 and member=17.
struct BatchFilter {
    int period = 0; ///< 0: all
    QString batch; ///< label of a list; empty: all
    QString unit; ///< name; empty: all
    QString sector; ///< label; empty: all
    bool provincial = false; ///< only 纳入省调度
    bool board = false; ///< 会场看板
    qint64 member = 0; ///< project whose panel is open

    bool operator==(const BatchFilter&) const = default;
    [[nodiscard]] QString text() const;
    /// What is not understood is left out.
    [[nodiscard]] static BatchFilter parse(const QString& text);
};

} // namespace sanpi
