// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "report/document.h"
#include "report/fontplan.h"
#include "report/writejob.h"

#include <QByteArray>
#include <QString>

class QPagedPaintDevice;

namespace sanpi {

/// A document as PDF: text that a search finds letter for letter, fonts embedded, charts as vectors,
/// bookmarks, properties from the document alone. The same document, fonts and Qt give the same bytes. Any
/// thread. Errors: Cancelled, CannotWrite, WrongUse (a chart not drawn).
[[nodiscard]] Result<Written> writePdf(
    const Document& document, const QString& file, const FontPlan& plan, const WriteJob& job = {});

/// The same in memory; \p written tells the rest.
[[nodiscard]] Result<QByteArray> makePdf(
    const Document& document, const FontPlan& plan, const WriteJob& job, Written& written);

/// Puts the document's pages on a printer, or any device of pages, that nobody else uses meanwhile. The pages
/// are those of the PDF. Any thread. Errors as above; what was printed before a cancel stays printed.
[[nodiscard]] Result<Written> printDocument(
    const Document& document, QPagedPaintDevice& device, const FontPlan& plan, const WriteJob& job = {});

} // namespace sanpi
