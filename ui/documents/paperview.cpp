// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/documents/paperview.h"

#include "ui/documents/blockcopy.h"
#include "ui/theme/theme.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>

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
    explicit Sheets(PaperView* view) : QWidget(view), m_view(view) { setMouseTracking(true); }

    void setPages(std::shared_ptr<const PageLayout> layout, std::shared_ptr<const Document> document)
    {
        m_layout = std::move(layout);
        m_document = std::move(document);
        fit(width());
        update();
    }
    [[nodiscard]] const QList<QRectF>& places() const { return m_places; }
    /// The document's blocks where they are laid out, as far as the document is known.
    [[nodiscard]] QList<SeenBlock> blocks() const
    {
        QList<SeenBlock> seen;
        for (const LaidBlock& laid : m_layout&& m_document ? m_layout->blocks() : QList<LaidBlock>()) {
            if (laid.page >= m_places.size() || laid.section >= m_document->sections.size()
                || laid.block >= m_document->sections[laid.section].blocks.size())
                continue;
            const QRectF& page = m_places[laid.page];
            const double scale = scaleOf(laid.page);
            const QRectF place(page.topLeft() + laid.place.topLeft() * scale, laid.place.size() * scale);
            seen.append({place.toRect(), [document = m_document, laid] {
                             return &document->sections[laid.section].blocks[laid.block];
                         }});
        }
        return seen;
    }
    [[nodiscard]] int count() const { return m_layout ? m_layout->pageCount() : 0; }
    void setSpots(const QList<PaperSpot>& spots)
    {
        m_spots = spots;
        m_under.clear();
        update();
    }
    /// One rectangle a page that the paragraph stands on.
    [[nodiscard]] QList<QRectF> placesOf(const PaperSpot& spot) const
    {
        QList<QRectF> places;
        for (const LaidBlock& laid : m_layout ? m_layout->blocks() : QList<LaidBlock>()) {
            if (laid.section != spot.section || laid.block != spot.block || laid.page >= m_places.size())
                continue;
            const QRectF& page = m_places[laid.page];
            const double scale = scaleOf(laid.page);
            places << QRectF(page.topLeft() + laid.place.topLeft() * scale, laid.place.size() * scale);
        }
        return places;
    }
    /// The first spot that begins below \p top, else the last one.
    [[nodiscard]] QString firstBelow(int top) const
    {
        QString key;
        for (const PaperSpot& spot : m_spots) {
            const QList<QRectF> places = placesOf(spot);
            if (places.isEmpty())
                continue;
            key = spot.key;
            if (places.first().top() >= top)
                break;
        }
        return key;
    }
    [[nodiscard]] QList<QRectF> placesOf(const QString& key) const
    {
        const PaperSpot* spot = spotOf(key);
        return spot ? placesOf(*spot) : QList<QRectF>();
    }

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
            painter.scale(scaleOf(i), scaleOf(i));
            m_layout->paint(painter, i);
            painter.restore();
        }
        paintSpots(painter);
    }
    void mouseMoveEvent(QMouseEvent* event) override
    {
        const PaperSpot* spot = spotAt(event->position());
        const QString under = spot ? spot->key : QString();
        if (under == m_under)
            return;
        m_under = under;
        setCursor(under.isEmpty() ? Qt::ArrowCursor : Qt::IBeamCursor);
        update();
    }
    void leaveEvent(QEvent*) override
    {
        m_under.clear();
        update();
    }
    void mouseReleaseEvent(QMouseEvent* event) override
    {
        const PaperSpot* spot = spotAt(event->position());
        if (spot && event->button() == Qt::LeftButton)
            emit m_view->activated(QString(spot->key));
    }
    bool event(QEvent* event) override
    {
        if (event->type() != QEvent::ToolTip)
            return QWidget::event(event);
        auto* help = static_cast<QHelpEvent*>(event);
        const PaperSpot* spot = spotAt(help->pos());
        QToolTip::showText(help->globalPos(), spot ? spot->hint : QString(), this);
        return true;
    }

