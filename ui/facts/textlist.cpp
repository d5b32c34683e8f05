// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/facts/textlist.h"

#include "ui/facts/valuetext.h"
#include "ui/theme/theme.h"
#include "ui/widgets/delegates.h"

#include <QHeaderView>
#include <QPainter>

#include <algorithm>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {
constexpr int widestColumn = 280;

/// A lamp for the mark that stands for it in the text, as copied and printed.
class LampMarkDelegate : public NameDelegate {
public:
    using NameDelegate::NameDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        NameDelegate::paint(painter, option, index); // the ground and the focus
        const QString mark = index.data(Qt::DisplayRole).toString();
        const Lamp lamp = mark == u"■"_s ? Lamp::Red
            : mark == u"▲"_s             ? Lamp::Yellow
            : mark == u"●"_s             ? Lamp::Green
                                         : Lamp::None;
        const double side = option.fontMetrics.ascent() * 0.72;
        const QRectF box(
            option.rect.center().x() - side / 2, option.rect.center().y() - side / 2 + 0.5, side, side);
        paintLamp(*painter, box, lamp, colors(themeOf(option.palette)));
    }

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override
    {
        NameDelegate::initStyleOption(option, index);
        option->text.clear();
    }
};
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
    fitColumns();
    for (const qint64 key : kept) {
        if (const int row = m_model->rowOf(key); row >= 0)
            selectionModel()->select(
                m_model->index(row, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    }
}

void TextList::setStretch(int column, int least)
{
    m_stretched = column;
    m_least = least;
    fitColumns();
}

void TextList::setWidest(int column, int widest)
{
    m_widest.insert(column, widest);
    fitColumns();
}

void TextList::setLampColumn(int column)
{
    setItemDelegateForColumn(column, new LampMarkDelegate(this));
}

void TextList::fitColumns()
{
    resizeColumnsToContents();
    for (int column = 0; column < m_model->columnCount(); ++column)
        setColumnWidth(column, std::min(columnWidth(column), scaled(m_widest.value(column, widestColumn))));
    stretch();
}

void TextList::stretch()
{
    if (m_stretched < 0)
        return;
    int others = 0;
    for (int column = 0; column < m_model->columnCount(); ++column)
        others += column == m_stretched || isColumnHidden(column) ? 0 : columnWidth(column);
    setColumnWidth(m_stretched, std::max(scaled(m_least), viewport()->width() - others));
}

void TextList::resizeEvent(QResizeEvent* event)
{
    TableView::resizeEvent(event);
    stretch();
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

QString owedText(const std::optional<Money>& amount)
{
    if (!amount)
        return u"—"_s;
    return *amount > Money() ? amount->grouped(Unit::Wan, 2) : u"0"_s;
}

} // namespace sanpi
