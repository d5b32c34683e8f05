// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/turns/habitsform.h"

#include "schema/messages.h"
#include "ui/shell/ledgersession.h"
#include "ui/theme/theme.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSpinBox>

namespace sanpi {

using namespace Qt::StringLiterals;

HabitsForm::HabitsForm(LedgerSession& session, QWidget* parent)
    : QWidget(parent), m_session(session), m_day(new QSpinBox(this)),
      m_january(new QCheckBox(tr("January is reported with February (1—2月份)"), this)),
      m_half(new QCheckBox(
          tr("Half-month reports: from the 15th the open month counts as its first half"), this))
{
    m_day->setObjectName(u"collectDaySpinBox"_s);
    m_day->setRange(1, 31);
    m_day->setKeyboardTracking(false);
    m_january->setObjectName(u"januaryCheckBox"_s);
    m_half->setObjectName(u"halfMonthCheckBox"_s);
    auto* label = new QLabel(tr("Figures are collected up to &day"), this);
    label->setBuddy(m_day);
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(gap(2));
    line->addWidget(label);
    line->addWidget(m_day);
    line->addSpacing(gap(3));
    line->addWidget(m_january);
    line->addSpacing(gap(3));
    line->addWidget(m_half);
    line->addStretch(1);
    connect(m_day, &QSpinBox::valueChanged, this, [this](int day) {
        write(u"month.collect_day"_s, QString::number(day), tr("Cut-off day of collecting: %1").arg(day));
    });
    connect(m_january, &QCheckBox::toggled, this, [this](bool together) {
        write(u"month.january_alone"_s, together ? u"0"_s : u"1"_s,
            together ? tr("January is reported with February") : tr("January is reported alone"));
    });
    connect(m_half, &QCheckBox::toggled, this, [this](bool half) {
        write(u"month.half_reports"_s, half ? u"1"_s : u"0"_s,
            half ? tr("Half-month reports") : tr("No half-month reports"));
    });
}

void HabitsForm::showHabits(const MonthHabits& habits, bool editable)
{
    m_habits = habits;
    const QSignalBlocker day(m_day);
    const QSignalBlocker january(m_january);
    const QSignalBlocker half(m_half);
    m_day->setValue(habits.collectDay);
    m_january->setChecked(!habits.januaryAlone);
    m_half->setChecked(habits.halfReports);
    for (QWidget* field : std::initializer_list<QWidget*> {m_day, m_january, m_half})
        field->setEnabled(editable);
}

void HabitsForm::write(const QString& key, const QString& value, const QString& label)
{
    LedgerSession::Wish wish;
    wish.label = label;
    wish.build = [key, value](ChangeSetBuilder& builder, Ledger& ledger) -> Result<void> {
        const auto known = ledger.records().idWhere(Kind::Setting, u"key"_s, key);
        if (!known)
            return known.error();
        const RecordId id {Kind::Setting, {known->has_value() ? **known : builder.newId(), 0, 0}};
        if (const auto named = builder.set(id, u"key"_s, key); !named)
            return named;
        return builder.set(id, u"value"_s, value);
    };
    ++m_writing;
    m_session.change(wish, this, [this](const Outcome& outcome) {
        --m_writing;
        if (!outcome.ok()) {
            showHabits(m_habits, true);
            emit refused(messageOf(outcome.error));
        }
    });
}

} // namespace sanpi