private:
    [[nodiscard]] double scaleOf(int page) const
    {
        return m_places[page].width() / (m_layout->pageSizeMm(page).width() * twipsPerMm);
    }
    [[nodiscard]] const PaperSpot* spotOf(const QString& key) const
    {
        const auto found = std::ranges::find(m_spots, key, &PaperSpot::key);
        return found == m_spots.end() ? nullptr : &*found;
    }
    [[nodiscard]] const PaperSpot* spotAt(QPointF point) const
    {
        for (const PaperSpot& spot : m_spots) {
            for (const QRectF& place : placesOf(spot)) {
                if (place.contains(point))
                    return &spot;
            }
        }
        return nullptr;
    }
    // The paper is white in both themes: the light theme's colours show on it.
    void paintSpots(QPainter& painter) const
    {
        const Colors& paper = sanpi::colors(ThemeKind::Light);
        for (const PaperSpot& spot : m_spots) {
            for (const QRectF& place : placesOf(spot)) {
                if (spot.key == m_under) {
                    painter.setPen(paper.accent);
                    painter.drawRect(place.adjusted(-gap(1), 0, gap(1), 0));
                }
                if (spot.tone != Tone::Plain) {
                    const QColor mark = spot.tone == Tone::Warn ? paper.warn : paper.accent;
                    painter.fillRect(
                        QRectF(place.left() - gap(3), place.top(), gap(1), place.height()), mark);
                }
            }
        }
    }

    PaperView* m_view;
    QList<PaperSpot> m_spots;
    QString m_under; ///< key of the spot under the pointer
    std::shared_ptr<const PageLayout> m_layout;
    std::shared_ptr<const Document> m_document;
    QList<QRectF> m_places;
};

PaperView::PaperView(QWidget* parent)
    : QScrollArea(parent), m_sheets(new Sheets(this)),
      m_copier(new BlockCopier(m_sheets, this, [this] { return m_sheets->blocks(); }))
{
    setObjectName(QStringLiteral("paperView"));
    setAccessibleName(tr("Preview of the document"));
    setFrameShape(QFrame::NoFrame);
    setWidget(m_sheets);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &PaperView::tellPage);
    connect(m_copier, &BlockCopier::chosen, this, [this](const QRect& place) {
        ensureVisible(place.right(), place.bottom(), 0, 0);
        ensureVisible(place.left(), place.top(), 0, gap(8));
    });
}

void PaperView::showLayout(std::shared_ptr<const PageLayout> layout, std::shared_ptr<const Document> document)
{
    const int place = verticalScrollBar()->value();
    m_copier->forget();
    m_sheets->setPages(std::move(layout), std::move(document));
    m_sheets->fit(viewport()->width());
    verticalScrollBar()->setValue(place);
    tellPage();
}

int PaperView::currentPage() const
{
    const QRectF seen(0, verticalScrollBar()->value(), viewport()->width(), viewport()->height());
    int best = 0;
    double most = 0;
    for (qsizetype at = 0; at < m_sheets->places().size(); ++at) {
        const QRectF shown = m_sheets->places()[at] & seen;
        if (shown.height() > most) {
            most = shown.height();
            best = int(at) + 1;
        }
    }
    return best;
}

void PaperView::goToPage(int page)
{
    if (page >= 1 && page <= m_sheets->places().size())
        verticalScrollBar()->setValue(int(m_sheets->places()[page - 1].top()) - gap(2));
}

void PaperView::tellPage()
{
    emit pageShown(currentPage(), pageCount());
}

void PaperView::setSpots(const QList<PaperSpot>& spots)
{
    m_sheets->setSpots(spots);
}

QRect PaperView::placeOf(const QString& key) const
{
    QRectF whole;
    for (const QRectF& place : m_sheets->placesOf(key))
        whole |= place;
    return whole.toRect();
}

QWidget* PaperView::canvas() const
{
    return m_sheets;
}

int PaperView::pageCount() const
{
    return m_sheets->count();
}

void PaperView::resizeEvent(QResizeEvent* event)
{
    QScrollArea::resizeEvent(event);
    m_sheets->fit(viewport()->width());
    tellPage();
}

void PaperView::keyPressEvent(QKeyEvent* event)
{
    if (event->key() != Qt::Key_F2) {
        QScrollArea::keyPressEvent(event);
        return;
    }
    const QString key = m_sheets->firstBelow(verticalScrollBar()->value());
    if (!key.isEmpty())
        emit activated(key);
}

} // namespace sanpi
