// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/random.h"

#include <QString>

namespace sanpi {

/// A made-up 统一社会信用代码 with valid check characters: \p body (two characters: 登记管理部门, 机构类别),
/// \p registry (six digits) and an organisation code drawn from \p random (GB 32100-2015, GB 11714; domain.md
/// §9.3).
[[nodiscard]] QString madeUpCreditCode(const QString& body, const QString& registry, DemoRandom& random);

} // namespace sanpi
