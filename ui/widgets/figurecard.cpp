// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/figurecard.h"

#include "ui/theme/stylepaint.h"
#include "ui/theme/theme.h"

#include <QPainter>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

constexpr int cardMargin = gap(3);

QColor noteColor(Tone tone, const Colors& c)
{
    return tone == Tone::Bad ? c.badText : tone == Tone::Plain ? c.text : c.textMuted;
}

} // namespace

FigureCard::FigureCard(QWidget* parent) : QAbstractButton(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
}

void FigureCard::setContent(const Content& content)
{
    if (content == m_content)
        return;
    m_content = content;
    QString spoken = content.label + u' ' + content.figure + content.unit;
    if (content.lamp)
        spoken += u", "_s + lampText(*content.lamp);
    if (!content.note.isEmpty())
        spoken += u", "_s + content.note;
    setAccessibleName(spoken);
    setToolTip(content.derivation);
    updateGeometry();
    update();
}

QSize FigureCard::sizeHint() const
{
    const QFontMetrics caption(fontOf(TextRole::Caption));
    const QFontMetrics figure(fontOf(TextRole::Figure));
    const int lamp = m_content.lamp ? figure.ascent() : 0;
    const int middle = figure.horizontalAdvance(m_content.figure) + gap(1)
        + caption.horizontalAdvance(m_content.unit) + lamp;
    const int width = qMax(
        qMax(caption.horizontalAdvance(m_content.label), caption.horizontalAdvance(m_content.note)), middle);
    return {width + 2 * cardMargin, 2 * caption.height() + figure.height() + 2 * gap(2) + gap(1)};
}

QSize FigureCard::minimumSizeHint() const
{
    return sizeHint();
}

void FigureCard::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Colors& c = colorsOf(this);
    const bool lively = underMouse() && isEnabled();
    const QColor ground = isDown() || isChecked() ? c.accentSoft : lively ? c.hover : c.surface;
    paint::roundedBox(painter, rect(), ground, isChecked() ? c.accent : c.border);
    if (hasFocus())
        paint::focusRing(painter, rect(), c);
    const QFont captionFont = fontOf(TextRole::Caption);
    const QFont figureFont = fontOf(TextRole::Figure);
    const QFontMetrics caption(captionFont);
    const QFontMetrics figure(figureFont);
    int y = gap(2);
    painter.setFont(captionFont);
    painter.setPen(c.textMuted);
    painter.drawText(cardMargin, y + caption.ascent(), m_content.label);
    y += caption.height() + gap(1) / 2;
    painter.setFont(figureFont);
    painter.setPen(c.text);
    int x = cardMargin;
    painter.drawText(x, y + figure.ascent(), m_content.figure);
    x += figure.horizontalAdvance(m_content.figure) + gap(1);
    painter.setFont(captionFont);
    painter.setPen(c.textMuted);
    painter.drawText(x, y + figure.ascent(), m_content.unit);
    x += caption.horizontalAdvance(m_content.unit) + gap(1);
    if (m_content.lamp) {
        const double side = figure.ascent() * 0.5;
        paintLamp(painter, QRectF(x, y + figure.ascent() - side - 1, side, side), *m_content.lamp, c);
    }
    y += figure.height() + gap(1) / 2;
    painter.setPen(noteColor(m_content.noteTone, c));
    painter.drawText(cardMargin, y + caption.ascent(), m_content.note);
}

void FigureCard::enterEvent(QEnterEvent* event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void FigureCard::leaveEvent(QEvent* event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

} // namespace sanpi
