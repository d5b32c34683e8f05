// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/procedures/procedureheader.h"

#include "ui/pages/procedures/proceduremodel.h"
#include "ui/theme/theme.h"
#include "ui/widgets/roles.h"

#include <QPainter>

namespace sanpi {

namespace {

constexpr int titleLines = 4;

QColor markColor(Tone tone, const Colors& c)
{
    switch (tone) {
    case Tone::Good:
        return c.good;
    case Tone::Warn:
        return c.warn;
    case Tone::Bad:
        return c.bad;
    case Tone::Muted:
        return c.textMuted;
    case Tone::Plain:
        break;
    }
    return c.text;
}

} // namespace

ProcedureHeader::ProcedureHeader(QWidget* parent) : QHeaderView(Qt::Horizontal, parent)
{
    setFont(fontOf(TextRole::Caption));
    setSectionsClickable(false);
    setHighlightSections(false);
    setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
}

QSize ProcedureHeader::sizeHint() const
{
    const QSize size = QHeaderView::sizeHint();
    return {size.width(), titleLines * fontMetrics().lineSpacing() + gap(2)};
}

void ProcedureHeader::paintSection(QPainter* painter, const QRect& rect, int section) const
{
    const Colors& c = colorsOf(this);
    painter->save();
    painter->fillRect(rect, c.sunken);
    painter->setPen(c.border);
    painter->drawLine(rect.topRight(), rect.bottomRight());
    painter->setPen(c.text);
    painter->setFont(font());
    const bool mark = section >= ProcedureModel::firstProcedure;
    painter->drawText(rect.adjusted(gap(1), gap(1), -gap(1), -gap(1)),
        (mark ? int(Qt::AlignHCenter) : int(Qt::AlignLeft)) | Qt::AlignVCenter | Qt::TextWrapAnywhere,
        model()->headerData(section, Qt::Horizontal, Qt::DisplayRole).toString());
    painter->restore();
}

void MarkDelegate::paint(
    QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QStyleOptionViewItem item(option);
    initStyleOption(&item, index);
    const QString mark = std::exchange(item.text, QString());
    option.widget->style()->drawControl(QStyle::CE_ItemViewItem, &item, painter, option.widget);
    painter->save();
    painter->setFont(fontOf(TextRole::Strong));
    painter->setPen(markColor(Tone(index.data(ToneRole).toInt()), colors(themeOf(option.palette))));
    painter->drawText(option.rect, Qt::AlignCenter, mark);
    painter->restore();
}

} // namespace sanpi
