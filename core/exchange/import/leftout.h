// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/import/plan.h"

namespace sanpi {

/// Writes the rows that an import did not take as a workbook to send back: title, what to do, the header,
/// each row as it came, its bad cells coloured with the reason as their comment, and all reasons of the row
/// in a last column. Mended and sent back it is read like the sheet that it came from. \p english as in
/// messages. Writes to another name first; error CannotWrite leaves what was there. NotFound where nothing
/// was left out.
[[nodiscard]] Result<void> writeLeftOut(const ImportPlan& plan, const Workbook& book,
    const Catalogue& catalogue, bool english, const QString& path);

/// "台账-退回修改.xlsx" for "台账.csv".
[[nodiscard]] QString leftOutName(const QString& file);

} // namespace sanpi
