// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QWidget>

#include <optional>

class QComboBox;
class QLabel;
class QTableView;

namespace sanpi {

/// One finding as the list shows it.
struct ProblemRow {
    bool warning = false; ///< enters and is shown; else the row cannot enter
    QString place; ///< 台账!F12 or a project's name
    QString subject; ///< field or value
    QString message; ///< what is wrong and what is expected
    bool operator==(const ProblemRow&) const = default;
};

class ProblemModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Severity, Place, Subject, Message, ColumnCount };
    using QAbstractTableModel::QAbstractTableModel;

    void setRows(QList<ProblemRow> rows);
    /// Rows of one severity only; both when empty.
    void setOnly(std::optional<bool> warnings);
    [[nodiscard]] const QList<ProblemRow>& rows() const { return m_rows; }
    [[nodiscard]] int sourceRow(int row) const { return m_shown.at(row); }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void select();

    QList<ProblemRow> m_rows;
    QList<int> m_shown;
    std::optional<bool> m_only;
};

/// Problems and warnings with their count, a switch for the severity, copy (Ctrl+C), and a jump to the place
/// (double click or Enter).
class ProblemList : public QWidget {
    Q_OBJECT

public:
    explicit ProblemList(QWidget* parent = nullptr);
    void setRows(const QList<ProblemRow>& rows);
    [[nodiscard]] ProblemModel* model() const { return m_model; }
    [[nodiscard]] QTableView* view() const { return m_view; }

signals:
    /// \p row counts in the rows that were set.
    void problemActivated(int row);

private:
    void copySelection() const;

    ProblemModel* m_model;
    QComboBox* m_severity; // before the view: the order of Tab
    QTableView* m_view;
    QLabel* m_count;
};

} // namespace sanpi
