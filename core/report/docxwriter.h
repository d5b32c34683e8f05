// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "report/document.h"
#include "report/writejob.h"

#include <QByteArray>
#include <QString>

namespace sanpi {

/// A document as DOCX, as Word and WPS make it: styles, headings, repeated header rows, page numbers odd and
/// even, the standard's font families by name, charts as SVG with a PNG for older programs. The same document
/// gives the same bytes. Any thread. Errors: Cancelled, CannotWrite, WrongUse (a chart not drawn).
[[nodiscard]] Result<Written> writeDocx(
    const Document& document, const QString& file, const WriteJob& job = {});

/// The same in memory. Both make the package in a temporary folder.
[[nodiscard]] Result<QByteArray> makeDocx(const Document& document, const WriteJob& job = {});

} // namespace sanpi
