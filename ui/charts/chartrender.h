// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/chartpicture.h"
#include "report/chartspec.h"
#include "report/document.h"
#include "ui/charts/charttheme.h"

#include <QSizeF>

namespace sanpi {

/// Draws a chart for paper: as vectors, as SVG and as PNG of 300 dpi. GUI thread; works on the offscreen
/// platform.
[[nodiscard]] ChartPicture renderChart(
    const ChartSpec& spec, QSizeF mm, const ChartTheme& theme = ChartTheme::print());

/// Draws the charts of a document that have no picture yet, as wide as the text and as high as they need.
void renderCharts(Document& document, const ChartTheme& theme = ChartTheme::print());

} // namespace sanpi
