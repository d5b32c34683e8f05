// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "schema/field.h"
#include "ui/facts/offers.h"
#include "ui/widgets/delegates.h"

#include <QStyledItemDelegate>

namespace sanpi {

/// What a delegate must know of a cell to make its editor; models of records give it.
class EditableCells {
public:
    virtual ~EditableCells() = default;
    [[nodiscard]] virtual const Field& fieldAt(const QModelIndex& index) const = 0;
    [[nodiscard]] virtual QList<Offer> offersAt(const QModelIndex& index) const = 0;
    [[nodiscard]] virtual Unit unitAt(const QModelIndex& index) const = 0;
};

/// Cells of a grid: figures, lamps, names and texts, a red edge where what was typed cannot enter, and the
/// catalogue's editors. Enter and Tab take what is typed and ask to move on, Esc leaves.
class CellDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    /// \p cells outlives the delegate.
    explicit CellDelegate(const EditableCells& cells, QObject* parent = nullptr);

    /// The next editor is opened by a typed character: it does not offer before one has seen it.
    void setStartedByTyping(bool typing) { m_typing = typing; }

    void paint(
        QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QWidget* createEditor(
        QWidget* parent, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void setEditorData(QWidget* editor, const QModelIndex& index) const override;
    void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override;
    void updateEditorGeometry(
        QWidget* editor, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    bool helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
        const QModelIndex& index) override;

signals:
    /// After Enter (0, ±1) and Tab (±1, 0).
    void moveRequested(int columns, int rows);
    /// After Ctrl+Enter: what is typed is meant for all selected cells.
    void spreadRequested(const QString& typed);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    bool handleKey(QWidget* editor, const QKeyEvent& key);
    static void paintProblem(QPainter& painter, const QStyleOptionViewItem& option);
    static void paintMark(QPainter& painter, const QStyleOptionViewItem& option, Tone tone);
    void paintGroup(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;

    const EditableCells& m_cells;
    FigureDelegate m_figure;
    LampDelegate m_lamp;
    NameDelegate m_name;
    bool m_typing = false;
};

} // namespace sanpi
