// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QMetaType>
#include <QString>

namespace sanpi {

/// What the page 巡查督导 shows; the way back (Alt+←) keeps it as text:
/// week=2021-12-27 and view=grid and show=missing and group=unit and unit=文昌街道 and panel=history and
/// project=17.
struct InspectionFilter {
    QDate week; ///< its Monday; invalid: the week of the as-of date
    QString view; ///< grid, supervisions; empty: the plan
    QString show; ///< missing, done, excused, idle, stopped, findings; empty: all
    QString group; ///< unit; empty: route
    QString unit; ///< name of a responsible unit; empty: all. Of the plan alone
    QString panel; ///< visits, history; empty: the record
    qint64 project = 0; ///< whose record is open
    qint64 supervision = 0; ///< 0: a new one

    bool operator==(const InspectionFilter&) const = default;
    [[nodiscard]] QString text() const;
    /// What is not understood is left out.
    [[nodiscard]] static InspectionFilter parse(const QString& text);
};

} // namespace sanpi

Q_DECLARE_METATYPE(sanpi::InspectionFilter)
