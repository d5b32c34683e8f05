// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/navigationrail.h"

#include "ui/shell/page.h"
#include "ui/theme/stylepaint.h"
#include "ui/theme/theme.h"

#include <QButtonGroup>
#include <QKeyEvent>
#include <QPainter>
#include <QShortcut>
#include <QVBoxLayout>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

constexpr int jumpKeys = 9;

} // namespace

RailButton::RailButton(Symbol symbol, const QString& title, QWidget* parent)
    : QAbstractButton(parent), m_symbol(symbolIcon(symbol, IconTone::Muted))
{
    setText(title);
    setAccessibleName(title);
    setCheckable(true);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void RailButton::setBadge(int count)
{
    m_badge = count;
    setAccessibleName(count > 0 ? tr("%1, %n due", nullptr, count).arg(text()) : text());
    update();
}

void RailButton::setCompact(bool compact)
{
    m_compact = compact;
    setToolTip(compact ? text() : QString());
    updateGeometry();
    update();
}

QSize RailButton::sizeHint() const
{
    const int height = qMax(36, fontMetrics().height() + gap(4));
    if (m_compact)
        return {gap(2) + scaled(normalIcon) + gap(4), height};
    return {gap(4) + scaled(normalIcon) + gap(2) + fontMetrics().horizontalAdvance(text()) + gap(11), height};
}

void RailButton::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Colors& c = colorsOf(this);
    const QRectF box = QRectF(rect()).adjusted(gap(1), 1, -gap(1), -1);
    if (isChecked())
        paint::roundedBox(painter, box, c.accentSoft, QColor());
    else if (underMouse())
        paint::roundedBox(painter, box, c.hover, QColor());
    if (isChecked())
        painter.fillRect(QRectF(box.left(), box.top() + 6, 3, box.height() - 12), c.accent);
    if (hasFocus())
        paint::focusRing(painter, box, c);
    const int left = m_compact ? (width() - scaled(normalIcon)) / 2 : gap(4);
    const QRect mark(left, (height() - scaled(normalIcon)) / 2, scaled(normalIcon), scaled(normalIcon));
    m_symbol.paint(&painter, mark, Qt::AlignCenter, QIcon::Normal, isChecked() ? QIcon::On : QIcon::Off);
    if (!m_compact) {
        painter.setFont(isChecked() ? fontOf(TextRole::Strong) : font());
        painter.setPen(c.text);
        painter.drawText(
            QRect(mark.right() + gap(2), 0, width(), height()), Qt::AlignVCenter | Qt::AlignLeft, text());
    }
    if (m_badge > 0) {
        painter.setFont(fontOf(TextRole::Caption));
        const QString count = m_badge > 999 ? u"999+"_s : QString::number(m_badge);
        const int textWidth = painter.fontMetrics().horizontalAdvance(count);
        const int high = painter.fontMetrics().height();
        QRect pill(width() - textWidth - gap(5), (height() - high) / 2, textWidth + gap(2) + 2, high);
        if (m_compact)
            pill.moveTopRight(QPoint(width() - gap(1), 1));
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(c.accent);
        painter.drawRoundedRect(pill, high / 2.0, high / 2.0);
        painter.setPen(c.accentText);
        painter.drawText(pill, Qt::AlignCenter, count);
    }
}

void RailButton::enterEvent(QEnterEvent* event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void RailButton::leaveEvent(QEvent* event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

NavigationRail::NavigationRail(QWidget* parent)
    : QWidget(parent), m_column(new QVBoxLayout(this)), m_group(new QButtonGroup(this))
{
    setObjectName(u"navigationRail"_s);
    setAccessibleName(tr("Pages"));
    m_column->setContentsMargins(0, gap(1), 0, gap(1));
    m_column->setSpacing(0);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
}

void NavigationRail::setPages(const QList<PageEntry>& pages)
{
    qDeleteAll(m_buttons);
    m_buttons.clear();
    m_order.clear();
    while (QLayoutItem* item = m_column->takeAt(0))
        delete item;
    const auto add = [this](const PageEntry& page) {
        auto* button = new RailButton(page.symbol, page.title, this);
        button->setObjectName(page.id + u"RailButton"_s);
        button->setCompact(m_compact);
        const qsizetype number = m_order.size() + 1;
        if (number <= jumpKeys) {
            // Not the button's own shortcut: that one waits for a click that is drawn.
            auto* jump = new QShortcut(QKeySequence(int(Qt::CTRL) | (int(Qt::Key_0) + int(number))), button);
            connect(jump, &QShortcut::activated, button, &QAbstractButton::click);
        }
        connect(button, &QAbstractButton::clicked, this, [this, id = page.id] { emit pageChosen(id); });
        m_group->addButton(button);
        m_column->addWidget(button);
        m_buttons.insert(page.id, button);
        m_order << page.id;
    };
    for (const PageEntry& page : pages) {
        if (!page.atBottom)
            add(page);
    }
    m_column->addStretch(1);
    for (const PageEntry& page : pages) {
        if (page.atBottom)
            add(page);
    }
}

void NavigationRail::setCurrent(const QString& id)
{
    if (RailButton* button = m_buttons.value(id))
        button->setChecked(true);
}

void NavigationRail::setBadge(const QString& id, int count)
{
    if (RailButton* button = m_buttons.value(id))
        button->setBadge(count);
}

void NavigationRail::setCompact(bool compact)
{
    m_compact = compact;
    for (RailButton* button : std::as_const(m_buttons))
        button->setCompact(compact);
    updateGeometry();
}

void NavigationRail::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Colors& c = colorsOf(this);
    painter.fillRect(rect(), c.surface);
    painter.fillRect(width() - 1, 0, 1, height(), c.border);
}

void NavigationRail::keyPressEvent(QKeyEvent* event)
{
    qsizetype at = -1;
    for (qsizetype i = 0; i < m_order.size(); ++i) {
        if (m_buttons.value(m_order.at(i))->hasFocus())
            at = i;
    }
    const int step = event->key() == Qt::Key_Down ? 1 : event->key() == Qt::Key_Up ? -1 : 0;
    if (at < 0 || step == 0 || m_order.isEmpty()) {
        QWidget::keyPressEvent(event);
        return;
    }
    const qsizetype next = qBound(qsizetype(0), at + step, m_order.size() - 1);
    RailButton* button = m_buttons.value(m_order.at(next));
    button->setFocus(Qt::TabFocusReason);
    button->click();
}

} // namespace sanpi
