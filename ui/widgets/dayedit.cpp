// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/dayedit.h"

#include "ui/theme/icons.h"

#include <QCalendarWidget>
#include <QKeyEvent>
#include <QLineEdit>
#include <QTextCharFormat>
#include <QToolButton>

#include <utility>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

/// yyyy-MM-dd
int fullPlace(QDateTimeEdit::Section section)
{
    return section == QDateTimeEdit::YearSection ? 4 : 2;
}

} // namespace

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
    const QString text = event->text();
    const bool digit = text.size() == 1 && text.front().isDigit();
    const bool between = text == "-"_L1 || text == "."_L1 || text == "/"_L1;
    if (digit)
        makeRoom();
    if (between && std::exchange(m_wentOn, false))
        return; // the fourth digit of a year went on to the month by itself
    const Section before = currentSection();
    if (between && text != "-"_L1) {
        QKeyEvent dash(QEvent::KeyPress, Qt::Key_Minus, Qt::NoModifier, u"-"_s);
        QDateEdit::keyPressEvent(&dash);
    } else {
        QDateEdit::keyPressEvent(event);
    }
    m_wentOn = digit && currentSection() != before;
}

/// A full place takes no digit: what is typed replaces it, from the year on where all is selected.
void DayEdit::makeRoom()
{
    const QLineEdit* line = lineEdit();
    if (line->selectedText() == line->text())
        setSelectedSection(YearSection);
    else if (!line->hasSelectedText() && sectionText(currentSection()).size() >= fullPlace(currentSection()))
        setSelectedSection(currentSection());
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
