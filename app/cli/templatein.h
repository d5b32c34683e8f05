// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/context.h"
#include "exchange/collect/returnplan.h"

namespace sanpi::cli {

/// template in FILE…: each file on its own, taken as received on that day. \p options: what is expected.
int templateIn(Context& context, const ReturnOptions& options, QDate receivedOn);

/// template back FILE -o COPY: what came goes back to its unit, its bad cells marked and commented.
int templateBack(Context& context, const ReturnOptions& options, QDate on);

} // namespace sanpi::cli
