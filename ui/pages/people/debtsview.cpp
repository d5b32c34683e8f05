// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/people/debtsview.h"

#include "ui/facts/textlist.h"
#include "ui/theme/theme.h"
#include "ui/widgets/panel.h"

#include <QLabel>
#include <QVBoxLayout>

namespace sanpi {

using namespace Qt::StringLiterals;

DebtsView::DebtsView(QWidget* parent)
    : QWidget(parent), m_note(new QLabel(this)), m_unitPanel(new Panel(this)), m_leaderPanel(new Panel(this))
{
    const auto list = [](const QString& name, const QString& title, const QString& who, Panel* panel) {
        auto* made = new TextList(name, title,
            {who, tr("Owed"), tr("Rate"), tr("Projects"), tr("Behind"), tr("Cause"), tr("Owes most"),
                tr("Of it"), tr("Contact"), tr("Phone")},
            {1, 2, 3, 4, 7}, panel);
        panel->body()->addWidget(made, 1);
        return made;
    };
    m_units = list(u"unitDebtTable"_s, tr("Units that owe to the pace"), tr("Unit"), m_unitPanel);
    m_leaders = list(u"leaderDebtTable"_s, tr("Leaders that owe to the pace"), tr("Leader"), m_leaderPanel);
    m_note->setObjectName(u"debtsNote"_s);
    m_note->setWordWrap(true);
    setTextRole(m_note, TextRole::Caption, true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, gap(2), 0, 0);
    column->setSpacing(gap(2));
    column->addWidget(m_note);
    column->addWidget(m_unitPanel, 1);
    column->addWidget(m_leaderPanel, 1);
    connect(m_units, &QAbstractItemView::activated, this, [this](const QModelIndex& index) {
        const TextRow& row = m_units->texts()->row(index.row());
        emit filterWanted(u"unit="_s + (row.key == 0 ? u"空"_s : row.cells.value(0))
            + u" and gap<0 and lamp!=不计入 and level!=空"_s);
    });
    connect(m_leaders, &QAbstractItemView::activated, this, [this](const QModelIndex& index) {
        emit leaderWanted(m_leaders->texts()->row(index.row()).cells.value(0));
    });
}

void DebtsView::fill(TextList* list, const std::vector<Debtor>& debtors)
{
    QList<TextRow> rows;
    for (const Debtor& debtor : debtors) {
        TextRow row;
        row.cells = {debtor.name, owedText(debtor.owed), debtor.rate.shown(), QString::number(debtor.count),
            QString::number(debtor.behind), causesText(debtor.causes), debtor.worst,
            owedText(debtor.worstOwed), debtor.contact,
            debtor.phone.isEmpty() ? tr("enter it under People") : debtor.phone};
        row.tones = QList<Tone>(row.cells.size(), Tone::Plain);
        if (debtor.phone.isEmpty())
            row.tones.last() = Tone::Muted;
        row.key = debtor.unit;
        row.toolTip = tr("%1: target × pace − done over all of %n project(s); causes are the open issues of "
                         "those behind",
            nullptr, debtor.count)
                          .arg(debtor.name);
        rows << row;
    }
    list->setRows(rows);
}

void DebtsView::showDebts(const LeaderBoard& board)
{
    m_note->setText(
        tr("The pace of unit and leader is that of the whole (%1 of 12 months by the rule); a project "
           "that starts this year is measured from its own month, so that what its line owes may be "
           "less.")
            .arg(board.month));
    m_note->setVisible(!board.unitDebts.empty() || !board.leaderDebts.empty());
    fill(m_units, board.unitDebts);
    fill(m_leaders, board.leaderDebts);
    const auto scope = [](const std::vector<Debtor>& debtors) {
        return debtors.empty()
            ? tr("nobody owes")
            : tr("%n that owe(s), in 万元; Enter opens the projects", nullptr, int(debtors.size()));
    };
    m_unitPanel->setTitle(tr("Debts by unit"), scope(board.unitDebts));
    m_leaderPanel->setTitle(tr("Debts by leader"), scope(board.leaderDebts));
}

} // namespace sanpi
