// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/blocktext.h"

#include <QImage>

#include <functional>
#include <memory>

class QAbstractItemModel;
class QAbstractItemView;
class QMimeData;
class QWidget;

namespace sanpi {

/// The rows as text/plain and text/html, for the clipboard.
[[nodiscard]] std::unique_ptr<QMimeData> tableMime(const QList<OutRow>& rows);

/// What a view shows, with its headers; columns without any text (bars) are left out.
[[nodiscard]] QList<OutRow> shownRows(const QAbstractItemModel& model);

/// The rows as a picture, the first one as header, \p title above: black on white whatever the theme. At most
/// \p most rows.
[[nodiscard]] QImage tablePicture(const QList<OutRow>& rows, const QString& title, int most = 40);

/// Gives \p widget a menu (right click, menu key) with 复制为表格 and 复制为图片; Ctrl+C does the first of
/// them that is wanted: a chart's picture, a table's rows.
struct CopyForms {
    std::function<QList<OutRow>()> table;
    std::function<QImage()> picture;
    bool pictureFirst = false;
};
void offerCopies(QWidget* widget, CopyForms forms);
/// The same for a view: its rows, and itself as it is seen.
void offerCopies(QAbstractItemView* view);

} // namespace sanpi
