// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/infobar.h"

#include "ui/theme/stylepaint.h"
#include "ui/theme/theme.h"
#include "ui/widgets/symbollabel.h"

#include <QAccessible>
#include <QDeadlineTimer>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QProgressBar>
#include <QPushButton>
#include <QToolButton>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

constexpr int narrowest = 320;

QColor groundOf(Tone tone, const Colors& c)
{
    switch (tone) {
    case Tone::Good:
        return c.goodSoft;
    case Tone::Warn:
        return c.warnSoft;
    case Tone::Bad:
        return c.badSoft;
    case Tone::Plain:
    case Tone::Muted:
        break;
    }
    return c.noticeSoft;
}

void setMark(SymbolLabel* label, Tone tone)
{
    switch (tone) {
    case Tone::Good:
        return label->setSymbol(Symbol::Ok, IconTone::Good);
    case Tone::Warn:
        return label->setSymbol(Symbol::Warning, IconTone::Warn);
    case Tone::Bad:
        return label->setSymbol(Symbol::Error, IconTone::Bad);
    case Tone::Plain:
    case Tone::Muted:
        break;
    }
    label->setSymbol(Symbol::Info);
}

qint64 monotonicMsecs()
{
    return QDeadlineTimer::current().deadline();
}

} // namespace

InfoBar::InfoBar(QWidget* parent)
    : QWidget(parent), m_picture(new SymbolLabel(scaled(normalIcon), this)), m_text(new QLabel(this)),
      m_details(new QLabel(this)), m_action(new QPushButton(this)), m_more(new QToolButton(this)),
      m_close(new QToolButton(this))
{
    setObjectName(u"infoBar"_s);
    m_text->setObjectName(u"infoBarText"_s);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_details->setTextFormat(Qt::PlainText);
    m_details->setWordWrap(true);
    for (QLabel* label : {m_text, m_details})
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setTextRole(m_details, TextRole::Caption, true);
    m_action->setObjectName(u"infoBarActionButton"_s);
    m_more->setText(tr("Details"));
    m_more->setCheckable(true);
    m_close->setObjectName(u"infoBarCloseButton"_s);
    m_close->setIcon(symbolIcon(Symbol::Close));
    m_close->setToolTip(tr("Close this message"));
    m_close->setAccessibleName(m_close->toolTip());
    connect(m_action, &QPushButton::clicked, this, &InfoBar::actionTriggered);
    connect(m_more, &QToolButton::toggled, m_details, &QLabel::setVisible);
    connect(m_close, &QToolButton::clicked, this, &InfoBar::hide);
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(gap(3), gap(1), gap(2), gap(1));
    grid->addWidget(m_picture, 0, 0);
    grid->addWidget(m_text, 0, 1);
    grid->addWidget(m_more, 0, 2);
    grid->addWidget(m_action, 0, 3);
    grid->addWidget(m_close, 0, 4);
    grid->addWidget(m_details, 1, 1, 1, 3);
    grid->setColumnStretch(1, 1);
    if (parent)
        parent->installEventFilter(this);
    hide();
}

int InfoBar::lineHeight()
{
    return scaled(controlHeight) + 2 * gap(1);
}

void InfoBar::setLift(int pixels)
{
    m_lift = pixels;
    place();
}

void InfoBar::place()
{
    const QWidget* ground = parentWidget();
    if (!ground || isHidden())
        return;
    const int room = ground->width() - 2 * gap(2);
    const int around = sizeHint().width() - m_text->sizeHint().width();
    const int wanted = around + m_text->fontMetrics().horizontalAdvance(m_text->text()) + gap(2);
    const int width = qBound(scaled(narrowest), wanted, qMax(scaled(narrowest), room * 3 / 5));
    const int height = qMax(lineHeight(), layout()->totalHeightForWidth(width));
    setGeometry(gap(2) + room - width, ground->height() - m_lift - height, width, height);
    raise();
}

bool InfoBar::event(QEvent* event)
{
    const bool done = QWidget::event(event);
    if (event->type() == QEvent::LayoutRequest)
        place();
    return done;
}

bool InfoBar::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize && watched == parentWidget())
        place();
    return QWidget::eventFilter(watched, event);
}

void InfoBar::showMessage(Tone tone, const QString& text, const QString& action, const QString& details)
{
    m_tone = tone;
    setMark(m_picture, tone);
    m_text->setText(text);
    m_details->setText(details);
    m_details->hide();
    m_more->setChecked(false);
    m_more->setVisible(!details.isEmpty());
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    setAccessibleName(text);
    show();
    place();
    update();
    QAccessibleEvent spoken(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&spoken);
}

QString InfoBar::text() const
{
    return m_text->text();
}

void InfoBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Colors& c = colorsOf(this);
    paint::roundedBox(painter, rect(), c.surface, QColor()); // soft colours let through what lies below
    paint::roundedBox(painter, rect(), groundOf(m_tone, c), c.outline);
}

void InfoBar::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        hide();
    else
        QWidget::keyPressEvent(event);
}

BusyBar::BusyBar(QWidget* parent)
    : QWidget(parent), m_what(new QLabel(this)), m_bar(new QProgressBar(this)), m_remaining(new QLabel(this)),
      m_cancel(new QPushButton(tr("Cancel"), this))
{
    setObjectName(u"busyBar"_s);
    m_cancel->setObjectName(u"busyCancelButton"_s);
    m_bar->setTextVisible(false);
    setTextRole(m_remaining, TextRole::Caption, true);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(gap(3), gap(1), gap(3), gap(1));
    row->addWidget(m_what);
    row->addWidget(m_bar, 1);
    row->addWidget(m_remaining);
    row->addWidget(m_cancel);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        m_cancel->setEnabled(false);
        m_remaining->setText(tr("Cancelling …"));
        emit cancelled();
    });
    hide();
}

void BusyBar::start(const QString& what)
{
    m_busy = true;
    m_started = monotonicMsecs();
    m_what->setText(what);
    m_remaining->clear();
    m_cancel->setEnabled(true);
    setAccessibleName(what);
    setProgress(0, 0);
    show();
}

void BusyBar::setProgress(qint64 done, qint64 total)
{
    constexpr int steps = 1000;
    m_bar->setRange(0, total > 0 ? steps : 0);
    if (total <= 0)
        return;
    m_bar->setValue(int(steps * qBound(qint64(0), done, total) / total));
    const qint64 spent = monotonicMsecs() - m_started;
    constexpr qint64 tellable = 2000;
    if (done > 0 && spent > tellable && m_cancel->isEnabled())
        m_remaining->setText(tr("about %n s left", nullptr, int(spent * (total - done) / done / 1000) + 1));
}

void BusyBar::finish()
{
    m_busy = false;
    hide();
}

} // namespace sanpi
