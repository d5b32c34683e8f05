// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

#include <optional>

namespace sanpi {

/// The number of a period as sheets write it: 第一期, 第12期, 三期, 4. Empty for what is none; 1 to 99.
[[nodiscard]] std::optional<int> periodNumber(QStringView text);

} // namespace sanpi
