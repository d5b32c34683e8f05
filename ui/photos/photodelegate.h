// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace sanpi {

/// A thumbnail with its time and view below; says in words what cannot be shown and what is not known.
class PhotoDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(
        QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

/// Draws the image into the middle of \p place, not enlarged beyond its pixels.
void paintPhoto(QPainter& painter, const QRectF& place, const QImage& image);

} // namespace sanpi
