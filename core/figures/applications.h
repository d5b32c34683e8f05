// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/application.h"
#include "figures/batches.h"

#include <array>
#include <map>
#include <optional>
#include <vector>

namespace sanpi {

/// An item of an application's checklist: as a person typed it, else as the ledger shows it.
struct CheckItem {
    QString key; ///< field of the candidate: contract, land, environment, filing, funds
    QString label; ///< 签约合同 …
    ChecklistState state = ChecklistState::Missing;
    bool typed = false;
    QString because; ///< what of the ledger shows it: a procedure, a paper; empty where it was typed or is
                     ///< missing
};

/// A project that applies for one list of a period, as of the day. Amounts in 元.
struct CandidateRow {
    int period = 0;
    Batch batch = Batch::Signing;
    qint64 project = 0;
    QString code;
    QString name;
    QString developer;
    QString place;
    QString scope; ///< 建设规模及主要内容
    qint64 unit = 0; ///< of the newest year up to the day; 0 for none
    QString unitName;
    qint64 sector = 0;
    std::optional<Works> works;
    Stage stage = Stage::Planned;
    std::optional<Money> total; ///< of that year
    CandidateState state = CandidateState::Proposed;
    std::array<QDate, 5>
        days; ///< of the steps in order, 拟报 to 纳入; invalid where one is not taken by the day
    QDate returnedOn;
    std::optional<TakenBy> level;
    QString reason; ///< of its return
    QString document;
    bool provincial = false;
    std::optional<int> fromPeriod; ///< 由第n期开工一批转化
    QString brief; ///< 项目简介
    std::optional<Venue> venue;
    QString note;
    std::array<CheckItem, 5> checks;
    Problems warnings; ///< second opening, below the threshold; they do not refuse
    int photos = 0; ///< that hang on the application

    [[nodiscard]] RecordId id() const { return RecordId::candidate(period, int(batch), project); }
    [[nodiscard]] QStringList missing() const; ///< labels of what is missing, in the checklist's order
    [[nodiscard]] bool isWaiting() const { return state < CandidateState::Taken; }
    [[nodiscard]] QDate since() const; ///< the day of its state
};

/// Those who apply for a period, as of a day.
struct Applications {
    QDate asOf;
    int period = 0; ///< 0: the ledger has none
    QDate heldOn;
    RuleBook rules; ///< in force on the day
    std::vector<std::pair<int, QDate>> periods; ///< all of the ledger: number, held on
    std::vector<CandidateRow> rows; ///< by list, units in the district's order
    std::map<CandidateState, int> counts;
    Money total; ///< of those that were not returned
    int incomplete = 0; ///< still waiting, and with something missing

    /// Those that were not returned: what the period applies with, and what total sums.
    [[nodiscard]] int standing() const { return int(rows.size()) - count(CandidateState::Returned); }
    [[nodiscard]] int count(CandidateState state) const
    {
        const auto it = counts.find(state);
        return it == counts.end() ? 0 : it->second;
    }
};

/// \p period 0: the next one, see nextPeriod(). NotFound for a period that the ledger does not have.
[[nodiscard]] Result<Applications> applications(Ledger& ledger, int period, QDate asOf);

/// The first period that is held after the day; the newest where there is none; 0 without any.
[[nodiscard]] int nextPeriod(const std::vector<std::pair<int, QDate>>& periods, QDate asOf);

/// What would be warned of if \p project were proposed.
[[nodiscard]] Result<Problems> warningsOf(
    Ledger& ledger, int period, Batch batch, qint64 project, QDate asOf);

} // namespace sanpi
