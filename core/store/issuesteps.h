// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/issueflow.h"
#include "schema/problem.h"
#include "store/recordtable.h"

namespace sanpi {

/// An issue's beginning and its steps, as they are stored.
struct IssueCourse {
    Record issue;
    QDate collectedOn;
    std::vector<IssueStep> steps; ///< by seq
};

[[nodiscard]] IssueStep issueStepOf(const Record& step);

/// Empty where there is no such issue.
[[nodiscard]] Result<std::optional<IssueCourse>> loadIssueCourse(RecordTable& records, qint64 issue);

/// The first step that breaks the order of an issue's course, as a problem of that step's record.
[[nodiscard]] std::optional<Problem> courseProblem(
    const Catalogue& catalogue, qint64 issue, const IssueCourse& course);

} // namespace sanpi
