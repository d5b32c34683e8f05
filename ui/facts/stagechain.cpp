// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/facts/stagechain.h"

#include "ui/theme/theme.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

constexpr double dotRadius = 5;

} // namespace

StageChain::StageChain(QWidget* parent) : QWidget(parent)
{
    setObjectName(u"stageChain"_s);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QString StageChain::said(const Link& link) const
{
    if (!link.reached)
        return tr("%1: not reached").arg(link.name);
    if (!link.on.isValid())
        return tr("%1: reached").arg(link.name);
    const QString on = link.on.toString(Qt::ISODate);
    return link.inexact ? tr("%1: no later than %2").arg(link.name, on) : tr("%1: %2").arg(link.name, on);
}

void StageChain::setLinks(const std::array<Link, 5>& links)
{
    m_links = links;
    QStringList all;
    for (const Link& link : links)
        all << said(link);
    setAccessibleName(tr("Stages"));
    setAccessibleDescription(all.join(u", "_s));
    update();
}

QSize StageChain::sizeHint() const
{
    const int line = QFontMetrics(fontOf(TextRole::Caption)).height();
    return {gap(80), int(2 * dotRadius) + 2 * line + gap(2)};
}

QSize StageChain::minimumSizeHint() const
{
    return {gap(60), sizeHint().height()};
}

void StageChain::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(fontOf(TextRole::Caption));
    const Colors& c = colorsOf(this);
    const double part = width() / double(m_links.size());
    const double y = dotRadius + 1;
    const double line = painter.fontMetrics().height();
    for (size_t i = 0; i < m_links.size(); ++i) {
        const Link& link = m_links[i];
        const double x = part * (double(i) + 0.5);
        if (i > 0) {
            painter.setPen(QPen(link.reached ? c.accent : c.border, 2));
            painter.drawLine(QPointF(x - part + dotRadius + 2, y), QPointF(x - dotRadius - 2, y));
        }
        painter.setPen(QPen(link.reached ? c.accent : c.outline, 1.5));
        painter.setBrush(link.reached ? c.accent : c.surface);
        painter.drawEllipse(QPointF(x, y), dotRadius, dotRadius);
        const QRectF name(x - part / 2, y + dotRadius + gap(1), part, line);
        painter.setPen(link.reached ? c.text : c.textMuted);
        painter.drawText(name, Qt::AlignCenter, link.name);
        if (link.on.isValid() && link.reached) {
            painter.setPen(c.textMuted);
            const QString on = (link.inexact ? u"≤"_s : QString()) + link.on.toString(Qt::ISODate);
            painter.drawText(name.translated(0, line), Qt::AlignCenter, on);
        }
    }
}

bool StageChain::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const auto at = size_t(
            qBound(0, help->pos().x() * int(m_links.size()) / qMax(1, width()), int(m_links.size()) - 1));
        QToolTip::showText(help->globalPos(), said(m_links[at]), this);
        return true;
    }
    return QWidget::event(event);
}

} // namespace sanpi
