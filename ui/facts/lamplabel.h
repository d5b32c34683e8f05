// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/stage.h"

#include <QWidget>

#include <optional>

namespace sanpi {

/// A lamp with its word, as the grid shows it.
class LampLabel : public QWidget {
    Q_OBJECT

public:
    explicit LampLabel(QWidget* parent = nullptr);
    void setLamp(Lamp lamp);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Lamp m_lamp = Lamp::None;
};

} // namespace sanpi
