// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/collect/collectsettingsdialog.h"

#include "exchange/import/blankwords.h"
#include "ui/facts/valuetext.h"
#include "ui/theme/theme.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

constexpr int longestMonth = 31;
constexpr int listHeight = 150;
constexpr int keyRole = Qt::UserRole + 1;

} // namespace

CollectSettingsDialog::CollectSettingsDialog(
    const CollectSettings& settings, const std::vector<Field>& own, QWidget* parent)
    : QDialog(parent), m_month(new QComboBox(this)), m_day(new QSpinBox(this)),
      m_weekDay(new QComboBox(this)), m_blanks(new QLineEdit(this)), m_own(new QListWidget(this))
{
    setObjectName(u"collectSettingsDialog"_s);
    setWindowTitle(tr("Settings of collecting"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_month->setObjectName(u"dueMonthBox"_s);
    m_month->addItems({tr("of the month"), tr("of the next month")});
    m_month->setCurrentIndex(settings.nextMonth ? 1 : 0);
    m_day->setObjectName(u"dueDayBox"_s);
    m_day->setRange(1, longestMonth);
    m_day->setSuffix(tr(" day"));
    m_day->setValue(settings.monthDay);
    m_weekDay->setObjectName(u"dueWeekBox"_s);
    for (int day = 1; day <= 7; ++day)
        m_weekDay->addItem(QLocale().standaloneDayName(day));
    m_weekDay->setCurrentIndex(settings.weekDay - 1);
    m_blanks->setObjectName(u"blankWordsEdit"_s);
    m_blanks->setText(settings.blankWords.join(u'、'));
    m_blanks->setPlaceholderText(tr("such as 待定、未定"));
    m_blanks->setToolTip(tr("Words of units that say nothing, beside 无, - and N/A: in answers and in every "
                            "imported sheet they leave a value as it is"));
    m_own->setObjectName(u"ownAskedList"_s);
    build(own, settings);
}

void CollectSettingsDialog::build(const std::vector<Field>& own, const CollectSettings& settings)
{
    for (const Field& field : own) {
        auto* item = new QListWidgetItem(field.label(englishLabels()), m_own);
        item->setData(keyRole, field.key);
        item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
        item->setCheckState(settings.own.contains(field.key) ? Qt::Checked : Qt::Unchecked);
    }
    auto* month = new QHBoxLayout;
    month->addWidget(m_month);
    month->addWidget(m_day);
    month->addStretch(1);
    auto* form = new QFormLayout;
    form->addRow(tr("By month, due on"), month);
    form->addRow(tr("By week, due on"), m_weekDay);
    form->addRow(tr("Words for a blank"), m_blanks);
    auto* note = new QLabel(
        tr("The day can be changed for every round; a day that a month lacks is its last."), this);
    note->setWordWrap(true);
    setTextRole(note, TextRole::Caption, true);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    QPushButton* keep = buttons->addButton(tr("Keep"), QDialogButtonBox::AcceptRole);
    keep->setObjectName(u"keepCollectSettings"_s);
    makePrimary(keep);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* column = new QVBoxLayout(this);
    column->addLayout(form);
    column->addWidget(note);
    auto* label = new QLabel(tr("&Own fields that the units fill in"), this);
    label->setBuddy(m_own);
    label->setVisible(!own.empty());
    m_own->setVisible(!own.empty());
    m_own->setFixedHeight(scaled(listHeight));
    column->addWidget(label);
    column->addWidget(m_own);
    column->addWidget(buttons);
}

CollectSettings CollectSettingsDialog::settings() const
{
    CollectSettings settings;
    settings.nextMonth = m_month->currentIndex() == 1;
    settings.monthDay = m_day->value();
    settings.weekDay = m_weekDay->currentIndex() + 1;
    settings.blankWords = blankWordsOf(m_blanks->text());
    for (int row = 0; row < m_own->count(); ++row) {
        if (m_own->item(row)->checkState() == Qt::Checked)
            settings.own << m_own->item(row)->data(keyRole).toString();
    }
    return settings;
}

} // namespace sanpi
