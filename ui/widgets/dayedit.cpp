// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/dayedit.h"

#include "ui/theme/icons.h"

#include <QCalendarWidget>
#include <QEvent>
#include <QLineEdit>
#include <QTextCharFormat>
#include <QToolButton>

namespace sanpi {

using namespace Qt::StringLiterals;

DayEdit::DayEdit(QWidget* parent) : QDateEdit(parent)
{
    setCalendarPopup(true);
    setDisplayFormat(u"yyyy-MM-dd"_s);
    setKeyboardTracking(false);
    lineEdit()->installEventFilter(this);
}

bool DayEdit::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == lineEdit() && event->type() == QEvent::MouseButtonRelease
        && !lineEdit()->hasSelectedText())
        setSelectedSection(currentSection());
    return QDateEdit::eventFilter(watched, event);
}

void DayEdit::mousePressEvent(QMouseEvent* event)
{
    dress();
    QDateEdit::mousePressEvent(event);
}

void DayEdit::keyPressEvent(QKeyEvent* event)
{
    dress();
    QDateEdit::keyPressEvent(event);
}

/// Qt's own colours of weekends and arrows hold no contrast in the dark.
void DayEdit::dress()
{
    QCalendarWidget* calendar = m_dressed || !calendarPopup() ? nullptr : calendarWidget();
    if (!calendar)
        return;
    m_dressed = true;
    calendar->setFirstDayOfWeek(Qt::Monday);
    calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    for (const Qt::DayOfWeek day : {Qt::Saturday, Qt::Sunday})
        calendar->setWeekdayTextFormat(day, calendar->weekdayTextFormat(Qt::Monday));
    for (const auto& [name, symbol] : {std::pair(u"qt_calendar_prevmonth"_s, Symbol::ChevronLeft),
             std::pair(u"qt_calendar_nextmonth"_s, Symbol::ChevronRight)}) {
        if (auto* arrow = calendar->findChild<QToolButton*>(name))
            arrow->setIcon(symbolIcon(symbol));
    }
}

} // namespace sanpi
