// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures/batches.h"
#include "ui/widgets/tableview.h"

#include <QAbstractTableModel>
#include <QStyledItemDelegate>

namespace sanpi {

/// One list of a period as a cell: 个数, 投资 and 转化, and below them the names that have not reached what
/// the list promises.
struct ListCell {
    QString count;
    QString total;
    QString rate;
    QString open; ///< names, joined; empty: all have, or there are no members
    QString closed; ///< what is said instead of names
};

/// The table that managers know: a row each period and one for all, a column each list.
class PeriodModel : public QAbstractTableModel {
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;
    static constexpr int CellRole = Qt::UserRole + 100; ///< QVariant of ListCell

    void setBatches(const Batches& batches);
    /// The row of a period; of all for 0.
    [[nodiscard]] int rowOf(int period) const;
    [[nodiscard]] int periodAt(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] const BatchPeriod& period(int row) const;
    [[nodiscard]] QString nameOf(const BatchPeriod& period) const;

    Batches m_batches;
};

class ListCellDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(
        QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

class PeriodTable : public TableView {
    Q_OBJECT

public:
    explicit PeriodTable(QWidget* parent = nullptr);
    void setBatches(const Batches& batches, int chosen);
    [[nodiscard]] PeriodModel* periods() const { return m_periods; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    void periodChosen(int period);

protected:
    void changeEvent(QEvent* event) override;

private:
    void fit();

    PeriodModel* m_periods;
    bool m_setting = false;
};

} // namespace sanpi

Q_DECLARE_METATYPE(sanpi::ListCell)
