// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/facts/celldelegate.h"

#include "ui/facts/fieldedit.h"
#include "ui/facts/gridroles.h"
#include "ui/facts/valuetext.h"
#include "ui/theme/theme.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QTimer>
#include <QToolTip>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

constexpr int longEditWidth = 360;
constexpr int longEditLines = 6;

} // namespace

CellDelegate::CellDelegate(const EditableCells& cells, QObject* parent)
    : QStyledItemDelegate(parent), m_cells(cells)
{
}

void CellDelegate::paint(
    QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    if (index.data(GroupRole).isValid()) {
        paintGroup(painter, option, index);
        return;
    }
    const Field& field = m_cells.fieldAt(index);
    const QVariant mark = index.data(MarkRole);
    QStyleOptionViewItem cell(option);
    if (mark.isValid()) {
        // The sign stands in front of the text: its ground first.
        painter->fillRect(option.rect, index.data(Qt::BackgroundRole).value<QColor>());
        cell.rect.setLeft(cell.rect.left() + option.fontMetrics.ascent());
    }
    if (index.data(LampRole).isValid())
        m_lamp.paint(painter, cell, index);
    else if (isFigure(field))
        m_figure.paint(painter, cell, index);
    else
        m_name.paint(painter, cell, index);
    if (mark.isValid())
        paintMark(*painter, option, Tone(mark.toInt()));
    if (!index.data(ProblemRole).toString().isEmpty())
        paintProblem(*painter, option);
}

void CellDelegate::paintGroup(
    QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QStyleOptionViewItem item(option);
    initStyleOption(&item, index);
    const Colors& c = colors(themeOf(option.palette));
    painter->save();
    painter->fillRect(option.rect, option.state & QStyle::State_Selected ? c.accentSoft : c.sunken);
    painter->setFont(item.font);
    painter->setPen(c.text);
    QRect box = option.rect.adjusted(gap(2), 0, -gap(2), 0);
    const QFontMetrics metrics(item.font);
    if (index.data(LabelRole).toBool()) {
        const QString sign = index.data(GroupRole).toBool() ? u"▾ "_s : u"▸ "_s;
        painter->drawText(box, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
            metrics.elidedText(sign + item.text, Qt::ElideMiddle, box.width()));
    } else {
        const bool fits = metrics.horizontalAdvance(item.text) <= box.width();
        painter->drawText(
            box, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, fits ? item.text : u"####"_s);
    }
    painter->restore();
}

void CellDelegate::paintMark(QPainter& painter, const QStyleOptionViewItem& option, Tone tone)
{
    const double side = option.fontMetrics.ascent() * 0.6;
    const QRectF box(option.rect.left() + gap(1), option.rect.center().y() - side / 2 + 0.5, side, side);
    paintLamp(painter, box, lampOf(tone), colors(themeOf(option.palette)));
}

void CellDelegate::paintProblem(QPainter& painter, const QStyleOptionViewItem& option)
{
    // A wedge beside the edge: colour is not the only sign.
    const Colors& c = colors(themeOf(option.palette));
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(c.bad, 2));
    painter.setBrush(Qt::NoBrush);
    const QRectF edge = QRectF(option.rect).adjusted(1, 1, -1, -1);
    painter.drawRect(edge);
    painter.setPen(Qt::NoPen);
    painter.setBrush(c.bad);
    const double side = gap(2);
    painter.drawPolygon(
        QPolygonF({edge.topRight(), edge.topRight() - QPointF(side, 0), edge.topRight() + QPointF(0, side)}));
    painter.restore();
}

QWidget* CellDelegate::createEditor(
    QWidget* parent, const QStyleOptionViewItem&, const QModelIndex& index) const
{
    const Field& field = m_cells.fieldAt(index);
    if (isLongText(field)) {
        auto* edit = new LongFieldEdit(parent);
        edit->setObjectName(u"fieldEdit_"_s + field.key);
        return edit;
    }
    auto* edit = new FieldEdit(field, m_cells.offersAt(index), m_cells.unitAt(index), parent);
    auto* self = const_cast<CellDelegate*>(this);
    connect(edit, &FieldEdit::offerChosen, self, [self, edit] {
        emit self->commitData(edit);
        emit self->closeEditor(edit, NoHint);
    });
    if (!m_typing)
        QTimer::singleShot(0, edit, &FieldEdit::showAllOffers); // once it stands in its place
    return edit;
}

void CellDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const
{
    const QString text = index.data(Qt::EditRole).toString();
    if (auto* edit = qobject_cast<FieldEdit*>(editor)) {
        // A refresh while one types must not take the words away.
        if (!edit->isModified())
            edit->setText(text);
    } else if (auto* longEdit = qobject_cast<LongFieldEdit*>(editor)) {
        if (!longEdit->document()->isModified()) {
            longEdit->setPlainText(text);
            longEdit->selectAll();
        }
    }
}

void CellDelegate::setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const
{
    if (auto* edit = qobject_cast<FieldEdit*>(editor))
        model->setData(index, edit->wanted(), Qt::EditRole);
    else if (auto* longEdit = qobject_cast<LongFieldEdit*>(editor))
        model->setData(index, longEdit->toPlainText(), Qt::EditRole);
}

void CellDelegate::updateEditorGeometry(
    QWidget* editor, const QStyleOptionViewItem& option, const QModelIndex&) const
{
    QRect box = option.rect;
    if (qobject_cast<LongFieldEdit*>(editor)) {
        // Long texts get room over the neighbours; the row keeps its height.
        box.setWidth(qMax(box.width(), longEditWidth));
        box.setHeight(editor->fontMetrics().lineSpacing() * longEditLines + gap(4));
        const QRect room = editor->parentWidget()->rect();
        if (box.bottom() > room.bottom())
            box.moveBottom(room.bottom());
        if (box.right() > room.right())
            box.moveRight(room.right());
    }
    editor->setGeometry(box);
}

bool CellDelegate::helpEvent(
    QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option, const QModelIndex& index)
{
    if (event->type() == QEvent::ToolTip && index.data(Qt::ToolTipRole).toString().isEmpty()) {
        const QString text = index.data(Qt::DisplayRole).toString();
        const bool cut
            = option.fontMetrics.horizontalAdvance(text) + gap(4) > view->visualRect(index).width();
        QToolTip::showText(event->globalPos(), cut ? text : QString(), view);
        return true;
    }
    return QStyledItemDelegate::helpEvent(event, view, option, index);
}

bool CellDelegate::eventFilter(QObject* watched, QEvent* event)
{
    auto* editor = qobject_cast<QWidget*>(watched);
    if (editor && event->type() == QEvent::KeyPress && handleKey(editor, *static_cast<QKeyEvent*>(event)))
        return true;
    return QStyledItemDelegate::eventFilter(watched, event);
}

bool CellDelegate::handleKey(QWidget* editor, const QKeyEvent& key)
{
    const bool back = key.modifiers() & Qt::ShiftModifier;
    int columns = 0;
    int rows = 0;
    switch (key.key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (key.modifiers() & Qt::AltModifier) {
            if (auto* edit = qobject_cast<LongFieldEdit*>(editor))
                edit->insertPlainText(u"\n"_s);
            return true;
        }
        if (key.modifiers() & Qt::ControlModifier) {
            auto* line = qobject_cast<FieldEdit*>(editor);
            const auto* longEdit = qobject_cast<LongFieldEdit*>(editor);
            const QString typed = line ? line->wanted() : longEdit ? longEdit->toPlainText() : QString();
            emit closeEditor(editor, RevertModelCache);
            emit spreadRequested(typed);
            return true;
        }
        rows = back ? -1 : 1;
        break;
    case Qt::Key_Tab:
        columns = 1;
        break;
    case Qt::Key_Backtab:
        columns = -1;
        break;
    case Qt::Key_Escape:
        emit closeEditor(editor, RevertModelCache);
        return true;
    default:
        return false;
    }
    if (auto* edit = qobject_cast<FieldEdit*>(editor))
        edit->takeOffer();
    emit commitData(editor);
    emit closeEditor(editor, NoHint);
    emit moveRequested(columns, rows);
    return true;
}

} // namespace sanpi
