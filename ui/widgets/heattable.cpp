// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/heattable.h"

#include "ui/theme/theme.h"
#include "ui/widgets/copying.h"
#include "ui/widgets/roles.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>

#include <cmath>

namespace sanpi {

namespace {

constexpr double strongest = 0.55; // of the colour over the ground: text stays readable
constexpr double weakest = 0.08;

QColor blended(const QColor& ground, const QColor& colour, double part)
{
    const auto mix = [&](int from, int to) { return int(std::lround(from + (to - from) * part)); };
    return {mix(ground.red(), colour.red()), mix(ground.green(), colour.green()),
        mix(ground.blue(), colour.blue())};
}

} // namespace

void HeatModel::setRows(const QStringList& headers, const QList<HeatRow>& rows)
{
    beginResetModel();
    m_headers = headers;
    m_rows = rows;
    endResetModel();
}

const HeatCell* HeatModel::cell(const QModelIndex& index) const
{
    const QList<HeatCell>& cells = m_rows.at(index.row()).cells;
    const int place = index.column() - 1;
    return place >= 0 && place < cells.size() ? &cells.at(place) : nullptr;
}

int HeatModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int HeatModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_headers.size());
}

QVariant HeatModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const HeatCell* found = cell(index);
    switch (role) {
    case Qt::DisplayRole:
        return index.column() == 0 ? m_rows.at(index.row()).label : found ? found->text : QString();
    case Qt::ToolTipRole:
        return found && !found->tip.isEmpty() ? QVariant(found->tip) : QVariant();
    case Qt::TextAlignmentRole:
        return int((index.column() == 0 ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    case FilterRole:
        return m_rows.at(index.row()).filter;
    default:
        return {};
    }
}

QVariant HeatModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::DisplayRole)
        return m_headers.value(section);
    if (role == Qt::TextAlignmentRole)
        return int((section == 0 ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    return {};
}

HeatDelegate::HeatDelegate(const HeatModel& model, QObject* parent)
    : QStyledItemDelegate(parent), m_model(model)
{
}

void HeatDelegate::paint(
    QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const HeatCell* cell = m_model.cell(index);
    if (cell && cell->heat && !(option.state & QStyle::State_Selected)) {
        const Colors& c = colorsOf(option.widget);
        const double heat = qBound(-1.0, *cell->heat, 1.0);
        const double part = weakest + (strongest - weakest) * std::abs(heat);
        const QColor colour = heat >= 0 ? c.good : heat > -0.5 ? c.warn : c.bad;
        painter->fillRect(QRectF(option.rect).adjusted(1, 1, -1, -1), blended(c.surface, colour, part));
    }
    QStyledItemDelegate::paint(painter, option, index);
}

HeatTable::HeatTable(QWidget* parent) : TableView(parent), m_heat(new HeatModel(this))
{
    setModel(m_heat);
    setItemDelegate(new HeatDelegate(*m_heat, this));
    setSelectionBehavior(QAbstractItemView::SelectItems);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setCursor(Qt::PointingHandCursor);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    horizontalHeader()->setFont(fontOf(TextRole::Caption));
    connect(this, &QAbstractItemView::clicked, this, &HeatTable::open);
    offerCopies(this);
}

void HeatTable::setRows(const QStringList& headers, const QList<HeatRow>& rows)
{
    m_heat->setRows(headers, rows);
    QHeaderView* header = horizontalHeader();
    header->setSectionResizeMode(QHeaderView::Stretch);
    header->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    updateGeometry();
}

QSize HeatTable::sizeHint() const
{
    int height = horizontalHeader()->sizeHint().height() + 2 * frameWidth();
    for (int row = 0; row < m_heat->rowCount(); ++row)
        height += rowHeight(row);
    return {TableView::sizeHint().width(), height};
}

QSize HeatTable::minimumSizeHint() const
{
    return {TableView::minimumSizeHint().width(), sizeHint().height()};
}

void HeatTable::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space)
        open(currentIndex());
    else
        TableView::keyPressEvent(event);
}

void HeatTable::open(const QModelIndex& index)
{
    if (index.isValid() && !m_heat->row(index.row()).filter.isEmpty())
        emit rowOpened(m_heat->row(index.row()).filter);
}

} // namespace sanpi
