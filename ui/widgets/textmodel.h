// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/roles.h"

#include <QAbstractTableModel>
#include <QList>
#include <QStringList>

namespace sanpi {

/// A row of finished texts, and what it stands for.
struct TextRow {
    QStringList cells;
    qint64 key = 0; ///< of the record behind it
    QList<Tone> tones; ///< by column; those left out are plain
    QString toolTip;
    bool operator==(const TextRow&) const = default;
};

/// A table of finished texts, for lists that are read and clicked but not edited.
class TextModel : public QAbstractTableModel {
    Q_OBJECT

public:
    /// \p figures: columns that are set to the right.
    explicit TextModel(const QStringList& titles, const QList<int>& figures = {}, QObject* parent = nullptr);
    void setRows(const QList<TextRow>& rows);
    [[nodiscard]] const TextRow& row(int index) const { return m_rows.at(index); }
    [[nodiscard]] int rowOf(qint64 key) const; ///< −1 when it is not there

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QStringList m_titles;
    QList<int> m_figures;
    QList<TextRow> m_rows;
};

} // namespace sanpi
