// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/percent.h"
#include "figures/derivation.h"
#include "figures/lifecycle.h"

#include <optional>
#include <vector>

namespace sanpi {

/// A project of the reconstruction library (灾后恢复重建), as of the day. Amounts in 元.
struct RebuildMember {
    qint64 project = 0;
    QString code;
    QString name;
    QString category;
    qint64 unit = 0; ///< of the newest year up to the day; 0 for none
    bool inLibrary = false; ///< 纳入省重建项目库, by the day
    std::optional<Money> total; ///< the library's own, else that of the newest year up to the day
    Stage stage = Stage::Planned;
    QDate startedOn;
    bool inexact = false; ///< startedOn is "no later than"
    std::optional<Money> target; ///< of the year
    std::optional<Money> done;
    Percent rate; ///< invalid without an issued target

    [[nodiscard]] bool started() const { return stage >= Stage::Started; }
};

/// Sums over members; the rate leaves out targets that are proposals, as the overview does.
struct RebuildGroup {
    QString label; ///< category; empty for all
    int count = 0;
    Money total;
    int inLibrary = 0;
    int started = 0;
    Money startedTotal;
    Money target;
    Money done;
    Money ratedTarget;
    Money ratedDone;
    Percent rate;
    Percent libraryRate; ///< 入库率 = in the library ÷ all
    Percent startRate; ///< 开工率 = started ÷ all
};

struct Rebuild {
    int year = 0;
    QDate asOf;
    RebuildGroup all;
    std::vector<RebuildGroup> byCategory; ///< in the order in which the library names them
    std::vector<RebuildMember> members; ///< by project id
    Derivation rateHow;
};

/// The reconstruction library as of a day, with target and done of \p year. Members that left are not in it.
[[nodiscard]] Result<Rebuild> rebuild(Ledger& ledger, int year, QDate asOf);

} // namespace sanpi
