// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

namespace sanpi {

/// How it is known when a photo was taken. Stored by number.
enum class PhotoTime {
    Unknown = 0,
    Camera = 1, ///< EXIF
    FileName = 2, ///< messengers take the EXIF away and leave the time in the name
    Typed = 3,
};

/// When a file of this name was taken, as 2021-11-30T10:15:30, or empty. Knows what cameras and messengers
/// write: mmexport<ms>, wx_camera_<ms>, 微信图片_yyyyMMddHHmmss, IMG_yyyyMMdd_HHmmss, PXL_ (in UTC) and the
/// like. Milliseconds since 1970 are shown by the clock of China, wherever this runs. A day without a time is
/// not taken.
[[nodiscard]] QString photoTimeOfName(QStringView name);

/// A day and time as people type them: 2021-11-30 10:15, 20211130 1015, 2021年11月30日 10点15分, 11-30 10:15
/// (of \p year), or a day alone. As 2021-11-30T10:15, 2021-11-30T10:15:30 or 2021-11-30; empty for anything
/// else.
[[nodiscard]] QString photoTimeTyped(QStringView text, int year);

/// For people: 2021-11-30 10:15; seconds are left out.
[[nodiscard]] QString photoTimeText(const QString& takenAt);

} // namespace sanpi
