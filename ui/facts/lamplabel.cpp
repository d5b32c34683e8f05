// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/facts/lamplabel.h"

#include "ui/theme/theme.h"

#include <QPainter>

namespace sanpi {

LampLabel::LampLabel(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void LampLabel::setLamp(Lamp lamp)
{
    m_lamp = lamp;
    setAccessibleName(tr("Lamp: %1").arg(lampText(lamp)));
    setToolTip(accessibleName());
    updateGeometry();
    update();
}

QSize LampLabel::sizeHint() const
{
    const QFontMetrics metrics = fontMetrics();
    return {metrics.ascent() + gap(2) + metrics.horizontalAdvance(lampText(m_lamp)), metrics.height()};
}

void LampLabel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Colors& c = colorsOf(this);
    const double side = fontMetrics().ascent() * 0.75;
    paintLamp(painter, QRectF(0, (height() - side) / 2, side, side), m_lamp, c);
    painter.setPen(c.text);
    painter.drawText(
        rect().adjusted(qRound(side) + gap(1), 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, lampText(m_lamp));
}

} // namespace sanpi
