// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures/overview.h"

#include <QString>

#include <optional>
#include <unordered_map>
#include <vector>

namespace sanpi {

/// One key project in a year, with what a list of projects says of it, as of a day. Amounts in 元.
struct ProjectLine {
    qint64 project = 0;
    QString code;
    QString name;
    qint64 levelKey = 0;
    QString level; ///< 省, 市, 区
    QString yearClass; ///< 新开工 …
    QString nature; ///< 新建 …
    QString sector;
    qint64 unitKey = 0;
    QString unit; ///< empty: none
    QString sponsor; ///< 分包领导
    QString leader; ///< 责任人
    QString contact;
    QString phone;
    QString progress; ///< 形象进度, the newest
    QString remark; ///< 存在问题, the newest
    QDate startPlanned;
    QDate endPlanned;
    Stage stage = Stage::Planned;
    std::optional<Money> total;
    std::optional<Money> target;
    std::optional<Money> monthDone; ///< of the report month alone; nothing where only sums are known
    ProjectFigures figures;
    int amountRank = 0; ///< by what is done, among all that count; equals share, the next is skipped; 0: none
    int rateRank = 0; ///< by rate
};

/// All key projects of a year out of one snapshot, with the totals that belong to them.
struct YearLines {
    Overview overview;
    int month = 0; ///< the months that count: 0 to 12
    std::vector<ProjectLine> lines; ///< by level, then the district's order of units, then as entered
};
[[nodiscard]] Result<YearLines> yearLines(Ledger& ledger, int year, QDate asOf);

/// 项目 of a year in groups, as the monthly dispatch table has them (domain.md, §3.1).
enum class DispatchGrouping { Level, Unit };

struct DispatchGroup {
    Group figures;
    std::optional<Money> monthDone; ///< of those whose month is known
    std::vector<ProjectLine> lines;
};

struct Dispatch {
    Overview overview;
    int month = 0;
    DispatchGrouping grouping = DispatchGrouping::Level;
    std::optional<Money> monthDone;
    std::vector<DispatchGroup> groups; ///< those with projects
};
[[nodiscard]] Result<Dispatch> dispatch(Ledger& ledger, int year, QDate asOf, DispatchGrouping grouping);

/// A remedy as far as the ledger knows one: its open issue that is due first, what the last inspection asked
/// for, else what the unit remarked.
struct Remedy {
    QString problem;
    QString measure;
    QDate due;
};

/// Projects behind their pace and projects that keep it.
struct PaceLists {
    Overview overview;
    int month = 0;
    std::vector<ProjectLine> lagging; ///< by 欠序时额, the largest first
    std::vector<ProjectLine> onPace; ///< by the gap, the largest first
    std::unordered_map<qint64, Remedy> remedies; ///< of lagging projects
    Money owed; ///< 欠序时额 of those lagging
};
[[nodiscard]] Result<PaceLists> paceLists(Ledger& ledger, int year, QDate asOf);

} // namespace sanpi
