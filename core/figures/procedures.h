// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/percent.h"
#include "store/ledger.h"

#include <map>
#include <vector>

namespace sanpi {

/// Where one preliminary procedure (前期手续) stands as of a day.
struct ProcedureStanding {
    enum class State {
        Open, ///< 未办
        Running, ///< 办理中
        Overdue, ///< not issued, and due before the day
        Issued, ///< 已办
        Expiring, ///< issued, and valid for 60 days at most
        Expired, ///< issued, and no longer valid
        NotNeeded, ///< 无需
    };
    State state = State::Open;
    QDate date; ///< the one that the state rests on: due, issued or valid until; may be invalid

    [[nodiscard]] bool isDone() const { return state >= State::Issued && state != State::Expired; }
    [[nodiscard]] bool isMissed() const { return state == State::Overdue || state == State::Expired; }
    bool operator==(const ProcedureStanding&) const = default;
};
/// \p procedure: a record of Kind::Procedure. What was issued after the day was not issued yet.
[[nodiscard]] ProcedureStanding standingOf(const Record& procedure, QDate asOf);

/// One project with its procedures, by their kind; a kind that is not there was not recorded.
struct ProcedureRow {
    qint64 project = 0;
    QString code;
    QString name;
    qint64 unit = 0; ///< of the year; 0 for none
    std::map<qint64, ProcedureStanding> procedures;
    Percent issued; ///< issued ÷ recorded and needed
    int missed = 0; ///< overdue or expired
    int expiring = 0;
};

struct ProcedureMatrix {
    QDate asOf;
    std::vector<ProcedureRow> rows; ///< key projects of the year, and any with a procedure; by id
    std::map<qint64, Percent> issuedByKind;
    Percent issued; ///< 完成事项数 ÷ 需批数 (domain.md, §3.8)
    int missed = 0;
    int expiring = 0;
};
[[nodiscard]] Result<ProcedureMatrix> procedureMatrix(Ledger& ledger, int year, QDate asOf);

} // namespace sanpi
