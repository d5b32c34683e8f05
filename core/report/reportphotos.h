// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures/photos.h"
#include "report/document.h"

namespace sanpi {

/// A kept photo for paper: decoded in the child process (\p reader: its path; empty: beside the program),
/// written anew as JPEG of at most paperEdge pixels, so that neither place nor camera goes out with a
/// document. What cannot be shown says why. Blocks for the child; any thread that may use the ledger.
[[nodiscard]] doc::Photo paperPhoto(Ledger& ledger, const SitePhoto& photo, const QString& reader);

/// 2021-11-30 10:15（文件名） 东侧全景
[[nodiscard]] QString photoCaption(const Catalogue& catalogue, const SitePhoto& photo);

/// The same for papers that guests read: nothing is said of a time that is not known.
[[nodiscard]] QString guestCaption(const Catalogue& catalogue, const SitePhoto& photo);

} // namespace sanpi
