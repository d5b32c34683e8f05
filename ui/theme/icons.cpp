// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/icons.h"

#include "ui/theme/theme.h"

#include <QApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <array>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array symbolNames {"overview", "projects", "import", "notice", "history", "settings", "search",
    "undo", "redo", "filter", "columns", "export", "folder", "file", "warning", "error", "ok", "info", "add",
    "back", "close", "chevron-down", "chevron-up", "chevron-left", "chevron-right", "pin", "menu", "calendar",
    "save", "edit", "copy", "print", "table", "chart", "trash", "refresh", "sun", "moon", "more", "unit",
    "person", "check", "help", "order", "bell", "database", "batches", "procedures", "findings", "rebuild",
    "funds", "inspections", "issues", "fill", "collect"};
static_assert(symbolNames.size() == std::size_t(Symbol::Collect) + 1);

QColor toneColor(IconTone tone, QIcon::Mode mode, QIcon::State state)
{
    const Colors& c = colors(themeOf(QApplication::palette()));
    if (mode == QIcon::Disabled)
        return c.textDisabled;
    switch (tone) {
    case IconTone::Accent:
        return c.accent;
    case IconTone::OnAccent:
        return c.accentText;
    case IconTone::Warn:
        return c.warn;
    case IconTone::Bad:
        return c.bad;
    case IconTone::Good:
        return c.good;
    case IconTone::Muted:
        return state == QIcon::On ? c.accent : c.textMuted;
    case IconTone::Text:
        break;
    }
    return state == QIcon::On ? c.accent : c.text;
}

class SymbolEngine : public QIconEngine {
public:
    SymbolEngine(Symbol symbol, IconTone tone) : m_symbol(symbol), m_tone(tone) { }

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override
    {
        const double ratio = painter->device()->devicePixelRatioF();
        QPixmap shown = scaledPixmap(rect.size() * ratio, mode, state, ratio);
        shown.setDevicePixelRatio(ratio);
        painter->drawPixmap(rect.topLeft(), shown);
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1.0);
    }

    /// \p size is in device pixels; QIcon sets the ratio on what it gets.
    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State state, qreal /*scale*/) override
    {
        const QColor color = toneColor(m_tone, mode, state);
        const QString key = u"sanpi/%1/%2x%3/%4"_s.arg(symbolName(m_symbol))
                                .arg(size.width())
                                .arg(size.height())
                                .arg(color.rgb(), 0, 16);
        QPixmap pixmap;
        if (QPixmapCache::find(key, &pixmap))
            return pixmap;
        pixmap = QPixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        QSvgRenderer renderer(u":/icons/%1.svg"_s.arg(symbolName(m_symbol)));
        const int side = qMin(size.width(), size.height());
        renderer.render(
            &painter, QRectF((size.width() - side) / 2.0, (size.height() - side) / 2.0, side, side));
        painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
        painter.fillRect(pixmap.rect(), color);
        painter.end();
        QPixmapCache::insert(key, pixmap);
        return pixmap;
    }

    QIconEngine* clone() const override { return new SymbolEngine(*this); }

private:
    Symbol m_symbol;
    IconTone m_tone;
};

} // namespace

QString symbolName(Symbol symbol)
{
    return QString::fromLatin1(symbolNames.at(std::size_t(symbol)));
}

QList<Symbol> allSymbols()
{
    QList<Symbol> all;
    for (std::size_t i = 0; i < symbolNames.size(); ++i)
        all << Symbol(i);
    return all;
}

QIcon symbolIcon(Symbol symbol, IconTone tone)
{
    return QIcon(new SymbolEngine(symbol, tone));
}

} // namespace sanpi
