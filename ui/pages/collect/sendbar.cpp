// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/collect/sendbar.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

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
    auto* edit = new QDateEdit(parent);
    edit->setObjectName(name);
    edit->setAccessibleName(words);
    edit->setCalendarPopup(true);
    edit->setDisplayFormat(u"yyyy-MM-dd"_s);
    edit->setDateRange(QDate(1990, 1, 1), QDate(2100, 12, 31));
    edit->setKeyboardTracking(false);
    return edit;
}

} // namespace

SendBar::SendBar(QWidget* parent)
    : QWidget(parent), m_kind(new QComboBox(this)),
      m_day(dayEdit(u"collectPeriodEdit"_s, tr("Period"), this)), m_dueLabel(new QLabel(tr("Due"), this)),
      m_due(dayEdit(u"collectDueEdit"_s, tr("Due"), this)), m_settings(new QToolButton(this)),
      m_send(new QPushButton(this))
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
    makePrimary(m_send);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(gap(2));
    for (QWidget* part : {static_cast<QWidget*>(m_kind), static_cast<QWidget*>(m_day),
             static_cast<QWidget*>(m_dueLabel), static_cast<QWidget*>(m_due)})
        row->addWidget(part);
    row->addStretch(1);
    row->addWidget(m_settings);
    row->addWidget(m_send);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &SendBar::choose);
    connect(m_day, &QDateEdit::dateChanged, this, &SendBar::choose);
    connect(m_settings, &QToolButton::clicked, this, &SendBar::settingsWanted);
    connect(m_send, &QPushButton::clicked, this, &SendBar::sendWanted);
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
    m_day->setDisplayFormat(m_kind->currentIndex() == weekly ? u"yyyy-MM-dd"_s : u"yyyy-MM"_s);
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
    m_due->setDate(due);
    m_send->setText(sent ? tr("Send again…") : tr("Send…"));
    m_send->setToolTip(sent ? tr("Every unit gets a new version, which takes the place of the earlier one")
                            : tr("A workbook for every responsible unit, with only its projects"));
    m_mayWrite = mayWrite;
    m_send->setEnabled(mayWrite);
    m_settings->setEnabled(mayWrite);
}

void SendBar::setBusy(bool busy)
{
    m_send->setEnabled(m_mayWrite && !busy);
}

} // namespace sanpi
