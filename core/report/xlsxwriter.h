// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "report/document.h"
#include "report/writejob.h"

#include <QByteArray>
#include <QString>

namespace sanpi {

/// A document as a workbook: its text on one sheet, each table on one, with numbers, rates and dates as
/// themselves, and each chart as a chart of the workbook beside its numbers. Texts never become formulas.
/// Charts need not be drawn. The same document gives the same bytes. Any thread. Errors: Cancelled,
/// CannotWrite, WrongUse (a table longer than a sheet).
[[nodiscard]] Result<Written> writeXlsx(
    const Document& document, const QString& file, const WriteJob& job = {});

/// The same in memory.
[[nodiscard]] Result<QByteArray> makeXlsx(const Document& document, const WriteJob& job = {});

} // namespace sanpi
