// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/tableview.h"

#include <QAbstractTableModel>
#include <QStyledItemDelegate>

#include <optional>

namespace sanpi {

/// One cell of a heat map: its number as people read it and how warm it is. The number stands in the cell, so
/// that the colour never says it alone.
struct HeatCell {
    QString text;
    std::optional<double> heat; ///< −1 (bad) to 1 (good); nothing: no colour
    QString tip; ///< how it was computed
    bool operator==(const HeatCell&) const = default;
};

struct HeatRow {
    QString label;
    QList<HeatCell> cells;
    QString filter; ///< opens the records behind the row
    bool operator==(const HeatRow&) const = default;
};

/// Rows × columns as a table that the keyboard and the screen reader know.
class HeatModel : public QAbstractTableModel {
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;
    /// \p headers: of the label, then of each column.
    void setRows(const QStringList& headers, const QList<HeatRow>& rows);
    [[nodiscard]] const HeatRow& row(int index) const { return m_rows.at(index); }
    [[nodiscard]] const HeatCell* cell(
        const QModelIndex& index) const; ///< null for the label and past the end

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QStringList m_headers;
    QList<HeatRow> m_rows;
};

class HeatDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    explicit HeatDelegate(const HeatModel& model, QObject* parent = nullptr);
    void paint(
        QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    const HeatModel& m_model;
};

/// A click, Enter or Space opens a row.
class HeatTable : public TableView {
    Q_OBJECT

public:
    explicit HeatTable(QWidget* parent = nullptr);
    void setRows(const QStringList& headers, const QList<HeatRow>& rows);
    [[nodiscard]] HeatModel* heat() const { return m_heat; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    void rowOpened(const QString& filter);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void open(const QModelIndex& index);

    HeatModel* m_heat;
};

} // namespace sanpi
