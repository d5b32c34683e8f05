// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/collect/senddialog.h"

#include "ui/pages/collect/collectpage.h"
#include "ui/theme/theme.h"
#include "ui/widgets/dayedit.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

enum SendColumn { UnitColumn, ProjectsColumn, StateColumn };
constexpr int unitRole = Qt::UserRole + 1;
constexpr int answeredRole = Qt::UserRole + 2;
constexpr int owesRole = Qt::UserRole + 3; ///< a first round goes to all, the next ones to who owes an answer
constexpr int dialogWidth = 460;
constexpr int dialogHeight = 520;
constexpr int nameWidth = 180;
constexpr int countWidth = 70;

} // namespace

SendDialog::SendDialog(
    const std::vector<SendUnit>& units, const CollectStatus& status, QDate due, QDate today, QWidget* parent)
    : QDialog(parent), m_today(today), m_units(new QTreeWidget(this)), m_due(new DayEdit(this)),
      m_warning(new QLabel(this))
{
    setObjectName(u"sendDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    const bool again = !status.units.empty();
    setWindowTitle((again ? tr("Send again: %1") : tr("Send: %1")).arg(status.period.name()));
    m_due->setObjectName(u"sendDueEdit"_s);
    m_due->setAccessibleName(tr("Due"));
    m_due->setDate(due);
    m_warning->setObjectName(u"sendWarningLabel"_s);
    m_warning->setWordWrap(true);
    m_warning->setForegroundRole(QPalette::BrightText);
    build(units, status);
    resize(scaled(dialogWidth), scaled(dialogHeight));
    showWhatItDoes();
}

void SendDialog::build(const std::vector<SendUnit>& units, const CollectStatus& status)
{
    const bool again = !status.units.empty();
    m_units->setObjectName(u"sendUnitsView"_s);
    m_units->setAccessibleName(tr("Units"));
    m_units->setHeaderLabels({tr("Unit"), tr("Projects"), tr("State")});
    m_units->setRootIsDecorated(false);
    m_units->setUniformRowHeights(true);
    m_units->header()->setStretchLastSection(true);
    m_units->setColumnWidth(UnitColumn, scaled(nameWidth));
    m_units->setColumnWidth(ProjectsColumn, scaled(countWidth));
    m_units->setColumnHidden(StateColumn, !again);
    m_units->headerItem()->setTextAlignment(ProjectsColumn, Qt::AlignRight | Qt::AlignVCenter);
    for (const SendUnit& unit : units) {
        const auto known = std::ranges::find(status.units, unit.unit, &CollectUnit::unit);
        const bool sent = known != status.units.end();
        const bool answered = sent && !known->owes();
        auto* item = new QTreeWidgetItem(m_units,
            {unit.name, QString::number(unit.projects),
                sent ? collectStateLabel(*known) : tr("not sent yet")});
        item->setTextAlignment(ProjectsColumn, Qt::AlignRight | Qt::AlignVCenter);
        item->setData(UnitColumn, unitRole, unit.unit);
        item->setData(UnitColumn, answeredRole, answered);
        const bool owes = !again || (sent && !answered);
        item->setData(UnitColumn, owesRole, owes);
        item->setCheckState(UnitColumn, owes ? Qt::Checked : Qt::Unchecked);
    }
    auto* dueLine = new QHBoxLayout;
    auto* dueLabel = new QLabel(tr("&Due"), this);
    dueLabel->setBuddy(m_due);
    dueLine->addWidget(dueLabel);
    dueLine->addWidget(m_due);
    dueLine->addStretch(1);
    auto* note = new QLabel(
        tr("The workbooks go into a folder of their own within the one that you choose next."), this);
    note->setWordWrap(true);
    setTextRole(note, TextRole::Caption, true);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_send = buttons->addButton(QString(), QDialogButtonBox::AcceptRole);
    m_send->setObjectName(u"sendToUnitsButton"_s);
    makePrimary(m_send);
    auto* column = new QVBoxLayout(this);
    column->addWidget(buildTicks(again));
    column->addWidget(m_units, 1);
    column->addLayout(dueLine);
    column->addWidget(m_warning);
    column->addWidget(note);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_units, &QTreeWidget::itemChanged, this, &SendDialog::showWhatItDoes);
    connect(m_due, &QDateEdit::dateChanged, this, &SendDialog::showWhatItDoes);
}

QWidget* SendDialog::buildTicks(bool again)
{
    auto* bar = new QWidget(this);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    const auto button = [&](const QString& name, const QString& text, bool owing, bool others) {
        auto* made = new QPushButton(text, bar);
        made->setObjectName(name);
        made->setAutoDefault(false);
        connect(made, &QPushButton::clicked, this, [this, owing, others] { tick(owing, others); });
        row->addWidget(made);
        return made;
    };
    button(u"sendAllUnitsButton"_s, tr("All"), true, true);
    button(u"sendNoUnitsButton"_s, tr("None"), false, false);
    button(u"sendOpenUnitsButton"_s, tr("Those that have not answered"), true, false)->setVisible(again);
    row->addStretch(1);
    return bar;
}

void SendDialog::tick(bool owing, bool others)
{
    {
        const QSignalBlocker quiet(m_units);
        for (int row = 0; row < m_units->topLevelItemCount(); ++row) {
            QTreeWidgetItem* item = m_units->topLevelItem(row);
            const bool on = item->data(UnitColumn, owesRole).toBool() ? owing : others;
            item->setCheckState(UnitColumn, on ? Qt::Checked : Qt::Unchecked);
        }
    }
    m_units->viewport()->update();
    showWhatItDoes();
}

void SendDialog::showWhatItDoes()
{
    int answered = 0;
    for (int row = 0; row < m_units->topLevelItemCount(); ++row) {
        const QTreeWidgetItem* item = m_units->topLevelItem(row);
        answered
            += item->checkState(UnitColumn) == Qt::Checked && item->data(UnitColumn, answeredRole).toBool();
    }
    QStringList warnings;
    if (answered > 0)
        warnings << tr("%n unit(s) that have answered are asked once more: what they sent counts as not "
                       "returned.",
            nullptr, answered);
    if (due() < m_today)
        warnings << tr("The day due is over: all of them are overdue at once.");
    m_warning->setText(warnings.join(u'\n'));
    m_warning->setVisible(!warnings.isEmpty());
    const int chosen = int(units().size());
    m_send->setText(tr("Write %n workbook(s)…", nullptr, chosen));
    m_send->setEnabled(chosen > 0);
}

std::vector<qint64> SendDialog::units() const
{
    std::vector<qint64> chosen;
    for (int row = 0; row < m_units->topLevelItemCount(); ++row) {
        const QTreeWidgetItem* item = m_units->topLevelItem(row);
        if (item->checkState(UnitColumn) == Qt::Checked)
            chosen.push_back(item->data(UnitColumn, unitRole).toLongLong());
    }
    return chosen;
}

QDate SendDialog::due() const
{
    return m_due->date();
}

} // namespace sanpi
