// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures/batches.h"
#include "figures/inspections.h"
#include "figures/issues.h"
#include "report/phrase.h"

#include <QDate>
#include <QList>
#include <QString>

namespace sanpi {

/// A project as the week's sentences and lists name it.
struct WeekProject {
    qint64 project = 0;
    QString name;
    QString unit;
    QString sponsor; ///< 分包领导; may be empty
    QString inspectors; ///< who was to go; may be empty
    int idle = 0; ///< 连续N周无实质进展
    Money lag; ///< 欠序时额; nought where it keeps its pace
    QString cause; ///< why it stands still, as far as the ledger knows
};

/// An issue that is overdue, with names.
struct WeekIssue {
    IssueRow row;
    QString project;
    QString unit;
    QString kind;
};

/// What happened in a week, for its notice.
struct NoticeWeek {
    int year = 0; ///< of the list that is told of: in January it may be that of the year before
    Week week;
    WeekPlan plan;
    IssueWeek issues;
    Batches batches; ///< held in the year, as of the Sunday
    QList<WeekProject> missing; ///< due, neither inspected nor excused; in the order of the plan
    QList<WeekProject> still; ///< for two weeks and more, the longest first
    QList<WeekIssue> overdue; ///< the longest first
};

/// The figures of the week, as of its Sunday. Errors: those of the figures.
[[nodiscard]] Result<NoticeWeek> gatherWeek(Ledger& ledger, int year, Week week);

namespace noticetext {

/// 12月20日—12月26日
[[nodiscard]] QString weekSpan(Week week);
/// 2021年12月27日—2022年1月2日: where the year is not told otherwise.
[[nodiscard]] QString datedWeekSpan(Week week);
/// Inspections of the week; what there is none of is not said.
[[nodiscard]] QString inspected(const NoticeWeek& week);
/// Who was not visited; empty where nobody is missing.
[[nodiscard]] QString missed(const NoticeWeek& week);
/// Who stands still, each with unit, leader, cause, weeks and what is owed; at most three by name.
[[nodiscard]] QString standingStill(const NoticeWeek& week);
[[nodiscard]] QString issuesOfWeek(const NoticeWeek& week);
/// 三个一批 of the year's periods: members and conversion.
[[nodiscard]] QString batchesOfYear(const NoticeWeek& week);

} // namespace noticetext

} // namespace sanpi
