// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/changelog.h"
#include "ui/pages/history/changerows.h"

#include <QAbstractTableModel>

namespace sanpi {

/// Change sets, newest first, narrowed by a word in label, author or reason.
class HistoryModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { At, Label, Author, SourceColumn, Records, State, ColumnCount };
    using QAbstractTableModel::QAbstractTableModel;

    void setSets(std::vector<LoggedSet> sets);
    void setWord(const QString& word);
    [[nodiscard]] const LoggedSet& set(int row) const { return m_sets[size_t(m_shown.at(row))]; }
    [[nodiscard]] qsizetype allCount() const { return qsizetype(m_sets.size()); }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void select();
    [[nodiscard]] QString text(const LoggedSet& set, int column) const;

    std::vector<LoggedSet> m_sets;
    QList<int> m_shown;
    QString m_word;
};

/// What one change set changed, field by field.
class ChangeModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Record, FieldColumn, Before, After, ColumnCount };
    using QAbstractTableModel::QAbstractTableModel;

    void setRows(const QList<ChangeRow>& rows);
    [[nodiscard]] const ChangeRow& row(int index) const { return m_rows.at(index); }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<ChangeRow> m_rows;
};

/// How a change came in, for people.
[[nodiscard]] QString sourceLabel(Source source);

} // namespace sanpi
