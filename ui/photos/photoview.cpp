// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/photos/photoview.h"

#include "ui/photos/photodelegate.h"
#include "ui/photos/photolibrary.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace sanpi {

using namespace Qt::StringLiterals;

PhotoView::PhotoView(PhotoLibrary& library, PhotoItems items, int at, QWidget* below)
    : PhotoOverlay(below), m_library(library), m_items(std::move(items)), m_at(at),
      m_caption(new QLabel(this)),
      m_previous(button(u"previousPhotoButton"_s, tr("Previous photo (←)"), int(Symbol::ChevronLeft))),
      m_next(button(u"nextPhotoButton"_s, tr("Next photo (→)"), int(Symbol::ChevronRight)))
{
    setObjectName(u"photoView"_s);
    m_caption->setObjectName(u"photoCaption"_s);
    m_caption->setTextFormat(Qt::PlainText);
    m_caption->setWordWrap(true);
    QToolButton* save = button(u"savePhotoButton"_s, tr("Save the original (Ctrl+S)"), int(Symbol::Save));
    QToolButton* close = button(u"closePhotoButton"_s, tr("Back (Esc)"), int(Symbol::Close));
    auto* line = new QHBoxLayout;
    line->setSpacing(gap(1));
    line->addWidget(m_previous);
    line->addWidget(m_next);
    line->addSpacing(gap(2));
    line->addWidget(m_caption, 1);
    line->addWidget(save);
    line->addWidget(close);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(gap(3), gap(2), gap(3), gap(2));
    column->addStretch(1);
    column->addLayout(line);
    connect(m_previous, &QToolButton::clicked, this, [this] { goTo(m_at - 1); });
    connect(m_next, &QToolButton::clicked, this, [this] { goTo(m_at + 1); });
    connect(save, &QToolButton::clicked, this, [this] { emit saveWanted(m_at); });
    connect(close, &QToolButton::clicked, this, [this] { leave(); });
    connect(&m_library, &PhotoLibrary::arrived, this, [this](const QString& sha256) {
        if (sha256 == m_items[size_t(m_at)].photo.sha256)
            showCurrent();
    });
    showCurrent();
}

QToolButton* PhotoView::button(const QString& name, const QString& tip, int symbol)
{
    auto* made = new QToolButton(this);
    made->setObjectName(name);
    made->setIcon(symbolIcon(Symbol(symbol)));
    made->setAutoRaise(true);
    made->setToolTip(tip);
    made->setAccessibleName(tip);
    made->setFocusPolicy(Qt::TabFocus); // the keys stay with the photo
    return made;
}

void PhotoView::goTo(int at)
{
    const int to = std::clamp(at, 0, int(m_items.size()) - 1);
    if (to == m_at)
        return;
    m_at = to;
    showCurrent();
    emit went(m_at);
}

QString PhotoView::captionOf(const PhotoItem& item) const
{
    const SeenPhoto* seen = m_library.seen(item.photo.sha256, screenEdge);
    QStringList words {tr("%1 of %2").arg(m_at + 1).arg(m_items.size()), item.photo.view,
        photoTimeLine(item.photo), item.photo.name, item.photo.note};
    if (seen && seen->size.isValid() && !seen->size.isEmpty())
        words << u"%1 × %2"_s.arg(seen->size.width()).arg(seen->size.height());
    if (seen && seen->place) {
        words << tr("at %1, %2").arg(seen->place->latitude, 0, 'f', 5).arg(seen->place->longitude, 0, 'f', 5);
    }
    words.removeAll(QString());
    return words.join(u"  ·  "_s);
}

void PhotoView::showCurrent()
{
    const PhotoItem& item = m_items[size_t(m_at)];
    if (!m_library.seen(item.photo.sha256, screenEdge))
        m_library.want(item, screenEdge);
    m_caption->setText(captionOf(item));
    setAccessibleName(m_caption->text());
    m_previous->setEnabled(m_at > 0);
    m_next->setEnabled(m_at + 1 < int(m_items.size()));
    update();
}

void PhotoView::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Save)) {
        emit saveWanted(m_at);
        return;
    }
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Up:
    case Qt::Key_PageUp:
        goTo(m_at - 1);
        break;
    case Qt::Key_Right:
    case Qt::Key_Down:
    case Qt::Key_PageDown:
    case Qt::Key_Space:
        goTo(m_at + 1);
        break;
    case Qt::Key_Home:
        goTo(0);
        break;
    case Qt::Key_End:
        goTo(int(m_items.size()) - 1);
        break;
    default:
        PhotoOverlay::keyPressEvent(event);
    }
}

void PhotoView::paintEvent(QPaintEvent* event)
{
    PhotoOverlay::paintEvent(event);
    QPainter painter(this);
    const Colors& c = colorsOf(this);
    const int foot = std::max(m_caption->height(), m_next->height()) + gap(5);
    const QRectF place = QRectF(rect()).adjusted(gap(3), gap(3), -gap(3), -foot);
    const QString sha256 = m_items[size_t(m_at)].photo.sha256;
    const SeenPhoto* seen = m_library.seen(sha256, screenEdge);
    const SeenPhoto* small = seen ? seen : m_library.seen(sha256, thumbEdge);
    if (small && !small->image.isNull()) {
        QImage image = small->image;
        if (!seen) // until the large one is there
            image = image.scaled(place.size().toSize(), Qt::KeepAspectRatio);
        paintPhoto(painter, place, image);
        return;
    }
    painter.setPen(c.textMuted);
    painter.drawText(place, int(Qt::AlignCenter) | int(Qt::TextWordWrap),
        small && !small->problem.isEmpty() ? small->problem : u"…"_s);
}

} // namespace sanpi
