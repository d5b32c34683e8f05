// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/people.h"
#include "domain/week.h"
#include "store/changesetbuilder.h"
#include "store/ledger.h"

namespace sanpi {

/// What a decision becomes: followed by itself, or by the issue or the order that is made of it.
enum class DecisionForm { Plain, Issue, Order };

/// 议定事项 or 领导批示 as a person enters it.
struct DecisionWish {
    qint64 decision = 0; ///< the one to be altered or turned; 0: a new one
    DecisionSource source = DecisionSource::Meeting;
    qint64 meeting = 0; ///< of 议定事项
    QString leader; ///< of 领导批示
    QDate on; ///< invalid: the day of the meeting
    QString text;
    qint64 project = 0;
    qint64 unit = 0; ///< 0: the project's of the year
    QDate due; ///< an issue's is the clock's where there is none
    QString note;
    DecisionForm form = DecisionForm::Plain; ///< one that is an issue already stays that
    qint64 issueKind = 0; ///< choice of issue.kind
    IssueWeight weight = IssueWeight::General;
    OrderKind orderKind = OrderKind::Order;
    QString author;
    Source how = Source::Form;
};

/// Keeps the decision and, in the same change set, the issue that it becomes (source 会议议定, its origin the
/// decision, assigned to its unit until the day due) and the draft of the order. The id of a new one is
/// Outcome::ids.at(newDecisionId). Refused without a text or a day, an order or issue without a unit, and a
/// decision that is done.
inline constexpr qint64 newDecisionId = -1;
[[nodiscard]] Outcome keepDecision(Ledger& ledger, const DecisionWish& wish);

/// A decision that is followed by itself is done, or not after all (\p on invalid). Refused where an issue or
/// an order tells how it stands, and on a day before it was decided.
[[nodiscard]] Outcome concludeDecision(
    Ledger& ledger, qint64 decision, QDate on, const QString& result, const QString& author, Source how);

/// A meeting as people enter it; the id of a new one is Outcome::ids.at(newMeetingId). Fields by the
/// catalogue's keys; nothing clears.
inline constexpr qint64 newMeetingId = -1;
[[nodiscard]] Outcome keepMeeting(
    Ledger& ledger, qint64 meeting, const Fields& fields, const QString& author, Source how = Source::Form);

/// A meeting that was entered by mistake, with its agenda. Refused where it has decided something.
[[nodiscard]] Outcome removeMeeting(
    Ledger& ledger, qint64 meeting, const QString& author, Source how = Source::Form);

/// Something that a meeting is to take up.
struct AgendaWish {
    QString text;
    qint64 project = 0;
    qint64 issue = 0;
    qint64 unit = 0;
    QString note;
};
/// Puts them behind what is on the agenda, as one change set; an issue, or a project's matter in the same
/// words, that stands on it already is left out.
[[nodiscard]] Outcome addToAgenda(Ledger& ledger, qint64 meeting, const std::vector<AgendaWish>& items,
    const QString& author, Source how = Source::Form);

/// Another text for an item, and what the meeting thought of it (会议意见; empty clears). Refused without a
/// text; NotFound.
[[nodiscard]] Outcome editAgendaItem(Ledger& ledger, const RecordId& item, const QString& text,
    const QString& note, const QString& author, Source how = Source::Form);

/// Takes an item off; those behind it move up, so that the numbers stay without a gap.
[[nodiscard]] Outcome removeAgendaItem(
    Ledger& ledger, const RecordId& item, const QString& author, Source how = Source::Form);

/// Moves an item by \p by places, as far as there are places. One change set.
[[nodiscard]] Outcome moveAgendaItem(
    Ledger& ledger, const RecordId& item, int by, const QString& author, Source how = Source::Form);

/// 2021年11月30日重点项目调度会, or the name that it has.
[[nodiscard]] QString meetingTitle(const Catalogue& catalogue, const Record& meeting);

} // namespace sanpi
