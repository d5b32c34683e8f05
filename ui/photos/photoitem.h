// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/photo/photo.h"
#include "figures/photos.h"

#include <QByteArray>
#include <QImage>
#include <QString>

#include <optional>
#include <vector>

namespace sanpi {

/// A photo in a strip: kept in the ledger, or chosen and not kept yet.
struct PhotoItem {
    SitePhoto photo; ///< id 0: not kept yet
    QString path; ///< where its file lies, until it is kept
    QByteArray data; ///< of what was pasted and has no file

    [[nodiscard]] bool isKept() const { return photo.id != 0; }
};

using PhotoItems = std::vector<PhotoItem>;

/// Whose photos they will be: those of a record, or of the record that a project is about to get.
struct PhotoTarget {
    std::optional<RecordId> record;
    qint64 project = 0;
    bool operator==(const PhotoTarget&) const = default;
};

/// A photo as it was decoded, or why it cannot be shown.
struct SeenPhoto {
    QImage image;
    QString problem; ///< empty: there is an image
    QSize size; ///< of the original
    std::optional<picture::Place> place;
};

/// Copies the pixels: a photo's bytes need not live on.
[[nodiscard]] SeenPhoto seenPhoto(const Result<Photo>& photo);

/// 2021-11-30 10:15 (file name), in the language in force; says so where the time is not known.
[[nodiscard]] QString photoTimeLine(const SitePhoto& photo);

} // namespace sanpi
