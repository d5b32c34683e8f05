// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/inspecting.h"
#include "ui/facts/celldelegate.h"
#include "ui/pages/inspections/inspectionfilter.h"
#include "ui/pages/inspections/inspectionjobs.h"

#include <QAbstractTableModel>
#include <QMap>

namespace sanpi {

/// The whole week as a grid: a row each project, a column each field of its newest inspection of the week. A
/// row without one gathers what is typed until state and progress are there; then it is an inspection.
class WeekGridModel : public QAbstractTableModel, public EditableCells {
    Q_OBJECT

public:
    /// \p catalogue outlives the model.
    explicit WeekGridModel(const Catalogue& catalogue, QObject* parent = nullptr);
    void setWeek(const InspectionsData& data, const InspectionFilter& filter, QDate usualDay);
    /// Keys of the columns, in order.
    [[nodiscard]] QStringList keys() const;
    [[nodiscard]] qint64 projectAt(int row) const { return m_rows.at(row); }
    [[nodiscard]] int rowOf(qint64 project) const { return int(m_rows.indexOf(project)); }
    [[nodiscard]] const InspectionsData& week() const { return m_data; }

    /// The wish that the typed texts make: several cells at once, by row and column. What cannot be read is
    /// marked in its cell, and \p unreadable counts it.
    [[nodiscard]] std::vector<InspectionWish> wishesOf(
        const QMap<std::pair<int, int>, QString>& cells, int& unreadable);
    /// 与上周相同 for rows that have no inspection yet and had one before.
    [[nodiscard]] std::vector<InspectionWish> sameAsBefore(const QList<int>& rows) const;
    /// What was typed for these projects entered the ledger.
    void forget(const std::vector<InspectionWish>& wishes);
    void setProblem(qint64 project, const QString& key, const QString& message);
    [[nodiscard]] int drafts() const { return int(m_drafts.size()); }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;

    [[nodiscard]] const Field& fieldAt(const QModelIndex& index) const override;
    [[nodiscard]] QList<Offer> offersAt(const QModelIndex& index) const override;
    [[nodiscard]] Unit unitAt(const QModelIndex&) const override { return Unit::Wan; }

signals:
    void edited(const std::vector<sanpi::InspectionWish>& wishes);

private:
    using CellKey = std::pair<qint64, QString>;
    [[nodiscard]] const InspectionFact* kept(qint64 project) const; ///< nullptr: no inspection yet
    [[nodiscard]] Value valueAt(qint64 project, const QString& key) const;
    [[nodiscard]] QString plainText(qint64 project, const QString& key) const;
    [[nodiscard]] QString stateText(qint64 project) const;
    [[nodiscard]] QStringList missingOf(qint64 project) const;
    [[nodiscard]] InspectionWish wishOf(qint64 project, const Fields& fields) const;

    const Catalogue& m_catalogue;
    std::vector<Field> m_fields; ///< by column
    InspectionsData m_data;
    QDate m_usualDay;
    QList<qint64> m_rows;
    QMap<qint64, Fields> m_drafts;
    QMap<CellKey, QString> m_problems;
};

} // namespace sanpi
