// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/panel.h"

#include "ui/theme/stylepaint.h"
#include "ui/theme/theme.h"
#include "ui/widgets/elidedlabel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

namespace sanpi {

Panel::Panel(QWidget* parent)
    : QWidget(parent), m_title(new QLabel(this)), m_scope(new ElidedLabel(this)), m_head(new QHBoxLayout),
      m_body(new QVBoxLayout)
{
    setTextRole(m_title, TextRole::Strong);
    setTextRole(m_scope, TextRole::Caption, true);
    m_head->setSpacing(gap(2));
    m_head->addWidget(m_title);
    m_head->addWidget(m_scope, 1);
    m_body->setContentsMargins(0, 0, 0, 0);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(gap(3), gap(2), gap(3), gap(3));
    column->setSpacing(gap(1));
    column->addLayout(m_head);
    column->addLayout(m_body, 1);
}

void Panel::setTitle(const QString& title, const QString& scope)
{
    m_title->setText(title);
    m_scope->setText(scope);
    setAccessibleName(title);
}

void Panel::addTool(QWidget* tool)
{
    m_head->addWidget(tool);
}

void Panel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Colors& c = colorsOf(this);
    paint::roundedBox(painter, rect(), c.surface, c.border);
}

} // namespace sanpi
