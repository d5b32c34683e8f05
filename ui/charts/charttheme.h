// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/chartspec.h"

#include <QColor>
#include <QString>

#include <array>

namespace sanpi {

/// Colours and type of a chart. The window hands in its own (light, dark); paper has its own here.
struct ChartTheme {
    QString family; ///< a Chinese family, named on purpose
    int textPixels = 12;
    int titlePixels = 14;
    QColor paper; ///< behind everything
    QColor text;
    QColor muted; ///< axis labels, notes
    QColor grid;
    QColor target; ///< tick of a target
    QColor pace; ///< dashed line of the pace
    std::array<QColor, 6> series;
    QColor mutedBar;
    QColor green;
    QColor yellow;
    QColor red;

    [[nodiscard]] QColor colour(ChartColour role) const;

    /// Six hues after Okabe and Ito, darkened to stand on white.
    [[nodiscard]] static ChartTheme print();
};

} // namespace sanpi
