// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "report/document.h"
#include "report/writejob.h"

#include <QString>
#include <QStringList>

namespace sanpi {

/// The endings of the formats that documents are written in: docx, pdf, xlsx, html.
[[nodiscard]] QStringList documentSuffixes();

/// Writes the document in the format of that ending, in lower case; the PDF with the fonts of this system.
/// Any thread; needs a QGuiApplication. WrongUse for an ending that is none of them.
[[nodiscard]] Result<Written> writeDocument(
    const Document& document, const QString& file, const QString& suffix, const WriteJob& job = {});

} // namespace sanpi
