// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/chartspec.h"
#include "ui/charts/chartscene.h"
#include "ui/charts/charttheme.h"
#include "ui/widgets/blocktext.h"

#include <QGraphicsView>

namespace sanpi {

/// A chart in the window: fits its size, shows a value under the pointer, opens it by click or by keyboard
/// (arrows choose, Enter opens).
class ChartWidget : public QGraphicsView {
    Q_OBJECT

public:
    explicit ChartWidget(QWidget* parent = nullptr);

    void setSpec(const ChartSpec& spec);
    void setTheme(const ChartTheme& theme);
    [[nodiscard]] const ChartSpec& spec() const { return m_spec; }
    /// What 复制为图片 puts on the clipboard.
    [[nodiscard]] QImage picture() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    /// The key of the value that was clicked; never empty.
    void activated(const QString& key);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    void drawForeground(QPainter* painter, const QRectF& rect) override;

private:
    void redraw();
    void drawIfStale();
    void choose(qsizetype hit);
    [[nodiscard]] qsizetype hitAt(QPoint position);
    [[nodiscard]] double lineHeight() const;

    ChartScene m_scene;
    ChartSpec m_spec;
    ChartTheme m_theme = ChartTheme::print();
    qsizetype m_chosen = -1;
    bool m_stale = true; ///< the scene is not of this spec, theme and size
};

/// The numbers of a chart as a table with a header.
[[nodiscard]] QList<OutRow> chartRows(const ChartSpec& spec);

} // namespace sanpi
