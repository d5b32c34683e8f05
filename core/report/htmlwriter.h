// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "report/document.h"
#include "report/writejob.h"

#include <QByteArray>
#include <QString>

namespace sanpi {

/// A document as one HTML file that needs nothing beside it: styles stand in the elements, so that it keeps
/// its look when pasted into a mail, and charts are in it as pictures. The same document gives the same
/// bytes. Any thread. Errors: Cancelled, CannotWrite, WrongUse (a chart not drawn).
[[nodiscard]] Result<Written> writeHtml(
    const Document& document, const QString& file, const WriteJob& job = {});

/// The same in memory, UTF-8.
[[nodiscard]] Result<QByteArray> makeHtml(const Document& document, const WriteJob& job = {});

} // namespace sanpi
