// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>
#include <QString>

namespace sanpi {

/// What the page 问题 is narrowed to, and what is open on it; the way back (Alt+←) keeps it as text:
/// show=overdue and unit=恩村街道 and kind=土地 and issue=17.
struct IssueFilter {
    QString show; ///< open, due, overdue, booked, recheck, solved, carried; empty: all of the year
    QString unit; ///< name; empty: all
    QString kind; ///< label of a category; empty: all
    bool board = false; ///< the board for the meeting room
    bool collect = false; ///< the form of a new issue is open
    qint64 issue = 0; ///< whose panel is open

    bool operator==(const IssueFilter&) const = default;
    [[nodiscard]] QString text() const;
    /// What is not understood is left out.
    [[nodiscard]] static IssueFilter parse(const QString& text);
};

} // namespace sanpi

Q_DECLARE_METATYPE(sanpi::IssueFilter)
