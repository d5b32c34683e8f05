// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/bartable.h"

#include "ui/theme/theme.h"
#include "ui/widgets/copying.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QScrollBar>
#include <QtMath>

namespace sanpi {

namespace {

constexpr int labelColumn = 0;
constexpr int barColumn = 1;
constexpr int firstFigure = 2;
constexpr int smallestBar = 44;

} // namespace

void BarModel::setRows(const QStringList& headers, const QList<BarRow>& rows)
{
    beginResetModel();
    m_headers = headers;
    m_rows = rows;
    endResetModel();
}

int BarModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int BarModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_headers.size());
}

QVariant BarModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const BarRow& row = m_rows.at(index.row());
    const bool figure = index.column() >= firstFigure;
    switch (role) {
    case Qt::DisplayRole:
        return index.column() == labelColumn ? row.label
            : figure                         ? row.figures.value(index.column() - firstFigure)
                                             : QString();
    case Qt::AccessibleTextRole:
        return index.column() == barColumn ? row.figures.value(0) : QVariant();
    case Qt::TextAlignmentRole:
        return int((figure ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case Qt::ToolTipRole:
        return row.derivation.isEmpty() ? QVariant() : row.derivation;
    case BarRole:
        return index.column() == barColumn ? QVariant::fromValue(row.bar) : QVariant();
    case LampRole:
        return index.column() == labelColumn && row.lamp ? QVariant(int(*row.lamp)) : QVariant();
    case ToneRole:
        return index.column() == columnCount() - 1 ? int(row.tone) : int(Tone::Plain);
    case FilterRole:
        return row.filter;
    default:
        return {};
    }
}

QVariant BarModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::DisplayRole)
        return m_headers.value(section);
    if (role == Qt::TextAlignmentRole)
        return int((section >= firstFigure ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    return {};
}

BarTable::BarTable(QWidget* parent) : TableView(parent), m_bars(new BarModel(this))
{
    setModel(m_bars);
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setItemDelegate(new FigureDelegate(this));
    setItemDelegateForColumn(labelColumn, new LampDelegate(this));
    setItemDelegateForColumn(barColumn, new BarDelegate(this));
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setFont(fontOf(TextRole::Caption));
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setCursor(Qt::PointingHandCursor);
    connect(this, &QAbstractItemView::clicked, this, &BarTable::open);
    offerCopies(this);
}

void BarTable::setRows(const QStringList& headers, const QList<BarRow>& rows)
{
    m_bars->setRows(headers, rows);
    measure();
    fitColumns();
    updateGeometry();
}

void BarTable::setFullHeight(bool full)
{
    m_fullHeight = full;
    setVerticalScrollBarPolicy(full ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
    setSizePolicy(QSizePolicy::Expanding, full ? QSizePolicy::Fixed : QSizePolicy::Expanding);
    fitColumns();
    updateGeometry();
}

QSize BarTable::sizeHint() const
{
    const int header = horizontalHeader()->isHidden() ? 0 : horizontalHeader()->sizeHint().height();
    return {320, header + m_bars->rowCount() * verticalHeader()->defaultSectionSize()};
}

QSize BarTable::minimumSizeHint() const
{
    if (m_fullHeight)
        return {200, sizeHint().height()};
    return {200, 4 * verticalHeader()->defaultSectionSize()};
}

void BarTable::open(const QModelIndex& index)
{
    if (const QString filter = index.data(FilterRole).toString(); !filter.isEmpty())
        emit rowOpened(filter);
}

void BarTable::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        open(currentIndex());
        break;
    default:
        TableView::keyPressEvent(event);
    }
}

void BarTable::resizeEvent(QResizeEvent* event)
{
    TableView::resizeEvent(event);
    fitColumns();
}

void BarTable::measure()
{
    const auto headerWidth = [this](int column) {
        return horizontalHeader()->fontMetrics().horizontalAdvance(
            m_bars->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
    };
    m_figureWidths.clear();
    for (int column = firstFigure; column < m_bars->columnCount(); ++column) {
        // Parts of a pixel count: a figure that is cut by one is not shown at all.
        double width = headerWidth(column);
        const QFontMetricsF metrics(font());
        for (int row = 0; row < m_bars->rowCount(); ++row)
            width = qMax(width, metrics.horizontalAdvance(m_bars->index(row, column).data().toString()));
        m_figureWidths << qCeil(width) + 1 + gap(4);
    }
    m_labelWidth = headerWidth(labelColumn) + gap(4);
    for (int row = 0; row < m_bars->rowCount(); ++row)
        m_labelWidth = qMax(m_labelWidth, sizeHintForIndex(m_bars->index(row, labelColumn)).width() + gap(1));
}

void BarTable::fitColumns()
{
    if (m_bars->columnCount() <= barColumn)
        return;
    int figures = 0;
    for (int i = 0; i < m_figureWidths.size(); ++i) {
        setColumnWidth(firstFigure + i, m_figureWidths.at(i));
        figures += columnWidth(firstFigure + i);
    }
    const int room = viewport()->width() - figures;
    const int label = qMin(m_labelWidth, qMax(gap(16), room - smallestBar));
    setColumnWidth(labelColumn, label);
    setColumnWidth(barColumn, qMax(0, room - label));
}

} // namespace sanpi
