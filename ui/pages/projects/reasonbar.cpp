// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/projects/reasonbar.h"

#include "ui/theme/stylepaint.h"
#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>

namespace sanpi {

using namespace Qt::StringLiterals;

ReasonBar::ReasonBar(QWidget* parent)
    : QWidget(parent), m_what(new QLabel(this)), m_reason(new QLineEdit(this)),
      m_give(new QPushButton(tr("Take it back"), this))
{
    setObjectName(u"reasonBar"_s);
    m_what->setWordWrap(true);
    m_reason->setObjectName(u"reasonEdit"_s);
    m_reason->setPlaceholderText(tr("Reason; the history keeps it"));
    m_reason->setAccessibleName(tr("Reason"));
    m_give->setObjectName(u"giveReasonButton"_s);
    auto* leave = new QPushButton(tr("Leave it as it was"), this);
    leave->setObjectName(u"cancelReasonButton"_s);
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(gap(3), gap(1), gap(2), gap(1));
    line->setSpacing(gap(2));
    line->addWidget(m_what, 1);
    line->addWidget(m_reason, 1);
    line->addWidget(m_give);
    line->addWidget(leave);
    connect(m_reason, &QLineEdit::returnPressed, this, &ReasonBar::give);
    connect(m_reason, &QLineEdit::textChanged, this,
        [this](const QString& text) { m_give->setEnabled(!text.trimmed().isEmpty()); });
    connect(m_give, &QPushButton::clicked, this, &ReasonBar::give);
    connect(leave, &QPushButton::clicked, this, &ReasonBar::cancel);
    hide();
}

void ReasonBar::ask(const QString& what, const QString& give)
{
    m_what->setText(what);
    m_give->setText(give.isEmpty() ? tr("Take it back") : give);
    m_reason->clear();
    m_give->setEnabled(false);
    show();
    m_reason->setFocus(Qt::OtherFocusReason);
}

void ReasonBar::give()
{
    const QString reason = m_reason->text().trimmed();
    if (reason.isEmpty())
        return;
    hide();
    emit given(reason);
}

void ReasonBar::cancel()
{
    hide();
    emit cancelled();
}

void ReasonBar::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        cancel();
    else
        QWidget::keyPressEvent(event);
}

void ReasonBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Colors& c = colorsOf(this);
    paint::roundedBox(painter, rect(), c.warnSoft, c.border);
}

} // namespace sanpi
