// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/changesetbuilder.h"

namespace sanpi {

/// Which of a project's dated facts a value is meant for.
struct FaceDate {
    int year = 0; ///< of entry, target and statement
    QDate on; ///< of progress text and remark
    Month through; ///< of a stated cumulative amount
    Month month {}; ///< of the statistical figures; invalid: through
    bool proposed
        = false; ///< a new target is a proposal: the year was opened by the program (store/yearopening.h)
};

/// The one place that knows where the value shown under a project's field is stored (Field::home), so that
/// form, grid, import and command line write alike. Nothing clears, so that the field shows nothing
/// afterwards: a fact whose only value is cleared is removed, and a year's target with all its revisions.
/// WrongUse for computed fields.
[[nodiscard]] Result<void> writeProjectField(
    ChangeSetBuilder& builder, qint64 project, const FaceDate& date, const Field& field, const Value& value);

/// The field of statistic() that a project's field of Home::Statistic shows.
[[nodiscard]] QString statisticField(const Field& field);

/// One month's investment; nothing removes the fact.
[[nodiscard]] Result<void> writeInvestment(
    ChangeSetBuilder& builder, qint64 project, Month month, const Value& amount);

} // namespace sanpi
