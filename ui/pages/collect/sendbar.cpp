// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/collect/sendbar.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/dayedit.h"

#include <QComboBox>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QToolButton>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

constexpr int monthly = 0;
constexpr int weekly = 1;

QDateEdit* dayEdit(const QString& name, const QString& words, QWidget* parent)
{
    auto* edit = new DayEdit(parent);
    edit->setObjectName(name);
    edit->setAccessibleName(words);
    edit->setDateRange(QDate(1990, 1, 1), QDate(2100, 12, 31));
    return edit;
}

} // namespace

SendBar::SendBar(QWidget* parent)
    : QWidget(parent), m_kind(new QComboBox(this)),
      m_day(dayEdit(u"collectPeriodEdit"_s, tr("Period"), this)), m_dueLabel(new QLabel(tr("Due"), this)),
      m_due(dayEdit(u"collectDueEdit"_s, tr("Due"), this)),
      m_move(new QPushButton(tr("Change the day due"), this)), m_settings(new QToolButton(this)),
      m_send(new QPushButton(tr("Send…"), this)), m_again(new QPushButton(tr("Send again…"), this))
{
    m_kind->setObjectName(u"collectKindBox"_s);
    m_kind->setAccessibleName(tr("Collected by"));
    m_kind->addItems({tr("By month"), tr("By week")});
    m_dueLabel->setBuddy(m_due);
    m_settings->setObjectName(u"collectSettingsButton"_s);
    m_settings->setIcon(symbolIcon(Symbol::Settings));
    m_settings->setText(tr("Settings"));
    m_settings->setToolTip(tr("Usual days, and the ledger's own fields that the units fill in"));
    m_settings->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_send->setObjectName(u"collectSendButton"_s);
    m_send->setToolTip(tr("A workbook for every responsible unit, with only its projects"));
    makePrimary(m_send);
    m_again->setObjectName(u"collectAgainButton"_s);
    m_again->setToolTip(
        tr("The units that you choose get a new version, which takes the place of the earlier one"));
    m_move->setObjectName(u"collectMoveDueButton"_s);
    m_move->setToolTip(tr("For the units that have not answered yet; nothing is sent"));
    m_move->hide();
    m_again->hide();
    const auto step = [this](const QString& name, const QString& words, Symbol symbol, int by) {
        auto* button = new QToolButton(this);
        button->setObjectName(name);
        button->setIcon(symbolIcon(symbol));
        button->setToolTip(words);
        button->setAccessibleName(words);
        button->setAutoRaise(true);
        connect(button, &QToolButton::clicked, this, [this, by] {
            const bool weeks = m_kind->currentIndex() == weekly;
            m_day->setDate(weeks ? m_day->date().addDays(7 * by) : m_day->date().addMonths(by));
        });
        return button;
    };
    auto* before = step(u"periodBeforeButton"_s, tr("The period before"), Symbol::ChevronLeft, -1);
    auto* after = step(u"periodAfterButton"_s, tr("The next period"), Symbol::ChevronRight, 1);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(gap(2));
    for (QWidget* part : {static_cast<QWidget*>(m_kind), static_cast<QWidget*>(before),
             static_cast<QWidget*>(m_day), static_cast<QWidget*>(after), static_cast<QWidget*>(m_dueLabel),
             static_cast<QWidget*>(m_due), static_cast<QWidget*>(m_move)})
        row->addWidget(part);
    row->addStretch(1);
    row->addWidget(m_settings);
    row->addWidget(m_send);
    row->addWidget(m_again);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &SendBar::choose);
    connect(m_day, &QDateEdit::dateChanged, this, &SendBar::choose);
    connect(m_due, &QDateEdit::dateChanged, this, &SendBar::showMove);
    connect(m_move, &QPushButton::clicked, this, [this] { emit dueMoved(m_due->date()); });
    connect(m_settings, &QToolButton::clicked, this, &SendBar::settingsWanted);
    connect(m_send, &QPushButton::clicked, this, &SendBar::sendWanted);
    connect(m_again, &QPushButton::clicked, this, &SendBar::sendWanted);
}

CollectPeriod SendBar::period() const
{
    return m_kind->currentIndex() == weekly ? CollectPeriod(Week::of(m_day->date()))
                                            : CollectPeriod(Month::of(m_day->date()));
}

QDate SendBar::due() const
{
    return m_due->date();
}

void SendBar::showFormat()
{
    const bool weeks = m_kind->currentIndex() == weekly;
    m_day->setDisplayFormat(weeks ? u"yyyy-MM-dd"_s : u"yyyy-MM"_s);
    // A calendar of days says nothing about months: there the arrows beside it lead.
    m_day->setCalendarPopup(weeks);
    m_day->setButtonSymbols(weeks ? QAbstractSpinBox::UpDownArrows : QAbstractSpinBox::NoButtons);
}

void SendBar::showMove()
{
    m_move->setVisible(m_mayWrite && m_sentDue.isValid() && m_due->date() != m_sentDue);
}

void SendBar::choose()
{
    showFormat();
    emit periodChosen(period());
}

void SendBar::show(const CollectPeriod& period, QDate due, bool sent, bool mayWrite)
{
    const QSignalBlocker quietKind(m_kind);
    const QSignalBlocker quietDay(m_day);
    m_kind->setCurrentIndex(period.isWeek() ? weekly : monthly);
    m_day->setDate(period.firstDay());
    showFormat();
    m_sentDue = sent ? due : QDate();
    m_mayWrite = mayWrite;
    m_due->setDate(due);
    showMove();
    m_send->setVisible(!sent);
    m_again->setVisible(sent);
    setBusy(false);
    m_settings->setEnabled(mayWrite);
}

void SendBar::setBusy(bool busy)
{
    m_send->setEnabled(m_mayWrite && !busy);
    m_again->setEnabled(m_mayWrite && !busy);
}

} // namespace sanpi
