// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace sanpi {

/// Shape, month and region of a 项目代码 (GB/T 40058-2021; domain.md §3.9):
/// \d{4}-\d{6}-\d{2}-\d{2}-[0-9A-Z]{6}; the first four digits are YYMM or, in codes of 2015–2020, a year. The
/// check character is not verified (no published rule).
[[nodiscard]] bool isProjectCode(QStringView code);

enum class CreditCodeCheck { Ok, BadShape, BadCheck };
/// 统一社会信用代码 (GB 32100-2015; domain.md §9.3). BadCheck is a warning only: such codes are in use.
[[nodiscard]] CreditCodeCheck checkCreditCode(QStringView code);

} // namespace sanpi
