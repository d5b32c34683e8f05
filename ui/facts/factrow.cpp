// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/facts/factrow.h"

#include "ui/facts/fieldedit.h"
#include "ui/facts/valuetext.h"
#include "ui/theme/stylepaint.h"
#include "ui/theme/theme.h"
#include "ui/widgets/elidedlabel.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

constexpr int labelWidth = 132;
constexpr int longLines = 3;

} // namespace

FactRow::FactRow(const Field& field, const QList<Offer>& offers, QWidget* parent)
    : QWidget(parent), m_key(field.key), m_before(new QLabel(this)), m_problem(new QLabel(this))
{
    setObjectName(u"factRow_"_s + field.key);
    auto* label = new QLabel(columnTitle(field, Unit::Wan), this);
    setTextRole(label, TextRole::Caption, true);
    label->setFixedWidth(labelWidth);
    label->setWordWrap(true);
    QFont struck = fontOf(TextRole::Caption);
    struck.setStrikeOut(true);
    m_before->setFont(struck);
    m_before->setForegroundRole(QPalette::PlaceholderText);
    m_before->setObjectName(u"valueBefore"_s);
    m_before->setMaximumWidth(gap(40));
    m_before->hide();
    setTextRole(m_problem, TextRole::Caption);
    m_problem->setForegroundRole(QPalette::BrightText);
    m_problem->setObjectName(u"factProblem"_s);
    m_problem->setWordWrap(true);
    m_problem->hide();
    if (!field.isInput() || field.home == Home::Membership) {
        m_fixed = new ElidedLabel(this);
        m_fixed->setObjectName(u"factValue"_s);
        if (isFigure(field))
            m_fixed->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        m_fixed->setContentsMargins(gap(1), 0, gap(1), 0);
    } else if (isLongText(field)) {
        m_long = new LongFieldEdit(this);
        m_long->setObjectName(u"fieldEdit_"_s + field.key);
        m_long->setAccessibleName(columnTitle(field, Unit::Wan));
        m_long->setFrameShape(QFrame::NoFrame);
        m_long->setFixedHeight(m_long->fontMetrics().lineSpacing() * longLines + gap(3));
    } else {
        m_line = new FieldEdit(field, offers, Unit::Wan, this);
        m_line->setFrame(false);
        label->setBuddy(m_line);
        connect(m_line, &FieldEdit::offerChosen, this, &FactRow::commit);
    }
    QWidget* value = m_fixed ? static_cast<QWidget*>(m_fixed) : editor();
    value->installEventFilter(this);
    auto* line = new QHBoxLayout;
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(gap(2));
    line->addWidget(label, 0, m_long ? Qt::AlignTop : Qt::AlignVCenter);
    line->addWidget(value, 1);
    line->addWidget(m_before);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 1, 0, 1);
    column->setSpacing(0);
    column->addLayout(line);
    column->addWidget(m_problem);
}

QWidget* FactRow::editor() const
{
    return m_line ? static_cast<QWidget*>(m_line) : m_long;
}

bool FactRow::isModified() const
{
    return (m_line && m_line->isModified()) || (m_long && m_long->document()->isModified());
}

void FactRow::setValue(const QString& text, bool editable)
{
    m_text = text;
    if (m_fixed)
        m_fixed->setText(text.isEmpty() ? u"—"_s : text);
    if (m_line) {
        m_line->setReadOnly(!editable);
        m_line->setText(text);
        m_line->setCursorPosition(0);
    }
    if (m_long) {
        m_long->setReadOnly(!editable);
        m_long->setPlainText(text);
    }
    setProblem({});
}

void FactRow::setBefore(const QString& text)
{
    m_before->setText(m_before->fontMetrics().elidedText(text, Qt::ElideMiddle, m_before->maximumWidth()));
    m_before->setToolTip(text.isEmpty() ? QString() : tr("Before the last change: %1").arg(text));
    m_before->setVisible(!text.isEmpty());
}

QString FactRow::before() const
{
    return m_before->isVisibleTo(this) ? m_before->text() : QString();
}

void FactRow::setProblem(const QString& message)
{
    m_problem->setText(message);
    m_problem->setVisible(!message.isEmpty());
    update();
}

QString FactRow::problem() const
{
    return m_problem->text();
}

void FactRow::commit()
{
    if (m_line) {
        m_line->takeOffer();
        m_line->closePopups();
    }
    const QString typed = m_line ? m_line->text() : m_long->toPlainText();
    if (m_line)
        m_line->setModified(false);
    else
        m_long->document()->setModified(false);
    if (typed != m_text)
        emit edited(typed);
}

void FactRow::revert()
{
    if (m_line) {
        m_line->closePopups();
        m_line->setText(m_text);
    } else {
        m_long->setPlainText(m_text);
    }
    setProblem({});
}

bool FactRow::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        update();
    if (watched != editor())
        return QWidget::eventFilter(watched, event);
    if (event->type() == QEvent::FocusOut && isModified())
        commit();
    if (event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (enter && !(key->modifiers() & Qt::AltModifier)) {
            commit();
            return true;
        }
        if (enter && m_long) {
            m_long->insertPlainText(u"\n"_s);
            return true;
        }
        if (key->key() == Qt::Key_Escape && (isModified() || !problem().isEmpty())) {
            revert();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void FactRow::paintEvent(QPaintEvent*)
{
    const QWidget* edit = editor();
    if (!edit)
        return;
    const bool wrong = !problem().isEmpty();
    if (!edit->hasFocus() && !m_hovered && !wrong)
        return;
    QPainter painter(this);
    const Colors& c = colorsOf(this);
    const QColor edge = wrong ? c.bad : edit->hasFocus() ? c.accent : c.border;
    paint::roundedBox(painter, QRectF(edit->geometry()).adjusted(-2, -1, 2, 1), c.surface, edge,
        edit->hasFocus() ? 2.0 : 1.0);
}

void FactRow::enterEvent(QEnterEvent* event)
{
    m_hovered = true;
    update();
    QWidget::enterEvent(event);
}

void FactRow::leaveEvent(QEvent* event)
{
    m_hovered = false;
    update();
    QWidget::leaveEvent(event);
}

} // namespace sanpi
