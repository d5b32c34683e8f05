// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/icons.h"

#include <QWidget>

namespace sanpi {

/// An icon that stands still and follows the theme. Decoration: it has no accessible name of its own.
class SymbolLabel : public QWidget {
    Q_OBJECT

public:
    explicit SymbolLabel(int size, QWidget* parent = nullptr);
    void setSymbol(Symbol symbol, IconTone tone = IconTone::Text);
    [[nodiscard]] QSize sizeHint() const override { return {m_size, m_size}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int m_size;
    QIcon m_icon;
};

} // namespace sanpi
