// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures/meetingitems.h"
#include "store/ledger.h"

#include <QDate>
#include <QString>

#include <optional>
#include <vector>

namespace sanpi {

enum class DecisionState { Open, Overdue, Done };

/// 议定事项 or 领导批示 with where it stands on a day. One that became an issue or an order stands as that
/// does.
struct DecisionRow {
    Record record;
    qint64 meeting = 0; ///< 0: of no meeting
    qint64 meetingKind = 0;
    QString from; ///< the meeting's title; 领导批示（王明）
    QDate on;
    QString text;
    qint64 project = 0;
    QString projectName;
    qint64 unit = 0;
    QString unitName;
    qint64 issue = 0;
    QString issueNumber;
    qint64 order = 0;
    QString orderCode; ///< empty for a draft
    QDate due;
    QDate doneOn; ///< invalid: not done by the day
    QString result;
    DecisionState state = DecisionState::Open;
    QString stateText; ///< 已办结, 超期3天, 办理中, 已交办 …
};

/// What was decided by the day, newest first.
[[nodiscard]] Result<std::vector<DecisionRow>> decisionRows(Ledger& ledger, QDate asOf);

/// Something that was put on the agenda.
struct AgendaRow {
    RecordId id;
    int seq = 0;
    QString text;
    qint64 project = 0;
    QString projectName;
    qint64 issue = 0;
    QString issueNumber;
    qint64 unit = 0;
    QString unitName;
    QString note;
};

/// What a meeting has before it. As of its day, or of the day asked for where that is earlier.
struct Agenda {
    Record meeting;
    QString title;
    QString kind; ///< 周例会 …
    QDate asOf;
    QString before; ///< the meeting of the kind before it; empty: it is the first
    QDate beforeOn;
    /// 上次议定事项落实情况: what earlier meetings of the kind decided and is not done, overdue first, and
    /// what was done since the meeting before.
    std::vector<DecisionRow> earlier;
    std::vector<DecisionRow> instructions; ///< 领导批示 that are not done
    std::vector<AgendaRow> own;
    std::optional<MeetingItems> items; ///< of a meeting on projects: not of 经济运行调度会
    std::vector<DecisionRow> decisions; ///< its own, as they stand on the day asked for
};
/// NotFound.
[[nodiscard]] Result<Agenda> agenda(Ledger& ledger, qint64 meeting, QDate asOf);

/// 上次会议议定事项5项，已办结3项，未办结2项（其中超期1项）; empty without any.
[[nodiscard]] QString earlierSentence(const Agenda& agenda);

/// A meeting in the list of meetings.
struct MeetingRow {
    Record record;
    QString title;
    QString kind;
    QDate on;
    int items = 0; ///< on its agenda
    int decisions = 0;
    int done = 0; ///< of them, on the day
    int overdue = 0;
};
/// All of them, the newest first; what comes after the day, too.
[[nodiscard]] Result<std::vector<MeetingRow>> meetingRows(Ledger& ledger, QDate asOf);

} // namespace sanpi
