// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/procedures/proceduremodel.h"

#include "ui/facts/standingmarks.h"
#include "ui/facts/valuetext.h"

namespace sanpi {

using namespace Qt::StringLiterals;

ProcedureModel::ProcedureModel(const Catalogue& catalogue, QObject* parent)
    : QAbstractTableModel(parent), m_catalogue(catalogue)
{
}

const std::vector<Choice>& ProcedureModel::kinds() const
{
    return m_catalogue.kind(Kind::Procedure).key[1].choices;
}

void ProcedureModel::setMatrix(const ProcedureMatrix& matrix, const QHash<qint64, QString>& units, Show show)
{
    beginResetModel();
    m_matrix = matrix;
    m_units = units;
    m_rows.clear();
    for (int row = 0; row < int(matrix.rows.size()); ++row) {
        const ProcedureRow& one = matrix.rows[size_t(row)];
        if (show == All || (show == Missed ? one.missed : one.expiring) > 0)
            m_rows.push_back(row);
    }
    endResetModel();
}

qint64 ProcedureModel::procedureAt(int column) const
{
    return column < firstProcedure ? 0 : kinds()[size_t(column - firstProcedure)].code;
}

int ProcedureModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int ProcedureModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : firstProcedure + int(kinds().size());
}

QVariant ProcedureModel::markData(const QModelIndex& index, int role) const
{
    const Choice& kind = kinds()[size_t(index.column() - firstProcedure)];
    const ProcedureRow& row = rowAt(index.row());
    const auto found = row.procedures.find(kind.code);
    const QString name = englishLabels() ? kind.en : kind.zh;
    const bool known = found != row.procedures.end();
    const QString said
        = row.name + u" · "_s + name + u": "_s + (known ? standingText(found->second) : tr("not recorded"));
    switch (role) {
    case Qt::DisplayRole:
        // The mark alone; its word stands in the tooltip and for screen readers.
        return known ? standingMark(found->second).text.left(1) : QString();
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return said;
    case Qt::TextAlignmentRole:
        return int(Qt::AlignCenter);
    case ToneRole:
        return int(known ? standingMark(found->second).tone : Tone::Muted);
    default:
        return {};
    }
}

QVariant ProcedureModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    if (index.column() >= firstProcedure)
        return markData(index, role);
    const ProcedureRow& row = rowAt(index.row());
    if (role == Qt::DisplayRole) {
        switch (index.column()) {
        case 0:
            return row.name;
        case 1:
            return m_units.value(row.unit);
        default:
            return row.issued.isValid() ? u"%1/%2"_s.arg(row.issued.numerator).arg(row.issued.denominator)
                                        : u"—"_s;
        }
    }
    if (role == Qt::ToolTipRole && index.column() == 2)
        return tr("Issued ÷ recorded and needed = %1").arg(row.issued.shown());
    if (role == ToneRole)
        return int(index.column() == 2 && row.missed > 0 ? Tone::Bad : Tone::Plain);
    return {};
}

QVariant ProcedureModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (section >= firstProcedure) {
        const Choice& kind = kinds()[size_t(section - firstProcedure)];
        const QString name = englishLabels() ? kind.en : kind.zh;
        const auto issued = m_matrix.issuedByKind.find(kind.code);
        if (role == Qt::DisplayRole)
            return name;
        if (role == Qt::ToolTipRole) {
            return issued == m_matrix.issuedByKind.end() ? name
                                                         : tr("%1: %2 of %3 issued")
                                                               .arg(name)
                                                               .arg(issued->second.numerator)
                                                               .arg(issued->second.denominator);
        }
        return {};
    }
    const QStringList titles {tr("Project"), tr("Unit"), tr("Issued")};
    return role == Qt::DisplayRole ? QVariant(titles.value(section)) : QVariant();
}

} // namespace sanpi
