// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/facts/periodtable.h"

#include "ui/theme/theme.h"

#include <QEvent>
#include <QHeaderView>
#include <QPainter>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostRows = 5; ///< seen at once; more scroll

ListCell cellOf(const BatchList& list)
{
    ListCell cell;
    cell.count = PeriodModel::tr("%n", "projects of a list", list.count);
    if (list.count == 0)
        return {u"—"_s, {}, {}, {}, PeriodModel::tr("no members")};
    cell.total = list.total.grouped(Unit::Yi, 2);
    cell.rate = list.conversion.shown();
    QStringList open;
    for (const BatchMember& member : list.members) {
        if (member.isBehind())
            open << member.name;
    }
    cell.open = open.join(u'、');
    if (open.isEmpty())
        cell.closed = PeriodModel::tr("all as promised");
    return cell;
}

QString reasonsOf(const BatchList& list)
{
    QStringList lines;
    for (const BatchMember& member : list.members) {
        if (member.isBehind())
            lines << member.name + u"："_s + messageOf(member.lack);
    }
    const Derivation& how = list.conversionHow;
    lines << how.formula + u'\n' + how.numerator + u" ÷ "_s + how.denominator + u" = "_s
            + list.conversion.shown() + u'\n' + how.rule;
    return lines.join(u'\n');
}

} // namespace

void PeriodModel::setBatches(const Batches& batches)
{
    beginResetModel();
    m_batches = batches;
    endResetModel();
}

const BatchPeriod& PeriodModel::period(int row) const
{
    return row < int(m_batches.periods.size()) ? m_batches.periods[size_t(row)] : m_batches.all;
}

int PeriodModel::rowOf(int number) const
{
    for (int row = 0; row < int(m_batches.periods.size()); ++row) {
        if (m_batches.periods[size_t(row)].number == number)
            return row;
    }
    return int(m_batches.periods.size());
}

int PeriodModel::periodAt(int row) const
{
    return row < 0 ? 0 : period(row).number;
}

QString PeriodModel::nameOf(const BatchPeriod& shown) const
{
    return shown.number == 0 ? tr("All periods") : tr("Period %1").arg(shown.number);
}

int PeriodModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_batches.periods.size()) + 1;
}

int PeriodModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : 1 + int(allBatches.size());
}

QVariant PeriodModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const BatchPeriod& shown = period(index.row());
    if (index.column() == 0) {
        if (role == CellRole) {
            return QVariant::fromValue(
                ListCell {nameOf(shown), {}, {}, {}, shown.heldOn.toString(Qt::ISODate)});
        }
        return role == Qt::DisplayRole ? QVariant(nameOf(shown)) : QVariant();
    }
    const BatchList& list = shown.lists[size_t(index.column() - 1)];
    const ListCell cell = cellOf(list);
    switch (role) {
    case CellRole:
        return QVariant::fromValue(cell);
    case Qt::DisplayRole: {
        QStringList parts {cell.count, cell.total, cell.rate, cell.closed};
        if (!cell.open.isEmpty())
            parts << tr("unfinished: %1").arg(cell.open);
        parts.removeAll(QString());
        return parts.join(u" · "_s);
    }
    case Qt::ToolTipRole:
        return list.count == 0 ? QVariant() : reasonsOf(list);
    default:
        return {};
    }
}

QVariant PeriodModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == 0 ? tr("Period")
                        : tr("%1: n · 亿元 · rate").arg(batchName(allBatches[size_t(section - 1)]));
}

void ListCellDelegate::paint(
    QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QStyleOptionViewItem item(option);
    initStyleOption(&item, index);
    const QStyle* style = option.widget->style();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &item, painter, option.widget);
    const auto cell = index.data(PeriodModel::CellRole).value<ListCell>();
    const Colors& c = colors(themeOf(option.palette));
    painter->save();
    const QRect box = item.rect.adjusted(gap(2), gap(1), -gap(2), -gap(1));
    QRect upper(box.left(), box.top(), box.width(), box.height() / 2);
    const QRect lower(box.left(), upper.bottom() + 1, box.width(), box.height() - upper.height());
    painter->setFont(fontOf(index.column() == 0 ? TextRole::Body : TextRole::Strong));
    painter->setPen(c.text);
    painter->drawText(upper, Qt::AlignLeft | Qt::AlignVCenter, cell.count);
    if (!cell.rate.isEmpty()) {
        painter->drawText(upper, Qt::AlignRight | Qt::AlignVCenter, cell.rate);
        painter->setFont(fontOf(TextRole::Body));
        upper.setWidth(upper.width() * 3 / 5);
        painter->drawText(upper, Qt::AlignRight | Qt::AlignVCenter, cell.total);
    }
    painter->setFont(fontOf(TextRole::Caption));
    const bool open = !cell.open.isEmpty();
    painter->setPen(open ? c.badText : c.textMuted);
    const QString below = open ? u"■ "_s + cell.open : cell.closed;
    painter->drawText(lower, Qt::AlignLeft | Qt::AlignVCenter,
        painter->fontMetrics().elidedText(below, Qt::ElideRight, lower.width()));
    painter->restore();
}

PeriodTable::PeriodTable(QWidget* parent) : TableView(parent), m_periods(new PeriodModel(this))
{
    setObjectName(u"periodTable"_s);
    setModel(m_periods);
    setItemDelegate(new ListCellDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Periods of the three batches"));
    horizontalHeader()->setFont(fontOf(TextRole::Caption));
    horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    fit();
    connect(
        selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex& current) {
            if (!m_setting && current.isValid())
                emit periodChosen(m_periods->periodAt(current.row()));
        });
}

void PeriodTable::fit()
{
    setRowPadding(fontMetrics().height() + gap(3));
    horizontalHeader()->setSectionResizeMode(0, QHeaderView::Fixed);
    setColumnWidth(0, fontMetrics().horizontalAdvance(u"0000-00-00"_s) + gap(6));
}

void PeriodTable::changeEvent(QEvent* event)
{
    TableView::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fit();
}

void PeriodTable::setBatches(const Batches& batches, int chosen)
{
    m_setting = true;
    m_periods->setBatches(batches);
    const QModelIndex row = m_periods->index(m_periods->rowOf(chosen), 0);
    setCurrentIndex(row);
    scrollTo(row);
    m_setting = false;
    updateGeometry();
}

QSize PeriodTable::sizeHint() const
{
    const int rows = qMin(mostRows, m_periods->rowCount());
    return {640, horizontalHeader()->sizeHint().height() + rows * verticalHeader()->defaultSectionSize()};
}

QSize PeriodTable::minimumSizeHint() const
{
    return {480, sizeHint().height()};
}

} // namespace sanpi
