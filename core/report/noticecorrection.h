// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/noticepaper.h"

namespace sanpi {

/// Makes a notice the correction of a frozen one: its title, a paragraph that says what is corrected and why,
/// and an annex with the old and the new figures. Returns those. Internal to report/.
[[nodiscard]] QList<FigureDifference> addCorrection(
    Document& document, const NoticePaper& corrected, const QString& reason);

} // namespace sanpi
