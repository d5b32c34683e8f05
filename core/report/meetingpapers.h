// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures/decisions.h"
#include "report/reportframe.h"
#include "report/reports.h"

namespace sanpi {

/// 上会问题清单 as a part of a paper: issues, projects with a red lamp, projects that stand still.
[[nodiscard]] Result<void> addMeetingItems(
    ReportFrame& frame, Ledger& ledger, const MeetingItems& items, QDate asOf);

/// 会议议程: first how the decisions of earlier meetings stand, then what leaders asked for, the items put on
/// the agenda, and 上会问题清单. NotFound.
[[nodiscard]] Result<Report> makeAgenda(Ledger& ledger, qint64 meeting, QDate asOf);

/// 会议纪要: when, where, who, and what was decided with unit and deadline. NotFound.
[[nodiscard]] Result<Report> makeMinutes(Ledger& ledger, qint64 meeting, QDate asOf);

/// The newest meeting held by the day, else the first to come; 0 where the ledger has none.
[[nodiscard]] Result<qint64> currentMeeting(Ledger& ledger, QDate asOf);

} // namespace sanpi
