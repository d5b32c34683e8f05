// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/theme.h"

#include "ui/theme/style.h"

#include <QApplication>
#include <QCoreApplication>
#include <QLabel>
#include <QPainter>
#include <QPainterPath>
#include <QPushButton>
#include <QStyleFactory>

#include <memory>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

constexpr int captionSize = 12;
constexpr int bodySize = 14;
constexpr int figureSize = 22;
constexpr char primaryProperty[] = "sanpiPrimary";

} // namespace

QPalette paletteFor(ThemeKind kind)
{
    const Colors& c = colors(kind);
    QPalette p;
    p.setColor(QPalette::Window, c.window);
    p.setColor(QPalette::WindowText, c.text);
    p.setColor(QPalette::Base, c.surface);
    p.setColor(QPalette::AlternateBase, c.window);
    p.setColor(QPalette::Text, c.text);
    p.setColor(QPalette::Button, c.surface);
    p.setColor(QPalette::ButtonText, c.text);
    p.setColor(QPalette::BrightText, c.badText);
    p.setColor(QPalette::Highlight, c.accentSoft);
    p.setColor(QPalette::HighlightedText, c.text);
    p.setColor(QPalette::Link, c.accent);
    p.setColor(QPalette::LinkVisited, c.accent);
    p.setColor(QPalette::ToolTipBase, c.surface);
    p.setColor(QPalette::ToolTipText, c.text);
    p.setColor(QPalette::PlaceholderText, c.textMuted);
    p.setColor(QPalette::Light, c.surface);
    p.setColor(QPalette::Midlight, c.sunken);
    p.setColor(QPalette::Mid, c.border);
    p.setColor(QPalette::Dark, c.outline);
    p.setColor(QPalette::Shadow, c.border);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        p.setColor(QPalette::Disabled, role, c.textDisabled);
    p.setColor(QPalette::Disabled, QPalette::Base, c.window);
    p.setColor(QPalette::Disabled, QPalette::HighlightedText, c.textDisabled);
    return p;
}

ThemeKind themeOf(const QPalette& palette)
{
    return palette.color(QPalette::Window).lightness() < 128 ? ThemeKind::Dark : ThemeKind::Light;
}

const Colors& colorsOf(const QWidget* widget)
{
    return colors(themeOf(widget->palette()));
}

ThemeKind systemTheme()
{
    const std::unique_ptr<QStyle> plain(QStyleFactory::create(u"Fusion"_s));
    return themeOf(plain->standardPalette());
}

void applyTheme(QApplication& app, ThemeKind kind, int textPercent)
{
    // The family is named: without it Qt falls back to the Japanese face of the CJK collection.
    const QString own = app.font().family();
    QFont font;
    font.setFamilies({u"Noto Sans CJK SC"_s, u"Source Han Sans SC"_s, u"Source Han Sans CN"_s,
        u"Microsoft YaHei"_s, u"WenQuanYi Micro Hei"_s, own});
    font.setPixelSize(bodySize * qBound(100, textPercent, 200) / 100);
    if (app.font() != font)
        app.setFont(font);
    if (!qobject_cast<SanpiStyle*>(app.style()))
        app.setStyle(new SanpiStyle);
    app.setPalette(paletteFor(kind));
}

QFont fontOf(TextRole role)
{
    QFont font = QApplication::font();
    const int body = font.pixelSize() > 0 ? font.pixelSize() : bodySize;
    if (role == TextRole::Caption)
        font.setPixelSize(qRound(body * double(captionSize) / bodySize));
    if (role == TextRole::Figure)
        font.setPixelSize(qRound(body * double(figureSize) / bodySize));
    if (role == TextRole::Strong || role == TextRole::Figure)
        font.setWeight(QFont::DemiBold);
    return font;
}

int scaled(int pixels)
{
    const int body = QApplication::font().pixelSize();
    return body > 0 ? qRound(pixels * double(body) / bodySize) : pixels;
}

void setTextRole(QLabel* label, TextRole role, bool muted)
{
    label->setFont(fontOf(role));
    label->setForegroundRole(muted ? QPalette::PlaceholderText : QPalette::WindowText);
}

void makePrimary(QPushButton* button)
{
    button->setProperty(primaryProperty, true);
}

bool isPrimary(const QWidget* button)
{
    return button && button->property(primaryProperty).toBool();
}

QColor lampColor(const Colors& colors, Lamp lamp)
{
    switch (lamp) {
    case Lamp::Green:
        return colors.good;
    case Lamp::Yellow:
        return colors.warn;
    case Lamp::Red:
        return colors.bad;
    case Lamp::None:
        break;
    }
    return colors.none;
}

void paintLamp(QPainter& painter, const QRectF& rect, Lamp lamp, const Colors& colors)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(lampColor(colors, lamp));
    const double side = qMin(rect.width(), rect.height());
    const QRectF box(rect.center().x() - side / 2, rect.center().y() - side / 2, side, side);
    switch (lamp) {
    case Lamp::Green:
        painter.drawEllipse(box);
        break;
    case Lamp::Yellow:
        painter.drawPolygon(
            QPolygonF({QPointF(box.center().x(), box.top()), box.bottomRight(), box.bottomLeft()}));
        break;
    case Lamp::Red:
        painter.drawRect(box.adjusted(side * 0.06, side * 0.06, -side * 0.06, -side * 0.06));
        break;
    case Lamp::None:
        painter.drawRect(QRectF(box.left(), box.center().y() - side * 0.1, side, side * 0.2));
        break;
    }
    painter.restore();
}

QString lampText(Lamp lamp)
{
    switch (lamp) {
    case Lamp::Green:
        return QCoreApplication::translate("sanpi::Lamp", "green");
    case Lamp::Yellow:
        return QCoreApplication::translate("sanpi::Lamp", "yellow");
    case Lamp::Red:
        return QCoreApplication::translate("sanpi::Lamp", "red");
    case Lamp::None:
        break;
    }
    return QCoreApplication::translate("sanpi::Lamp", "not counted");
}

} // namespace sanpi
