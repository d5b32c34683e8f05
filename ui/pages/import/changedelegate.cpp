// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/import/changedelegate.h"

#include "ui/pages/import/importrows.h"
#include "ui/theme/theme.h"
#include "ui/widgets/roles.h"

#include <QPainter>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

QColor toneColor(const Colors& colors, Tone tone)
{
    switch (tone) {
    case Tone::Bad:
        return colors.badText;
    case Tone::Muted:
        return colors.textMuted;
    default:
        return colors.text;
    }
}

} // namespace

QSize ChangeDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QSize size = QStyledItemDelegate::sizeHint(option, index);
    const QString before = index.data(ImportRowsModel::BeforeRole).toString();
    if (!before.isEmpty())
        size.rwidth() += option.fontMetrics.horizontalAdvance(before) + gap(3);
    return size;
}

void ChangeDelegate::paint(
    QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    const Colors& colors = colorsOf(cell.widget);
    const auto state = RowState(index.data(ImportRowsModel::RowStateRole).toInt());
    const QString before = index.data(ImportRowsModel::BeforeRole).toString();
    const bool selected = cell.state.testFlag(QStyle::State_Selected);
    if (index.data(ImportRowsModel::FaultRole).toBool())
        painter->fillRect(cell.rect, colors.badSoft);
    else if (!before.isEmpty())
        painter->fillRect(cell.rect, colors.warnSoft);
    else if (selected)
        painter->fillRect(cell.rect, colors.accentSoft);
    if (index.column() == ImportRowsModel::State && state == RowState::Created)
        painter->fillRect(QRect(cell.rect.topLeft(), QSize(3, cell.rect.height())), colors.good);
    painter->save();
    QRect room = cell.rect.adjusted(gap(2), 0, -gap(2), 0);
    const QFontMetrics metrics(cell.font);
    if (!before.isEmpty()) {
        QFont struck = cell.font;
        struck.setStrikeOut(true);
        painter->setFont(struck);
        painter->setPen(colors.textMuted);
        const QString old = metrics.elidedText(before, Qt::ElideMiddle, room.width() / 2 - gap(1));
        painter->drawText(room, Qt::AlignVCenter | Qt::AlignLeft, old);
        room.setLeft(room.left() + metrics.horizontalAdvance(old) + gap(2));
    }
    painter->setFont(cell.font);
    painter->setPen(toneColor(colors, Tone(index.data(ToneRole).toInt())));
    painter->drawText(
        room, int(cell.displayAlignment), metrics.elidedText(cell.text, Qt::ElideMiddle, room.width()));
    painter->restore();
}

} // namespace sanpi
