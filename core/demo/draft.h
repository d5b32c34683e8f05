// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/facts.h"
#include "demo/ledger.h"
#include "demo/random.h"

#include <vector>

namespace sanpi {

/// A project on its way through the generator's steps. Amounts in 万元.
struct DemoDraft {
    DemoProject project;
    DemoCourse course = DemoCourse::Continuing;
    const DemoKind* kind = nullptr; ///< null: told by the facts, only completed here
    QString body; ///< first two characters of the developer's credit code
    QString toldProgress;
    Month registered; ///< of the project code
    qint64 total = 0;
    qint64 before = 0;
    qint64 target = 0;
    qint64 done = 0;
};
using DemoDrafts = std::vector<DemoDraft>;

/// The steps, in their order. Each draws from its own random sequence, so that a change in one leaves the
/// others. Told projects first; then names, developers, units and places of the drawn ones, by sector.
[[nodiscard]] Result<DemoDrafts> draftProjects(const DemoFacts& facts, DemoRandom random);
/// Planned and real dates, but the planned end of what goes on beyond the year.
void draftDates(DemoDrafts& drafts, const DemoFacts& facts, DemoRandom random);
/// Totals, before, target and done; the published sums come out exactly. Errors: Invalid where the facts
/// leave no room.
[[nodiscard]] Result<void> draftAmounts(DemoDrafts& drafts, const DemoFacts& facts, DemoRandom random);
/// Months of the year.
[[nodiscard]] Result<void> draftMonths(DemoDrafts& drafts, const DemoFacts& facts, DemoRandom random);
/// Planned ends, stages, progress texts and remarks.
void draftWork(DemoDrafts& drafts, const DemoFacts& facts, DemoRandom random);
/// Codes, credit codes, scopes, people.
void draftDetails(DemoDrafts& drafts, const DemoFacts& facts, DemoRandom random);

/// Milestones and procedures of the told, the preliminary and the late-starting projects.
void draftLife(DemoDrafts& drafts, const DemoFacts& facts, DemoRandom random);
/// The reconstruction library with its published figures. Errors: Invalid where the facts leave no room.
[[nodiscard]] Result<std::vector<DemoRebuild>> draftRebuild(const DemoFacts& facts, DemoRandom random);

/// How far the work is on a day of the last months of the year, in the words of the project's family: between
/// what the progress told and what it tells at the end of the year.
struct DemoWorkWord {
    WorkPhase phase = WorkPhase::NotStarted;
    QString text;
};
[[nodiscard]] DemoWorkWord workOn(const DemoProject& project, const DemoFacts& facts, QDate on);

/// Inspections of the weeks that the facts name: of the projects that are being built, were finished lately
/// or should have started.
void draftInspections(std::vector<DemoProject>& projects, const DemoFacts& facts, DemoRandom random);
/// Issues of the year with their steps, and the published counts. Some come from the inspections.
[[nodiscard]] std::vector<DemoIssue> draftIssues(
    const std::vector<DemoProject>& projects, const DemoFacts& facts, DemoRandom random);

} // namespace sanpi
