// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bench/rawdb.h"
#include "figures/overview.h"

#include <array>
#include <map>

namespace sanpi::bench {

/// The figures of 总览 by hand-written SQL, as of the end of a year, on a ledger that states at most once a
/// year and has one revision of each target (such as makeBigLedger's): it may rely on what our own sweep may
/// not. Several ways to the same totals; the bench takes the fastest.
class OverviewSql {
public:
    enum class Way {
        Grouped, ///< one pass over the months, grouped by project
        Lookups, ///< twelve lookups a project by the primary key
    };
    OverviewSql(RawDb& db, int year, Way way);

    struct Sums {
        qint64 count = 0;
        qint64 total = 0;
        qint64 target = 0;
        qint64 done = 0;
        qint64 onPace = 0;
        qint64 behind = 0;
        qint64 notCounted = 0;
        bool operator==(const Sums&) const = default;
    };
    using Groups = std::map<qint64, Sums>;
    struct Figures {
        std::array<Groups, 8> splits; ///< all, level, class, sector, unit, stage, band, at least
        std::array<qint64, 12> months {};
        std::array<qint64, 12> cumulative {};
        bool operator==(const Figures&) const = default;
    };
    [[nodiscard]] Figures run();

private:
    RawDb& m_db;
    RawStatement m_empty;
    RawStatement m_facts;
    RawStatement m_splits;
    RawStatement m_months;
};

/// What our own overview says, in the same shape: the two must agree before they are compared.
[[nodiscard]] OverviewSql::Figures figuresOf(const Overview& overview);

} // namespace sanpi::bench
