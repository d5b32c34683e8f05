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
    const Field& field = m_cells.fieldAt(index);
    if (index.data(LampRole).isValid())
        m_lamp.paint(painter, option, index);
    else if (isFigure(field))
        m_figure.paint(painter, option, index);
    else
        m_name.paint(painter, option, index);
    if (index.data(ProblemRole).toString().isEmpty())
        return;
    // A wedge beside the edge: colour is not the only sign.
    const Colors& c = colors(themeOf(option.palette));
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(c.bad, 2));
    painter->setBrush(Qt::NoBrush);
    const QRectF edge = QRectF(option.rect).adjusted(1, 1, -1, -1);
    painter->drawRect(edge);
    painter->setPen(Qt::NoPen);
    painter->setBrush(c.bad);
    const double side = gap(2);
    painter->drawPolygon(
        QPolygonF({edge.topRight(), edge.topRight() - QPointF(side, 0), edge.topRight() + QPointF(0, side)}));
    painter->restore();
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
