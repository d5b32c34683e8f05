// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QRectF>

class QPainter;
class QStyleOption;
class QStyleOptionButton;
class QStyleOptionComboBox;
class QStyleOptionHeader;
class QStyleOptionProgressBar;
class QStyleOptionSlider;
class QStyleOptionSpinBox;
class QStyleOptionTab;
class QWidget;

namespace sanpi {

struct Colors;

/// The strokes of SanpiStyle: each draws one element from its option. Used by style.cpp only.
namespace paint {

void roundedBox(
    QPainter& painter, const QRectF& rect, const QColor& fill, const QColor& edge, double width = 1.0);
void focusRing(QPainter& painter, const QRectF& rect, const Colors& c);
/// A chevron as wide as \p rect's smaller side; \p degrees turns it (0 points down).
void chevron(QPainter& painter, const QRectF& rect, const QColor& color, double degrees);

void pushButton(QPainter& painter, const QStyleOption& option, const Colors& c, bool primary);
void toolButton(QPainter& painter, const QStyleOption& option, const Colors& c);
void field(QPainter& painter, const QStyleOption& option, const Colors& c);
void checkBox(QPainter& painter, const QStyleOption& option, const Colors& c);
void radioButton(QPainter& painter, const QStyleOption& option, const Colors& c);
void headerSection(QPainter& painter, const QStyleOptionHeader& option, const Colors& c);
void progress(QPainter& painter, const QStyleOptionProgressBar& option, const Colors& c);
void tab(QPainter& painter, const QStyleOptionTab& option, const Colors& c);
void scrollBar(QPainter& painter, const QStyleOptionSlider& option, const QRect& slider, const Colors& c);

} // namespace paint

} // namespace sanpi
