// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures/findings.h"
#include "schema/field.h"

namespace sanpi {

/// Where a finding is mended, as Location::record says it to the page 项目: projects/17/field/done,
/// projects/17/procedure/3. Empty where there is no such place.
[[nodiscard]] QString findingPlace(const Finding& finding, const Catalogue& catalogue);

} // namespace sanpi
