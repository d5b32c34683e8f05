// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/chip.h"

#include "ui/theme/icons.h"
#include "ui/theme/stylepaint.h"
#include "ui/theme/theme.h"
#include "ui/widgets/elidedlabel.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolButton>

namespace sanpi {

using namespace Qt::StringLiterals;

Chip::Chip(const QString& text, QWidget* parent)
    : QWidget(parent), m_text(new ElidedLabel(this)), m_remove(new QToolButton(this))
{
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    setAccessibleName(text);
    setMaximumWidth(scaled(360));
    setTextRole(m_text, TextRole::Caption);
    m_text->setText(text);
    m_remove->setObjectName(u"chipRemoveButton"_s);
    m_remove->setIcon(symbolIcon(Symbol::Close, IconTone::Muted));
    m_remove->setIconSize({scaled(12), scaled(12)});
    m_remove->setFocusPolicy(Qt::NoFocus);
    m_remove->setToolTip(tr("Remove: %1").arg(text));
    m_remove->setAccessibleName(m_remove->toolTip());
    connect(m_remove, &QToolButton::clicked, this, &Chip::removed);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(gap(2), 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_text);
    row->addWidget(m_remove);
}

QString Chip::text() const
{
    return m_text->text();
}

void Chip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Colors& c = colorsOf(this);
    paint::roundedBox(painter, rect(), c.accentSoft, QColor());
    if (hasFocus())
        paint::focusRing(painter, rect(), c);
}

void Chip::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        emit removed();
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        emit activated();
        break;
    default:
        QWidget::keyPressEvent(event);
    }
}

void Chip::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton && rect().contains(event->position().toPoint()))
        emit activated();
}

} // namespace sanpi
