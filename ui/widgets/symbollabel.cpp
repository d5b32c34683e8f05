// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/symbollabel.h"

#include <QPainter>

namespace sanpi {

SymbolLabel::SymbolLabel(int size, QWidget* parent) : QWidget(parent), m_size(size)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void SymbolLabel::setSymbol(Symbol symbol, IconTone tone)
{
    m_icon = symbolIcon(symbol, tone);
    update();
}

void SymbolLabel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    m_icon.paint(&painter, rect());
}

} // namespace sanpi
