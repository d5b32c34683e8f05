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

    bool operator==(const DemoProject&) const = default;
    [[nodiscard]] Money done() const
    {
        Money sum;
        for (const Money month : months)
            sum += month;
        return sum;
    }
};

struct DemoLedger {
    int year = 0;
    std::vector<DemoProject> projects; ///< by level, then as drawn
    bool operator==(const DemoLedger&) const = default;
};

} // namespace sanpi
