// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/photos/photodelegate.h"

#include "ui/photos/photomodel.h"
#include "ui/theme/stylepaint.h"
#include "ui/theme/theme.h"

#include <QPainter>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

constexpr int tileWidth = 168;
constexpr int tilePhoto = 112; // height of the photo: 4 to 3 with its margins

} // namespace

void paintPhoto(QPainter& painter, const QRectF& place, const QImage& image)
{
    QSizeF size(image.size());
    if (size.width() > place.width() || size.height() > place.height())
        size.scale(place.size(), Qt::KeepAspectRatio);
    QRectF target({}, size);
    target.moveCenter(place.center());
    painter.save();
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(target, image);
    painter.restore();
}

QSize PhotoDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    const int lines = 2 * QFontMetrics(fontOf(TextRole::Caption)).height();
    return {scaled(tileWidth), scaled(tilePhoto) + lines + gap(3)};
}

void PhotoDelegate::paint(
    QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Colors& c = colorsOf(option.widget);
    const bool chosen = option.state.testFlag(QStyle::State_Selected);
    const bool focused = chosen && option.state.testFlag(QStyle::State_HasFocus);
    const QRectF tile = QRectF(option.rect).adjusted(2, 2, -2, -2);
    paint::roundedBox(*painter, tile, chosen ? c.accentSoft : c.surface, chosen ? c.accent : c.border);
    QRectF place = tile.adjusted(gap(1), gap(1), -gap(1), 0);
    place.setHeight(scaled(tilePhoto) - gap(1));
    const auto image = index.data(Qt::DecorationRole).value<QImage>();
    const QString problem = index.data(PhotoModel::ProblemRole).toString();
    painter->save();
    painter->setFont(fontOf(TextRole::Caption));
    if (image.isNull()) {
        painter->fillRect(place, c.sunken);
        painter->setPen(c.textMuted);
        painter->drawText(place.adjusted(gap(1), gap(1), -gap(1), -gap(1)),
            int(Qt::AlignCenter) | int(Qt::TextWordWrap), problem.isEmpty() ? u"…"_s : problem);
    } else {
        paintPhoto(*painter, place, image);
    }
    const QFontMetricsF metrics(painter->font());
    QRectF line(place.left(), place.bottom() + gap(1) / 2.0, place.width(), metrics.height());
    const auto put = [&](const QString& text, const QColor& color) {
        painter->setPen(color);
        painter->drawText(
            line, Qt::AlignLeft | Qt::AlignVCenter, metrics.elidedText(text, Qt::ElideRight, line.width()));
        line.translate(0, metrics.height());
    };
    const bool known = index.data(PhotoModel::TimeKnownRole).toBool();
    put((known ? QString() : u"▲ "_s) + index.data().toString(), c.text);
    const QString view = index.data(PhotoModel::ViewRole).toString();
    const bool waits = index.data(PhotoModel::PendingRole).toBool();
    put(waits ? (view.isEmpty() ? tr("not saved yet") : tr("%1, not saved yet").arg(view)) : view,
        c.textMuted);
    if (focused)
        paint::focusRing(*painter, tile, c);
    painter->restore();
}

} // namespace sanpi
