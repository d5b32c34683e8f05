// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/changesetbuilder.h"
#include "store/ledger.h"

#include <map>
#include <tuple>
#include <vector>

namespace sanpi {

/// Which appraisal is which: the same period, indicator and group is the same place, published anew.
struct AppraisalKey {
    QString period;
    QString indicator;
    QString group;
    bool operator==(const AppraisalKey&) const = default;
    bool operator<(const AppraisalKey& other) const
    {
        return std::tie(period, indicator, group) < std::tie(other.period, other.indicator, other.group);
    }
};
/// Folded, so that 2021年11月 and ２０２１年１１月 are one.
[[nodiscard]] AppraisalKey appraisalKey(const Fields& fields);

/// The appraisals that the ledger holds, by key.
[[nodiscard]] Result<std::map<AppraisalKey, Record>> knownAppraisals(Ledger& ledger);

/// Several places in the city as one change set: known ones are altered, others are new. Fields by the
/// catalogue's keys; what is not named stays. Invalid where a required field is missing; Refused where two of
/// them give the same indicator and period different places: one of them would be lost.
[[nodiscard]] Outcome keepAppraisals(
    Ledger& ledger, const std::vector<Fields>& appraisals, const QString& author, Source how = Source::Form);

} // namespace sanpi
