// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/problem.h"

#include <algorithm>
#include <array>

namespace sanpi {

namespace {
// In the order of ProblemCode.
constexpr std::array problemNames {"missing", "unreadable", "unknown_choice", "unknown_unit",
    "unknown_project", "duplicate", "negative", "out_of_range", "too_long", "bad_code", "finish_before_start",
    "target_over_total", "digits_lost", "not_a_field", "not_editable", "date_order", "error_cell",
    "no_cached_value", "two_columns", "no_header", "nothing_taken", "ambiguous_month", "reason_needed",
    "bad_rule", "frozen", "step_out_of_order", "step_not_verified", "step_backwards", "step_incomplete",
    "bad_field_key", "bad_choices", "choice_in_use", "fixed_field", "foreign_row", "month_closed",
    "credit_code", "target_above_total", "done_above_total", "month_above_share", "rate_above_200",
    "normalised", "rounded", "totals_differ", "same_name_other_code", "file_seen", "unit_slip",
    "foreign_period", "below_threshold", "second_opening", "kept_value", "invested_before_start",
    "done_falls", "parts_above_total", "words_ahead_of_done", "no_evidence", "stage_overdue", "start_overdue",
    "procedure_overdue", "procedure_expiring", "moving_but_idle", "protected_changed", "row_missing"};
static_assert(problemNames.size() == size_t(ProblemCode::RowMissing) + 1);
} // namespace

bool isWarning(ProblemCode code)
{
    return code >= ProblemCode::CreditCode;
}

bool needsOnlyReason(const Problems& problems)
{
    return !problems.empty() && std::ranges::all_of(problems, [](const Problem& problem) {
        return problem.code == ProblemCode::ReasonNeeded || problem.code == ProblemCode::MonthClosed;
    });
}

QString codeName(ProblemCode code)
{
    return QString::fromLatin1(problemNames[size_t(code)]);
}

} // namespace sanpi
