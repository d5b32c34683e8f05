// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "report/document.h"
#include "report/pagelayout.h"

#include <QByteArray>

#include <optional>

namespace sanpi {

/// What QPdfWriter leaves open: bookmarks, title and other properties, exact paper, no clock, a fixed order
/// of objects, and the right characters behind glyphs that a font shares between several
/// (layout.corrections()).
[[nodiscard]] Result<QByteArray> finishPdf(
    const QByteArray& raw, const PageLayout& layout, const doc::Meta& meta);

/// How many pages a PDF has; nullopt where it is none.
[[nodiscard]] std::optional<int> pdfPageCount(const QByteArray& pdf);

} // namespace sanpi
