// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/notice/paperview.h"

#include "ui/theme/theme.h"

#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace sanpi {

namespace {

constexpr double twipsPerMm = 1440 / 25.4;
constexpr int widestPage = 900; // a portrait page wider than that is no easier to read
constexpr double portraitMm = 210;

} // namespace

/// Paints only the pages that are seen.
class PaperView::Sheets : public QWidget {
public:
    using QWidget::QWidget;

    void setPages(std::shared_ptr<const PageLayout> layout)
    {
        m_layout = std::move(layout);
        fit(width());
        update();
    }
    [[nodiscard]] int count() const { return m_layout ? m_layout->pageCount() : 0; }

    void fit(int room)
    {
        m_places.clear();
        const double scale = std::min(widestPage, room - 2 * gap(4)) / portraitMm;
        double top = gap(4);
        for (int i = 0; i < count(); ++i) {
            QSizeF size = m_layout->pageSizeMm(i) * scale;
            // A landscape page is shown as wide as a portrait one, whole.
            if (size.width() > room - 2 * gap(4))
                size *= (room - 2 * gap(4)) / size.width();
            m_places << QRectF((room - size.width()) / 2, top, size.width(), size.height());
            top += size.height() + gap(4);
        }
        setMinimumHeight(int(top));
        resize(room, std::max(int(top), parentWidget() ? parentWidget()->height() : 0));
    }

protected:
    void paintEvent(QPaintEvent* event) override
    {
        QPainter painter(this);
        painter.setRenderHints(
            QPainter::Antialiasing | QPainter::TextAntialiasing | QPainter::SmoothPixmapTransform);
        const Colors& colors = colorsOf(this);
        for (int i = 0; i < count(); ++i) {
            const QRectF& place = m_places[i];
            if (!place.intersects(event->rect()))
                continue;
            // Paper is white in the dark too: it shows what will be printed.
            painter.fillRect(place, Qt::white);
            painter.setPen(colors.border);
            painter.drawRect(place);
            painter.save();
            painter.setClipRect(place);
            painter.translate(place.topLeft());
            const double twip = place.width() / (m_layout->pageSizeMm(i).width() * twipsPerMm);
            painter.scale(twip, twip);
            m_layout->paint(painter, i);
            painter.restore();
        }
    }

private:
    std::shared_ptr<const PageLayout> m_layout;
    QList<QRectF> m_places;
};

PaperView::PaperView(QWidget* parent) : QScrollArea(parent), m_sheets(new Sheets)
{
    setObjectName(QStringLiteral("paperView"));
    setAccessibleName(tr("Preview of the document"));
    setFrameShape(QFrame::NoFrame);
    setWidget(m_sheets);
}

void PaperView::showLayout(std::shared_ptr<const PageLayout> layout)
{
    const int place = verticalScrollBar()->value();
    m_sheets->setPages(std::move(layout));
    m_sheets->fit(viewport()->width());
    verticalScrollBar()->setValue(place);
}

int PaperView::pageCount() const
{
    return m_sheets->count();
}

void PaperView::resizeEvent(QResizeEvent* event)
{
    QScrollArea::resizeEvent(event);
    m_sheets->fit(viewport()->width());
}

} // namespace sanpi
