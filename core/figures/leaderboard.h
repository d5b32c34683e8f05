// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures/issues.h"
#include "figures/yearlines.h"
#include "store/leaders.h"

#include <vector>

namespace sanpi {

/// Why projects lag: their open issues of one category.
struct DebtCause {
    qint64 kind = 0; ///< choice of issue.kind; 0: none stated
    QString label; ///< 用地, 资金, 手续, 征迁, 企业自身 …
    int open = 0;
};

/// A leader (分包领导) with his key projects of a year, as of a day. Amounts in 元.
struct LeaderLine {
    ProjectPerson who; ///< without a name: the projects that nobody leads
    Group figures;
    int rank = 0; ///< by completion rate, ties by what is done; equals share a place; 0: no rate
    int open = 0; ///< issues of his projects
    int overdue = 0; ///< of them
    std::vector<DebtCause> causes; ///< of the projects behind the pace, the most frequent first
};

/// Who owes to the pace: a line of the 欠账榜.
struct Debtor {
    qint64 unit = 0; ///< of the list by unit; 0 where no unit is stated
    QString name; ///< of unit or leader
    QString contact; ///< whom to call: the leader himself; of a unit its person in the ledger, else the
                     ///< person in charge of the project that owes most
    QString phone;
    Money owed; ///< 欠序时额 of all its projects: target × pace − done
    Percent rate;
    int count = 0; ///< projects
    int behind = 0; ///< of them
    QString worst; ///< the project that owes most
    Money worstOwed;
    std::vector<DebtCause> causes;
};

struct LeaderBoard {
    Overview overview;
    int month = 0; ///< the months that count: 0 to 12
    std::vector<LeaderLine> leaders; ///< by rank, those without a rate last
    LeaderLine nobody; ///< key projects without a leader
    std::vector<Debtor> unitDebts; ///< those that owe, the most first
    std::vector<Debtor> leaderDebts;
    std::vector<ProjectLine> lines; ///< all key projects
    std::unordered_map<qint64, ProjectPerson> taskForces; ///< 专班 of the day, by project
    std::unordered_map<qint64, ProjectPerson> officers; ///< 首席服务员
    std::vector<IssueRow> issues; ///< open ones of key projects, overdue first
};
[[nodiscard]] Result<LeaderBoard> leaderBoard(Ledger& ledger, int year, QDate asOf);

/// One leader's part of it: NotFound where he leads nothing on the day.
struct LeaderPage {
    Overview overview;
    int month = 0;
    LeaderLine line;
    int of = 0; ///< leaders that are ranked
    std::vector<ProjectLine> projects; ///< by 欠序时额, the largest first
    std::vector<IssueRow> issues; ///< open, overdue first
};
[[nodiscard]] Result<LeaderPage> leaderPage(const LeaderBoard& board, const QString& name);

/// 用地3个、资金2个; empty without any.
[[nodiscard]] QString causesText(const std::vector<DebtCause>& causes);

} // namespace sanpi
