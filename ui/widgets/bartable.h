// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/stage.h"
#include "ui/widgets/delegates.h"
#include "ui/widgets/tableview.h"

#include <QAbstractTableModel>

#include <optional>

namespace sanpi {

/// A row of a bar list: a category with its bar and its figures, all finished texts.
struct BarRow {
    QString label;
    Bar bar;
    QStringList figures; ///< one a column
    std::optional<Lamp> lamp;
    QString filter; ///< opens the records behind it
    QString derivation; ///< tooltip: how it was computed
    Tone tone = Tone::Plain; ///< of the last figure
    bool operator==(const BarRow&) const = default;
};

/// Columns: label, bar, then the figures.
class BarModel : public QAbstractTableModel {
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;
    /// \p headers: of the label, of the bar, of each figure.
    void setRows(const QStringList& headers, const QList<BarRow>& rows);
    [[nodiscard]] const BarRow& row(int index) const { return m_rows.at(index); }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QStringList m_headers;
    QList<BarRow> m_rows;
};

/// Horizontal bars as a list that the keyboard and the screen reader know: a click, Enter or Space opens a
/// row. The numbers stand in the same row, so the list is its own table.
class BarTable : public TableView {
    Q_OBJECT

public:
    explicit BarTable(QWidget* parent = nullptr);
    void setRows(const QStringList& headers, const QList<BarRow>& rows);
    [[nodiscard]] BarModel* bars() const { return m_bars; }
    /// All rows are shown, the list grows and does not scroll.
    void setFullHeight(bool full);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    void rowOpened(const QString& filter);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void open(const QModelIndex& index);
    void measure(); ///< what the texts need, once for all sizes of the table
    void fitColumns();

    BarModel* m_bars;
    QList<int> m_figureWidths;
    int m_labelWidth = 0;
    bool m_fullHeight = false;
};

} // namespace sanpi
