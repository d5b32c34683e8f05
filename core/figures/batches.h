// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/percent.h"
#include "figures/derivation.h"
#include "figures/lifecycle.h"

#include <optional>
#include <vector>

namespace sanpi {

/// What keeps a member from counting as converted (domain.md, decision 4).
enum class Lack {
    Nothing,
    NotStarted,
    NotUnderWay, ///< started, but nothing shows that work goes on
    NotProducing,
    NotConvertedBefore, ///< rule of successors: was in no earlier 开工一批
};
[[nodiscard]] QString messageOf(Lack lack);

/// A project in one list of a period, as of the day. Amounts in 元.
struct BatchMember {
    int period = 0;
    Batch batch = Batch::Signing;
    qint64 project = 0;
    QString code;
    QString name;
    QDate joined; ///< stated, else the period's day
    QDate
        left; ///< by the list, or the day on which the project was removed as a whole; invalid while it stays
    QString reason; ///< why it left
    QString document;
    bool provincial = false; ///< 纳入省调度
    std::optional<int> fromPeriod; ///< named: converted from that period's 开工一批
    QString progress; ///< the list's own words
    std::optional<Money> total; ///< the list's own, else that of the newest year up to the day
    qint64 unit = 0; ///< of that year; 0 for none
    qint64 sector = 0;
    std::optional<Works> works;
    Stage stage = Stage::Planned;
    QDate reachedOn; ///< of the stage; invalid for 谋划
    bool inexact = false; ///< reachedOn is "no later than"
    std::optional<int> daysInStage;
    std::optional<Stoppage> stoppage;
    bool converted = false; ///< counts in the rate of conversion
    bool next = false; ///< has reached the stage after the list's own
    Lack lack = Lack::Nothing;

    /// Has not reached what its list promises. Who comes from no earlier 开工一批 is merely not counted as
    /// converted.
    [[nodiscard]] bool isBehind() const { return lack != Lack::Nothing && lack != Lack::NotConvertedBefore; }
};

/// One of the three lists. Members that left are beside, not in, the counts.
struct BatchList {
    Batch batch = Batch::Signing;
    int count = 0;
    Money total;
    int withoutTotal = 0;
    int converted = 0;
    Percent conversion; ///< invalid without members
    int next = 0;
    Percent nextStage; ///< 签约→开工, 开工→投产, 投产→达效
    Derivation conversionHow;
    Derivation nextHow;
    std::vector<BatchMember> members;
    std::vector<BatchMember> gone;
    /// Rule of successors, 投产一批: projects of an earlier 开工一批 that were due and are in no 投产一批.
    std::vector<qint64> missing;
};

/// One link of 履约率 → 开工率 → 投产率 → 达效率 (domain.md, §2.3), over distinct projects.
struct ChainLink {
    enum class Name { Fulfilled, Started, Producing, AtCapacity };
    Name name = Name::Fulfilled;
    QString label; ///< 签约项目履约率 …
    Percent rate; ///< numerator and denominator are projects
    Derivation how;
};

struct BatchPeriod {
    int number = 0; ///< 0: across all periods
    QDate heldOn;
    std::array<BatchList, 3> lists; ///< in the order of allBatches
    std::vector<ChainLink> chain;

    [[nodiscard]] const BatchList& list(Batch batch) const { return lists[size_t(batch) - 1]; }
};

struct Batches {
    QDate asOf;
    RuleBook rules; ///< in force on that day
    std::vector<BatchPeriod> periods; ///< those held by the day, and any that has members by then
    BatchPeriod all; ///< a project in two lists counts in both; in the chain once
};

/// Which members count; 0 is any.
struct BatchScope {
    int period = 0;
    int year = 0; ///< periods held in it
    qint64 unit = 0;
    qint64 sector = 0;
    bool provincialOnly = false;
};

/// The three batches as of a day. A member counts from the day it joined until the day it left. NotFound for
/// a period that the ledger does not have.
[[nodiscard]] Result<Batches> batches(Ledger& ledger, QDate asOf, const BatchScope& scope = {});

/// 签约一批 …
[[nodiscard]] QString batchName(Batch batch);

} // namespace sanpi
