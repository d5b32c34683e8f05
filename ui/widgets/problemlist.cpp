// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/problemlist.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/tableview.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QShortcut>
#include <QTableView>
#include <QVBoxLayout>

namespace sanpi {

using namespace Qt::StringLiterals;

void ProblemModel::setRows(QList<ProblemRow> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    select();
    endResetModel();
}

void ProblemModel::setOnly(std::optional<bool> warnings)
{
    beginResetModel();
    m_only = warnings;
    select();
    endResetModel();
}

void ProblemModel::select()
{
    m_shown.clear();
    for (int i = 0; i < int(m_rows.size()); ++i) {
        if (!m_only || m_rows.at(i).warning == *m_only)
            m_shown << i;
    }
}

int ProblemModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

int ProblemModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant ProblemModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const ProblemRow& row = m_rows.at(m_shown.at(index.row()));
    if (index.column() == Severity && role == Qt::DecorationRole)
        return row.warning ? symbolIcon(Symbol::Warning, IconTone::Warn)
                           : symbolIcon(Symbol::Error, IconTone::Bad);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (index.column()) {
    case Severity:
        return row.warning ? tr("Warning") : tr("Problem");
    case Place:
        return row.place;
    case Subject:
        return row.subject;
    case Message:
        return row.message;
    default:
        return {};
    }
}

QVariant ProblemModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Severity:
        return tr("Kind");
    case Place:
        return tr("Place");
    case Subject:
        return tr("Field");
    case Message:
        return tr("What is wrong, what is expected");
    default:
        return {};
    }
}

ProblemList::ProblemList(QWidget* parent)
    : QWidget(parent), m_model(new ProblemModel(this)), m_severity(new QComboBox(this)),
      m_view(new TableView(this)), m_count(new QLabel(this))
{
    m_view->setObjectName(u"problemView"_s);
    m_view->setAccessibleName(tr("Problems"));
    m_view->setModel(m_model);
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->horizontalHeader()->setStretchLastSection(true);
    m_view->setWordWrap(false);
    m_severity->setObjectName(u"severityComboBox"_s);
    m_severity->addItems({tr("All"), tr("Problems"), tr("Warnings")});
    m_count->setObjectName(u"problemCountLabel"_s);
    setTextRole(m_count, TextRole::Caption, true);
    auto* head = new QHBoxLayout;
    head->addWidget(m_severity);
    head->addWidget(m_count, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(head);
    column->addWidget(m_view, 1);
    connect(m_severity, &QComboBox::currentIndexChanged, this,
        [this](int index) { m_model->setOnly(index == 0 ? std::nullopt : std::optional(index == 2)); });
    connect(m_view, &QTableView::activated, this,
        [this](const QModelIndex& index) { emit problemActivated(m_model->sourceRow(index.row())); });
    auto* copy = new QShortcut(QKeySequence::Copy, m_view);
    copy->setContext(Qt::WidgetShortcut);
    connect(copy, &QShortcut::activated, this, &ProblemList::copySelection);
}

void ProblemList::setRows(const QList<ProblemRow>& rows)
{
    m_model->setRows(rows);
    const auto warnings
        = std::count_if(rows.begin(), rows.end(), [](const ProblemRow& r) { return r.warning; });
    const auto problems = rows.size() - warnings;
    m_count->setText(rows.isEmpty() ? tr("No problems")
                                    : tr("%n problem(s)", nullptr, int(problems)) + u" · "_s
                + tr("%n warning(s)", nullptr, int(warnings)));
    for (int column = 0; column < ProblemModel::Message; ++column)
        m_view->resizeColumnToContents(column);
}

void ProblemList::copySelection() const
{
    QStringList lines;
    for (const QModelIndex& row : m_view->selectionModel()->selectedRows()) {
        QStringList cells;
        for (int column = 0; column < ProblemModel::ColumnCount; ++column)
            cells << row.siblingAtColumn(column).data().toString();
        lines << cells.join(u'\t');
    }
    QApplication::clipboard()->setText(lines.join(u'\n'));
}

} // namespace sanpi
