// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/issues.h"
#include "store/ledger.h"

#include <optional>
#include <vector>

namespace sanpi {

/// What a finding becomes besides, in the same change set: an issue whose origin is the record.
struct FindingIssue {
    bool make = false; ///< without a finding, or where one was made of it before, nothing is
    qint64 kind = 0; ///< choice of issue.kind; 0: not known yet
    IssueWeight weight = IssueWeight::General;
    qint64 unit = 0; ///< responsible; 0: the project's of the year
    bool assign = false; ///< 交办 on the same day, until the day due of the record, else by the clock
};

/// An inspection as a person enters it.
struct InspectionWish {
    std::optional<RecordId> record; ///< the one to be altered; none: a new one of project and on
    qint64 project = 0;
    QDate on;
    Fields fields; ///< by the catalogue's keys; null clears, what is not named stays
    bool asBefore = false; ///< 与上周相同: carriedFields() that are not named, of the inspection before
    FindingIssue issue;
    QDate today; ///< no inspection lies after it; invalid: not asked
    QString author;
    Source how = Source::Form;
};

/// What 与上周相同 means: state, workers, machines, progress and rating.
[[nodiscard]] const QStringList& carriedFields();

/// The last inspection in the weeks before \p on, else the last one before that day.
[[nodiscard]] Result<std::optional<Record>> inspectionBefore(Ledger& ledger, qint64 project, QDate on);

/// The id of the next inspection of the day: projects may be inspected several times.
[[nodiscard]] Result<RecordId> nextInspection(Ledger& ledger, qint64 project, QDate on);

/// Keeps it, and the issue of its finding, as one change set. Refused without a day, for a day to come, and
/// for asBefore where there is none; Invalid where a required field is missing.
[[nodiscard]] Outcome recordInspection(Ledger& ledger, const InspectionWish& wish);

/// Several inspections as one change set, each as recordInspection() would keep it, without issues.
[[nodiscard]] Outcome recordInspections(
    Ledger& ledger, const std::vector<InspectionWish>& wishes, const QString& label);

/// Who goes where in a week. What is not given stays; an empty text or an invalid day clears.
struct VisitWish {
    Week week;
    std::vector<qint64> projects;
    std::optional<QString> inspectors;
    std::optional<QString> route;
    std::optional<QDate> on;
    std::optional<QString> excused; ///< 免巡原因
    QString author;
    Source how = Source::Form;
};
/// One change set for all of them. A visit of which nothing is left is removed. Refused for a day outside the
/// week.
[[nodiscard]] Outcome planVisits(Ledger& ledger, const VisitWish& wish);

/// A supervision as a person enters it.
struct SupervisionWish {
    std::optional<qint64> record; ///< the one to be altered; none: a new one
    Fields fields;
    FindingIssue issue; ///< its text is what was seen
    QDate today;
    QString author;
    Source how = Source::Form;
};
/// Keeps it, and its issue, as one change set. A new one's id is Outcome::ids.at(newSupervisionId).
inline constexpr qint64 newSupervisionId = -1;
[[nodiscard]] Outcome recordSupervision(Ledger& ledger, const SupervisionWish& wish);

} // namespace sanpi
