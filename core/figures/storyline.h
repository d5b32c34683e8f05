// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures/issues.h"

#include <QDate>
#include <QString>

#include <vector>

namespace sanpi {

/// A dated event in the story of an issue.
struct StoryEvent {
    enum class Sort { Found, Collected, Step, Drafted, Notice };
    Sort sort = Sort::Step;
    QDate on;
    QString what; ///< 巡查发现, 收集, 交办, 督办, 通报 …
    QString text; ///< what was seen, asked, answered
    QString by;
    RecordId record; ///< inspection, step, order or notice behind it
    int photos = 0; ///< of the inspection
    bool bad = false; ///< returned, not passed, told as overdue
};

/// One finding from its discovery to 回头看: everything that happened to it up to a day, in order, and how
/// its unit stands.
struct Storyline {
    IssueStory story;
    QDate asOf;
    QString project; ///< its name; empty: of none
    QString unit;
    QString leader; ///< 分包领导 of the project
    std::vector<StoryEvent> events;
    IssueGroup unitIssues; ///< of its unit in the year in which it was collected
    int year = 0; ///< that year
};
/// NotFound.
[[nodiscard]] Result<Storyline> storyline(Ledger& ledger, qint64 issue, QDate asOf);

} // namespace sanpi
