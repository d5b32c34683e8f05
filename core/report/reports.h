// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/dates.h"
#include "domain/week.h"
#include "figures/yearlines.h"
#include "report/document.h"

#include <QDate>
#include <QList>
#include <QString>

#include <optional>

namespace sanpi {

/// The reports that the centre owes beside the notice.
enum class ReportKind {
    Dispatch,
    Lagging,
    League,
    Batches,
    Rebuild,
    Issues,
    Annual,
    Project,
    Meeting,
    Patrol,
    Photos,
    Statistics,
    Adjustment,
    Resumption,
    Application,
    Event,
    Tour,
    Leaders,
};
inline constexpr std::array allReportKinds {ReportKind::Dispatch, ReportKind::Lagging, ReportKind::League,
    ReportKind::Batches, ReportKind::Rebuild, ReportKind::Issues, ReportKind::Annual, ReportKind::Project,
    ReportKind::Meeting, ReportKind::Patrol, ReportKind::Photos, ReportKind::Statistics,
    ReportKind::Adjustment, ReportKind::Resumption, ReportKind::Application, ReportKind::Event,
    ReportKind::Tour, ReportKind::Leaders};

/// The name by which the command line knows it: dispatch, lagging … The sheets of inspectors also answer to
/// inspection-sheet.
[[nodiscard]] QString reportKey(ReportKind kind);
[[nodiscard]] std::optional<ReportKind> reportNamed(QStringView key);

/// What a report is of. What a kind has no use for is left alone.
struct ReportRequest {
    ReportKind kind = ReportKind::Dispatch;
    int year = 0;
    QDate asOf;
    DispatchGrouping grouping = DispatchGrouping::Level;
    int period = 0; ///< of the three batches; 0: all held by the day; of applications the next
    qint64 project = 0;
    qint64 tour = 0; ///< round of 观摩; 0: the newest held by the day, else the next
    Week week; ///< of the sheets of inspectors and of the photos; invalid: the week of asOf
    QString route; ///< of the sheets; empty: all
    Week weekBefore; ///< that the photos are compared with; invalid: the newest one that has any
    QString reader = {}; ///< path of sanpi-reader, for photos; empty: beside the running program
};

struct Report {
    Document document; ///< its charts are not drawn yet (ui/charts)
    QString fileName; ///< proposed: title and date, without an ending
    int rows = 0; ///< of its tables; 0: there is nothing to report
};

/// The proposed name: title and date. What file systems refuse becomes _.
[[nodiscard]] QString documentFileName(const Document& document);

/// NotFound for a period or project that the ledger does not have; else the errors of the figures.
[[nodiscard]] Result<Report> makeReport(Ledger& ledger, const ReportRequest& request);

} // namespace sanpi
