// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/grid/replacebar.h"

#include "ui/theme/icons.h"
#include "ui/theme/stylepaint.h"
#include "ui/theme/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

namespace sanpi {

using namespace Qt::StringLiterals;

ReplaceBar::ReplaceBar(QWidget* parent)
    : QWidget(parent), m_find(new QLineEdit(this)), m_with(new QLineEdit(this)), m_where(new QComboBox(this)),
      m_whole(new QCheckBox(tr("Whole cells"), this)), m_case(new QCheckBox(tr("Match case"), this)),
      m_say(new QLabel(this))
{
    setObjectName(u"replaceBar"_s);
    m_find->setObjectName(u"findEdit"_s);
    m_find->setPlaceholderText(tr("Find"));
    m_find->setAccessibleName(tr("Find"));
    m_with->setObjectName(u"withEdit"_s);
    m_with->setPlaceholderText(tr("Replace with"));
    m_with->setAccessibleName(tr("Replace with"));
    m_where->setObjectName(u"whereCombo"_s);
    m_where->setAccessibleName(tr("Where"));
    m_where->addItems({tr("In the selection"), tr("In the column"), tr("In all that is shown")});
    m_whole->setObjectName(u"wholeCellCheck"_s);
    m_case->setObjectName(u"matchCaseCheck"_s);
    setTextRole(m_say, TextRole::Caption, true);
    auto* next = new QPushButton(tr("Next"), this);
    next->setObjectName(u"findNextButton"_s);
    next->setToolTip(tr("Go to the next cell that holds it (F3)"));
    auto* replace = new QPushButton(tr("Replace…"), this);
    replace->setObjectName(u"replaceButton"_s);
    replace->setToolTip(tr("Show what would change, then replace"));
    auto* close = new QToolButton(this);
    close->setObjectName(u"closeReplaceButton"_s);
    close->setIcon(symbolIcon(Symbol::Close));
    close->setToolTip(tr("Close (Esc)"));
    close->setAccessibleName(tr("Close"));
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(gap(3), gap(1), gap(2), gap(1));
    line->setSpacing(gap(2));
    line->addWidget(m_find, 2);
    line->addWidget(m_with, 2);
    line->addWidget(m_where);
    line->addWidget(m_whole);
    line->addWidget(m_case);
    line->addWidget(m_say, 1);
    line->addWidget(next);
    line->addWidget(replace);
    line->addWidget(close);
    connect(m_find, &QLineEdit::returnPressed, this, &ReplaceBar::findNextWanted);
    connect(m_with, &QLineEdit::returnPressed, this, &ReplaceBar::replaceWanted);
    connect(m_find, &QLineEdit::textChanged, this, [this] { m_say->clear(); });
    connect(next, &QPushButton::clicked, this, &ReplaceBar::findNextWanted);
    connect(replace, &QPushButton::clicked, this, &ReplaceBar::replaceWanted);
    connect(close, &QToolButton::clicked, this, [this] {
        hide();
        emit closed();
    });
    hide();
}

void ReplaceBar::open(bool severalSelected)
{
    if (!isVisible())
        m_where->setCurrentIndex(int(severalSelected ? Where::Selection : Where::Everything));
    m_say->clear();
    show();
    m_find->setFocus(Qt::ShortcutFocusReason);
    m_find->selectAll();
}

Replacement ReplaceBar::wanted() const
{
    return {m_find->text(), m_with->text(), m_whole->isChecked(), m_case->isChecked()};
}

ReplaceBar::Where ReplaceBar::where() const
{
    return Where(m_where->currentIndex());
}

void ReplaceBar::say(const QString& text)
{
    m_say->setText(text);
}

void ReplaceBar::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape) {
        hide();
        emit closed();
    } else if (event->key() == Qt::Key_F3) {
        emit findNextWanted();
    } else {
        QWidget::keyPressEvent(event);
    }
}

void ReplaceBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Colors& c = colorsOf(this);
    paint::roundedBox(painter, rect(), c.surface, c.border);
}

} // namespace sanpi
