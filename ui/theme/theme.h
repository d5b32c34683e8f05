// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/stage.h"
#include "ui/theme/tokens.h"

#include <QFont>
#include <QPalette>

class QApplication;
class QLabel;
class QPainter;
class QPushButton;
class QWidget;

namespace sanpi {

/// What follows from the tokens for Qt: palette, fonts, style. The theme in force is the palette itself, so a
/// widget asks its own palette and no state is kept anywhere. GUI thread only.

[[nodiscard]] QPalette paletteFor(ThemeKind kind);
[[nodiscard]] ThemeKind themeOf(const QPalette& palette);
[[nodiscard]] const Colors& colorsOf(const QWidget* widget);

/// Style, palette and base font of the whole program. \p textPercent: 100 to 200, the size of text only.
void applyTheme(QApplication& app, ThemeKind kind, int textPercent);
/// Light or dark as the desktop has it now.
[[nodiscard]] ThemeKind systemTheme();

enum class TextRole {
    Caption, ///< 12
    Body, ///< 14
    Strong, ///< 14, semibold
    Figure, ///< 22, semibold: the figure is the hero
};
/// A font of the family and text size in force.
[[nodiscard]] QFont fontOf(TextRole role);
/// \p pixels at 100 % text, grown with the text: for icons and marks that stand beside it.
[[nodiscard]] int scaled(int pixels);
/// Gives \p label the font of \p role and, for captions, the muted colour.
void setTextRole(QLabel* label, TextRole role, bool muted = false);
/// Draws \p button as the one main action of its page.
void makePrimary(QPushButton* button);
[[nodiscard]] bool isPrimary(const QWidget* button);

[[nodiscard]] QColor lampColor(const Colors& colors, Lamp lamp);
/// ● ▲ ■ and – inside \p rect: shape tells as much as colour.
void paintLamp(QPainter& painter, const QRectF& rect, Lamp lamp, const Colors& colors);
[[nodiscard]] QString lampText(Lamp lamp); ///< for people and screen readers

} // namespace sanpi
