// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/dates.h"
#include "domain/issueflow.h"
#include "domain/percent.h"
#include "figures/derivation.h"
#include "store/ledger.h"

#include <functional>
#include <vector>

namespace sanpi {

/// An issue with where it stands on the day.
struct IssueRow {
    qint64 id = 0;
    QString number;
    qint64 project = 0;
    std::vector<qint64> alsoProjects;
    qint64 unit = 0; ///< to whom it was assigned, else the responsible one
    qint64 kind = 0; ///< choice of issue.kind; 0: none
    IssueWeight weight = IssueWeight::General;
    qint64 source = 0;
    QString text;
    QString support;
    QString origin;
    bool booked = false;
    IssueStanding standing;
    bool overdue = false;
    bool dueSoon = false; ///< 临期
    bool recheckDue = false; ///< closed, and its 回头看 is due
    QDate passOnDue; ///< 1: until when it is to be passed on; invalid once it is
    QDate feedbackDue; ///< 3, or month by month under a plan: until when the unit reports; invalid when it
                       ///< need not
    bool late = false; ///< past one of these two
    int unknownYear = 0; ///< its day due was counted in working days over a year without a calendar; 0: not
    int days = 0;
};

/// Every issue that was collected by the day, by number. One sweep over the steps.
[[nodiscard]] Result<std::vector<IssueRow>> issueRows(Ledger& ledger, QDate asOf);
/// Where one issue stands; NotFound.
[[nodiscard]] Result<IssueRow> issueRow(Ledger& ledger, qint64 issue, QDate asOf);

struct IssueGroup {
    qint64 key = 0;
    QString label;
    int collected = 0;
    int solved = 0;
    int open = 0;
    int overdue = 0;
    int onTime = 0; ///< 按期: closed by the day due
    int timed = 0; ///< solved that had a day due
    Percent solvedRate; ///< solved ÷ collected
    Percent onTimeRate; ///< onTime ÷ timed
};

/// The issue ledger of a year: what was collected in it, as of a day (domain.md, §5.2).
struct IssueFigures {
    int year = 0;
    QDate asOf;
    IssueGroup all;
    int dueSoon = 0;
    int recheckDue = 0;
    int booked = 0; ///< open
    int late = 0; ///< not passed on, or without feedback, in time
    int reopened = 0; ///< issues that were opened again
    std::vector<IssueGroup> byKind; ///< most frequent first
    std::vector<IssueGroup> byUnit; ///< in the district's order, those without an issue left out
    std::vector<IssueGroup> bySource;
    std::vector<IssueGroup> byState; ///< collected alone
    std::vector<IssueGroup> ages; ///< open issues by days: key is the band's first day
    std::vector<IssueGroup> byMonth; ///< by the month in which they were collected
};
using IssueScope = std::function<bool(const IssueRow&)>;
[[nodiscard]] Result<IssueFigures> issueFigures(
    Ledger& ledger, int year, QDate asOf, const IssueScope& scope = {});
[[nodiscard]] Derivation solvedDerivation(const IssueFigures& figures, const IssueGroup& group);
[[nodiscard]] Derivation onTimeDerivation(const IssueFigures& figures, const IssueGroup& group);

/// What happened to issues in one week, as of a day in it or after it.
struct IssueWeek {
    int collected = 0;
    int solved = 0;
    int open = 0; ///< at the end of the week
    int overdue = 0;
    int yearCollected = 0;
    int yearSolved = 0;
    Percent yearSolvedRate;
    std::vector<IssueRow> newRows;
    std::vector<IssueRow> solvedRows;
    std::vector<IssueRow> overdueRows; ///< the longest overdue first
};
[[nodiscard]] Result<IssueWeek> issueWeek(Ledger& ledger, Week week);

/// An order with where it stands on the day.
struct OrderRow {
    Record record;
    QString code; ///< 示督〔2022〕5号; empty for a draft
    OrderStanding standing;
    bool overdue = false; ///< issued, not concluded, past its day
};
/// Drafted by the day, newest first; of one issue where \p issue is not 0.
[[nodiscard]] Result<std::vector<OrderRow>> orderRows(Ledger& ledger, QDate asOf, qint64 issue = 0);

/// Everything about one issue, for its page.
struct IssueStory {
    IssueRow row;
    Record issue;
    std::vector<IssueStep> steps;
    std::vector<OrderRow> orders;
    std::optional<Record> origin; ///< the inspection or supervision that it comes from
    std::vector<Record> attachments; ///< of the issue and of its origin
    std::vector<StepKind> possible;
};
[[nodiscard]] Result<IssueStory> issueStory(Ledger& ledger, qint64 issue, QDate asOf);

} // namespace sanpi
