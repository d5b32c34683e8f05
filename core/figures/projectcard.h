// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures/batches.h"
#include "figures/issues.h"
#include "figures/lifecycle.h"
#include "figures/overview.h"
#include "figures/procedures.h"
#include "figures/table.h"
#include "store/leaders.h"

#include <vector>

namespace sanpi {

/// All that is said of one project on its card (项目卡), as of a day.
struct ProjectCard {
    int year = 0;
    QDate asOf;
    int month = 0; ///< the months that count: 0 to 12
    Table table; ///< of this project alone
    ProjectFigures figures;
    std::vector<MonthPoint> byMonth; ///< target: the project's own by its own pace
    bool monthsKnown = false; ///< some month of the year was reported by itself
    ProjectLife life;
    std::vector<std::pair<ProjectRole, ProjectPerson>> people; ///< who has a role on the day, in their order
    std::vector<Record> milestones;
    struct Procedure {
        Record record;
        ProcedureStanding standing;
    };
    std::vector<Procedure> procedures;
    std::vector<BatchMember> batches; ///< its places in the lists of the periods
    std::vector<IssueRow> issues; ///< open ones first
    std::vector<Record> progress; ///< dated texts, the newest first
};

/// NotFound where the ledger has no such project.
[[nodiscard]] Result<ProjectCard> projectCard(Ledger& ledger, qint64 project, int year, QDate asOf);

} // namespace sanpi
