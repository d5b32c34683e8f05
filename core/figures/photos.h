// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/phototime.h"
#include "domain/week.h"
#include "figures/inspections.h"

#include <QDate>
#include <QString>

#include <optional>
#include <vector>

namespace sanpi {

/// A photo of a site as pages and documents show it.
struct SitePhoto {
    qint64 id = 0; ///< of the attachment
    RecordId record; ///< that it belongs to
    QString name;
    QString sha256;
    qint64 bytes = 0;
    QString takenAt; ///< 2021-11-30T10:15:30, to the second, minute or day; empty: unknown
    PhotoTime takenBy = PhotoTime::Unknown;
    QString view; ///< 拍摄角度: the same one week after week
    QString note;
    QDate day; ///< of taking; where that is unknown, of the inspection that it belongs to; else invalid
    bool operator==(const SitePhoto&) const = default;
};

[[nodiscard]] SitePhoto sitePhotoOf(const Catalogue& catalogue, const Record& attachment);

/// The photos of a record, in the order in which they came; of a project: of all its records, the newest
/// first, those without a day last.
[[nodiscard]] Result<std::vector<SitePhoto>> photosOf(Ledger& ledger, const RecordId& record);

/// A week of a project: its last inspection.
struct PhotoWeek {
    Week week;
    std::optional<InspectionFact> inspection;
};

/// The newest photo of one view in either week.
struct PhotoPair {
    QString view; ///< empty: photos that name no view, paired in order of their time
    std::optional<SitePhoto> before;
    std::optional<SitePhoto> now;
};

/// 同一角度两周照片并排, with the inspections of both weeks.
struct PhotoComparison {
    PhotoWeek before;
    PhotoWeek now;
    std::vector<PhotoPair> pairs; ///< views of both weeks first, then of one alone, then those without a view
    std::vector<Week> weeks; ///< all that have photos, the newest first
};

/// \p before invalid: the newest week before \p now that has photos, else the week before it.
[[nodiscard]] Result<PhotoComparison> comparePhotos(
    Ledger& ledger, qint64 project, Week now, Week before = {});

} // namespace sanpi
