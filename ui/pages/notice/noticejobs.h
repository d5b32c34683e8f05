// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/noticechecks.h"
#include "report/notices.h"
#include "ui/documents/issuedfiles.h"

namespace sanpi {

/// What the notice page asks for, in one job of the storage thread.
struct NoticeAnswer {
    NoticeInput input; ///< as of the day, or of the Sunday of the chosen notice
    NoticeChecks checks; ///< as of the same day
    QList<NoticeRow> rows; ///< of the year, and of the next one while that has no list
    QDate lastDay; ///< of which a notice of the year's list can be drafted
    qint64 chosen = 0; ///< 0: the figures of the day; also where the wished one is no more
    std::optional<NoticePaper> paper; ///< of the chosen one
    Error paperError; ///< why there is none
    IssuedFiles issued; ///< of an issued one
    std::optional<NoticeDifference> difference; ///< from the notice of the week before
    QString beforeName;
    int nextNumber = 1;
    bool people = false;
    bool readOnly = false;

    [[nodiscard]] bool isEditable() const { return paper && !paper->frozen && !readOnly; }
};

/// In a year without a list what was drafted for it is all there is: the newest is chosen.
[[nodiscard]] Result<NoticeAnswer> loadNoticePage(Ledger& ledger, int year, QDate asOf, qint64 notice);

} // namespace sanpi
