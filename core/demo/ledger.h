// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/money.h"
#include "domain/stage.h"

#include <QDate>
#include <QString>

#include <array>
#include <optional>
#include <vector>

namespace sanpi {

/// How far the building work is, as the words of 形象进度 tell it.
enum class WorkPhase { NotStarted = 0, Foundation = 1, Main = 2, Finishing = 3, Finished = 4 };

struct DemoProgress {
    QDate on;
    WorkPhase phase = WorkPhase::NotStarted;
    QString text;
    bool operator==(const DemoProgress&) const = default;
};

struct DemoBatch {
    int period = 0;
    QString batch;
    QDate joined;
    bool operator==(const DemoBatch&) const = default;
};

/// A node of the work, planned and real; a date that is not known or not reached is invalid.
struct DemoMilestone {
    QString name; ///< a choice of milestone.kind
    QDate planned;
    QDate actual;
    bool operator==(const DemoMilestone&) const = default;
};

struct DemoProcedure {
    QString name; ///< a choice of procedure.kind
    QString state; ///< a choice of procedure.state
    QString authority;
    QString document;
    QDate applied;
    QDate due;
    QDate issued;
    bool operator==(const DemoProcedure&) const = default;
};

/// What was stated as done from January through a month.
struct DemoStatement {
    int through = 0;
    Money amount;
    bool operator==(const DemoStatement&) const = default;
};

/// One inspection of a project; the words are choices of the catalogue.
struct DemoInspection {
    QDate on;
    QString inspectors;
    QString site;
    QString rating;
    int workers = 0;
    int machines = 0;
    QString progress;
    QString finding; ///< empty: none
    QString demand;
    QDate due;
    bool operator==(const DemoInspection&) const = default;
};

/// A step of an issue; kind and verdict are choices of step.
struct DemoStep {
    QString kind;
    QDate on;
    QDate due;
    QString verdict;
    QString text;
    bool operator==(const DemoStep&) const = default;
};

struct DemoIssue {
    QString number;
    QString code; ///< of the project
    QString kind;
    QString weight;
    QString text;
    QString source;
    QDate collectedOn;
    QString unit;
    QDate inspectedOn; ///< of the inspection that it comes from; invalid: none
    bool booked = false;
    std::vector<DemoStep> steps;
    bool operator==(const DemoIssue&) const = default;
};

/// A project of the reconstruction library: no key project, so it has no code, level and months.
struct DemoRebuild {
    QString name;
    QString category;
    QString developer;
    QString unit; ///< a township, and the place
    Money total;
    Money target; ///< of the year; zero: none was set
    bool inLibrary = false;
    QDate startedOn; ///< invalid: not started
    std::vector<DemoStatement> done; ///< rising
    bool operator==(const DemoRebuild&) const = default;
};

/// A key project of the demo's year with everything that its ledger rows say. Dates not reached are invalid.
struct DemoProject {
    QString code;
    QString name;
    QString shortName;
    QString developer;
    QString uscc;
    QString place;
    QString scope;
    QString nature;
    QString sector;
    QString unit;
    QString family; ///< kind of work, names the vocabulary of its progress texts
    Level level = Level::District;
    YearClass yearClass = YearClass::NewStart;
    Stage stage = Stage::Planned;

    Money total;
    Money before; ///< done up to the end of the year before
    Money target; ///< zero: none was set (preliminary projects)
    std::array<Money, 12> months {};

    QDate startPlanned;
    QDate endPlanned;
    QDate signedOn;
    QDate startedOn;
    QDate producedOn;
    QDate capacityOn;
    QDate statOn; ///< entry into the statistical base (入统)

    std::vector<DemoProgress> progress; ///< oldest first, the last one on 31 December
    QString remark;
    QString sponsor;
    QString leader;
    QString contact;
    QString phone;
    std::optional<DemoBatch> batch;
    std::vector<DemoMilestone> milestones;
    std::vector<DemoProcedure> procedures;
    std::vector<DemoInspection> inspections; ///< by day

    bool operator==(const DemoProject&) const = default;
    [[nodiscard]] Money done() const
    {
        Money sum;
        for (const Money month : months)
            sum += month;
        return sum;
    }
};

/// What is built, which decides the words of its stages.
[[nodiscard]] Works worksOf(const DemoProject& project);

struct DemoLedger {
    int year = 0;
    std::vector<DemoProject> projects; ///< by level, then as drawn
    std::vector<DemoRebuild> rebuild;
    std::vector<DemoIssue> issues; ///< by number, which is by day
    bool operator==(const DemoLedger&) const = default;
};

} // namespace sanpi
