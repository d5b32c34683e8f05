// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace sanpi::picture {

/// Where a photo was taken, in degrees; north and east are positive.
struct Place {
    double latitude = 0;
    double longitude = 0;
    bool operator==(const Place&) const = default;
};

/// What a camera says of its photo. Nothing that is malformed or out of range is passed on.
struct ExifFacts {
    std::string takenAt; ///< 2021-11-30T10:15:30 by the camera's own clock; empty: not said
    int orientation = 1; ///< 1 to 8, as EXIF numbers them
    std::optional<Place> place;
    bool operator==(const ExifFacts&) const = default;
};

/// Reads a TIFF block as EXIF uses it. Follows no chain of directories, reads each at most once and no more
/// than 512 entries of it. The day of a later change of the file (DateTime) is not when it was taken.
[[nodiscard]] ExifFacts readExif(std::string_view tiff);

/// The TIFF block within a JPEG or PNG file; empty where there is none.
[[nodiscard]] std::string_view findExif(std::string_view file);

} // namespace sanpi::picture
