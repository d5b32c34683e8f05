// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/photos/photopane.h"

#include "ui/photos/photodelegate.h"
#include "ui/photos/photolibrary.h"
#include "ui/theme/stylepaint.h"
#include "ui/theme/theme.h"

#include <QPainter>

namespace sanpi {

using namespace Qt::StringLiterals;

PhotoPane::PhotoPane(PhotoLibrary& library, QWidget* parent) : QWidget(parent), m_library(library)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setMinimumSize(scaled(160), scaled(120));
    connect(&library, &PhotoLibrary::arrived, this, [this](const QString& sha256) {
        if (m_photo && m_photo->sha256 == sha256)
            update();
    });
}

void PhotoPane::showPhoto(const std::optional<SitePhoto>& photo, const QString& missing)
{
    m_photo = photo;
    m_missing = missing;
    if (photo)
        m_library.want({*photo, {}, {}}, screenEdge);
    setAccessibleName(photo ? photo->name : missing);
    update();
}

void PhotoPane::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Colors& c = colorsOf(this);
    const QRectF place = rect();
    paint::roundedBox(painter, place.adjusted(0.5, 0.5, -0.5, -0.5), c.sunken, c.border);
    const SeenPhoto* seen = m_photo ? m_library.seen(m_photo->sha256, screenEdge) : nullptr;
    if (seen && !seen->image.isNull()) {
        paintPhoto(painter, place.adjusted(1, 1, -1, -1), seen->image);
        return;
    }
    const QString text = !m_photo ? m_missing : seen ? seen->problem : u"…"_s;
    painter.setPen(c.textMuted);
    painter.drawText(
        place.adjusted(gap(3), gap(3), -gap(3), -gap(3)), int(Qt::AlignCenter) | int(Qt::TextWordWrap), text);
}

} // namespace sanpi
