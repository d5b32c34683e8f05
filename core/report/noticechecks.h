// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/dates.h"
#include "domain/week.h"
#include "figures/findings.h"

#include <QDate>
#include <QString>

#include <vector>

namespace sanpi {

/// A project that a check names.
struct CheckedProject {
    qint64 id = 0;
    QString name;
    QString code; ///< may be empty
};

/// The projects of one unit for which something is missing.
struct UnitCheck {
    qint64 unit = 0; ///< 0: none is responsible
    QString name;
    std::vector<CheckedProject> projects;
};

/// A finding that casts doubt on a figure of the notice.
struct OddFigure {
    Finding finding;
    QString project;
};

/// What should be seen to before a notice goes out.
struct NoticeChecks {
    Week week;
    std::vector<UnitCheck> uninspected; ///< due in the week; units in the district's order
    Month month; ///< invalid: no month of the year counts yet
    std::vector<UnitCheck> unreported; ///< owe the amount of the month
    std::vector<OddFigure> odd; ///< open ones of key projects, the gravest kinds first
    int otherFindings = 0; ///< open, of days, papers and deadlines
    int silent = 0; ///< key projects without any figure

    [[nodiscard]] bool isClean() const
    {
        return uninspected.empty() && unreported.empty() && odd.empty() && otherFindings == 0 && silent == 0;
    }
};

/// The checks of the notice of a year as of a day: inspections of the week of the day, the newest month that
/// counts, findings of the year. Errors: those of the figures.
[[nodiscard]] Result<NoticeChecks> noticeChecks(Ledger& ledger, int year, QDate asOf);

} // namespace sanpi
