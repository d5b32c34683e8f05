// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/charttheme.h"

#include <QFontDatabase>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

QString printFamily()
{
    const QStringList have = QFontDatabase::families();
    for (const QString& family :
        {u"黑体"_s, u"SimHei"_s, u"WenQuanYi Micro Hei"_s, u"WenQuanYi Zen Hei"_s, u"Noto Sans CJK SC"_s}) {
        if (have.contains(family))
            return family;
    }
    return have.value(0);
}

} // namespace

QColor ChartTheme::colour(ChartColour role) const
{
    switch (role) {
    case ChartColour::First:
    case ChartColour::Second:
    case ChartColour::Third:
    case ChartColour::Fourth:
    case ChartColour::Fifth:
    case ChartColour::Sixth:
        return series[static_cast<size_t>(role)];
    case ChartColour::Muted:
        return mutedBar;
    case ChartColour::Green:
        return green;
    case ChartColour::Yellow:
        return yellow;
    case ChartColour::Red:
        return red;
    }
    return text;
}

ChartTheme ChartTheme::print()
{
    ChartTheme theme;
    theme.family = printFamily();
    theme.paper = Qt::white;
    theme.text = QColor(0x1A, 0x1F, 0x24);
    theme.muted = QColor(0x55, 0x60, 0x68);
    theme.grid = QColor(0xD8, 0xDD, 0xE0);
    theme.target = QColor(0x1A, 0x1F, 0x24);
    theme.pace = QColor(0x1A, 0x1F, 0x24);
    theme.series = {QColor(0x00, 0x72, 0xB2), QColor(0xD5, 0x8A, 0x00), QColor(0x00, 0x8A, 0x66),
        QColor(0xC0, 0x5A, 0x00), QColor(0xA8, 0x5A, 0x88), QColor(0x3E, 0x9C, 0xCF)};
    theme.mutedBar = QColor(0x9A, 0xA4, 0xAB);
    theme.green = QColor(0x00, 0x8A, 0x66);
    theme.yellow = QColor(0xD5, 0x8A, 0x00);
    theme.red = QColor(0xB3, 0x26, 0x1E);
    return theme;
}

} // namespace sanpi
