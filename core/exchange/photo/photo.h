// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "exchange/picture/picture.h"
#include "store/attachments.h"

#include <QByteArray>
#include <QSize>
#include <QString>

#include <atomic>
#include <optional>

namespace sanpi {

struct PhotoOptions {
    QString reader = {}; ///< path of sanpi-reader; empty: beside the running program
    int milliseconds = 20'000; ///< after which the child is ended
    const std::atomic<bool>* cancelled = nullptr; ///< set it from any thread; looked at every 50 ms
};

/// A photo as the child process saw it.
struct Photo {
    QSize size; ///< of the original, upright, in pixels
    QString takenAt; ///< 2021-11-30T10:15:30 by the camera's clock; empty: it does not say
    std::optional<picture::Place> place;
    QSize pixelSize; ///< of the pixels; empty when none were asked for
    QByteArray rgb; ///< rows from the top, 3 bytes a pixel, no padding
};

/// The edges in use, in pixels: of a strip, of a screen, of paper (150 mm at 200 dpi and some).
inline constexpr int thumbEdge = 320;
inline constexpr int screenEdge = 1920;
inline constexpr int paperEdge = 1280;

/// Decodes a photo in a child process under limits and waits for it: call it on a worker thread, several at a
/// time if you like. \p edge: the longest side of the pixels wanted; 0: none. Errors: Cancelled, or Refused
/// with a sentence for a person. No child outlives the call.
[[nodiscard]] Result<Photo> readPhoto(const QByteArray& bytes, int edge, const PhotoOptions& options = {});

/// Fills when the photo was taken: by its EXIF, else by its name, else not at all. Files that are no photos
/// are left alone. The outcome says what is wrong with a photo that cannot be shown; its time by name is
/// filled all the same.
[[nodiscard]] Result<Photo> findTaken(FileContent& file, int edge, const PhotoOptions& options = {});

} // namespace sanpi
