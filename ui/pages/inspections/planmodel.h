// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/inspections/inspectionfilter.h"
#include "ui/pages/inspections/inspectionjobs.h"

#include <QAbstractTableModel>

namespace sanpi {

/// The projects of a week's plan under the heads of their routes or units: who goes where, what is done and
/// what is missing.
class PlanModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column {
        Project,
        State,
        Inspectors,
        PlannedOn,
        Idle,
        Last,
        Issues,
        Level,
        UnitName,
        StageName,
        ColumnCount
    };

    /// \p catalogue outlives the model.
    explicit PlanModel(const Catalogue& catalogue, QObject* parent = nullptr);
    void setPlan(const InspectionsData& data, const InspectionFilter& filter);
    /// 0 for the head of a group.
    [[nodiscard]] qint64 projectAt(int row) const { return m_rows[size_t(row)].project; }
    [[nodiscard]] int rowOf(qint64 project) const; ///< −1 when it is not there
    [[nodiscard]] int projects() const { return m_projects; }
    [[nodiscard]] std::vector<int> groupRows() const;
    /// The next one below \p project that is still missing, from the top after the last; those of \p sent are
    /// on their way and passed. 0: none.
    [[nodiscard]] qint64 nextMissing(qint64 project, const QList<qint64>& sent) const;
    /// Whether the filter's \c show holds for it.
    [[nodiscard]] static bool shows(const PlannedVisit& visit, const QString& show);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    struct Row {
        qint64 project = 0;
        QString group; ///< its head's text
    };
    [[nodiscard]] QString groupOf(const PlannedVisit& visit, bool byUnit) const;
    [[nodiscard]] QString text(const PlannedVisit& visit, int column) const;
    [[nodiscard]] QString stateText(const PlannedVisit& visit) const;

    const Catalogue& m_catalogue;
    InspectionsData m_data;
    std::vector<Row> m_rows;
    int m_projects = 0;
};

} // namespace sanpi
