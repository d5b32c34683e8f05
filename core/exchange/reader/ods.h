// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/reader/package.h"
#include "exchange/reader/request.h"

namespace sanpi::reader {

/// Delivers the whole OpenDocument sheet. A password-protected one is refused as such.
[[nodiscard]] bool readOds(Package& package, const ReadRequest& request);

} // namespace sanpi::reader
