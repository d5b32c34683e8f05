// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QFile>
#include <QFontMetricsF>
#include <QPainter>
#include <QTest>

using namespace sanpi;

namespace {

/// Share of the pixmap that is painted, and whether all of it has \p color.
double inkOf(const QPixmap& pixmap, const QColor& color, bool* pure)
{
    const QImage image = pixmap.toImage().convertToFormat(QImage::Format_ARGB32);
    int inked = 0;
    *pure = true;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor pixel = image.pixelColor(x, y);
            if (pixel.alpha() < 200)
                continue;
            ++inked;
            if (qAbs(pixel.red() - color.red()) > 3 || qAbs(pixel.green() - color.green()) > 3
                || qAbs(pixel.blue() - color.blue()) > 3) {
                *pure = false;
            }
        }
    }
    return double(inked) / (image.width() * image.height());
}

} // namespace

class TestTheme : public QObject {
    Q_OBJECT

private slots:
    void contrastOfKnownPairs()
    {
        QVERIFY(qAbs(contrast(Qt::white, Qt::black) - 21.0) < 0.01);
        QVERIFY(qAbs(contrast(QColor(0x777777), Qt::white) - 4.48) < 0.01);
    }

    void everyPairHoldsItsContrast_data()
    {
        QTest::addColumn<QColor>("front");
        QTest::addColumn<QColor>("ground");
        QTest::addColumn<double>("least");
        for (const ThemeKind kind : {ThemeKind::Light, ThemeKind::Dark}) {
            const Colors& c = colors(kind);
            const char* theme = kind == ThemeKind::Light ? "light" : "dark";
            const std::vector<std::pair<const char*, QColor>> grounds {{"window", c.window},
                {"surface", c.surface}, {"sunken", c.sunken}, {"hover", c.hover},
                {"accentSoft", c.accentSoft}, {"noticeSoft", c.noticeSoft}, {"warnSoft", c.warnSoft},
                {"badSoft", c.badSoft}, {"goodSoft", c.goodSoft}};
            const auto row
                = [&](const char* front, QColor color, const char* ground, QColor behind, double least) {
                      QTest::addRow("%s: %s on %s", theme, front, ground) << color << behind << least;
                  };
            for (const auto& [name, ground] : grounds) {
                row("text", c.text, name, ground, 4.5);
                row("muted text", c.textMuted, name, ground, 4.5);
            }
            for (const auto& [name, ground] : {grounds[0], grounds[1], grounds[4]}) {
                row("accent", c.accent, name, ground, 4.5);
                row("bad text", c.badText, name, ground, 4.5);
                row("outline", c.outline, name, ground, 3.0);
                row("green lamp", c.good, name, ground, 3.0);
                row("yellow lamp", c.warn, name, ground, 3.0);
                row("red lamp", c.bad, name, ground, 3.0);
                row("no lamp", c.none, name, ground, 3.0);
            }
            row("on accent", c.accentText, "accent", c.accent, 4.5);
            row("accent bar", c.accent, "sunken", c.sunken, 3.0);
            row("warning mark", c.warn, "warnSoft", c.warnSoft, 3.0);
            row("error mark", c.bad, "badSoft", c.badSoft, 3.0);
            row("done mark", c.good, "goodSoft", c.goodSoft, 3.0);
            for (std::size_t i = 0; i < c.chart.size(); ++i) {
                row(qPrintable(QStringLiteral("series %1").arg(i)), c.chart[i], "surface", c.surface, 3.0);
            }
        }
    }

    void everyPairHoldsItsContrast()
    {
        QFETCH(QColor, front);
        QFETCH(QColor, ground);
        QFETCH(double, least);
        const double ratio = contrast(front, ground);
        QVERIFY2(ratio >= least, qPrintable(QString::number(ratio)));
    }

    void themeIsReadBackFromThePalette()
    {
        QCOMPARE(themeOf(paletteFor(ThemeKind::Light)), ThemeKind::Light);
        QCOMPARE(themeOf(paletteFor(ThemeKind::Dark)), ThemeKind::Dark);
    }

    void textSizeScalesEveryRole()
    {
        applyTheme(*qApp, ThemeKind::Light, 100);
        const int body = fontOf(TextRole::Body).pixelSize();
        const int figure = fontOf(TextRole::Figure).pixelSize();
        QCOMPARE(body, 14);
        QCOMPARE(figure, 22);
        applyTheme(*qApp, ThemeKind::Light, 200);
        QCOMPARE(fontOf(TextRole::Body).pixelSize(), 2 * body);
        QCOMPARE(fontOf(TextRole::Figure).pixelSize(), 2 * figure);
        applyTheme(*qApp, ThemeKind::Light, 100);
    }

    void figuresAreTabular()
    {
        for (const TextRole role : {TextRole::Caption, TextRole::Body, TextRole::Strong, TextRole::Figure}) {
            const QFontMetricsF metrics(fontOf(role));
            const double zero = metrics.horizontalAdvance(u'0');
            for (char16_t digit = u'1'; digit <= u'9'; ++digit)
                QCOMPARE(metrics.horizontalAdvance(QChar(digit)), zero);
        }
    }

    void iconsTakeTheColourOfTheTheme_data()
    {
        QTest::addColumn<int>("symbol");
        for (const Symbol symbol : allSymbols())
            QTest::addRow("%s", qPrintable(symbolName(symbol))) << int(symbol);
    }

    void iconsTakeTheColourOfTheTheme()
    {
        QFETCH(int, symbol);
        QVERIFY(QFile::exists(QStringLiteral(":/icons/%1.svg").arg(symbolName(Symbol(symbol)))));
        const QIcon shown = symbolIcon(Symbol(symbol));
        for (const ThemeKind kind : {ThemeKind::Light, ThemeKind::Dark}) {
            applyTheme(*qApp, kind, 100);
            bool pure = false;
            const double ink = inkOf(shown.pixmap(40, 40), colors(kind).text, &pure);
            QVERIFY2(ink > 0.02 && ink < 0.6, qPrintable(QString::number(ink)));
            QVERIFY(pure);
        }
        applyTheme(*qApp, ThemeKind::Light, 100);
    }

    void iconsAreSharpOnDensePixels()
    {
        QPixmap target(40, 40);
        target.setDevicePixelRatio(2.0);
        target.fill(Qt::transparent);
        QPainter painter(&target);
        symbolIcon(Symbol::Search).paint(&painter, QRect(0, 0, 20, 20));
        painter.end();
        bool pure = false;
        const double dense = inkOf(target, colors(ThemeKind::Light).text, &pure);
        QVERIFY(pure);
        const double direct
            = inkOf(symbolIcon(Symbol::Search).pixmap(40, 40), colors(ThemeKind::Light).text, &pure);
        QVERIFY(qAbs(dense - direct) < 0.01);
    }

    void lampsDifferByShape()
    {
        QList<QImage> shapes;
        Colors plain = colors(ThemeKind::Light);
        plain.good = plain.warn = plain.bad = plain.none = Qt::black;
        for (const Lamp lamp : {Lamp::Green, Lamp::Yellow, Lamp::Red, Lamp::None}) {
            QImage image(16, 16, QImage::Format_ARGB32);
            image.fill(Qt::white);
            QPainter painter(&image);
            paintLamp(painter, QRectF(2, 2, 12, 12), lamp, plain);
            painter.end();
            QVERIFY(!shapes.contains(image));
            shapes << image;
        }
    }
};

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
