// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/facts/fieldedit.h"

#include "domain/money.h"
#include "ui/facts/valuetext.h"
#include "ui/theme/theme.h"

#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QScreen>
#include <QStringListModel>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostOffers = 10;
constexpr int smallestWithWan = 100; ///< below it an amount of 万 in a column of 万元 is odd

} // namespace

FieldEdit::FieldEdit(const Field& field, const QList<Offer>& offers, Unit unit, QWidget* parent)
    : QLineEdit(parent), m_field(field), m_unit(unit)
{
    setObjectName(u"fieldEdit_"_s + field.key);
    setAccessibleName(columnTitle(field, unit));
    if (isFigure(field))
        setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    if (field.maxLength > 0)
        setMaxLength(field.maxLength * 2); // longer is a problem with a reason, not a silent cut
    setOffers(offers);
    connect(this, &QLineEdit::textEdited, this, &FieldEdit::react);
}

void FieldEdit::setOffers(const QList<Offer>& offers)
{
    m_offers = offers;
    if (!m_offers.isEmpty() && !m_list) {
        m_shown = new QStringListModel(this);
        m_list = new QListView(this);
        m_list->setObjectName(u"offerList"_s);
        m_list->setWindowFlags(Qt::ToolTip);
        m_list->setAttribute(Qt::WA_ShowWithoutActivating);
        m_list->setFocusPolicy(Qt::NoFocus);
        m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
        m_list->setUniformItemSizes(true);
        m_list->setModel(m_shown);
        m_list->hide();
        connect(m_list, &QListView::clicked, this, [this] {
            takeOffer();
            emit offerChosen();
        });
    }
}

FieldEdit::~FieldEdit()
{
    closePopups();
}

bool FieldEdit::isOffering() const
{
    return m_list && m_list->isVisible();
}

QString FieldEdit::wanted() const
{
    if (isOffering() && m_list->currentIndex().isValid() && !text().trimmed().isEmpty())
        return m_list->currentIndex().data().toString();
    return text();
}

void FieldEdit::takeOffer()
{
    if (!isOffering())
        return;
    if (m_list->currentIndex().isValid())
        setText(m_list->currentIndex().data().toString());
    m_list->hide();
}

void FieldEdit::showAllOffers()
{
    if (m_offers.isEmpty())
        return;
    offer(m_offers, false);
    const QStringList shown = m_shown->stringList();
    if (const qsizetype at = shown.indexOf(text()); at >= 0)
        m_list->setCurrentIndex(m_shown->index(int(at)));
}

QString FieldEdit::hint() const
{
    return m_hint && m_hint->isVisible() ? m_hint->text() : QString();
}

void FieldEdit::closePopups()
{
    if (m_list)
        m_list->hide();
    if (m_hint)
        m_hint->hide();
}

void FieldEdit::react(const QString& text)
{
    if (!m_offers.isEmpty()) {
        offer(matching(m_offers, text), !text.trimmed().isEmpty());
        return;
    }
    if (m_field.type != FieldType::Money)
        return;
    const auto parsed = parseMoney(text, m_unit, true);
    const bool plain = parsed && !parsed->hadUnit && !text.trimmed().startsWith(u'=');
    if (text.trimmed().isEmpty() || plain)
        showHint({});
    else if (parsed && m_unit == Unit::Wan && text.contains(u'万')
        && parsed->value < Money::fromWan(smallestWithWan))
        // 1.2万 is 1.2 of what the column counts, not the 12000 that one may have meant.
        showHint(tr("= %1 万元: the column counts in 万元 already")
                     .arg(parsed->value.grouped(m_unit, decimalsOf(parsed->value, m_unit))));
    else if (parsed)
        showHint(u"= "_s + parsed->value.grouped(m_unit, decimalsOf(parsed->value, m_unit)) + u' '
            + unitName(m_unit));
    else
        showHint(tr("Not yet an amount, such as 12000, 1.2亿 or =12*3"));
}

void FieldEdit::offer(const QList<Offer>& offers, bool highlightFirst)
{
    QStringList texts;
    for (const Offer& one : offers)
        texts << one.text;
    m_shown->setStringList(texts);
    if (texts.isEmpty() || !isVisible()) {
        m_list->hide();
        return;
    }
    const int rowHeight = qMax(m_list->sizeHintForRow(0), smallestTarget);
    const int rows = qMin(int(texts.size()), mostOffers);
    const int wide = qMax(width(), m_list->sizeHintForColumn(0) + gap(8));
    place(m_list, {wide, rows * rowHeight + 2 * m_list->frameWidth()});
    m_list->setCurrentIndex(highlightFirst ? m_shown->index(0) : QModelIndex());
    m_list->show();
}

void FieldEdit::showHint(const QString& text)
{
    if (text.isEmpty()) {
        if (m_hint)
            m_hint->hide();
        return;
    }
    if (!m_hint) {
        m_hint = new QLabel(this);
        m_hint->setObjectName(u"amountHint"_s);
        m_hint->setWindowFlags(Qt::ToolTip);
        m_hint->setAttribute(Qt::WA_ShowWithoutActivating);
        m_hint->setFrameShape(QFrame::Box);
        m_hint->setAutoFillBackground(true);
        m_hint->setBackgroundRole(QPalette::ToolTipBase);
        m_hint->setMargin(gap(1));
        setTextRole(m_hint, TextRole::Caption);
    }
    m_hint->setText(text);
    place(m_hint, m_hint->sizeHint());
    m_hint->setVisible(isVisible());
}

void FieldEdit::place(QWidget* popup, const QSize& size) const
{
    QRect box(mapToGlobal(QPoint(0, height())), size);
    if (const QScreen* on = screen()) {
        const QRect room = on->availableGeometry();
        if (box.bottom() > room.bottom())
            box.moveBottom(mapToGlobal(QPoint(0, 0)).y());
        if (box.right() > room.right())
            box.moveRight(room.right());
    }
    popup->setGeometry(box);
}

void FieldEdit::keyPressEvent(QKeyEvent* event)
{
    if (!m_offers.isEmpty() && (event->key() == Qt::Key_Down || event->key() == Qt::Key_Up)) {
        if (!isOffering()) {
            showAllOffers();
            return;
        }
        const int count = m_shown->rowCount();
        const int now = m_list->currentIndex().isValid() ? m_list->currentIndex().row() : -1;
        const int next = event->key() == Qt::Key_Down ? qMin(now + 1, count - 1) : qMax(now - 1, 0);
        m_list->setCurrentIndex(m_shown->index(next));
        if (text().trimmed().isEmpty() || m_shown->rowCount() == m_offers.size())
            setText(m_shown->index(next).data().toString());
        return;
    }
    QLineEdit::keyPressEvent(event);
}

void FieldEdit::focusOutEvent(QFocusEvent* event)
{
    QLineEdit::focusOutEvent(event);
    closePopups();
}

void FieldEdit::hideEvent(QHideEvent* event)
{
    QLineEdit::hideEvent(event);
    closePopups();
}

LongFieldEdit::LongFieldEdit(QWidget* parent) : QPlainTextEdit(parent)
{
    setTabChangesFocus(true);
    setLineWrapMode(QPlainTextEdit::WidgetWidth);
}

} // namespace sanpi
