// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/history/twodaysview.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/dayedit.h"
#include "ui/widgets/delegates.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/tableview.h"
#include "ui/widgets/textmodel.h"

#include <QCheckBox>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

enum DayColumn { DayMark, DayRecord, DayField, DayFirst, DaySecond };

QDateEdit* dayEdit(const QString& name, const QString& title, QWidget* parent)
{
    auto* edit = new DayEdit(parent);
    edit->setObjectName(name);
    edit->setAccessibleName(title);
    edit->setToolTip(title);
    return edit;
}

QString shown(const QString& text)
{
    return text.isEmpty() ? u"—"_s : text;
}

} // namespace

TwoDaysView::TwoDaysView(QWidget* parent)
    : QWidget(parent), m_panel(new Panel(this)), m_first(dayEdit(u"firstDay"_s, tr("First day"), m_panel)),
      m_second(dayEdit(u"secondDay"_s, tr("Second day"), m_panel)),
      m_differing(new QCheckBox(tr("Only what differs"), m_panel)),
      m_model(new TextModel(
          {tr("Differs"), tr("Record"), tr("Field"), tr("First day"), tr("Second day")}, {}, this)),
      m_view(new TableView(m_panel)), m_reason(new QLineEdit(m_panel)),
      m_restore(new QPushButton(symbolIcon(Symbol::Undo), tr("Restore the value of the first day"), m_panel)),
      m_problem(new QLabel(m_panel))
{
    m_differing->setObjectName(u"onlyDiffering"_s);
    m_differing->setChecked(true);
    m_panel->addTool(m_differing);
    m_panel->addTool(m_first);
    m_panel->addTool(m_second);
    m_view->setObjectName(u"twoDaysView"_s);
    m_view->setAccessibleName(tr("The record on two days"));
    m_view->setModel(m_model);
    m_view->setItemDelegate(new NameDelegate(m_view));
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setShowGrid(false);
    m_view->setWordWrap(false);
    m_view->horizontalHeader()->setSectionResizeMode(DayRecord, QHeaderView::Stretch);
    m_reason->setObjectName(u"twoDaysReason"_s);
    m_reason->setPlaceholderText(tr("Reason (needed where a stage is taken back)"));
    m_reason->setAccessibleName(m_reason->placeholderText());
    m_restore->setObjectName(u"restoreDayButton"_s);
    m_problem->setObjectName(u"twoDaysProblem"_s);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    auto* line = new QHBoxLayout;
    line->setSpacing(gap(2));
    line->addWidget(m_reason, 1);
    line->addWidget(m_restore);
    m_panel->body()->addWidget(m_view, 1);
    m_panel->body()->addWidget(m_problem);
    m_panel->body()->addLayout(line);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_panel);
    const auto choose = [this] { emit daysChosen(m_first->date(), m_second->date()); };
    connect(m_first, &QDateEdit::dateChanged, this, choose);
    connect(m_second, &QDateEdit::dateChanged, this, choose);
    connect(m_differing, &QCheckBox::toggled, this, &TwoDaysView::showRows);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &TwoDaysView::showChosen);
    connect(m_restore, &QPushButton::clicked, this,
        [this] { emit restoreWanted(chosen(), m_reason->text().trimmed()); });
}

void TwoDaysView::setRows(const DayRows& rows, bool mayWrite)
{
    m_rows = rows;
    m_mayWrite = mayWrite;
    const QSignalBlocker first(m_first);
    const QSignalBlocker second(m_second);
    m_first->setDate(rows.first);
    m_second->setDate(rows.second);
    m_panel->setTitle(rows.name, tr("as the ledger held it in the evening; amounts in 万元"));
    showRows();
}

int TwoDaysView::differingCount() const
{
    return int(std::ranges::count_if(m_rows.rows, &DayRow::differs));
}

void TwoDaysView::setProblem(const QString& text)
{
    m_problem->setText(text);
    m_problem->setVisible(!text.isEmpty());
}

void TwoDaysView::showRows()
{
    m_shown.clear();
    QList<TextRow> rows;
    for (int i = 0; i < int(m_rows.rows.size()); ++i) {
        const DayRow& row = m_rows.rows.at(i);
        if (m_differing->isChecked() && !row.differs)
            continue;
        m_shown << i;
        TextRow text;
        text.cells
            = {row.differs ? u"≠"_s : QString(), row.record, row.field, shown(row.first), shown(row.second)};
        text.key = i + 1;
        if (row.differs)
            text.tones = {Tone::Warn, Tone::Plain, Tone::Plain, Tone::Muted, Tone::Plain};
        rows.append(text);
    }
    m_model->setRows(rows);
    constexpr int widest = 240;
    for (const int column : {DayMark, DayField, DayFirst, DaySecond}) {
        m_view->resizeColumnToContents(column);
        m_view->setColumnWidth(column, qMin(m_view->columnWidth(column), scaled(widest)));
    }
    setProblem(m_rows.rows.isEmpty() ? tr("The ledger did not hold the record on either day.")
            : rows.isEmpty()         ? tr("Nothing differs between the two days.")
                                     : QString());
    showChosen();
}

QList<DayRow> TwoDaysView::chosen() const
{
    QList<DayRow> rows;
    for (const QModelIndex& index : m_view->selectionModel()->selectedRows()) {
        const DayRow& row = m_rows.rows.at(m_shown.at(index.row()));
        if (row.differs)
            rows << row;
    }
    return rows;
}

void TwoDaysView::showChosen()
{
    m_restore->setEnabled(m_mayWrite && !chosen().isEmpty());
    m_reason->setEnabled(m_restore->isEnabled());
}

} // namespace sanpi
