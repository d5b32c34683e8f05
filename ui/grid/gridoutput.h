// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/grid/gridmodel.h"
#include "ui/widgets/blocktext.h"

#include <memory>

class QMimeData;

namespace sanpi {

/// The rectangle around \p cells (which are sorted by row and place), in the order of \p columns; what is not
/// among the cells is blank.
[[nodiscard]] QList<OutRow> blockOf(
    const GridModel& model, const QModelIndexList& cells, const QList<int>& columns, bool withHeaders);

/// All rows and the given columns as they are seen, with a header.
[[nodiscard]] QList<OutRow> everythingShown(const GridModel& model, const QList<int>& columns);

/// For the clipboard: text/plain and text/html.
[[nodiscard]] std::unique_ptr<QMimeData> mimeOf(const QList<OutRow>& rows);

} // namespace sanpi
