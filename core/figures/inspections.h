// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/dates.h"
#include "domain/money.h"
#include "domain/stage.h"
#include "domain/week.h"
#include "store/ledger.h"

#include <optional>
#include <unordered_map>
#include <vector>

namespace sanpi {

/// One inspection as figures and pages read it.
struct InspectionFact {
    qint64 project = 0;
    QDate on;
    int seq = 1;
    SiteState site = SiteState::Working;
    qint64 rating = 0; ///< SiteRating; 0: none
    std::optional<qint64> workers;
    std::optional<qint64> machines;
    QString progress;
    QString inspectors;
    QString finding;
    QString demand;
    QDate due;
    std::optional<Money> verified; ///< 现场核实完成投资

    [[nodiscard]] RecordId id() const { return RecordId::inspection(project, on, seq); }
};

/// Those from \p first to \p last, by day, project and order.
[[nodiscard]] Result<std::vector<InspectionFact>> inspectionsBetween(Ledger& ledger, QDate first, QDate last);

/// The last inspection of each project on or before a day.
[[nodiscard]] Result<std::unordered_map<qint64, InspectionFact>> lastInspections(Ledger& ledger, QDate asOf);

/// 连续N周无实质进展: for how many inspected weeks up to the day nothing moved on a site — text, workers and
/// machines as the week before, or 停工 without an approved stoppage. Finished and unstarted sites stand not
/// still. A week without an inspection neither counts nor breaks. \p longest: weeks looked back. Projects
/// without are left out.
[[nodiscard]] Result<std::unordered_map<qint64, int>> idleWeeks(Ledger& ledger, QDate asOf, int longest = 26);

/// One inspection among those of its project.
struct InspectedDay {
    InspectionFact seen;
    int idle = 0; ///< 连续N周无实质进展 by the end of its week; 0 for those that another of the week follows
};
/// All inspections of a project up to a day, the newest first.
[[nodiscard]] Result<std::vector<InspectedDay>> inspectionHistory(Ledger& ledger, qint64 project, QDate asOf);

/// Who inspected last, as the inspection says; empty: nobody did by the day.
[[nodiscard]] Result<QString> latestInspectors(Ledger& ledger, QDate asOf);

/// A project in the plan of a week.
struct PlannedVisit {
    qint64 project = 0;
    qint64 level = 0;
    qint64 unit = 0;
    Stage stage = Stage::Planned;
    Lamp lamp = Lamp::None;
    bool due = false; ///< by the rule of inspections
    int every = 0; ///< weeks, by that rule
    std::optional<InspectionFact> before; ///< the last one before the week
    std::vector<InspectionFact> done; ///< in the week
    QString inspectors; ///< who is to go
    QString route;
    QDate plannedOn;
    QString excused; ///< why it is not visited
    int idle = 0; ///< 连续N周无实质进展

    [[nodiscard]] bool isMissing() const { return due && done.empty() && excused.isEmpty(); }
};

/// 一周一巡查: what is due, done and missing in a week, as of a day (the Sunday, or an earlier one).
struct WeekPlan {
    Week week;
    QDate asOf;
    std::vector<PlannedVisit> rows; ///< due, planned or inspected; by project
    int due = 0;
    int done = 0; ///< projects inspected
    int doneOfDue = 0;
    int missing = 0;
    int excused = 0;
    int working = 0; ///< projects, by their last inspection in the week
    int stopped = 0;
    int slow = 0;
    int findings = 0; ///< inspections that found something
    int openFindings = 0; ///< of those, not yet an issue
    int started = 0; ///< 新开工 in the week
    int produced = 0; ///< 竣工 in the week
};
[[nodiscard]] Result<WeekPlan> weekPlan(Ledger& ledger, Week week, QDate asOf);

} // namespace sanpi
