// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/tokens.h"

#include <algorithm>
#include <cmath>

namespace sanpi {

namespace {

Colors lightColors()
{
    Colors c;
    c.window = QColor(0xF2F4F5);
    c.surface = QColor(0xFFFFFF);
    c.sunken = QColor(0xE8ECEE);
    c.hover = QColor(0xE6EBED);
    c.accentSoft = QColor(0xD8ECED);
    c.noticeSoft = QColor(0xE3EDF8);
    c.warnSoft = QColor(0xFBF0D9);
    c.badSoft = QColor(0xFBE6E1);
    c.goodSoft = QColor(0xDFF3EA);
    c.border = QColor(0xDADFE2);
    c.outline = QColor(0x7B858B);
    c.text = QColor(0x1A2125);
    c.textMuted = QColor(0x546068);
    c.textDisabled = QColor(0x929CA2);
    c.accentText = QColor(0xFFFFFF);
    c.badText = QColor(0xB02C12);
    c.accent = QColor(0x0B6A72);
    c.good = QColor(0x00805A);
    c.warn = QColor(0xA66B00);
    c.bad = QColor(0xC8371B);
    c.none = QColor(0x7B858B);
    c.chart = {QColor(0x0072B2), QColor(0xA66B00), QColor(0x00805A), QColor(0xB0527F), QColor(0x2A82B4),
        QColor(0xC75700)};
    return c;
}

Colors darkColors()
{
    Colors c;
    c.window = QColor(0x14181B);
    c.surface = QColor(0x1C2125);
    c.sunken = QColor(0x293036);
    c.hover = QColor(0x2A3137);
    c.accentSoft = QColor(0x1B4448);
    c.noticeSoft = QColor(0x1E3348);
    c.warnSoft = QColor(0x3F3214);
    c.badSoft = QColor(0x47241C);
    c.goodSoft = QColor(0x173B2E);
    c.border = QColor(0x333B41);
    c.outline = QColor(0x808B93);
    c.text = QColor(0xE8EDF0);
    c.textMuted = QColor(0xA9B4BB);
    c.textDisabled = QColor(0x68737A);
    c.accentText = QColor(0x05262A);
    c.badText = QColor(0xFF9C85);
    c.accent = QColor(0x57BEC5);
    c.good = QColor(0x35C293);
    c.warn = QColor(0xE6AC2E);
    c.bad = QColor(0xFF7A5C);
    c.none = QColor(0x8C979E);
    c.chart = {QColor(0x4CA6E6), QColor(0xE6AC2E), QColor(0x35C293), QColor(0xDD91BA), QColor(0x86CCF3),
        QColor(0xF28A52)};
    return c;
}

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& color)
{
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

} // namespace

const Colors& colors(ThemeKind kind)
{
    static const Colors light = lightColors();
    static const Colors dark = darkColors();
    return kind == ThemeKind::Dark ? dark : light;
}

double contrast(const QColor& one, const QColor& other)
{
    const double a = luminance(one);
    const double b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

} // namespace sanpi
