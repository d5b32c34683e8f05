// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/facts/textlist.h"

#include "ui/facts/valuetext.h"
#include "ui/theme/theme.h"
#include "ui/widgets/delegates.h"

#include <QHeaderView>

#include <algorithm>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {
constexpr int widestColumn = 280;
} // namespace

TextList::TextList(const QString& name, const QString& accessible, const QStringList& titles,
    const QList<int>& figures, QWidget* parent)
    : TableView(parent), m_model(new TextModel(titles, figures, this))
{
    setObjectName(name);
    setAccessibleName(accessible);
    setModel(m_model);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setItemDelegate(new NameDelegate(this));
    for (const int column : figures)
        setItemDelegateForColumn(column, new FigureDelegate(this));
    horizontalHeader()->setFont(fontOf(TextRole::Caption));
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this, &TextList::choiceChanged);
}

void TextList::setRows(const QList<TextRow>& rows)
{
    const QList<qint64> kept = chosen();
    m_model->setRows(rows);
    resizeColumnsToContents();
    for (int column = 0; column < m_model->columnCount(); ++column)
        setColumnWidth(column, std::min(columnWidth(column), scaled(widestColumn)));
    for (const qint64 key : kept) {
        if (const int row = m_model->rowOf(key); row >= 0)
            selectionModel()->select(
                m_model->index(row, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    }
}

QList<qint64> TextList::chosen() const
{
    QList<int> rows;
    for (const QModelIndex& index : selectionModel()->selectedRows())
        rows << index.row();
    std::ranges::sort(rows);
    QList<qint64> keys;
    for (const int row : rows)
        keys << m_model->row(row).key;
    return keys;
}

QString wanText(const std::optional<Money>& amount)
{
    return amount ? amount->grouped(Unit::Wan, decimalsOf(*amount, Unit::Wan)) : u"—"_s;
}

} // namespace sanpi
